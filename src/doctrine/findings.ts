import {
  type ElementId,
  ENDS_A_CLAIM,
  type Finding,
  GIVES_JUDGMENT,
  type TestId,
} from '../../events/index.ts';
import type { DecidedOfClaim, DecidedPart } from '../docket/index.ts';
import type { Law } from './law.ts';

/** A claim, and its defendants as to whom something of it is decided; null: all of them. */
export type AsTo = Pick<DecidedOfClaim, 'claim' | 'against'>;

/**
 * The findings an order makes on one test as to a claim and those of its defendants. One that is made for that claim
 * goes before a general one, and one that is made as to those defendants before both: some findings, as on personal
 * jurisdiction, are made for each defendant.
 */
export function findingsOn(
  findings: readonly Finding[],
  test: TestId,
  asTo: AsTo,
): ReadonlyMap<ElementId, Finding> {
  const own = findings.filter((finding) => finding.test === test && concerns(finding, asTo));
  const found = new Map<ElementId, Finding>();
  for (const finding of own.toSorted((one, other) => narrowness(one) - narrowness(other)))
    found.set(finding.element, finding);
  return found;
}

const concerns = ({ claims, against }: Finding, asTo: AsTo): boolean =>
  (claims === undefined || claims.includes(asTo.claim)) &&
  (against === undefined || asTo.against === null || asTo.against.some((party) => against.includes(party)));

const narrowness = ({ claims, against }: Finding): number =>
  (against === undefined ? 0 : 2) + (claims === undefined ? 0 : 1);

/**
 * The findings by which a ground is judged that the order had not reached as to this claim: its own where it
 * made any, else those that the order made on the same test for other claims, or as to other defendants.
 */
export function findingsOnceReached(
  findings: readonly Finding[],
  test: TestId,
  asTo: AsTo,
): ReadonlyMap<ElementId, Finding> {
  const own = findingsOn(findings, test, asTo);
  if (own.size > 0) return own;
  return new Map(
    findings.filter((finding) => finding.test === test).map((finding) => [finding.element, finding]),
  );
}

/**
 * What is decided of a claim, apart as to those of its defendants for whom an order finds otherwise under the ground;
 * the very same where it finds the same for all.
 */
export function apartByFindings<Part extends AsTo & Pick<DecidedPart, 'ground'>>(
  part: Part,
  findings: readonly Finding[],
  law: Pick<Law, 'claims'>,
): readonly Part[] {
  const narrow = findings.filter(
    ({ test, claims, against }) =>
      test === part.ground && against !== undefined && (claims?.includes(part.claim) ?? true),
  );
  if (narrow.length === 0) return [part];
  const reached = part.against ?? law.claims.get(part.claim)?.against ?? [];
  if (reached.length === 0) return [part];
  const alike = Map.groupBy(reached, (party) => narrow.map(({ against }) => against?.includes(party)).join());
  if (alike.size === 1 && part.against !== null) return [part];
  return [...alike.values()].map((against) => ({ ...part, against }));
}

/** Whether a part is one that a legal test decides: a motion on a ground that would end a claim or adjudge it. */
export const turnsOnATest = (part: Pick<DecidedPart, 'ground' | 'relief'>): boolean =>
  part.ground !== null && (ENDS_A_CLAIM.has(part.relief) || GIVES_JUDGMENT.has(part.relief));
