/**
 * Every match of a global pattern, in order. `matchAll` copies its pattern for each text that it reads,
 * which on a docket of short texts costs more than the reading.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (first === null) return NONE;
  const found = [first];
  for (let next = after(pattern, first, text); next !== null; next = after(pattern, next, text)) {
    found.push(next);
  }
  return found;
}

const NONE: readonly RegExpExecArray[] = [];

function after(pattern: RegExp, last: RegExpExecArray, text: string): RegExpExecArray | null {
  // A match of nothing would be found again for ever.
  if (last[0] === '') pattern.lastIndex += 1;
  return pattern.exec(text);
}
