import type { Disposition, Finding } from '../../events/index.ts';
import {
  claimFalls,
  type DecidedOfClaim,
  type DecidedPart,
  endsClaim,
  isOfClaim,
  type Reach,
} from '../docket/index.ts';
import { apartByFindings, findingsOnceReached, turnsOnATest } from './findings.ts';
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
  const said = decided
    .filter(isOfClaim)
    .filter(({ ruling }) => ruling !== null)
    .flatMap((part) => (turnsOnATest(part) ? apartByFindings(part, findings, law) : [part]));
  const parts = said.map((part): DerivedPart => {
    const made = turnsOnATest(part) ? outcomeFor(part, findings, law) : undefined;
    const outcome = made?.found ? made : null;
    return { ...part, outcome, derived: derivedFrom(part.disposition, outcome) };
  });
  return parts.map((part) =>
    part.derived === 'not-reached' && turnsOnATest(part) && !fallsIn(parts, part, law)
      ? reached(part, findings, law)
      : part,
  );
}

function derivedFrom(disposition: Disposition, outcome: Outcome | null): Disposition {
  if (outcome === null || !decidesTheGround(disposition)) return disposition;
  return outcome.movantWins === null && disposition === 'denied' ? disposition : dispositionOf(outcome);
}

/** Whether the claim falls as to anyone whom the part is about. */
const fallsIn = (parts: readonly DerivedPart[], { claim, against }: DerivedPart, law: Law): boolean => {
  const grounds = parts
    .filter((part) => part.claim === claim && overlap(part.against, against))
    .filter((part) => endsClaim({ ...part, disposition: part.derived }))
    .map((part) => part.ground);
  return claimFalls(law.claims.get(claim)?.theories ?? [], grounds);
};

const overlap = (one: Reach, other: Reach): boolean =>
  one === null || other === null || one.some((party) => other.includes(party));

/** What is not decided once it is reached stays not reached. */
function reached(part: DerivedPart, findings: readonly Finding[], law: Law): DerivedPart {
  const test = part.ground === null ? undefined : law.tests.get(part.ground);
  if (part.ground === null || test === undefined) return part;
  const outcome = outcomeOf(test, findingsOnceReached(findings, part.ground, part), part.byClaimant);
  return outcome.movantWins === null ? part : { ...part, outcome, derived: dispositionOf(outcome) };
}
