import type { DataOf, EntryType } from '../../../events/index.ts';
import { asFields, type LooseFields } from '../../../events/loose-fields.ts';
import type { Said } from './said.ts';

/** A legal test, as far as it is needed to check what refers to it. */
export type KnownTest = {
  /** Undefined where they could not be read, so that nobody is told that one of them is missing. */
  readonly elements: readonly string[] | undefined;
};

/** All that entries of a case can name, by id, whether or not the rest of it could be read. */
export type Nameable = {
  readonly parties: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly matters: ReadonlySet<string>;
  /** The case's own tests and the library's. */
  readonly tests: ReadonlyMap<string, KnownTest>;
  readonly entries: ReadonlyMap<string, Said>;
  /** What nothing is known of: nobody is told that it is missing. */
  readonly unknown: ReadonlySet<string>;
};

/** Legal tests that a case may refer to without stating them, by id. */
export type LibraryTests = ReadonlyMap<string, DataOf<'TestStated'>>;

/**
 * Everything that can be named. The first of two with one id counts. `unknown` are the names of a case file's
 * sections (`parties`, `claims`, `matters`, `tests`) of which nothing could be read.
 */
export function nameable(
  said: readonly Said[],
  library: LibraryTests,
  unknown: readonly string[] = [],
): Nameable {
  const named = (type: EntryType, field: string): ReadonlySet<string> =>
    new Set(
      said
        .filter((entry) => entry.type === type)
        .map(({ fields }) => fields[field])
        .filter((name) => typeof name === 'string'),
    );
  const tests = new Map<string, KnownTest>();
  for (const [id, { elements }] of library) tests.set(id, { elements: Object.keys(elements) });
  for (const { type, fields } of said)
    if (type === 'TestStated' && typeof fields.test === 'string')
      tests.set(fields.test, { elements: elementNames(fields) });
  return {
    parties: named('PartyNamed', 'party'),
    claims: named('ClaimDescribed', 'claim'),
    matters: named('MatterDescribed', 'matter'),
    tests,
    entries: byId(said),
    unknown: new Set(unknown),
  };
}

function elementNames({ elements }: LooseFields): readonly string[] | undefined {
  const named = asFields(elements);
  return named === undefined ? undefined : Object.keys(named);
}

/** The same with more entries that can be named, where their ids are not taken. */
export const withEntries = (record: Nameable, more: readonly Said[]): Nameable =>
  more.length === 0 ? record : { ...record, entries: byId([...record.entries.values(), ...more]) };

function byId(said: readonly Said[]): ReadonlyMap<string, Said> {
  const entries = new Map<string, Said>();
  for (const entry of said)
    if (entry.id !== undefined && !entries.has(entry.id)) entries.set(entry.id, entry);
  return entries;
}
