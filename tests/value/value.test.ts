import { describe, expect, it } from 'vitest';
import { roeCase, roeDenied, roeValued, sharedTest } from './two-stage.ts';
import { day, faults, partyIn as of, valued } from './valued.ts';

describe('a suit with one motion pending and one trial to come', () => {
  const value = valued(roeCase, roeValued);

  it('is worth to the claimant what a hand works out', () => {
    // 0.7 * 0.6 * 1,000,000, less 20,000 for the motion and 0.7 * 250,000 for what follows a denial.
    expect(value.method).toBe('exact');
    expect(of(value, 'roe')).toMatchObject({ gross: 420_000, expected: 225_000, chanceOfLoss: 0.58 });
    expect(of(value, 'roe')?.percentiles).toMatchObject({ p25: -270_000, p50: -20_000, p75: 730_000 });
  });

  it('costs the defendant what the claimant gets, and its own costs', () => {
    expect(of(value, 'acme')).toMatchObject({ gross: -420_000, expected: -674_000, chanceOfLoss: 1 });
  });

  it('may end in three ways, whose odds add up to one', () => {
    expect(value.ends.map(({ probability }) => probability)).toEqual([0.42, 0.3, 0.28]);
    expect(value.ends[0]?.path).toEqual([
      { what: 'motion', of: 'mtd', comes: 'denied', claims: ['breach@acme'] },
      { what: 'trial', of: 'breach@acme', comes: 'claimant', claims: ['breach@acme'] },
    ]);
    expect(value.ends[0]?.parties[0]).toEqual({ party: 'roe', gross: 1_000_000, expected: 730_000 });
  });

  it('moves most with the odds at trial', () => {
    expect(value.moves[0]).toMatchObject({ input: 'trial breach@acme', low: -195_000, high: 505_000 });
  });

  it('names every input, and says that nothing comes from elsewhere', () => {
    expect(value.inputs).toHaveLength(9);
    expect(value.notReckoned).toEqual([
      'Not given, and so not reckoned: appeals, overlap between claims, fee-shifting, interest, discount, settlement.',
    ]);
  });

  it('is told for one party alone', () => {
    const alone = valued(roeCase, roeValued, { for: 'acme' as never });
    expect(alone.parties.map(({ party }) => party)).toEqual(['acme']);
    expect(alone.moves[0]).toMatchObject({ input: 'odds mtd', low: -950_000, high: -30_000 });
  });

  it('is told in brief with the same figures, for a slider', () => {
    const brief = valued(roeCase, roeValued, { brief: true });
    expect(brief.parties).toEqual(value.parties);
    expect(brief.ends).toEqual(value.ends);
    expect([brief.moves, brief.settlement, brief.foresight.knowing]).toEqual([[], [], []]);
  });

  it('takes a bare claim for the claim as to its one defendant', () => {
    const bare = valued(roeCase, {
      ...roeValued,
      trial: { breach: '60%' },
      relief: { breach: '$1,000,000' },
    });
    expect(of(bare, 'roe')?.expected).toBe(225_000);
  });
});

describe('once the motion is denied', () => {
  it('is worth what is left, without the motion’s odds and costs', () => {
    const { odds: _, ...rest } = roeValued;
    const value = valued(roeDenied, rest);
    // 0.6 * 1,000,000 less 250,000: the motion is behind them.
    expect(of(value, 'roe')?.expected).toBe(350_000);
  });

  it('refuses odds on what is decided, and says from which day they would be odds', () => {
    expect(faults(roeDenied, roeValued)).toEqual([
      'odds.mtd: mtd is already decided: denied by order on 2031-05-05; take it out, or value the case as it was: --at 2031-05-04',
    ]);
  });

  it('takes them at the day before', () => {
    expect(of(valued(roeDenied, roeValued, { at: day('2031-05-04') }), 'roe')?.expected).toBe(225_000);
  });
});

describe('two motions that turn on the same test', () => {
  const file = {
    currency: 'USD',
    odds: { 'particularity/who': 0.8, 'particularity/when': 0.5, 'writing/signed': 0.9 },
    trial: { fraud: 0.5, contract: 0.7, price: 0.4 },
    relief: { fraud: 100, contract: 200, price: 50 },
  };
  const value = valued(sharedTest, file);

  it('come out together', () => {
    // Either both defendants are out of the fraud (0.6) or neither is.
    const both = value.ends
      .filter(({ path }) => path.some(({ of, comes }) => of === 'motion-of-tansy' && comes === 'granted'))
      .map(({ path }) =>
        path.find((step) => step.of === 'motion-of-orrin' && step.claims.includes('fraud@orrin')),
      );
    expect(both.length).toBeGreaterThan(0);
    expect(new Set(both.map((step) => step?.comes))).toEqual(new Set(['granted']));
    expect(value.ends.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
  });

  it('are worth what a hand works out, with the counterclaim set against it', () => {
    // Fraud: 0.4 * 0.5 * 100 from each; contract: 0.9 * 0.7 * 200; the price: 0.4 * 50 back.
    expect(of(value, 'vane')?.gross).toBeCloseTo(20 + 20 + 126 - 20, 6);
    expect(of(value, 'orrin')?.gross).toBeCloseTo(-20 - 126 + 20, 6);
    expect(of(value, 'tansy')?.gross).toBeCloseTo(-20, 6);
  });

  it('need the odds of every finding on which they hang', () => {
    const { 'particularity/when': _, ...odds } = file.odds;
    const [missing, ...others] = faults(sharedTest, { ...file, odds });
    expect(others).toEqual([]);
    expect(missing).toContain('the odds that particularity/when is satisfied');
    expect(missing).toContain('Does it say when?');
  });

  it('take odds on a motion in the place of those on its findings', () => {
    const odds = { 'motion-of-orrin': 0.25, 'motion-of-tansy:fraud': 0.1 };
    const other = valued(sharedTest, { ...file, odds });
    expect(of(other, 'vane')?.gross).toBeCloseTo(0.75 * 50 + 0.9 * 50 + 0.75 * 140 - 20, 6);
  });

  it('may be found otherwise as to one defendant', () => {
    const other = valued(sharedTest, { ...file, odds: { ...file.odds, 'particularity/who@tansy': 0 } });
    expect(of(other, 'tansy')?.gross).toBe(0);
    expect(of(other, 'orrin')?.gross).toBeCloseTo(-126, 6);
  });
});

describe('what is missing', () => {
  it('stops the answer, with all of it in one list', () => {
    expect(faults(roeCase, { currency: 'USD', relief: { breach: 1 } })).toEqual([
      'odds: missing: the odds that mtd is granted, on which breach@acme hangs: under odds, mtd: P',
      'trial: missing: the odds that the claimant wins at trial: under trial, breach@acme: P',
    ]);
    expect(faults(roeCase, { currency: 'USD' })).toEqual([
      'relief: no relief is given: write under relief what a claim would be awarded, as in breach@acme: 250000',
    ]);
  });

  it('is not asked for where the case cannot come to it', () => {
    const value = valued(roeCase, { currency: 'USD', odds: { mtd: 1 }, relief: { breach: 1 } });
    expect(of(value, 'roe')?.expected).toBe(0);
  });

  it('is told where a section is left out', () => {
    const { costs: _, ...rest } = roeValued;
    expect(valued(roeCase, rest).notReckoned[0]).toContain('costs');
  });
});

describe('what is written wrong', () => {
  it.each([
    [
      'a probability of 60',
      { ...roeValued, trial: { breach: 60 } },
      /trial.breach: .*from 0 to 1, not 60; for 60% write 0.6/,
    ],
    ['a probability below 0', { ...roeValued, odds: { mtd: -0.1 } }, /odds.mtd: .*from 0 to 1, not -0.1/],
    ['a range of odds upside down', { ...roeValued, odds: { mtd: [0.5, 0.2] } }, /odds.mtd: .*upside down/],
    [
      'odds that do not add up',
      { ...roeValued, relief: { breach: { 1: 0.5, 2: 0.3 } } },
      /add up to 0.8, and have to add up to 1/,
    ],
    [
      'granted and denied that do not',
      { ...roeValued, odds: { mtd: { granted: 0.3, denied: 0.6 } } },
      /add up to 0.9/,
    ],
    [
      'a negative cost',
      { ...roeValued, costs: { roe: { trial: -5 } } },
      /costs.roe.trial: .*is -5: an amount is 0 or more/,
    ],
    [
      'a range of money upside down',
      { ...roeValued, relief: { breach: [5, 2] } },
      /relief.breach: .*upside down, 5 comes before 2/,
    ],
    [
      'a claim that is not there',
      { ...roeValued, trial: { breech: 0.5 } },
      /there is no claim breech; did you mean "breach"\?/,
    ],
    [
      'a party that it is not against',
      { ...roeValued, trial: { 'breach@acne': 0.5 } },
      /not against acne; did you mean "acme"\?/,
    ],
    [
      'a motion that is not there',
      { ...roeValued, odds: { mtb: 0.5 } },
      /there is no mtb; did you mean "mtd"\?/,
    ],
    ['two currencies', { ...roeValued, relief: { breach: 'EUR 500' } }, /in EUR and the file in USD/],
    ['no currency', { ...roeValued, currency: undefined }, /currency: USD/],
    [
      'a currency that there is not',
      { ...roeValued, currency: 'USDD' },
      /there is no currency "USDD"; did you mean "USD"\?/,
    ],
    ['a stage that there is not', { ...roeValued, costs: { roe: { trail: 5 } } }, /did you mean "trial"\?/],
    ['a section that there is not', { ...roeValued, reliefs: {} }, /did you mean "relief"\?/],
    [
      'a party that is not there',
      { ...roeValued, costs: { row: { trial: 5 } } },
      /there is no party row; did you mean "roe"\?/,
    ],
  ])('is refused where it stands: %s', (_, file, said) => {
    expect(faults(roeCase, file)[0]).toMatch(said);
  });
});
