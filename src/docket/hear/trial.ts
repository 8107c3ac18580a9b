import type { ClaimId, EntryOf } from '../../../events/index.ts';
import type { ClaimEvent } from '../../../machines/index.ts';
import type { Hearing } from '../hearing.ts';
import { defendantNamed, defendantsAmong } from '../sides.ts';

/**
 * A party is in default on the claims named, else on all that stand against it. Of claims that have ended nothing is
 * said where none is named: the clerk enters the default of a party, and not on a claim (Fed. R. Civ. P. 55(a)).
 */
export function hearDefault(hearing: Hearing, { id: by, data }: EntryOf<'DefaultEntered'>): void {
  const event: ClaimEvent = { type: 'defaultEntered', by };
  const against = [data.party];
  const claims = data.claims ?? claimsStandingAgainst(hearing, data.party, event);
  if (claims.length === 0)
    hearing.note('nothing-to-decide', data.party, `no claim stands against ${data.party}`);
  for (const claim of claims) hearing.tellAsTo(claim, against, event);
}

function claimsStandingAgainst(
  hearing: Hearing,
  party: EntryOf<'DefaultEntered'>['data']['party'],
  event: ClaimEvent,
): readonly ClaimId[] {
  const { caption, claims } = hearing.docket;
  return [...claims.keys()].filter(
    (claim) =>
      defendantNamed(caption, claim, party) !== undefined &&
      hearing.wouldHear(claim, event, defendantsAmong(caption, claim, [party])),
  );
}

/** A jury finds on claims that still stand; judgment is entered on its verdict later (Fed. R. Civ. P. 58(b)). */
export function hearVerdict(hearing: Hearing, { id: by, data }: EntryOf<'VerdictReturned'>): void {
  for (const claim of data.claims)
    hearing.tellAsTo(claim, data.against, { type: 'verdictReturned', by, favours: data.favours });
}

/** What was adjudged is paid. */
export function hearSatisfaction(hearing: Hearing, { id: by, data }: EntryOf<'JudgmentSatisfied'>): void {
  for (const claim of data.claims) hearing.tellAsTo(claim, data.against, { type: 'judgmentSatisfied', by });
}
