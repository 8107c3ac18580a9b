import {
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
 * An order's findings in a branch. What an edit sets is set; else a finding is open once an entry that it rests
 * on is gone, and a finding carried from an earlier order changes with it. Gives the same array where nothing
 * changed.
 */
export function findAgain(
  written: readonly Finding[],
  set: ReadonlyMap<FindingKey, Holding> | undefined,
  gone: Gone,
  foundBy: FoundBy,
): readonly Finding[] {
  const found = written.map((finding) => {
    const holding = set?.get(keyOf(finding)) ?? holdingNow(finding, gone, foundBy);
    return holding === finding.holding ? finding : changed(finding, holding, reasonFor(finding, set, gone));
  });
  const known = new Set(written.map(keyOf));
  for (const [key, holding] of set ?? [])
    if (!known.has(key)) {
      const [test, element] = key.split('/') as [Finding['test'], Finding['element']];
      found.push({ test, element, holding, note: 'Set in this branch; the record has no such finding.' });
    }
  return found.length === written.length && found.every((finding, index) => finding === written[index])
    ? written
    : found;
}

function holdingNow(finding: Finding, gone: Gone, foundBy: FoundBy): Holding {
  if (finding.premises?.some((id) => gone.has(id))) return 'open';
  const { carriedFrom } = finding;
  if (carriedFrom === undefined) return finding.holding;
  if (gone.has(carriedFrom)) return 'open';
  const source = foundBy.get(carriedFrom);
  if (!source) return finding.holding;
  const at = source.written.findIndex((other) => repeats(finding, other, true));
  const index = at < 0 ? source.written.findIndex((other) => repeats(finding, other, false)) : at;
  const [before, now] = [source.written[index], source.now[index]];
  return before && now && before.holding !== now.holding ? now.holding : finding.holding;
}

/** Whether a finding repeats another one, as to the same claims where `alike`. */
const repeats = (finding: Finding, other: Finding, alike: boolean): boolean =>
  keyOf(finding) === keyOf(other) &&
  (!alike || JSON.stringify(finding.claims ?? null) === JSON.stringify(other.claims ?? null));

function reasonFor(finding: Finding, set: ReadonlyMap<FindingKey, Holding> | undefined, gone: Gone): string {
  if (set?.has(keyOf(finding))) return 'set in this branch';
  const lost = [...(finding.premises ?? []), ...(finding.carriedFrom ? [finding.carriedFrom] : [])].find(
    (id) => gone.has(id),
  );
  return lost === undefined ? `as ${finding.carriedFrom} found` : `it rests on ${lost}, which is gone`;
}

const changed = (finding: Finding, holding: Holding, why: string): Finding => ({
  ...finding,
  holding,
  note: `In this branch ${holding}, ${why}; in the record ${finding.holding}.`,
});
