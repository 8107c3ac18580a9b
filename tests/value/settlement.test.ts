import { describe, expect, it } from 'vitest';
import { roeCase, roeValued, sharedTest } from './two-stage.ts';
import { faults, partyIn, valued } from './valued.ts';

describe('two parties with one claim between them', () => {
  it('can settle from what going on is worth to the claimant to what it costs the defendant', () => {
    expect(valued(roeCase, roeValued).settlement).toEqual([
      {
        claimant: 'roe',
        defendant: 'acme',
        claimantAtLeast: 225_000,
        defendantAtMost: 674_000,
        room: 449_000,
      },
    ]);
  });

  it('each go by their own odds where both files are given', () => {
    const theirs = { ...roeValued, odds: { mtd: 0.8 }, trial: { breach: 0.2 } };
    const [range] = valued(roeCase, roeValued, { theirs }).settlement;
    // The defendant expects to pay 0.2 * 0.2 * 1,000,000, and 30,000 + 0.2 * 320,000 in costs.
    expect(range).toMatchObject({ claimantAtLeast: 225_000, defendantAtMost: 134_000, room: -91_000 });
    const [turned] = valued(roeCase, theirs, { theirs: roeValued, for: 'acme' as never }).settlement;
    expect(turned).toEqual(range);
  });

  it('are told what is wrong with the other side’s file', () => {
    expect(faults(roeCase, roeValued, { theirs: { ...roeValued, trial: {} } })[0]).toContain('under trial');
  });

  it('are worth something else once the motion is decided', () => {
    const { rulings } = valued(roeCase, roeValued);
    expect(rulings).toHaveLength(2);
    expect(rulings.find(({ granted }) => granted.length > 0)).toMatchObject({
      motion: 'mtd',
      probability: 0.3,
      parties: [{ party: 'roe', expected: -20_000 }, { party: 'acme' }],
    });
    expect(rulings.find(({ denied }) => denied.length > 0)?.parties[0]?.expected).toBeCloseTo(330_000, 6);
  });

  it('gain by waiting for the order what they would else have settled for too little or too much', () => {
    const { foresight } = valued(roeCase, roeValued, { offer: 200_000 });
    // Denied (0.7) going on is worth 330,000; granted the offer is taken: 231,000 + 60,000, against 225,000 now.
    expect(foresight.waiting).toEqual([{ of: 'mtd', line: null, worth: 66_000 }]);
    // Sure to win: 0.7 * 1,000,000 - 195,000 = 505,000; sure to lose, the offer: 303,000 + 80,000.
    expect(foresight.knowing.find(({ of }) => of === 'trial breach@acme')?.worth).toBeCloseTo(158_000, 6);
  });

  it('are told how likely it is to gain or lose more than they can bear', () => {
    expect(partyIn(valued(roeCase, roeValued, { beyond: 250_000 }), 'roe')?.beyond).toEqual({
      amount: 250_000,
      gain: 0.42,
      lose: 0.28,
    });
  });
});

describe('several parties', () => {
  it('settle two by two, and the others go on', () => {
    const file = {
      currency: 'USD',
      odds: { 'particularity/who': 1, 'particularity/when': 1, 'writing/signed': 1 },
      trial: { fraud: 0.5, contract: 0.7, price: 0.4 },
      relief: { fraud: 100, contract: 200, price: 50 },
      costs: { vane: { trial: 10 }, tansy: { trial: 5 } },
    };
    const { settlement } = valued(sharedTest, file);
    // The trial against the other goes on, so that settling with one saves the claimant none of its costs.
    expect(settlement).toEqual([
      { claimant: 'vane', defendant: 'orrin', claimantAtLeast: 170, defendantAtMost: 170, room: 0 },
      { claimant: 'vane', defendant: 'tansy', claimantAtLeast: 50, defendantAtMost: 55, room: 5 },
    ]);
  });
});
