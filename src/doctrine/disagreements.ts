import type { ClaimId, Disposition, Entry, EntryId, TestId } from '../../events/index.ts';
import { deriveRulings } from './derive.ts';
import { findingsOn, findingsOnceReached } from './findings.ts';
import type { Law, Motions } from './grounds.ts';

/** A recorded disposition that does not follow from the recorded findings. */
export type Disagreement = {
  readonly entry: EntryId;
  readonly claim: ClaimId;
  readonly ground: TestId;
  readonly recorded: Disposition;
  readonly derived: Disposition;
  /** One sentence: which findings make the test come out otherwise. */
  readonly why: string;
};

/** The law and the motions that some entries (corrections applied) put on the docket. */
export function lawOf(entries: readonly Entry[]): { readonly law: Law; readonly motions: Motions } {
  const tests = new Map();
  const claims = new Map();
  const motions = new Map();
  for (const entry of entries)
    if (entry.type === 'TestStated') tests.set(entry.data.test, entry.data);
    else if (entry.type === 'ClaimDescribed') claims.set(entry.data.claim, entry.data);
    else if (entry.type === 'MotionFiled') motions.set(entry.id, entry.data);
  return { law: { tests, claims }, motions };
}

/**
 * Every recorded disposition that does not follow from the findings recorded with it: reported, never put
 * right. Takes the entries as they are held to be, corrections applied.
 */
export function disagreements(entries: readonly Entry[]): readonly Disagreement[] {
  const { law, motions } = lawOf(entries);
  return entries.flatMap((entry) => {
    if (entry.type !== 'OrderEntered' && entry.type !== 'OrderAmended') return [];
    return deriveRulings(entry.data, law, motions).flatMap((part) => {
      const { claim, ground, disposition, derived, value } = part;
      if (ground === null || value === null || derived === disposition) return [];
      const all = entry.data.findings ?? [];
      const found = disposition === 'not-reached' ? findingsOnceReached : findingsOn;
      const named = [...found(all, ground, claim).values()].map(
        (finding) => `${ground}/${finding.element} ${finding.holding}`,
      );
      const missing = Object.keys(law.tests.get(ground)?.elements ?? {}).length - named.length;
      const rest = missing > 0 ? ', the rest open' : '';
      return [
        {
          entry: entry.id,
          claim,
          ground,
          recorded: disposition,
          derived,
          why: `${law.tests.get(ground)?.title ?? ground} comes out ${value} (${named.join(', ')}${rest}), so that the ground is ${derived}, not ${disposition}`,
        },
      ];
    });
  });
}
