import { type Day, parseDay } from '../../../events/dates.ts';
import type { Edit } from '../../../events/index.ts';
import { type ReadEdit, readInsert, readOmit, readRedate, readRule, readSet } from '../../branches/index.ts';
import { NotAnswered } from './fault.ts';

/** What a request looks at: a branch of the record, what is tried out on it, as known when, on which day. */
export type Point = {
  readonly branch: string;
  readonly edits: readonly Edit[];
  readonly knownAt: string | undefined;
  /** Infinity: after everything that is recorded. */
  readonly at: Day;
};

/** More edits than a person makes; each costs a replay of what it touches. */
const MOST_EDITS = 200;

/** Reads it from a request's query. Throws `NotAnswered` with what was expected. */
export function pointIn(query: URLSearchParams): Point {
  const at = query.get('at');
  const day = at === null || at === '' ? null : parseDay(at);
  if (day !== null && !day.ok) throw new NotAnswered(400, `at: ${day.what}`);
  return {
    branch: query.get('branch') || 'main',
    edits: editsIn(query.getAll('edit')),
    knownAt: query.get('known') || undefined,
    at: day?.day ?? Number.POSITIVE_INFINITY,
  };
}

const READERS: Readonly<Record<string, (text: string) => ReadEdit>> = {
  set: readSet,
  rule: readRule,
  omit: readOmit,
  redate: readRedate,
  insert: readInserted,
};

/** An entry as it would stand in a case file, as JSON. */
function readInserted(text: string): ReadEdit {
  try {
    return readInsert(JSON.parse(text));
  } catch {
    return { ok: false, what: `an entry that is tried out is JSON: ${text.slice(0, 60)}` };
  }
}

/** Edits as they are typed at a prompt: `set hunt/germane-to-purpose=open`. */
export function editsIn(texts: readonly string[]): readonly Edit[] {
  if (texts.length > MOST_EDITS) throw new NotAnswered(400, `at most ${MOST_EDITS} edits are tried at once`);
  return texts.map((text) => {
    const [kind = '', ...rest] = text.split(' ');
    const reader = Object.hasOwn(READERS, kind) ? READERS[kind] : undefined;
    if (reader === undefined)
      throw new NotAnswered(
        400,
        `an edit begins with set, rule, omit, redate or insert: ${text.slice(0, 60)}`,
      );
    const read = reader(rest.join(' '));
    if (!read.ok) throw new NotAnswered(400, read.what);
    return read.edit;
  });
}
