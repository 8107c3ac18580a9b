import type { Fault } from '../../events/faults.ts';
import type { CaseDocument } from '../casefile/index.ts';
import { partyNamed, type Value, type ValueOptions, valueCase } from '../value/index.ts';
import type { AskedOf } from './asked.ts';
import { BadInput, type InputProblem } from './bad-input.ts';

/** What a case is worth, as every way of asking answers it. */

/** A valuation file as it was written, where each of its fields stands, and what to call it. */
export type WrittenValuation = { readonly where: string; readonly document: CaseDocument };

/** How a value is asked for, the party by what somebody wrote. */
export type ValueQuestion = Omit<ValueOptions, 'for' | 'lineOf' | 'theirs'> & {
  readonly for?: string;
  readonly theirs?: WrittenValuation;
};

/** What a case is worth under a valuation file. What is wrong with the file is refused with its lines. */
export function valueFound(
  { record, entries }: AskedOf,
  written: WrittenValuation,
  { for: party, theirs, ...options }: ValueQuestion = {},
): Value {
  const whose = party === undefined ? undefined : partyNamed(record.docket.caption, party);
  if (whose?.ok === false) throw new BadInput(`--for: ${whose.what}`, 'no-such-party');
  const { document } = written;
  const answer = valueCase(entries, document.value, {
    ...options,
    ...(theirs === undefined ? {} : { theirs: theirs.document.value }),
    for: whose?.value,
    lineOf: (path) => document.place(path).line,
  });
  if (answer.ok) return answer.value;
  throw new BadInput(
    answer.faults.map((fault) => inValuation(answer.in === 'theirs' && theirs ? theirs : written, fault)),
    'bad-odds',
  );
}

/** What is wrong with a valuation, with its line; what is wrong with an option has none. */
const inValuation = ({ where, document }: WrittenValuation, { path, what, at }: Fault): InputProblem =>
  typeof path[0] === 'string' && path[0].startsWith('--')
    ? { what }
    : { where, ...document.place(path, at), what };
