import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseId, catalog, type EntryType, type HeardType } from '../../events/index.ts';
import { replay } from '../../src/docket/index.ts';
import { generateDocket, generateDockets } from '../../src/generate/index.ts';

const recordedAt = '2026-01-01T00:00:00.000Z';
const docketOf = (seed: number, entries = 120) =>
  generateDocket({ id: 'made-up' as CaseId, seed, entries, claims: 5, recordedAt });

describe('a made-up docket', () => {
  it('is the same, byte for byte, from the same seed', () => {
    expect(JSON.stringify(docketOf(7))).toBe(JSON.stringify(docketOf(7)));
    expect(JSON.stringify(docketOf(7))).not.toBe(JSON.stringify(docketOf(8)));
  });

  it('holds nothing that the machines would not hear', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 300 }), (seed, entries) => {
        expect(replay(docketOf(seed, entries)).anomalies).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has as many entries as were asked for, the caption apart', () => {
    const filed = docketOf(3, 250).filter(({ type }) => !catalog[type].caption);
    expect(filed).toHaveLength(250);
  });

  it('has these of the types that machines hear', () => {
    // A type that is heard does not compile without its line: false, until generated dockets are to have it.
    const generated: { readonly [T in HeardType]: boolean } = {
      ComplaintFiled: true,
      CounterclaimFiled: false,
      CrossclaimFiled: false,
      ThirdPartyComplaintFiled: false,
      PleadingAmended: true,
      AnswerFiled: false,
      CaseStatusNoted: false,
      MotionFiled: true,
      MotionOpposed: true,
      ReplyFiled: true,
      MotionArgued: true,
      MotionSubmitted: true,
      MotionJoined: false,
      MotionWithdrawn: false,
      OrderEntered: true,
      OrderAmended: false,
      OrderVacated: false,
      OrderReversed: true,
      OrderAffirmed: false,
      AppealNoticed: true,
      AppealDismissed: false,
      MandateIssued: false,
      RecommendationFiled: false,
      StayEntered: true,
      StayLifted: true,
      MatterRaised: true,
      MeetAndConferOrdered: true,
      DiscoveryCompelled: false,
      DiscoveryDenied: false,
      MatterClosed: false,
      DismissalFiled: false,
      ClaimsWithdrawn: false,
      SettlementApproved: false,
      JudgmentEntered: false,
      DefaultEntered: false,
      VerdictReturned: false,
      JudgmentSatisfied: false,
      OutcomeUntold: false,
      PartyDismissed: false,
      PartySubstituted: false,
    };
    const dockets = [...generateDockets({ dockets: 40, seed: 1, entries: 150, claims: 3, recordedAt })];
    const types = new Set<string>(dockets.flat().map(({ type }) => type));
    const found = Object.keys(generated).map((type) => [type, types.has(type)]);
    expect(Object.fromEntries(found)).toEqual(generated);
  });

  it('moves as real ones do: motions, partial grants, amendments, stays, corrections, uncertain dates', () => {
    const entries = [
      ...generateDockets({ dockets: 40, seed: 1, entries: 150, claims: 6, recordedAt }),
    ].flat();
    const types = new Set<EntryType>(entries.map(({ type }) => type));
    for (const type of [
      'MotionFiled',
      'PleadingAmended',
      'StayEntered',
      'StayLifted',
      'EntryCorrected',
    ] as const)
      expect(types).toContain(type);
    const orders = entries.filter((entry) => entry.type === 'OrderEntered');
    const mixed = orders.filter(
      ({ data }) => new Set(data.rulings?.map(({ disposition }) => disposition)).size > 1,
    );
    expect(mixed.length).toBeGreaterThan(10);
    expect(entries.filter(({ on }) => on?.startsWith('[')).length).toBeGreaterThan(3);
  });
});
