import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { colouredInk, plainInk, printed } from '../../src/views/text/ink.ts';
import { ends, hanging, widthOf, wrap } from '../../src/views/text/layout.ts';
import { type Line, listed, type Phrase, phrase, plainText, strong } from '../../src/views/text/styled.ts';

const lines = (wrapped: readonly Line[]) => printed(wrapped, plainInk);
const anyPhrase = fc
  .array(
    fc.record({
      text: fc.string({ unit: 'grapheme', maxLength: 30 }),
      style: fc.constantFrom('plain', 'strong', 'id'),
    }),
  )
  .map((spans) => spans as Phrase);

describe('running text', () => {
  it('is broken at its spaces', () => {
    expect(lines(wrap(phrase('motion to dismiss ', strong('granted'), ' with leave'), 18))).toEqual([
      'motion to dismiss',
      'granted with leave',
    ]);
  });

  it('keeps together what has no space in it, whatever its styles', () => {
    expect(lines(wrap(phrase('one ', strong('two'), ', three'), 8))).toEqual(['one two,', 'three']);
  });

  it('has a word cut that is wider than a line', () => {
    expect(lines(wrap(phrase('a refugees-equal-protection-asylum'), 12))).toEqual([
      'a',
      'refugees-equ',
      'al-protectio',
      'n-asylum',
    ]);
  });

  it('has one character cut, too, that is wider than a line by itself', () => {
    // A Korean syllable written as its two letters, each as wide as the line.
    expect(lines(wrap(phrase('\u1100\u1161'), 2))).toEqual(['\u1100', '\u1161']);
  });

  it('counts wide characters as two columns', () => {
    expect(lines(wrap(phrase('東京 地方 裁判所'), 10))).toEqual(['東京 地方', '裁判所']);
  });

  it('is never wider than it may be, and loses nothing but spaces (seed printed on failure)', () => {
    fc.assert(
      fc.property(anyPhrase, fc.integer({ min: 2, max: 60 }), (text, width) => {
        const wrapped = wrap(text, width);
        for (const line of wrapped) expect(widthOf(line)).toBeLessThanOrEqual(width);
        const letters = (one: string) => one.replace(/\s/g, '');
        expect(letters(wrapped.map(plainText).join(''))).toBe(letters(plainText(text)));
      }),
    );
  });
});

describe('text behind a label', () => {
  it('goes on below its first line and not below the label', () => {
    expect(lines(hanging(phrase('label'), phrase('one two three'), 15, 8))).toEqual([
      'label   one two',
      '        three',
    ]);
  });

  it('begins on a line of its own where the label is too long', () => {
    expect(lines(hanging(phrase('a long label'), phrase('text'), 20, 8))).toEqual([
      'a long label',
      '        text',
    ]);
  });
});

describe('something at each end of a line', () => {
  it('stands on one line where there is room', () => {
    expect(lines(ends(phrase('left'), phrase('right'), 14))).toEqual(['left     right']);
  });

  it('goes below where there is none', () => {
    expect(lines(ends(phrase('a title that is long'), phrase('order-1989'), 22))).toEqual([
      'a title that is long',
      'order-1989',
    ]);
  });
});

describe('a list in a sentence', () => {
  it('has its last member joined by a word', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => plainText(listed(items)))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});

describe('text from a case file of someone else', () => {
  it('cannot move the cursor, change colours or turn the direction of writing', () => {
    const hostile = phrase('Roe\u001b[2J\u001b[31m v. Acme\u202e\u0007');
    expect(printed([hostile], plainInk)).toEqual(['Roe[2J[31m v. Acme']);
  });
});

describe('colour', () => {
  it('adds nothing to the width of a line and leaves no blanks at its end', () => {
    const [line = ''] = printed([phrase(strong('granted'), '   ')], colouredInk());
    expect(line).toContain('\u001b[1m');
    expect(stringWidth(line)).toBe('granted'.length);
  });
});
