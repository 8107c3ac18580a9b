import type { ClaimId, EntryId } from '../../../events/index.ts';
import { restsOnJudgment } from '../../../machines/index.ts';
import type { DecidedPart } from '../decided-part.ts';
import type { Group } from '../groups.ts';
import type { Hearing } from '../hearing.ts';
import type { Order } from '../rulings.ts';
import { type Affected, type Extent, groupsAffected, reachesClaim, reachIn } from './affected.ts';
import { withThoseItAmends } from './amended.ts';

/** What is set aside, by which entry, and how far. */
export type Undoing = { readonly by: EntryId; readonly order: EntryId; readonly extent: Extent };

/** What of the motions aimed at a claim is undecided, and what stays decided, without a judgment. */
type Undone = Pick<Affected, 'reopened' | 'decided'>;

const NOTHING: Undone = { reopened: [], decided: [] };

/**
 * A judgment falls, so far as it is set aside: its claims stand where they stood before it (Fed. R. Civ. P. 59(a),
 * 60(b)). `undone` says what of the motions aimed at a claim is undecided without it. Gives the claims that moved.
 */
export function undoJudgment(
  hearing: Hearing,
  { by, order, extent }: Undoing,
  undone: (claim: ClaimId) => Undone = () => NOTHING,
): readonly Pick<Affected, 'claim' | 'reach'>[] {
  const moved: Pick<Affected, 'claim' | 'reach'>[] = [];
  for (const [claim, groups] of hearing.docket.claims) {
    if (!reachesClaim(extent, claim)) continue;
    for (const group of groups) {
      const reach = reachIn(hearing, claim, group, extent);
      if (reach?.length === 0 || !isAdjudgedBy(group, order)) continue;
      const { reopened, decided } = undone(claim);
      const event = { type: 'judgmentUndone', by, entry: order, reopened, decided } as const;
      if (hearing.tellClaim(claim, event, reach)) moved.push({ claim, reach });
    }
  }
  return moved;
}

const ADJUDGED: ReadonlySet<Group['value']> = new Set([
  'judgment',
  'dismissed.withoutLeave',
  'dismissed.withLeave',
]);

const isAdjudgedBy = ({ value, context }: Group, order: EntryId): boolean =>
  ADJUDGED.has(value) && restsOnJudgment(context, order);

/** The judgments that rest on an order: they fall with it, so far as it falls (Fed. R. Civ. P. 54(b), 58). */
export const judgmentsOn = ({ docket }: Hearing, order: EntryId): readonly EntryId[] =>
  [...docket.orders.values()].flatMap(({ entry }) =>
    entry.type === 'JudgmentEntered' && entry.data.order === order ? [entry.id] : [],
  );

/**
 * The orders that a judgment embodies, as far as it does: the one that it names, else those by which its claims fell.
 * To set the judgment aside is to set aside what it rests on (Fed. R. Civ. P. 54(b), 58).
 */
export function embodiedIn(
  { docket }: Hearing,
  judgment: EntryId,
  { claims, against }: Extent,
): readonly { readonly order: EntryId; readonly extent: Extent }[] {
  const entry = docket.orders.get(judgment)?.entry;
  if (entry?.type !== 'JudgmentEntered') return [];
  const { data } = entry;
  const extent = { claims: claims ?? data.claims, against: against ?? data.against };
  const fell = (data.claims ?? []).flatMap((claim) =>
    (docket.claims.get(claim) ?? []).flatMap(({ context }) => context.grants.map(({ order }) => order)),
  );
  const orders = data.order === undefined ? [...new Set(fell)] : [data.order];
  return orders.filter((order) => docket.orders.has(order)).map((order) => ({ order, extent }));
}

/** What an order takes away that had been adjudged, before its rulings are heard. */
export function undoWhatIsDecidedAgain(
  hearing: Hearing,
  { id: by }: Order,
  earlier: readonly EntryId[],
  parts: readonly DecidedPart[],
): void {
  for (const order of earlier) {
    const again = parts.filter(({ claim, byClaimant, key }) => claim !== null && byClaimant && key !== null);
    for (const { claim, against, disposition, names } of again) {
      if (claim === null || disposition === 'granted') continue;
      const extent = { claims: [claim], ...(against === null ? {} : { against }) };
      undoJudgment(hearing, { by, order, extent }, () => ({ reopened: [], decided: names }));
    }
  }
}

/** Every claim and defendant that an adjudication reaches, and that stands on it still. */
export const standsOn = (hearing: Hearing, found: Pick<Affected, 'claim' | 'reach'>, order: EntryId) =>
  groupsAffected(hearing, found).some((group) => isAdjudgedBy(group, order));

/** An order, those whose place it took, and the judgments that rest on any of them. */
export const adjudgedBy = (hearing: Hearing, order: EntryId): readonly EntryId[] =>
  withThoseItAmends(hearing.docket, order).flatMap((one) => [one, ...judgmentsOn(hearing, one)]);
