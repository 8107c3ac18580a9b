import type { EntryOf } from '../../../events/index.ts';
import type { Hearing } from '../hearing.ts';

type Complaint = 'ComplaintFiled' | 'CounterclaimFiled' | 'CrossclaimFiled' | 'ThirdPartyComplaintFiled';

/** A complaint, or a pleading like it, puts claims on the docket. */
export function hearComplaint(hearing: Hearing, { data }: EntryOf<Complaint>): void {
  for (const claim of data.asserts) hearing.assertClaim(claim);
}

/**
 * An amended pleading takes the place of the one before (Fed. R. Civ. P. 15): what it pleads anew stands as
 * filed, what it leaves out is withdrawn, what it carries on unchanged stays where it stood. It may plead anew, or
 * leave out, as to some defendants only.
 */
export function hearAmendedPleading(hearing: Hearing, { id: by, data }: EntryOf<'PleadingAmended'>): void {
  for (const claim of data.asserts ?? []) hearing.assertClaim(claim);
  for (const claim of data.repleads ?? []) hearing.tellAsTo(claim, data.against, { type: 'repleaded', by });
  for (const claim of data.drops ?? []) hearing.tellAsTo(claim, data.against, { type: 'dropped', by });
  for (const claim of data.carries ?? [])
    if (!hearing.docket.claims.has(claim))
      hearing.note('unknown-claim', claim, `${claim} has not been asserted yet`);
}
