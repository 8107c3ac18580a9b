import type { DataOf, EntryType } from '../../events/index.ts';
import type { Contents } from './contents.ts';
import type { SectionName } from './sections.ts';
import { asFields, type Fields, type Written } from './written.ts';

/** A legal test, as far as it is needed to check what refers to it. */
export type KnownTest = {
  /** Undefined where they could not be read, so that nobody is told that one of them is missing. */
  readonly elements: readonly string[] | undefined;
};

/** All that a case file defines, by id, whether or not the rest of it could be read. */
export type CaseRecord = {
  readonly parties: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly matters: ReadonlySet<string>;
  /** The case's own tests and the library's. */
  readonly tests: ReadonlyMap<string, KnownTest>;
  readonly entries: ReadonlyMap<string, Written>;
  /** Sections of which nothing could be read: what they define is not known, so nobody is told that it is missing. */
  readonly unreadable: readonly SectionName[];
};

/** Legal tests that a case may refer to without stating them, by id. */
export type LibraryTests = ReadonlyMap<string, DataOf<'TestStated'>>;

/** Everything that can be referred to. The first of two with one id counts. */
export function recordOf(
  { written, unreadable }: Pick<Contents, 'written' | 'unreadable'>,
  library: LibraryTests,
): CaseRecord {
  const named = (type: EntryType, field: string): ReadonlySet<string> =>
    new Set(
      written
        .filter((entry) => entry.type === type)
        .map(({ fields }) => fields[field])
        .filter((name) => typeof name === 'string'),
    );
  const tests = new Map<string, KnownTest>();
  for (const [id, { elements }] of library) tests.set(id, { elements: Object.keys(elements) });
  for (const { type, fields } of written)
    if (type === 'TestStated' && typeof fields.test === 'string')
      tests.set(fields.test, { elements: elementNames(fields) });
  return {
    parties: named('PartyNamed', 'party'),
    claims: named('ClaimDescribed', 'claim'),
    matters: named('MatterDescribed', 'matter'),
    tests,
    entries: withEntries(new Map(), written),
    unreadable,
  };
}

function elementNames({ elements }: Fields): readonly string[] | undefined {
  const named = asFields(elements);
  return named === undefined ? undefined : Object.keys(named);
}

/** The record as a reading sees it, with the entries that it inserts. */
export const withInserted = (record: CaseRecord, inserted: readonly Written[]): CaseRecord =>
  inserted.length === 0 ? record : { ...record, entries: withEntries(new Map(record.entries), inserted) };

function withEntries(
  entries: Map<string, Written>,
  written: readonly Written[],
): ReadonlyMap<string, Written> {
  for (const entry of written)
    if (entry.id !== undefined && !entries.has(entry.id)) entries.set(entry.id, entry);
  return entries;
}
