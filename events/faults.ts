/** What is wrong with something written by a person, in sentences that do not speak of programs. */
import * as z from 'zod';
import { quoted } from './dates/complaint.ts';
import { didYouMean } from './nearest.ts';

/** One fault of what was written: where in it, and what was expected. */
export type Fault = {
  readonly path: readonly (string | number)[];
  readonly what: string;
  /** The fault is in the field's name and not in what it holds. */
  readonly at?: 'key';
  /** Text was expected, and something else (a number, true, nothing) is there. */
  readonly wants?: 'text';
};

export type Checked<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Checks a value against a schema. Gives every fault at once, in sentences. Never throws. */
export function check<Schema extends z.ZodType>(schema: Schema, value: unknown): Checked<z.output<Schema>> {
  const read = schema.safeParse(value, { error: predicate, reportInput: true });
  if (read.success) return { ok: true, data: read.data };
  return { ok: false, faults: read.error.issues.flatMap((issue) => faultsOf(issue)) };
}

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/** The predicate of a sentence whose subject is the field: `must be one of granted, denied`. */
function predicate(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing${described(issue.inst)}`
        : `must be ${typeWord(issue.expected, issue.input)}, not ${inputWord(issue.input)}`;
    case 'invalid_value':
      return issue.input === undefined
        ? `is missing: one of ${issue.values.join(', ')}`
        : oneOf(issue.values.map(String), issue.input);
    case 'unrecognized_keys':
      // One line for each field that has no place; taken apart again below, where the path is known.
      return issue.keys.map((key) => noSuchField(key, fieldsOf(issue.inst))).join('\n');
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? oneOf(issue.options.map(String), discriminatorOf(issue))
        : `is ${issue.input === undefined ? 'missing' : 'not written as it should be'}${described(issue.inst)}`;
    default:
      return undefined;
  }
}

function oneOf(values: readonly string[], input: unknown): string {
  const choice = values.length === 1 ? `be ${values[0]}` : `be one of ${values.join(', ')}`;
  return `must ${choice}, not ${inputWord(input)}${didYouMean(input, values)}`;
}

function discriminatorOf(issue: RawIssue): unknown {
  const { input } = issue;
  const name = 'discriminator' in issue ? issue.discriminator : undefined;
  return typeof input === 'object' && input !== null && typeof name === 'string'
    ? Object.entries(input).find(([key]) => key === name)?.[1]
    : input;
}

/** `there is no field "titel" here; did you mean title?` */
export function noSuchField(key: string, fields: readonly string[]): string {
  // Between braces a comma ends what is said: the rest of a title becomes a field without contents.
  if (/\s/.test(key))
    return `there is no field ${quoted(key)} here; text with a comma in it goes in quotes, as in title: "Denied, with leave"`;
  const hint = didYouMean(key, fields);
  return `there is no field ${quoted(key)} here${hint === '' ? `; the fields are ${fields.join(', ')}` : hint}`;
}

function fieldsOf(schema: unknown): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function described(schema: unknown): string {
  const text = schema instanceof z.ZodType ? schema.description : undefined;
  if (text === undefined) return '';
  // "The caption" goes on in lower case after the colon, "EDTF" does not.
  return `: ${/^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text}`;
}

function typeWord(expected: string, input: unknown): string {
  if (expected === 'array')
    return typeof input === 'string' || typeof input === 'number' ? `a list, as in [${input}]` : 'a list';
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    object: 'fields with their names',
    record: 'names, each with its text',
    boolean: 'true or false',
    number: 'a number',
    int: 'a whole number',
  };
  return words[expected] ?? expected;
}

function inputWord(input: unknown): string {
  if (input === undefined || input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'fields with their names';
  return typeof input === 'string' ? quoted(input) : String(input);
}

function tooSmall(origin: string, least: number): string {
  if (origin === 'array') return least === 1 ? 'must name at least one' : `must name at least ${least}`;
  if (origin === 'string')
    return least === 1 ? 'must not be empty' : `must have at least ${least} characters`;
  return `must be ${least} or more`;
}

function tooBig(origin: string, most: number): string {
  if (origin === 'array') return `may name at most ${most}`;
  if (origin === 'string') return `may have at most ${most.toLocaleString('en-US')} characters`;
  return `must be ${most} or less`;
}

function faultsOf(issue: Issue, above: Fault['path'] = []): readonly Fault[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const sentences = issue.message.split('\n');
      return issue.keys.map((key, index) => ({
        path: [...path, key],
        what: sentences[index] ?? issue.message,
        at: 'key',
      }));
    }
    case 'invalid_union': {
      const meant = optionMeant(issue.errors);
      if (meant !== undefined) return meant.flatMap((nested) => faultsOf(nested, path));
      return [{ path, what: `${subject(path)} ${issue.message}` }];
    }
    case 'invalid_key':
      return issue.issues.map((nested) => ({ path, what: said(nested, path), at: 'key' }));
    case 'invalid_type':
      return [
        {
          path,
          what: said(issue, path),
          ...(issue.expected === 'string' && issue.input !== undefined ? { wants: 'text' } : {}),
        },
      ];
    default:
      return [{ path, what: said(issue, path) }];
  }
}

/** The one of several ways of writing it that was most likely meant: whose faults are the fewest, if it is one. */
function optionMeant(options: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const shallow = (issues: readonly Issue[]) => issues.filter(({ path }) => path.length === 0).length;
  const ranked = options
    .filter(
      (issues) =>
        issues.length > 0 && issues.every(({ code, path }) => code !== 'invalid_type' || path.length > 0),
    )
    .toSorted((one, other) => shallow(one) - shallow(other) || one.length - other.length);
  const [first, second] = ranked;
  if (first === undefined || second === undefined) return first;
  return first.length < second.length || shallow(first) < shallow(second) ? first : undefined;
}

/** Messages that schemas carry themselves are whole sentences; all others are the predicate of one. */
function said(issue: Issue, path: Fault['path']): string {
  if (issue.code === 'custom') return `${subject(path)}: ${issue.message}`;
  if (issue.code === 'invalid_format')
    return `${subject(path)}: ${issue.message}, not ${inputWord(issue.input)}`;
  return `${subject(path)} ${issue.message}`;
}

/** The field's name, as the person wrote it. */
function subject(path: Fault['path']): string {
  const last = path.at(-1);
  if (typeof last === 'string') return `\`${last}\``;
  const field = path.findLast((step) => typeof step === 'string');
  return field === undefined ? 'it' : `an item of \`${field}\``;
}
