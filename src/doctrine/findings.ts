import {
  type ClaimId,
  type DataOf,
  type Disposition,
  type ElementId,
  ENDS_A_CLAIM,
  type Finding,
  type Holding,
  type TestId,
} from '../../events/index.ts';
import type { DecidedOfClaim, DecidedPart } from '../docket/index.ts';
import type { Law } from './law.ts';
import { evaluate } from './logic.ts';

/** The findings an order makes on one test as to one claim; a finding for that claim goes before a general one. */
export function findingsOn(
  findings: readonly Finding[],
  test: TestId,
  claim: ClaimId,
): ReadonlyMap<ElementId, Finding> {
  const found = new Map<ElementId, Finding>();
  for (const finding of findings)
    if (finding.test === test && finding.claims === undefined) found.set(finding.element, finding);
  for (const finding of findings)
    if (finding.test === test && finding.claims?.includes(claim)) found.set(finding.element, finding);
  return found;
}

/**
 * The findings by which a ground is judged that the order had not reached as to this claim: its own where it
 * made any, else those that the order made on the same test for other claims.
 */
export function findingsOnceReached(
  findings: readonly Finding[],
  test: TestId,
  claim: ClaimId,
): ReadonlyMap<ElementId, Finding> {
  const own = findingsOn(findings, test, claim);
  if (own.size > 0) return own;
  return new Map(
    findings.filter((finding) => finding.test === test).map((finding) => [finding.element, finding]),
  );
}

/** How a test comes out over findings; undefined where it is not stated or nothing is found under it. */
export function outcome(
  test: DataOf<'TestStated'> | undefined,
  findings: ReadonlyMap<ElementId, Finding>,
): Holding | undefined {
  if (test === undefined || findings.size === 0) return undefined;
  return evaluate(test.rule, (element) => findings.get(element)?.holding ?? 'open');
}

/** How the test behind a decided part comes out as to its claim. */
export function outcomeFor(
  part: Pick<DecidedOfClaim, 'ground' | 'claim'>,
  findings: readonly Finding[],
  law: Law,
): Holding | undefined {
  if (part.ground === null) return undefined;
  return outcome(law.tests.get(part.ground), findingsOn(findings, part.ground, part.claim));
}

/**
 * Whether the movant wins on a ground whose test comes out so. Against a claim only a test that comes out false
 * wins: an open question of fact or law defeats the motion (Fed. R. Civ. P. 12(b)(6), 56(a)). A claimant who
 * moves for judgment has to show that the test is met.
 */
export const movantWins = (value: Holding, byClaimant: boolean): boolean =>
  value === (byClaimant ? 'satisfied' : 'not-satisfied');

export const dispositionOf = (value: Holding, byClaimant: boolean): Disposition =>
  movantWins(value, byClaimant) ? 'granted' : 'denied';

/** Whether a part is one that a legal test decides: a dispositive motion on a ground. */
export const turnsOnATest = (part: Pick<DecidedPart, 'ground' | 'relief'>): boolean =>
  part.ground !== null && ENDS_A_CLAIM.has(part.relief);
