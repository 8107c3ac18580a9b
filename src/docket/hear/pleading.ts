import type { EntryId, EntryOf } from '../../../events/index.ts';
import type { Group } from '../groups.ts';
import type { Hearing } from '../hearing.ts';
import { answerWithCounterclaim } from './answering.ts';
import { isEnded } from './moot.ts';

type Complaint = EntryOf<
  'ComplaintFiled' | 'CounterclaimFiled' | 'CrossclaimFiled' | 'ThirdPartyComplaintFiled'
>;

/**
 * A complaint, or a pleading like it, puts claims on the docket, or pleads again what was dismissed without prejudice.
 */
export function hearComplaint(hearing: Hearing, entry: Complaint): void {
  for (const claim of entry.data.asserts) hearing.assertClaim(claim, entry.id);
  if (entry.type === 'CounterclaimFiled') answerWithCounterclaim(hearing, entry);
}

/**
 * An amended pleading takes the place of the one before (Fed. R. Civ. P. 15): what it pleads anew stands as
 * filed, what it leaves out is withdrawn, what it carries on unchanged stays where it stood. It may plead anew, or
 * leave out, as to some defendants only. Of what it is silent on nobody can say whether it was given up: the pleading
 * that held it is no more.
 */
export function hearAmendedPleading(hearing: Hearing, { id: by, data }: EntryOf<'PleadingAmended'>): void {
  const { asserts = [], repleads = [], carries = [], drops = [], against } = data;
  const { claims } = hearing.docket;
  const pleading = firstOfItsLine(hearing, data.amends);
  const silentOn = [...claims.keys()].filter(
    (claim) =>
      ![asserts, repleads, carries, drops].some((named) => named.includes(claim)) &&
      (claims.get(claim) ?? []).some((group) => group.context.pleading === pleading && isPleaded(group)),
  );
  for (const claim of asserts) hearing.assertClaim(claim, pleading);
  for (const claim of repleads) hearing.tellAsTo(claim, against, { type: 'repleaded', by, pleading });
  for (const claim of drops) hearing.tellAsTo(claim, against, { type: 'dropped', by });
  for (const claim of carries) {
    const groups = claims.get(claim);
    if (!groups) hearing.note('unknown-claim', claim, `${claim} has not been asserted yet`);
    else if (groups.some(({ context }) => context.leftOut !== null))
      hearing.tellClaim(claim, { type: 'carried', by });
  }
  for (const claim of silentOn) {
    hearing.tellClaim(claim, { type: 'leftOut', by });
    const what = `${claim} is neither carried on, pleaded anew nor dropped, and the pleading that held it is superseded`;
    hearing.note('left-out', claim, what);
  }
}

/** Whether a claim is one that its pleading still has to carry: what was finally dismissed need not be. */
const isPleaded = ({ value }: Group): boolean => value === 'dismissed.withLeave' || !isEnded(value);

/** The pleading from which an amended one comes in the end. */
function firstOfItsLine({ docket }: Hearing, pleading: EntryId): EntryId {
  const seen = new Set<EntryId>();
  for (let at = pleading; ; ) {
    const entry = docket.journal.find((line) => line.entry.id === at)?.entry;
    if (entry?.type !== 'PleadingAmended' || seen.has(at)) return at;
    seen.add(at);
    at = entry.data.amends;
  }
}
