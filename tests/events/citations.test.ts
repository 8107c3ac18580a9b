import { describe, expect, it } from 'vitest';
import { parsePinCite, printedCite } from '../../events/index.ts';
import { Cite, LOCATOR_WORDS } from '../../events/schemas.ts';

describe('given a pin cite', () => {
  it.each([
    ['712 F. Supp. at 764', { reporter: '712 F. Supp.', page: 764, toPage: 764 }],
    ['712 F. Supp. at 761-62', { reporter: '712 F. Supp.', page: 761, toPage: 762 }],
    ['712 F. Supp. at 799-801', { reporter: '712 F. Supp.', page: 799, toPage: 801 }],
    ['712 F. Supp. at 766 n.5', { reporter: '712 F. Supp.', page: 766, toPage: 766, note: 5 }],
    [
      '712 F. Supp. at 766 n. 5 "suit by refugees"',
      { reporter: '712 F. Supp.', page: 766, toPage: 766, note: 5, words: 'suit by refugees' },
    ],
    ['432 U.S. at 343 "germane to"', { reporter: '432 U.S.', page: 343, toPage: 343, words: 'germane to' }],
    ['676 F.2d at 1279', { reporter: '676 F.2d', page: 1279, toPage: 1279 }],
  ])('%s is read', (text, parts) => {
    expect(parsePinCite(text)).toEqual(parts);
  });

  it('a locator quotes at most six words, so that nobody’s sentences are copied', () => {
    expect(LOCATOR_WORDS).toBe(6);
    expect(Cite.safeParse('712 F. Supp. at 764 "one two three four five six"').success).toBe(true);
    expect(Cite.safeParse('712 F. Supp. at 764 "one two three four five six seven"').success).toBe(false);
  });

  it('it is printed without its locator', () => {
    expect(printedCite('712 F. Supp. at 764 "invited plaintiffs to file"')).toBe('712 F. Supp. at 764');
    expect(printedCite('Fed. R. Civ. P. 12(b)(6)')).toBe('Fed. R. Civ. P. 12(b)(6)');
  });
});

describe('given any other authority', () => {
  it.each([
    'Fed. R. Civ. P. 12(b)(6)',
    '28 U.S.C. § 636(b)(1)',
    'Hunt v. Washington State Apple Advertising Comm’n, 432 U.S. 333 (1977)',
    'ECF No. 12',
  ])('%s is kept as it is written', (text) => {
    expect(parsePinCite(text)).toBeUndefined();
    expect(Cite.parse(text)).toBe(text);
  });

  it('nothing, or next to nothing, is no citation', () => {
    expect(Cite.safeParse('').success).toBe(false);
    expect(Cite.safeParse('x').success).toBe(false);
  });

  it('a long text that begins like one again and again is none', () => {
    expect(parsePinCite(`${'1 A'.repeat(50_000)} at`)).toBeUndefined();
  });
});
