import type { Fault } from '../../events/faults.ts';
import type { PartyId } from '../../events/index.ts';
import { didYouMean } from '../../events/nearest.ts';
import { type Caption, defendantNamed } from '../docket/index.ts';
import type { Posture, Stake } from './posture.ts';

/** What a valuation file names of a case: claims as to defendants, and parties. */

type Named<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly what: string };

const refused = (what: string): { readonly ok: false; readonly what: string } => ({ ok: false, what });

/** The stakes that `CLAIM@PARTY` names, or `CLAIM`: each of its defendants. */
export function stakesNamed({ stakes, whole }: Posture, key: string): Named<readonly Stake[]> {
  const at = key.lastIndexOf('@');
  const [name, party] = at < 0 ? [key, null] : [key.slice(0, at), key.slice(at + 1)];
  const { claims } = whole.caption;
  const claim = [...claims.keys()].find((id) => id === name);
  if (claim === undefined) {
    const hint = didYouMean(name, claims.keys());
    return refused(
      `there is no claim ${name}${hint === '' ? `; the claims are ${fewOf([...claims.keys()])}` : hint}`,
    );
  }
  const own = stakes.filter((stake) => stake.claim === claim);
  if (party === null) return { ok: true, value: own };
  const place = defendantNamed(whole.caption, claim, party as PartyId);
  const found = own.filter((stake) => stake.place === place || stake.defendant === party);
  if (found.length > 0) return { ok: true, value: found };
  const against = own.flatMap((stake) => stake.place ?? []);
  return refused(
    against.length === 0
      ? `the case does not say against whom ${claim} is; write ${claim} without @${party}`
      : `${claim} is not against ${party}${hintOr(party, against, `; it is against ${against.join(', ')}`)}`,
  );
}

/** A party of the case by its id. */
export function partyNamed(caption: Caption, name: string): Named<PartyId> {
  const known = partiesOf(caption);
  const found = known.find((party) => party === name);
  return found === undefined
    ? refused(`there is no party ${name}${hintOr(name, known, `; the parties are ${fewOf(known)}`)}`)
    : { ok: true, value: found };
}

const partiesOf = ({ parties, claims }: Caption): readonly PartyId[] => [
  ...new Set([
    ...parties.keys(),
    ...[...claims.values()].flatMap(({ claimant, against }) => [claimant, ...(against ?? [])]),
  ]),
];

const hintOr = (written: string, known: readonly string[], otherwise: string): string => {
  const hint = didYouMean(written, known);
  return hint === '' ? otherwise : hint;
};

const FEW = 8;

/** `a, b and 12 more`. */
export const fewOf = (names: readonly string[]): string =>
  names.length <= FEW ? names.join(', ') : `${names.slice(0, FEW).join(', ')} and ${names.length - FEW} more`;

export const faultAt = (path: Fault['path'], what: string, at?: 'key'): Fault => ({
  path,
  what,
  ...(at === undefined ? {} : { at }),
});
