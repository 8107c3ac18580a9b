import { type Fault, lineAt, type Source } from './faults.ts';
import { codeOnly } from './plain.ts';

/**
 * What makes a test depend on how busy the machine is. A time that is measured belongs in the bench, as a ratio to a
 * limit of the same run; a wait has a cause (an event, a line, an element, a file) and a generous bound.
 */
const CLOCK: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.$])(?:performance\s*\.\s*now|process\s*\.\s*(?:hrtime|cpuUsage))\b/g, 'a time is measured'],
  [/(?<![\w.$])requestAnimationFrame\b/g, 'frames are counted'],
  [/(?<![\w.$])(?:setTimeout|setInterval)\s*\(|\.waitForTimeout\s*\(/g, 'a wait without a cause'],
];
/** Read in the source as it is: it is named in a text. */
const TIMERS = /'node:timers(?:\/promises)?'/g;
/** An instant may be written down, or be a seed; nothing is subtracted from another. */
const SUBTRACTED = /\bDate\s*\.\s*now\s*\(\s*\)\s*-|-\s*Date\s*\.\s*now\b/g;

export function clockFaults({ path, text }: Source): readonly Fault[] {
  const code = codeOnly(text);
  const found = (source: string, pattern: RegExp, what: string): readonly Fault[] =>
    [...source.matchAll(pattern)].map(({ index }) => ({ path, line: lineAt(source, index), what }));
  return [
    ...CLOCK.flatMap(([pattern, what]) => found(code, pattern, what)),
    ...found(code, SUBTRACTED, 'a time is measured'),
    ...found(text, TIMERS, 'a wait without a cause'),
  ];
}
