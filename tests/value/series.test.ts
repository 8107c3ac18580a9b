import { describe, expect, it } from 'vitest';
import { entriesOf, roeCase, roeDenied, roeValued } from './two-stage.ts';
import { day, valued } from './valued.ts';

describe('a suit whose motion has been denied', () => {
  const value = valued(roeDenied, roeValued, { since: day('2031-01-06') });

  it('is valued after each entry, under one file', () => {
    expect(
      value.overTime?.map(({ entry, expected }) => [entry, expected && Object.values(expected)]),
    ).toEqual([
      [null, [0, 0]],
      // Before the motion nothing stands between the claim and its trial.
      ['complaint', [350_000, -920_000]],
      ['mtd', [225_000, -674_000]],
      ['order', [350_000, -920_000]],
    ]);
  });

  it('tells which entry moved it the most', () => {
    expect(value.movedBy?.map(({ entry, from, to }) => [entry, to - from])).toEqual([
      ['complaint', 350_000],
      ['mtd', -125_000],
      ['order', 125_000],
    ]);
  });

  it('lets the odds stand on what has been decided since', () => {
    expect(value.parties[0]?.expected).toBe(350_000);
  });

  it('is valued beside a branch in which the order was not made', () => {
    const compare = { branch: 'undecided', entries: entriesOf(roeCase) };
    expect(valued(roeDenied, roeValued, { compare }).compared).toEqual({
      branch: 'undecided',
      expected: { roe: 225_000, acme: -674_000 },
    });
  });

  it('says for which entries the file does not give the odds', () => {
    const { odds: _, ...rest } = roeValued;
    const points = valued(roeDenied, rest, { since: day('2031-01-06') }).overTime ?? [];
    expect(points.map(({ entry, expected }) => [entry, expected === null])).toEqual([
      [null, false],
      ['complaint', false],
      ['mtd', true],
      ['order', false],
    ]);
    expect(points[2]?.missing?.[0]).toContain('mtd: P');
  });
});
