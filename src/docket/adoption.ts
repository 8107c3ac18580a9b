import type { Entry, EntryId, EntryOf, Finding, Order, Ruling } from '../../events/index.ts';
import type { DecidedPart } from './decided-part.ts';
import { MadeFrom, remembered } from './faster/remembered.ts';
import type { Sides } from './sides.ts';

type Adopting = EntryOf<'OrderEntered'>;
type Recommendation = EntryOf<'RecommendationFiled'>;

/**
 * An order that adopts a report and recommendation finds and rules as was recommended, save where it speaks itself
 * (28 U.S.C. § 636(b)(1); Fed. R. Civ. P. 72(b)(3)). It is read so, and says how many of its rulings are its own.
 */
export function withAdopted(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(isAdoption)) return entries;
  const filed = new Map<EntryId, Recommendation>();
  for (const entry of entries) if (entry.type === 'RecommendationFiled') filed.set(entry.id, entry);
  return entries.map((entry) => {
    if (!isAdoption(entry)) return entry;
    const order = writtenAs.of(entry) ?? entry;
    const recommendation = order.data.adopts === undefined ? undefined : filed.get(order.data.adopts);
    // What a branch made of an order that had taken over is taken over already.
    return recommendation === undefined || order.ownRulings !== undefined
      ? order
      : takingOver(order)(recommendation);
  });
}

/** Whether what an entry is read as may hang on an adoption. */
export const bearsOnAdoption = (entry: Entry): boolean =>
  entry.type === 'RecommendationFiled' || isAdoption(entry);

/** Whether an order adopts what was recommended, or was read so in the branch that it comes from. */
export const isAdoption = (entry: Entry): entry is Adopting =>
  entry.type === 'OrderEntered' && (entry.data.adopts !== undefined || entry.ownRulings !== undefined);

const writtenAs = new MadeFrom<Entry, Adopting>();

/** The rulings that an order makes itself. */
export const ownRulingsOf = ({ data: { rulings = [] }, ownRulings }: Order): readonly Ruling[] =>
  ownRulings === undefined ? rulings : rulings.slice(0, ownRulings);

/**
 * The rulings that an order takes over, and the place of the first among all of its rulings; null where it was not
 * read as taking them over, and has none to show for them.
 */
export function rulingsTakenOver(
  order: Order,
  filed: { readonly get: (id: EntryId) => { readonly entry: Entry } | undefined } | undefined,
): { readonly rulings: readonly Ruling[]; readonly from: number | null } {
  if (order.type !== 'OrderEntered') return { rulings: [], from: null };
  const { ownRulings, data } = order;
  if (ownRulings !== undefined) return { rulings: (data.rulings ?? []).slice(ownRulings), from: ownRulings };
  const adopted = data.adopts === undefined ? undefined : filed?.get(data.adopts)?.entry;
  return { rulings: adopted?.type === 'RecommendationFiled' ? takenOver(order, adopted) : [], from: null };
}

/** The order without what it took over, where there is nothing to adopt. */
export function withoutAdopted(order: Adopting): Adopting {
  const { ownRulings, ...written } = order;
  if (ownRulings === undefined) return order;
  const { findings, adopts: adopted } = order.data;
  return {
    ...written,
    data: {
      ...order.data,
      rulings: [...ownRulingsOf(order)],
      ...(findings && { findings: findings.filter(({ carriedFrom }) => carriedFrom !== adopted) }),
    },
  };
}

/** A part that is taken over, as far as none of an order's own rulings is about it. */
export function ungoverned(
  part: DecidedPart,
  own: readonly DecidedPart[],
  { claims }: Sides,
): readonly DecidedPart[] {
  const same = own.filter((other) => sameMatter(other) === sameMatter(part));
  if (same.length === 0) return [part];
  const reached = part.against ?? (part.claim === null ? [] : (claims.get(part.claim)?.against ?? []));
  const left = reached.filter((party) => same.every(({ against }) => against?.includes(party) === false));
  return left.length === 0 ? [] : [{ ...part, against: left, narrowed: true }];
}

const sameMatter = ({ motion, key, claim, ground }: DecidedPart): string =>
  JSON.stringify([motion, key, key === null ? [claim, ground] : null]);

/** The same order and recommendation give the same but once, so that what was worked out of it is found again. */
const takingOver = remembered((order: Adopting) =>
  remembered((recommendation: Recommendation): Adopting => {
    const rulings = takenOver(order, recommendation);
    const findings = foundToo(order, recommendation);
    if (rulings.length === 0 && findings.length === 0) return order;
    const own = order.data.rulings ?? [];
    const data = {
      ...order.data,
      rulings: [...own, ...rulings],
      findings: [...(order.data.findings ?? []), ...findings],
    };
    const made: Adopting = { ...order, data, ownRulings: own.length };
    writtenAs.note(made, order);
    return made;
  }),
);

/** What an order takes over of what was recommended: all of it, or nothing but what it names itself. */
const takenOver = ({ data }: Adopting, recommendation: Recommendation): readonly Ruling[] =>
  data.inPart ? [] : (recommendation.data.recommends ?? []);

/** Of an adoption in part, what is found under the grounds on which the order rules itself. */
function foundToo({ data }: Adopting, { id, data: recommended }: Recommendation): readonly Finding[] {
  const { findings = [], rulings = [], inPart = false } = data;
  const grounds = new Set(rulings.flatMap(({ ground }) => ground ?? []));
  return (recommended.findings ?? [])
    .filter(({ test }) => !inPart || grounds.has(test))
    .filter((finding) => !findings.some((own) => governs(own, finding)))
    .map((finding) => ({ ...finding, carriedFrom: id }));
}

/** Whether an order's own finding leaves nothing to a recommended one. */
const governs = (own: Finding, finding: Finding): boolean =>
  own.test === finding.test &&
  own.element === finding.element &&
  covers(own.claims, finding.claims) &&
  covers(own.against, finding.against);

const covers = <Id>(own: readonly Id[] | undefined, other: readonly Id[] | undefined): boolean =>
  own === undefined || (other?.every((id) => own.includes(id)) ?? false);
