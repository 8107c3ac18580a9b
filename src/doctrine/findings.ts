import { type ClaimId, type ElementId, ENDS_A_CLAIM, type Finding, type TestId } from '../../events/index.ts';
import type { DecidedPart } from '../docket/index.ts';

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

/** Whether a part is one that a legal test decides: a dispositive motion on a ground. */
export const turnsOnATest = (part: Pick<DecidedPart, 'ground' | 'relief'>): boolean =>
  part.ground !== null && ENDS_A_CLAIM.has(part.relief);
