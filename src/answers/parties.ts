import type { ClaimId, PartyId } from '../../events/ids.ts';
import { didYouMean } from '../../events/nearest.ts';
import type { CaseRecord } from '../audit/index.ts';
import { defendantNamed, isParty } from '../docket/index.ts';
import { BadInput } from './bad-input.ts';

/** Parties given by their ids in options; one that the case does not know, or not on that side, is refused. */

/** The defendant named by `--against`, if it is given: to that claim, where one is asked about, else to any. */
export function againstOf(
  { docket }: CaseRecord,
  { against: given }: { readonly against?: string },
  claim?: ClaimId,
): { readonly against?: PartyId } {
  if (given === undefined) return {};
  const { caption } = docket;
  const party = partyOf(docket, given);
  const claims = claim === undefined ? [...caption.claims.keys()] : [claim];
  if (claims.some((one) => defendantNamed(caption, one, party) !== undefined)) return { against: party };
  const sued = new Set(claims.flatMap((one) => caption.claims.get(one)?.against ?? []));
  if (sued.size === 0)
    throw new BadInput(
      `--against: the case does not say against whom ${claim === undefined ? 'its claims are' : `${claim} is`}`,
    );
  throw new BadInput(
    claim === undefined
      ? `--against: no claim is against ${party}${nearestOrAll(given, sued, 'the defendants are')}`
      : `--against: ${claim} is not against ${party}${nearestOrAll(given, sued, 'it is against')}`,
  );
}

/** Refuses `--against` where a discovery matter is asked about: it stands as to nobody in particular. */
export function noneAgainst({ against }: { readonly against?: string }, matter: string): void {
  if (against !== undefined)
    throw new BadInput(
      `--against is for claims: ${matter} is a matter, and stands as to nobody in particular`,
    );
}

/** The claimant named by `--claimant`, if it is given. */
export function claimantOf(
  { docket }: CaseRecord,
  { claimant: given }: { readonly claimant?: string },
): { readonly claimant?: PartyId } {
  if (given === undefined) return {};
  const { caption } = docket;
  const party = partyOf(docket, given);
  const claimants = new Set([...caption.claims.values()].map(({ claimant }) => claimant));
  if ([...claimants].some((one) => isParty(caption, party, one))) return { claimant: party };
  throw new BadInput(
    `--claimant: no claim is asserted by ${party}${nearestOrAll(given, claimants, 'the claimants are')}`,
  );
}

/** How many parties are named before the rest is counted. */
const NAMED = 8;

function nearestOrAll(given: string, known: ReadonlySet<string>, lead: string): string {
  const hint = didYouMean(given, known);
  if (hint !== '') return hint;
  const more = known.size - NAMED;
  return `; ${lead} ${[...known].slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** A party given by its id; one that the case does not know is refused. */
export function partyOf({ caption, case: name }: CaseRecord['docket'], given: string): PartyId {
  const known = new Set([
    ...caption.parties.keys(),
    ...[...caption.parties.values()].flatMap(({ members }) => members ?? []),
    ...[...caption.claims.values()].flatMap(({ against, claimant }) => [...(against ?? []), claimant]),
  ]);
  const found = [...known].find((party) => party === given);
  if (found !== undefined) return found;
  throw new BadInput(
    `There is no party "${given.slice(0, 80)}" in ${name ?? 'this case'}${nearestOrAll(given, known, 'the parties are')}`,
    'no-such-party',
  );
}
