import {
  type ClaimId,
  type EntryId,
  type Finding,
  type FindingKey,
  findingKey,
  type Holding,
  type PartyId,
} from '../../../events/index.ts';
import type { SetAsTo } from '../edits/apply-edits.ts';
import type { Gone } from './loss.ts';

/** An order's findings before and after a branch's changes, for later orders that carry them. */
export type FoundBy = ReadonlyMap<
  EntryId,
  { readonly written: readonly Finding[]; readonly now: readonly Finding[] }
>;

const keyOf = ({ test, element }: Finding): FindingKey => findingKey(test, element);

/**
 * An order's findings in a branch. What an edit sets is set, as to every claim on which the order finds anything under
 * the test; else a finding is no longer made once an entry that it rests on is gone, whatever it was, and a finding
 * carried from an earlier order changes with it. Gives the same array where nothing changed.
 */
export function findAgain(
  written: readonly Finding[],
  set: ReadonlyMap<FindingKey, Holding> | undefined,
  gone: Gone,
  foundBy: FoundBy,
): readonly Finding[] {
  const found = written.flatMap((finding): readonly Finding[] => {
    const holding = set?.get(keyOf(finding)) ?? holdingNow(finding, gone, foundBy);
    if (holding === finding.holding) return [finding];
    return holding === null ? [] : [changed(finding, holding, reasonFor(finding, set))];
  });
  for (const [key, holding] of set ?? []) found.push(...foundAnew(written, key, holding));
  return found.length === written.length && found.every((finding, index) => finding === written[index])
    ? written
    : found;
}

/** What an edit sets where the order finds nothing on the element, or nothing as to some claims under the test. */
function foundAnew(written: readonly Finding[], key: FindingKey, holding: Holding): readonly Finding[] {
  const [test, element] = key.split('/') as [Finding['test'], Finding['element']];
  const under = written.filter((finding) => finding.test === test);
  const missing = unfound(under, element);
  if (missing === 'none') return [];
  const note = 'Set in this branch; the record has no such finding.';
  if (missing === 'all') return [{ test, element, holding, note }];
  return missing.map((scope) => ({ test, element, holding, ...scope, note }));
}

/** Findings once some of them are set as to certain defendants only: as to these they are made anew. */
export function findAsTo(
  findings: readonly Finding[],
  set: readonly SetAsTo[] | undefined,
): readonly Finding[] {
  let now = findings;
  for (const { finding: key, holding, against } of set ?? []) {
    const [test, element] = key.split('/') as [Finding['test'], Finding['element']];
    const others = now.flatMap((finding): readonly Finding[] => {
      if (finding.against === undefined || keyOf(finding) !== key) return [finding];
      const left = finding.against.filter((party) => !against.includes(party));
      return left.length === 0 ? [] : [{ ...finding, against: left }];
    });
    const note = `Set in this branch as to ${against.join(' and ')}.`;
    now = [...others, { test, element, holding, against: [...against], note }];
  }
  return now;
}

/** The claims and the defendants as to whom a finding is made. */
type Scope = Pick<Finding, 'claims' | 'against'>;

/**
 * As to which claims and defendants an order that finds something under a test finds nothing on one of its elements;
 * `all` where it finds nothing on it, or finds generally under the test and on this element only as to some.
 */
export function unfound(
  under: readonly Finding[],
  element: Finding['element'],
): 'none' | 'all' | readonly Scope[] {
  const own = under.filter((finding) => finding.element === element);
  if (own.some(isGeneral)) return 'none';
  if (own.length === 0 || under.some(isGeneral)) return 'all';
  const covered = own.flatMap(cellsOf);
  const missing = new Map<string, Set<ClaimId | null>>();
  for (const [claim, party] of under.flatMap(cellsOf)) {
    if (covered.some((one) => (one[0] ?? claim) === claim && (one[1] ?? party) === party)) continue;
    const key = party ?? '';
    missing.set(key, (missing.get(key) ?? new Set()).add(claim));
  }
  if (missing.size === 0) return 'none';
  return [...missing].map(([party, claims]) => ({
    ...(claims.has(null) ? {} : { claims: [...claims].filter((claim) => claim !== null) }),
    ...(party === '' ? {} : { against: [party as PartyId] }),
  }));
}

const isGeneral = ({ claims, against }: Finding): boolean => claims === undefined && against === undefined;

type Cell = readonly [claim: ClaimId | null, party: PartyId | null];

/** Each claim and defendant as to which a finding is made; null: whichever there are. */
const cellsOf = ({ claims, against }: Finding): readonly Cell[] =>
  (claims ?? [null]).flatMap((claim) => (against ?? [null]).map((party): Cell => [claim, party]));

/** The holding in the branch; null where the finding is no longer made. */
function holdingNow(finding: Finding, gone: Gone, foundBy: FoundBy): Holding | null {
  const { carriedFrom } = finding;
  if (lostPremise(finding, gone) !== undefined) return null;
  const source = carriedFrom === undefined ? undefined : foundBy.get(carriedFrom);
  if (!source) return finding.holding;
  const sameIn = (findings: readonly Finding[]): Finding | undefined =>
    findings.find((other) => repeats(finding, other, true)) ??
    findings.find((other) => repeats(finding, other, false));
  const [before, now] = [sameIn(source.written), sameIn(source.now)];
  if (!before) return finding.holding;
  if (!now) return null;
  return before.holding === now.holding ? finding.holding : now.holding;
}

/** An entry that a finding rests on and that is gone. */
export const lostPremise = ({ premises, carriedFrom }: Finding, gone: Gone): EntryId | undefined =>
  [...(premises ?? []), ...(carriedFrom === undefined ? [] : [carriedFrom])].find((id) => gone.has(id));

/** Whether a finding repeats another one, as to the same claims where `alike`. */
const repeats = (finding: Finding, other: Finding, alike: boolean): boolean =>
  keyOf(finding) === keyOf(other) &&
  (!alike ||
    JSON.stringify([finding.claims, finding.against]) === JSON.stringify([other.claims, other.against]));

function reasonFor(finding: Finding, set: ReadonlyMap<FindingKey, Holding> | undefined): string {
  return set?.has(keyOf(finding)) ? 'set in this branch' : `as ${finding.carriedFrom} found`;
}

const changed = (finding: Finding, holding: Holding, why: string): Finding => ({
  ...finding,
  holding,
  note: `In this branch ${holding}, ${why}; in the record ${finding.holding}.`,
});
