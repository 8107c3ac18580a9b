import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../events/dates.ts';

function instant(text: string): string {
  const reading = parseInstant(text);
  if (!reading.ok) throw new Error(reading.what);
  return reading.instant;
}

describe('given when something became known', () => {
  it('writes every instant in UTC, to the millisecond', () => {
    expect(instant('1987-03-28T10:00:00-05:00')).toBe('1987-03-28T15:00:00.000Z');
    expect(instant('1987-03-28t10:00:00.5z')).toBe('1987-03-28T10:00:00.500Z');
    expect(instant('1987-03-28 10:00Z')).toBe('1987-03-28T10:00:00.000Z');
    expect(instant('1987-03-28T10:00:00.123456789123Z')).toBe('1987-03-28T10:00:00.123Z');
    expect(instant('1969-12-31T23:59:59.9999Z')).toBe('1969-12-31T23:59:59.999Z');
  });

  it('takes a bare day as its end, so that what was learned on that day was known', () => {
    expect(instant('1987-03-28')).toBe('1987-03-28T23:59:59.999Z');
    expect(instant('1987-03-28T23:59:59.9999999Z') <= instant('1987-03-28')).toBe(true);
    expect(instant('1987-03-29T00:00:00Z') > instant('1987-03-28')).toBe(true);
  });

  it.each([
    ['', 'no instant is given; write 1987-03-28T10:00:00Z or 1987-03-28'],
    ['today', '"today" is not an instant: write 1987-03-28T10:00:00Z or 1987-03-28'],
    ['1987', '"1987" is not an instant: write 1987-03-28T10:00:00Z or 1987-03-28'],
    ['1987-02-30', '1987-02 has 28 days, so there is no 1987-02-30'],
    ['1987-02-30T10:00:00Z', '1987-02 has 28 days, so there is no 1987-02-30'],
    [
      '1987-03-28T10:00',
      'an instant needs its offset from UTC; add Z, or one such as -05:00: "1987-03-28T10:00"',
    ],
    ['1987-03-28T24:00:00Z', 'there is no such time of day or offset: "1987-03-28T24:00:00Z"'],
    ['1987-03-28T10:61:00.000Z', 'there is no such time of day or offset: "1987-03-28T10:61:00.000Z"'],
    ['0001-01-01T00:00:00+05:00', 'years run from 0001 to 9999 in UTC: "0001-01-01T00:00:00+05:00"'],
  ])('refuses %s and says what is wrong', (text, what) => {
    expect(parseInstant(text)).toEqual({ ok: false, what });
  });

  it('never throws, and answers at once, whatever it is given', () => {
    expect(parseInstant('1987-03-28T10:00:00.'.padEnd(100_000, '1')).ok).toBe(false);
    fc.assert(fc.property(fc.string(), (text) => typeof parseInstant(text).ok === 'boolean'));
  });

  it('agrees with Temporal, and writes instants whose order as text is their order in time', () => {
    const ends = { min: Date.UTC(1000, 0, 2), max: Date.UTC(9998, 0, 1) };
    const written = fc
      .tuple(fc.integer(ends), fc.integer({ min: -14 * 60, max: 14 * 60 }))
      .map(([ms, minutes]) => {
        const sign = minutes < 0 ? '-' : '+';
        const of = Math.abs(minutes);
        const offset = `${sign}${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;
        return new Date(ms + minutes * 60_000).toISOString().replace('Z', offset);
      });
    fc.assert(
      fc.property(written, written, (a, b) => {
        const [first, second] = [Temporal.Instant.from(a), Temporal.Instant.from(b)];
        expect(Temporal.Instant.from(instant(a)).equals(first)).toBe(true);
        expect(instant(instant(a))).toBe(instant(a));
        const asText = instant(a) < instant(b) ? -1 : instant(a) > instant(b) ? 1 : 0;
        expect(asText).toBe(Temporal.Instant.compare(first, second));
      }),
    );
  });
});
