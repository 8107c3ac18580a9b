import type { ClaimId, MatterId } from '../../events/ids.ts';
import { didYouMean } from '../../events/nearest.ts';
import type { CaseRecord } from '../audit/index.ts';
import { BadInput } from './bad-input.ts';

/** Claims and matters given by their ids. */

/** A claim given by its id; one that the case does not describe is refused, with the nearest that it does. */
export function claimOf({ docket }: CaseRecord, given: string): ClaimId {
  const known = [...docket.caption.claims.keys()];
  const found = known.find((id) => id === given);
  if (found !== undefined) return found;
  throw unknown('claim', given, known, docket.case);
}

/** A claim or a discovery matter given by its id. */
export function claimOrMatterOf(
  { docket }: CaseRecord,
  given: string,
): { readonly kind: 'claim'; readonly id: ClaimId } | { readonly kind: 'matter'; readonly id: MatterId } {
  const { claims, matters } = docket.caption;
  for (const id of claims.keys()) if (id === given) return { kind: 'claim', id };
  for (const id of matters.keys()) if (id === given) return { kind: 'matter', id };
  const known = [...claims.keys(), ...matters.keys()];
  throw unknown(matters.size === 0 ? 'claim' : 'claim or matter', given, known, docket.case);
}

function unknown(what: string, given: string, known: readonly string[], name: string | null): BadInput {
  const all = what === 'claim' ? 'the claims are' : 'there are';
  const hint = didYouMean(given, known);
  return new BadInput(
    `There is no ${what} "${given.slice(0, 80)}" in ${name ?? 'this case'}${hint === '' ? `; ${all} ${known.join(', ')}` : hint}`,
    'no-such-claim',
  );
}
