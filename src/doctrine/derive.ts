import type { ClaimId, Disposition, Finding } from '../../events/index.ts';
import { claimFalls, type DecidedOfClaim, type DecidedPart, endsClaim, isOfClaim } from '../docket/index.ts';
import { findingsOnceReached, turnsOnATest } from './findings.ts';
import type { Law } from './law.ts';
import { dispositionOf, type Outcome, outcomeFor, outcomeOf } from './outcome.ts';

/** A part of what an order decides of a claim, with what follows from the order's findings. */
export type DerivedPart = DecidedOfClaim & {
  /** How its ground comes out; null where no test is named or stated, or nothing is found under it. */
  readonly outcome: Outcome | null;
  /** The disposition that follows; the recorded one where nothing decides it. */
  readonly derived: Disposition;
};

/** Dispositions that say how a ground came out; the others put it off or leave it out. */
export const decidesTheGround = (disposition: Disposition): boolean =>
  disposition === 'granted' || disposition === 'denied' || disposition === 'granted-in-part';

/**
 * Derives what an order says that it decides of claims from its own findings. A ground is granted only where its test comes out
 * false; an open test defeats the motion, and one that hangs on an element without a finding is not decided: what was
 * refused all the same stays refused. A ground that was not reached is reached only where nothing else in the
 * order defeats the claim. A part without a ground, or whose ground has no finding in the order, is left as recorded.
 */
export function deriveRulings(
  decided: readonly DecidedPart[],
  findings: readonly Finding[],
  law: Law,
): readonly DerivedPart[] {
  const said = decided.filter(isOfClaim).filter(({ ruling }) => ruling !== null);
  const parts = said.map((part): DerivedPart => {
    const made = turnsOnATest(part) ? outcomeFor(part, findings, law) : undefined;
    const outcome = made?.found ? made : null;
    return { ...part, outcome, derived: derivedFrom(part.disposition, outcome) };
  });
  return parts.map((part) =>
    part.derived === 'not-reached' && turnsOnATest(part) && !fallsIn(parts, part.claim, law)
      ? reached(part, findings, law)
      : part,
  );
}

function derivedFrom(disposition: Disposition, outcome: Outcome | null): Disposition {
  if (outcome === null || !decidesTheGround(disposition)) return disposition;
  return outcome.movantWins === null && disposition === 'denied' ? disposition : dispositionOf(outcome);
}

const fallsIn = (parts: readonly DerivedPart[], claim: ClaimId, law: Law): boolean => {
  const grounds = parts
    .filter((part) => part.claim === claim && endsClaim({ ...part, disposition: part.derived }))
    .map((part) => part.ground);
  return claimFalls(law.claims.get(claim)?.theories ?? [], grounds);
};

/** What is not decided once it is reached stays not reached. */
function reached(part: DerivedPart, findings: readonly Finding[], law: Law): DerivedPart {
  const test = part.ground === null ? undefined : law.tests.get(part.ground);
  if (part.ground === null || test === undefined) return part;
  const outcome = outcomeOf(test, findingsOnceReached(findings, part.ground, part.claim), part.byClaimant);
  return outcome.movantWins === null ? part : { ...part, outcome, derived: dispositionOf(outcome) };
}
