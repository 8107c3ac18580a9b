import type { Edit } from '../../events/index.ts';
import { BadInput, type InputProblem } from '../answers/bad-input.ts';
import {
  type ReadEdit,
  readInsert,
  readOmit,
  readRedate,
  readReplace,
  readRule,
  readSet,
} from '../branches/index.ts';

/**
 * What is to be otherwise, as on the command line: each edit is the text before its `=` with the text behind it.
 *
 * @public
 */
export interface Edits {
  /**
   * Findings: `{ 'TEST/ELEMENT': HOLDING }`, narrowed as `ENTRY:TEST/ELEMENT` to one order, as `TEST/ELEMENT@PARTY`
   * to one defendant. A holding is `satisfied`, `not-satisfied` or `open`.
   */
  readonly set?: Readonly<Record<string, string>>;
  /** Rulings: `{ 'ENTRY:CLAIM': DISPOSITION }`; grant, grant-with-leave, deny, stay or defer. */
  readonly rule?: Readonly<Record<string, string>>;
  /** Entries that were never made, by their ids. */
  readonly omit?: string | readonly string[];
  /** `{ ENTRY: DATE }`: made on another day, in EDTF. */
  readonly redate?: Readonly<Record<string, string>>;
  /** Entries that were made as well, as they would stand in a case file. */
  readonly insert?: readonly object[];
  /** Entries in the place of those with their ids. */
  readonly replace?: readonly object[];
}

/**
 * The edits, in the order set, rule, omit, redate, insert, replace. Throws `BadInput` with all that is wrong.
 *
 * @internal
 */
export function editsOf({ set, rule, omit = [], redate, insert = [], replace = [] }: Edits): readonly Edit[] {
  const pairs = (
    name: string,
    given: Readonly<Record<string, string>> = {},
    read: (text: string) => ReadEdit,
  ) => Object.entries(given).map(([left, right]) => [name, read(`${left}=${right}`)] as const);
  const read: readonly (readonly [string, ReadEdit])[] = [
    ...pairs('set', set, readSet),
    ...pairs('rule', rule, readRule),
    ...[omit].flat().map((entry) => ['omit', readOmit(String(entry))] as const),
    ...pairs('redate', redate, readRedate),
    ...insert.map((entry) => ['insert', readInsert(entry)] as const),
    ...replace.map((entry) => ['replace', readReplace(entry)] as const),
  ];
  const problems = read.flatMap(([name, one]): readonly InputProblem[] =>
    one.ok ? [] : [{ what: `--${name}: ${one.what}` }],
  );
  if (problems.length > 0) throw new BadInput(problems, 'bad-edit');
  if (read.length === 0)
    throw new BadInput('No edit is given: set, rule, omit, redate, insert or replace.', 'bad-edit');
  return read.flatMap(([, one]) => (one.ok ? [one.edit] : []));
}
