/** Random hostile input, all of it from one seed. */
import type { Chance } from '../chance.ts';

/** What has broken programs before, as text on a command line or in a file. */
const NASTY: readonly string[] = [
  '',
  ' ',
  '-',
  '--',
  '-1',
  '0',
  '1e9',
  '99999999999999999999',
  'NaN',
  'null',
  'true',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  '{}',
  '[]',
  '[[[[[[',
  '{{{{{{',
  '*x',
  '&x y',
  '<<: *x',
  '!!js/function x',
  '\u0000',
  '\u001b[2J',
  '\ud83d',
  '\\ud83d',
  '"\\ud800"',
  '\u202e',
  '\ufeff',
  '../../etc/passwd',
  '/dev/full',
  '/dev/null',
  '/',
  '.',
  'a/b',
  'a'.repeat(5_000),
  '1987-02-30',
  '9999-12-31',
  '-0001',
  '[1987-01-01..]',
  '1987-01-01T00:00:00Z',
  '🧑‍⚖️',
  'İı',
  "'",
  '"',
  '`',
  '$(id)',
  '%00',
  '\n',
  '\r\n',
  '\t',
  ': ',
  '#',
  '|',
  '>',
];

export const nasty = (chance: Chance): string => chance.oneOf(NASTY);

/** A text with a few things changed: pieces replaced, doubled, dropped, moved, cut off. */
export function mutated(chance: Chance, text: string): string {
  let result = text;
  for (let change = 0; change <= chance.below(3); change += 1) {
    const at = chance.below(result.length + 1);
    const length = chance.below(chance.below(2) === 0 ? 4 : 60);
    const [before, piece, after] = [
      result.slice(0, at),
      result.slice(at, at + length),
      result.slice(at + length),
    ];
    switch (chance.below(7)) {
      case 0:
        result = before + after;
        break;
      case 1:
        result = before + piece + piece + after;
        break;
      case 2:
        result = before;
        break;
      case 3:
        result = before + String.fromCharCode(chance.below(0x3000)) + after;
        break;
      case 4:
        result = before + after.slice(0, chance.below(200)) + piece + after;
        break;
      default:
        result = withToken(chance, result);
    }
  }
  return result;
}

/** The same with one word, or one value, replaced by what has broken programs before. */
function withToken(chance: Chance, text: string): string {
  const words = [...text.matchAll(/[\w-]+/g)];
  if (words.length === 0) return nasty(chance);
  const { index, 0: word } = chance.oneOf(words);
  return text.slice(0, index) + nasty(chance) + text.slice(index + word.length);
}
