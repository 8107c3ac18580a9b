import type { CaptionType, EntryOf } from '../../../events/index.ts';
import type { Hearing } from '../hearing.ts';
import { defendantNamed, isParty } from '../sides.ts';

/**
 * Somebody stands in the place of a party from now on, also where that party had been substituted itself. The claims
 * go on as they stood, and keep the name of the place (Fed. R. Civ. P. 25).
 */
export function hearSubstitution(
  hearing: Hearing,
  { id, data: { party, by } }: EntryOf<'PartySubstituted'>,
): void {
  const { caption, claims } = hearing.docket;
  const own = [...claims].filter(([claim, groups]) => {
    const isAgainst = defendantNamed(caption, claim, party) !== undefined;
    const claimant = caption.claims.get(claim)?.claimant;
    const isTheirs = claimant !== undefined && isParty(caption, party, claimant);
    return (isAgainst || isTheirs) && groups.some(({ value }) => value !== 'settled');
  });
  if (own.length === 0)
    hearing.note(
      'nothing-to-decide',
      party,
      `no claim in which ${party} could be substituted is on the docket`,
    );
  for (const [claim] of own) hearing.tellClaim(claim, { type: 'partySubstituted', by: id });
  for (const [place, now] of caption.substituted) if (now === party) caption.substituted.set(place, by);
  caption.substituted.set(party, by);
}

/** The caption: who is in the case, what is claimed, under which law. The last word on each stands. */
export function hearCaption({ docket }: Hearing, entry: EntryOf<CaptionType>): void {
  const { caption } = docket;
  switch (entry.type) {
    case 'CaseOpened':
      caption.opened = entry.data;
      break;
    case 'PartyNamed':
      caption.parties.set(entry.data.party, entry.data);
      break;
    case 'ClaimDescribed':
      caption.claims.set(entry.data.claim, entry.data);
      break;
    case 'MatterDescribed':
      caption.matters.set(entry.data.matter, entry.data);
      break;
    case 'TestStated':
      caption.tests.set(entry.data.test, entry.data);
      break;
    case 'ReadingNamed':
      caption.readings.set(entry.data.reading, entry.data);
      break;
    default:
      entry satisfies never;
  }
}
