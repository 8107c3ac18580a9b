import { describe, expect, it } from 'vitest';
import type { CaseId, EntryType } from '../../events/index.ts';
import { replay } from '../../src/docket/index.ts';
import { generateLawsuit } from '../../src/generate/index.ts';

const recordedAt = '2026-01-05T09:00:00.000Z';
const suit = (seed: number, entries = 120) =>
  generateLawsuit({ id: 'made-up' as CaseId, seed, entries, claims: 4, defendants: 4, recordedAt });

describe('made-up suits against several', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(suit(7)).toEqual(suit(7));
    expect(suit(7)).not.toEqual(suit(8));
  });

  it.each(Array.from({ length: 60 }, (_, seed) => seed))('move without an anomaly: seed %i', (seed) => {
    const certain = suit(seed).map((entry) =>
      entry.on?.startsWith('[') ? { ...entry, on: entry.on.slice(12, 22) } : entry,
    );
    expect(
      replay(certain).docket.journal.flatMap(({ anomalies }) => anomalies.map(({ what }) => what)),
    ).toEqual([]);
  });

  it('have all that befalls defendants one by one', () => {
    const types = new Set<EntryType>(
      Array.from({ length: 30 }, (_, seed) => suit(seed))
        .flat()
        .map(({ type }) => type),
    );
    for (const type of [
      'MotionFiled',
      'MotionJoined',
      'OrderEntered',
      'DefaultEntered',
      'DismissalFiled',
      'StayEntered',
      'VerdictReturned',
      'JudgmentEntered',
      'OrderVacated',
      'AppealNoticed',
      'OrderReversed',
      'OrderAffirmed',
      'AppealDismissed',
      'MandateIssued',
      'RecommendationFiled',
    ] as const)
      expect(types).toContain(type);
  });

  it('tell defendants apart', () => {
    const { docket } = replay(suit(3, 200));
    expect([...docket.claims.values()].some((groups) => groups.length > 1)).toBe(true);
  });
});
