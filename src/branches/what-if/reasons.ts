import type { ClaimId, EntryId, PartyId } from '../../../events/index.ts';
import { asToWhom, effectOf } from '../../audit/index.ts';
import {
  type Caption,
  type DecidedOfClaim,
  type DecidedPart,
  type Docket,
  groupFor,
  isOfClaim,
  isTold,
  type JournalLine,
  type Reach,
} from '../../docket/index.ts';
import {
  apartByFindings,
  type Explanation,
  explain,
  findingsOn,
  findingsOnceReached,
  type Law,
  outcomeOf,
  wouldComeNext,
} from '../../doctrine/index.ts';
import { isOrder, type Order } from '../order.ts';

/** Something that a claim's state rests on: an entry, what it did to the claim, and where the record says so. */
export type StateReason = {
  readonly entry: EntryId;
  readonly says: string;
  readonly cites: readonly string[];
};

const SET_ASIDE = new Set(['amended', 'vacated', 'reversed']);

/** What the claims of a docket rest on: made once for a docket, asked claim by claim. */
export class Reasons {
  private readonly docket: Docket;
  private readonly touching = new Map<string, JournalLine[]>();

  constructor(docket: Docket) {
    this.docket = docket;
    for (const line of docket.journal)
      for (const id of new Set(
        line.moves.filter(isTold).flatMap((move) => (move.kind === 'claim' ? [move.id] : [])),
      )) {
        const lines = this.touching.get(id);
        if (lines) lines.push(line);
        else this.touching.set(id, [line]);
      }
  }

  /**
   * What a claim's state rests on at the end of the docket: since it was last pleaded, every ruling that still
   * governs, with the findings that decide its test, and every other entry that moved the claim; only as to one defendant,
   * where one is named.
   */
  of(claim: ClaimId, party?: PartyId): readonly StateReason[] {
    const { docket } = this;
    const context = (
      party === undefined ? docket.claims.get(claim)?.[0] : groupFor(docket.claims.get(claim) ?? [], party)
    )?.context;
    const touching = this.touching.get(claim) ?? [];
    const pleaded = touching.findLastIndex(({ moves }) =>
      moves.some(
        (move) => concerns(move, claim, party) && (move.event === 'asserted' || move.event === 'repleaded'),
      ),
    );
    return touching
      .slice(Math.max(pleaded, 0))
      .flatMap(({ entry, moves, decided }): readonly StateReason[] => {
        if (isOrder(entry)) {
          if (SET_ASIDE.has(docket.orders.get(entry.id)?.value ?? '')) return [];
          const rulings = rulingReasons(entry, decided, { claim, party }, docket.caption);
          if (rulings.length > 0) return rulings;
        }
        return moves
          .filter((move) => isTold(move) && concerns(move, claim, party))
          .map((move) => ({
            entry: entry.id,
            says: `${effectOf(move, context, entry)}${party === undefined ? asToWhom(docket.caption, move.against) : ''}`,
            cites: entry.cites ?? [],
          }));
      });
  }
}

/** What one claim's state rests on at the end of a docket. */
export const reasonsFor = (docket: Docket, claim: ClaimId): readonly StateReason[] =>
  new Reasons(docket).of(claim);

const concerns = (move: JournalLine['moves'][number], claim: ClaimId, party: PartyId | undefined): boolean =>
  move.kind === 'claim' && move.id === claim && reachesParty(move.against, party);

const reachesParty = (against: Reach | undefined, party: PartyId | undefined): boolean =>
  party === undefined || !against || against.includes(party);

const rulingReasons = (
  order: Order,
  decided: readonly DecidedPart[],
  { claim, party }: { readonly claim: ClaimId; readonly party: PartyId | undefined },
  law: Caption,
): readonly StateReason[] =>
  decided
    .filter(isOfClaim)
    .filter((part) => part.claim === claim && part.ruling !== null && reachesParty(part.against, party))
    .flatMap((part) => apartByFindings(part, order.data.findings ?? [], law))
    .filter((part) => reachesParty(part.against, party))
    .map((part) => ({
      entry: order.id,
      says: said(order, part, law, party === undefined ? asToWhom(law, apartFrom(part, law)) : ''),
      cites: citesOf(order, part),
    }));

/** As to whom a part is decided, where not as to all the defendants to its claim. */
const apartFrom = (
  { claim, against }: DecidedOfClaim,
  { claims }: Caption,
): readonly PartyId[] | undefined =>
  against !== null && against.length < (claims.get(claim)?.against ?? []).length ? against : undefined;

function said(order: Order, part: DecidedOfClaim, law: Law, asTo: string): string {
  const { disposition, ground, relief } = part;
  const alternative = part.alternativeTo === null ? '' : ' in the alternative';
  const what = `${relief}${alternative}${ground === null ? '' : `, ${ground}`}: ${disposition}${asTo}`;
  const test = ground === null ? undefined : law.tests.get(ground);
  if (test === undefined) return disposition === 'deferred' ? `${what}, still to be decided` : what;
  const select = disposition === 'deferred' ? findingsOnceReached : findingsOn;
  const found = select(order.data.findings ?? [], test.test, part);
  const { movantWins, next } = outcomeOf(test, found, part.byClaimant);
  if (disposition === 'deferred' && movantWins === null) return `${what}; ${wouldComeNext(next)}`;
  const tree = explain(test, found);
  if (found.size === 0 || tree.value === 'undecided') return what;
  const decisive = decisiveElements(tree).map(({ element, value }) => `${element} ${value}`);
  return `${what}; the test comes out ${tree.value} (${decisive.join(', ')})`;
}

type Element = Extract<Explanation, { kind: 'element' }>;

/** The elements that make a test come out as it does: each alone, or all of them together, as the rule has it. */
export function decisiveElements(tree: Explanation): readonly Element[] {
  if (tree.kind === 'element') return [tree];
  const parts = tree.kind === 'not' ? tree.parts : tree.parts.filter((part) => part.value === tree.value);
  return parts.flatMap(decisiveElements);
}

function citesOf(order: Order, part: DecidedOfClaim): readonly string[] {
  const ruling = part.ruling === null ? undefined : order.data.rulings?.[part.ruling];
  const found =
    part.ground === null ? [] : [...findingsOn(order.data.findings ?? [], part.ground, part).values()];
  return [...new Set([...(ruling?.cites ?? []), ...found.flatMap((finding) => finding.cites ?? [])])];
}
