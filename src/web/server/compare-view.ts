import { type ClaimCompared, compare, editText, type StateReason } from '../../branches/index.ts';
import type { CompareView } from '../wire.ts';
import type { RequestedCase } from './dockets.ts';
import type { Point } from './point.ts';

/** Two futures side by side: where they part, which claims end elsewhere, and why. */
export function compareView(
  base: RequestedCase,
  other: RequestedCase,
  point: Point,
  against: string,
): CompareView {
  const { partsAt, claims, moot } = compare(base.branch, other.branch);
  return {
    base: against,
    branch: point.branch,
    edits: point.edits.map(editText),
    partsAt,
    claims: claims.map((claim) => ({
      id: claim.id,
      base: claim.base,
      branch: claim.branch,
      changed: claim.changed,
      because: claim.changed ? reasons(claim) : [],
    })),
    moot: moot.map(({ entry, reason }) => ({ entry, reason })),
    notes: other.branch.notes.map(({ entry, what }) => `${entry}: ${what}`),
  };
}

/** Why it ends otherwise: what is said of it there and not here. */
function reasons({ because }: ClaimCompared): readonly string[] {
  const here = new Set(because.base.map(sentence));
  const there = because.branch.map(sentence);
  const other = there.filter((one) => !here.has(one));
  return other.length === 0 ? there : other;
}

const sentence = ({ entry, says }: StateReason): string => `${entry}: ${says}`;
