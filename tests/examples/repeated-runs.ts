import { plainWords } from '../../src/audit/cites/plain-words.ts';

/** The words of the opinion that a text repeats without a break: each run of at least `length` words, once. */
export function repeatedRuns(text: string, opinionText: string, length: number): readonly string[] {
  const source = ` ${plainWords(opinionText.replace(/\*\d{1,5}|\[\d{1,3}\]/g, ' '))} `;
  const words = plainWords(text).split(' ');
  const runs: string[] = [];
  for (let start = 0; start + length <= words.length; start += 1) {
    let end = start + length;
    if (!source.includes(` ${words.slice(start, end).join(' ')} `)) continue;
    while (end < words.length && source.includes(` ${words.slice(start, end + 1).join(' ')} `)) end += 1;
    runs.push(words.slice(start, end).join(' '));
    start = end - 1;
  }
  return runs;
}
