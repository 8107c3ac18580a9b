import { describe, expect, it } from 'vitest';
import type { Rule } from '../../events/index.ts';
import { elementChanceOf, survivalOf, wilson } from '../../src/statistics/index.ts';

describe('a share', () => {
  it.each([
    // R. G. Newcombe, 17 Statistics in Medicine 857 (1998), table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i has the published score interval', (count, of, low, high) => {
    const share = wilson(count, of);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('of all, or of one, stays within 0 and 1', () => {
    expect(wilson(1, 1)).toMatchObject({ share: 1, high: 1 });
    expect(wilson(1, 1).low).toBeGreaterThan(0.2);
  });
});

describe('how long something lasts', () => {
  /** Weeks of remission under 6-mercaptopurine: Freireich et al., 21 Blood 699 (1963); + is still in remission. */
  const remission = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
    .split(' ')
    .map((weeks) => ({ days: Number.parseInt(weeks, 10), ended: !weeks.endsWith('+') }));

  it('has the published curve, standard errors and median', () => {
    const survival = survivalOf(remission);
    expect(survival).toMatchObject({ total: 21, ended: 9, censored: 12 });
    expect(survival?.curve.map(({ days, atRisk }) => [days, atRisk])).toEqual([
      [6, 21],
      [7, 17],
      [10, 15],
      [13, 12],
      [16, 11],
      [22, 7],
      [23, 6],
    ]);
    const shares = [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448];
    const errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346];
    for (const [place, step] of (survival?.curve ?? []).entries()) {
      expect(step.survival).toBeCloseTo(shares[place] ?? Number.NaN, 3);
      expect(step.standardError).toBeCloseTo(errors[place] ?? Number.NaN, 3);
    }
    expect(survival?.median).toMatchObject({ days: 23, low: 13, high: null });
    expect(survival?.quartile.days).toBe(13);
    expect(survival?.upperQuartile.days).toBeNull();
  });

  it('is not told where nothing was seen, and has no median where nothing has ended', () => {
    expect(survivalOf([])).toBeNull();
    expect(survivalOf([{ days: 30, ended: false }])).toMatchObject({
      total: 1,
      censored: 1,
      median: { days: null, low: null, high: null },
      curve: [],
    });
  });

  it('is at an end where all have ended', () => {
    expect(survivalOf([{ days: 10, ended: true }])?.median.days).toBe(10);
  });
});

describe('the odds of each element of a test', () => {
  const chance = (rule: unknown, met: number): number => elementChanceOf(rule as Rule)(met);

  it('make the whole test as likely as it is asked to be', () => {
    expect(chance({ all: ['a', 'b'] }, 0.49)).toBeCloseTo(0.7, 6);
    expect(chance({ any: ['a', 'b'] }, 0.51)).toBeCloseTo(0.3, 6);
    expect(chance('a', 0.4)).toBe(0.4);
  });
});
