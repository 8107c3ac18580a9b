import {
  type ClaimId,
  type EntryId,
  type Finding,
  type FindingKey,
  findingKey,
  type Holding,
} from '../../../events/index.ts';
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
  const claims = unfound(under, element);
  if (claims === 'none') return [];
  return [
    {
      test,
      element,
      holding,
      ...(claims === 'all' ? {} : { claims: [...claims] }),
      note: 'Set in this branch; the record has no such finding.',
    },
  ];
}

/**
 * As to which claims an order that finds something under a test finds nothing on one of its elements; `all` where
 * it finds nothing on it, or finds generally under the test and on this element only as to some.
 */
export function unfound(
  under: readonly Finding[],
  element: Finding['element'],
): 'none' | 'all' | readonly ClaimId[] {
  const own = under.filter((finding) => finding.element === element);
  if (own.some(({ claims }) => claims === undefined)) return 'none';
  if (own.length === 0 || under.some(({ claims }) => claims === undefined)) return 'all';
  const covered = new Set(own.flatMap(({ claims }) => claims ?? []));
  const missing = new Set(under.flatMap(({ claims }) => claims ?? []).filter((claim) => !covered.has(claim)));
  return missing.size === 0 ? 'none' : [...missing];
}

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
  (!alike || JSON.stringify(finding.claims ?? null) === JSON.stringify(other.claims ?? null));

function reasonFor(finding: Finding, set: ReadonlyMap<FindingKey, Holding> | undefined): string {
  return set?.has(keyOf(finding)) ? 'set in this branch' : `as ${finding.carriedFrom} found`;
}

const changed = (finding: Finding, holding: Holding, why: string): Finding => ({
  ...finding,
  holding,
  note: `In this branch ${holding}, ${why}; in the record ${finding.holding}.`,
});
