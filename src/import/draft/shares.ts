import type { ClaimId, PartyId } from '../../../events/index.ts';

/** A claim as to some of its defendants (Fed. R. Civ. P. 54(b)). */
export type ClaimShare = {
  readonly claim: ClaimId;
  /** The defendants meant; none where the claim names none. */
  readonly against: readonly PartyId[];
  /** All defendants to the claim. */
  readonly all: readonly PartyId[];
};

export const isWhole = ({ against, all }: ClaimShare): boolean => against.length === all.length;

/** What is left of claims when only these defendants are meant. */
export const asTo = <T extends ClaimShare>(
  claims: readonly T[],
  isMeant: (party: PartyId) => boolean,
): readonly T[] => claims.flatMap((one) => cut(one, one.against.filter(isMeant)));

/** What of some claims is among others. */
export function among<T extends ClaimShare>(
  claims: readonly T[],
  others: readonly ClaimShare[],
): readonly T[] {
  const parties = partiesByClaim(others);
  return claims.flatMap((one) => {
    const meant = parties.get(one.claim);
    if (meant === undefined) return [];
    return one.all.length === 0
      ? [one]
      : cut(
          one,
          one.against.filter((party) => meant.has(party)),
        );
  });
}

/** What of some claims is not among others. */
export function apartFrom<T extends ClaimShare>(
  claims: readonly T[],
  others: readonly ClaimShare[],
): readonly T[] {
  if (others.length === 0) return claims;
  const parties = partiesByClaim(others);
  return claims.flatMap((one) => {
    const taken = parties.get(one.claim);
    if (taken === undefined) return [one];
    return cut(
      one,
      one.against.filter((party) => !taken.has(party)),
    );
  });
}

function cut<T extends ClaimShare>(one: T, against: readonly PartyId[]): readonly T[] {
  if (against.length === 0) return [];
  return against.length === one.against.length ? [one] : [{ ...one, against }];
}

const partiesByClaim = (claims: readonly ClaimShare[]): ReadonlyMap<ClaimId, ReadonlySet<PartyId>> => {
  const found = new Map<ClaimId, Set<PartyId>>();
  for (const { claim, against } of claims) {
    const known = found.get(claim);
    if (known === undefined) found.set(claim, new Set(against));
    else for (const party of against) known.add(party);
  }
  return found;
};

/** Each claim once, as to all of the defendants who are meant in it. */
export function claimsOnce(claims: readonly ClaimShare[]): readonly ClaimShare[] {
  const found = new Map<ClaimId, ClaimShare>();
  for (const { claim, against, all } of claims) {
    const known = found.get(claim);
    const both = known === undefined ? against : [...known.against, ...against];
    found.set(claim, { claim, all, against: both });
  }
  return [...found.values()];
}

/** How an entry names claims, and defendants where fewer than all of them are meant. */
export type NamedClaims = { readonly claims: readonly ClaimId[]; readonly against?: readonly PartyId[] };

/**
 * Claims as entries name them: together those that are meant as to the same defendants, who are not named where an
 * entry that names none reaches them.
 */
export function named(
  claims: readonly ClaimShare[],
  isUnsaid: (claim: ClaimShare) => boolean = isWhole,
): readonly NamedClaims[] {
  const found = new Map<string, { claims: ClaimId[]; against?: readonly PartyId[] }>();
  for (const one of claimsOnce(claims)) {
    const unsaid = isUnsaid(one);
    const key = unsaid ? '' : one.against.join(' ');
    const known = found.get(key);
    if (known !== undefined) known.claims.push(one.claim);
    else found.set(key, { claims: [one.claim], ...(unsaid ? {} : { against: one.against }) });
  }
  return [...found.values()];
}

/** The claims that are meant, each once. */
export const idsOf = (claims: readonly ClaimShare[]): readonly ClaimId[] => [
  ...new Set(claims.map(({ claim }) => claim)),
];

/** How many claims, each as to one defendant, are meant. */
export const countOf = (claims: readonly ClaimShare[]): number =>
  claims.reduce((sum, { against }) => sum + Math.max(1, against.length), 0);
