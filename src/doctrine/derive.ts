import type { ClaimId, Disposition, Finding, Holding } from '../../events/index.ts';
import { claimFalls, type DecidedOfClaim, type DecidedPart, endsClaim, isOfClaim } from '../docket/index.ts';
import { dispositionOf, findingsOnceReached, outcome, outcomeFor, turnsOnATest } from './findings.ts';
import type { Law } from './law.ts';

/** A part of what an order decides of a claim, with what follows from the order's findings. */
export type DerivedPart = DecidedOfClaim & {
  /** How its test comes out; null where no test is named, stated or found upon. */
  readonly value: Holding | null;
  /** The disposition that follows; the recorded one where nothing decides it. */
  readonly derived: Disposition;
};

/** Dispositions that say how a ground came out; the others put it off or leave it out. */
export const decidesTheGround = (disposition: Disposition): boolean =>
  disposition === 'granted' || disposition === 'denied' || disposition === 'granted-in-part';

/**
 * Derives what an order says that it decides of claims from its own findings. A ground is granted only where its test comes out
 * false; an open test defeats the motion. A ground that was not reached is reached only where nothing else in the
 * order defeats the claim. A part without a ground, or whose ground has no finding in the order, is left as recorded.
 */
export function deriveRulings(
  decided: readonly DecidedPart[],
  findings: readonly Finding[],
  law: Law,
): readonly DerivedPart[] {
  const said = decided.filter(isOfClaim).filter(({ ruling }) => ruling !== null);
  const parts = said.map((part): DerivedPart => {
    const value = turnsOnATest(part) ? (outcomeFor(part, findings, law) ?? null) : null;
    const derived =
      value !== null && decidesTheGround(part.disposition)
        ? dispositionOf(value, part.byClaimant)
        : part.disposition;
    return { ...part, value, derived };
  });
  return parts.map((part) =>
    part.derived === 'not-reached' && turnsOnATest(part) && !fallsIn(parts, part.claim, law)
      ? reached(part, findings, law)
      : part,
  );
}

const fallsIn = (parts: readonly DerivedPart[], claim: ClaimId, law: Law): boolean => {
  const grounds = parts
    .filter((part) => part.claim === claim && endsClaim({ ...part, disposition: part.derived }))
    .map((part) => part.ground);
  return claimFalls(law.claims.get(claim)?.theories ?? [], grounds);
};

function reached(part: DerivedPart, findings: readonly Finding[], law: Law): DerivedPart {
  if (part.ground === null) return part;
  const value = outcome(law.tests.get(part.ground), findingsOnceReached(findings, part.ground, part.claim));
  return value === undefined ? part : { ...part, value, derived: dispositionOf(value, part.byClaimant) };
}
