import { describe, expect, it } from 'vitest';
import { escapedInJson, onOneLine, printable, printableInLine } from '../../src/views/printable.ts';

describe('text from somebody else', () => {
  it.each([
    ['a control sequence', 'a\u001b[31mb', 'a[31mb'],
    ['the other control characters', 'a\u0007\u009b31m\u007fb', 'a31mb'],
    ['marks of direction', 'a\u202e\u2066\u200f\u061cb', 'ab'],
    ['what has no width', 'a\u200b\u2060\ufeff\u00adb', 'ab'],
    ['separators', 'a\u2028\u2029b', 'ab'],
    ['tag characters', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['half of a pair', 'a\ud83db', 'ab'],
    ['a joiner between letters that do not join', 'ad\u200dmin\u200c', 'admin'],
    ['a selector after a letter', 'a\ufe0f', 'a'],
  ])('is read without %s', (_, text, read) => {
    expect(printable(text)).toBe(read);
  });

  it.each([
    ['an emoji put together', '👩\u200d⚖\ufe0f and 👍🏽'],
    ['Persian as it is spelled', 'می\u200cخواهم'],
    ['Devanagari as it is spelled', 'क्\u200dष'],
    ['accents, Hebrew and Chinese', 'é e\u0301 שלום 中文'],
    ['lines and tabs', 'a\n\tb'],
  ])('is left as it is where it is %s', (_, text) => {
    expect(printable(text)).toBe(text);
  });

  it('is one line, or a piece of one, where that is asked', () => {
    expect(onOneLine(' a\r\nb\u2028 \tc ')).toBe('a b c');
    expect(printableInLine('a\nb')).toBe('ab');
  });

  it('is the same text after it was escaped in JSON', () => {
    const value = { text: 'a\u202e\u{e0041}\u200b\u0085b\n' };
    const json = escapedInJson(JSON.stringify(value, null, 2));
    expect(printable(json)).toBe(json);
    expect(JSON.parse(json)).toEqual(value);
  });
});
