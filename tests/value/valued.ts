import { parseDay } from '../../events/index.ts';
import { type Value, type ValueOptions, valueCase } from '../../src/value/index.ts';
import { entriesOf } from './two-stage.ts';

/** Values a case file's text, for tests. */

export const day = (text: string): number => {
  const read = parseDay(text);
  if (!read.ok) throw new Error(read.what);
  return read.day;
};

export function valued(text: string, file: unknown, options: ValueOptions = {}): Value {
  const answer = valueCase(entriesOf(text), file, options);
  if (!answer.ok) throw new Error(answer.faults.map(({ what }) => what).join('\n'));
  return answer.value;
}

export const faults = (text: string, file: unknown, options: ValueOptions = {}): readonly string[] => {
  const answer = valueCase(entriesOf(text), file, options);
  return answer.ok ? [] : answer.faults.map(({ path, what }) => `${path.join('.')}: ${what}`);
};

export const partyIn = (value: Value, party: string) => value.parties.find((each) => each.party === party);
