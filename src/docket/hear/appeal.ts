import { type ClaimId, type EntryId, type EntryOf, isReview, partiesIn } from '../../../events/index.ts';
import { bothReach, type Group, type Reach } from '../groups.ts';
import type { Hearing } from '../hearing.ts';
import { defendantsAmong, sideOf } from '../sides.ts';
import { reachesClaim, reachIn, standingsDecidedBy } from './affected.ts';
import { embodiedIn, type Undoing } from './judgments.ts';

type AppealData = EntryOf<'AppealNoticed'>['data'];

/** A party appeals: nothing moves, and what was appealed from is on appeal (Fed. R. App. P. 3, 4). */
export function hearAppeal(hearing: Hearing, entry: EntryOf<'AppealNoticed'>): void {
  hearing.noticeAppeal(entry);
  onAppeal(hearing, entry.id, 'pending');
}

/** An appeal ends undecided, and what was appealed from stands (Fed. R. App. P. 42). */
export function hearAppealDismissed(hearing: Hearing, { id: by, data }: EntryOf<'AppealDismissed'>): void {
  if (hearing.tellAppeal(data.appeal, { type: 'dismissed', by })) onAppeal(hearing, data.appeal, 'over');
}

/** The appeal from an order that a decision is about, where it names none: the last that is not over, else the last. */
export function appealOf({ docket }: Hearing, order: EntryId): EntryId | undefined {
  const from = [...docket.appeals.values()].filter(({ noticed }) => noticed.data.of === order);
  const open = from.filter(({ value }) => value === 'underway' || value === 'decided');
  return (open.at(-1) ?? from.at(-1))?.noticed.id;
}

/** Marks the claims that what is appealed from decides, or takes the mark from them when the appeal is over. */
export function onAppeal(hearing: Hearing, appeal: EntryId, stands: 'pending' | 'over'): void {
  const { of, by } = hearing.docket.appeals.get(appeal)?.noticed.data ?? {};
  if (stands === 'over') takeMarks(hearing, (mark) => mark.what === 'on-appeal' && mark.entry === appeal);
  else if (of !== undefined)
    for (const { claim, reach } of decidedIn(hearing, { by: appeal, order: of, extent: {} })) {
      const brought = bothReach(reach, broughtUp(hearing, claim, by));
      if (brought?.length !== 0)
        hearing.tellClaim(claim, { type: 'marked', by: appeal, what: 'on-appeal' }, brought);
    }
}

/** As to whom an appeal brings a claim up: a defendant appeals for itself alone (Fed. R. App. P. 3(c)(1)(A)). */
function broughtUp({ docket: { caption } }: Hearing, claim: ClaimId, by: AppealData['by']): Reach {
  if (by === undefined) return null;
  const appellants = partiesIn(by);
  const side = sideOf(caption, claim, appellants);
  if (side === 'stranger') return [];
  return side === 'opponent' ? defendantsAmong(caption, claim, appellants) : null;
}

/** What a higher court affirms stands as it stood, and bears the mark of it. */
export function markAffirmed(hearing: Hearing, undoing: Undoing): void {
  for (const { claim, reach } of decidedIn(hearing, undoing))
    hearing.tellClaim(claim, { type: 'marked', by: undoing.by, what: 'affirmed' }, reach);
}

function takeMarks(
  hearing: Hearing,
  takes: (mark: Group['context']['marks'][number], claim: ClaimId) => boolean,
): void {
  const by = hearing.entry.id;
  for (const [claim, groups] of hearing.docket.claims)
    for (const { context, against } of groups)
      for (const mark of context.marks)
        if (takes(mark, claim)) hearing.tellClaim(claim, { type: 'unmarked', by, mark }, against);
}

/** The claims that an order or a judgment decides, as they stand; of a decision, those of what it is about. */
function decidedIn(
  hearing: Hearing,
  undoing: Undoing,
): readonly { readonly claim: ClaimId; readonly reach: Reach }[] {
  const { docket } = hearing;
  const { order, extent } = belowIt(hearing, undoing);
  const entry = docket.orders.get(order)?.entry;
  if (entry === undefined) return [];
  const found = new Map<string, { readonly claim: ClaimId; readonly reach: Reach }>();
  for (const one of [{ order, extent }, ...embodiedIn(hearing, order, extent)])
    for (const { claim, reach } of standingsDecidedBy(hearing, one.order, one.extent))
      found.set(`${claim} ${reach?.join()}`, { claim, reach });
  if (entry.type === 'JudgmentEntered')
    for (const claim of entry.data.claims)
      for (const group of reachesClaim(extent, claim) ? (docket.claims.get(claim) ?? []) : []) {
        const reach = reachIn(hearing, claim, group, { against: extent.against ?? entry.data.against });
        if (reach?.length !== 0 && group.value !== 'settled')
          found.set(`${claim} ${reach?.join()}`, { claim, reach });
      }
  return [...found.values()];
}

/** The order or judgment that higher courts have decided about, one after the other, and how far they did. */
function belowIt({ docket }: Hearing, { by, order, extent }: Undoing): Undoing {
  const seen = new Set<EntryId>();
  let below = { by, order, extent };
  for (;;) {
    const entry = docket.orders.get(below.order)?.entry;
    if (entry === undefined || !isReview(entry) || seen.has(entry.id)) return below;
    seen.add(entry.id);
    const { claims, against } = below.extent;
    below = {
      by,
      order: entry.data.order,
      extent: { claims: claims ?? entry.data.claims, against: against ?? entry.data.against },
    };
  }
}
