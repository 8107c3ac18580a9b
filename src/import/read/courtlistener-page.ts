import { type LenientFields, type Notes, recordOf } from './fields.ts';

/** One answer of CourtListener's REST API, or one record of a list of them, taken apart. */
export interface ApiPage {
  /** The record itself, with the links to the pages before and after it. */
  readonly record: LenientFields;
  /** The docket's own fields, where the page has them. */
  readonly header: LenientFields | null;
  readonly entries: readonly unknown[];
  readonly parties: readonly unknown[];
}

/** The pages a value is made of: itself, the members of a list, or what a webhook wraps. */
export function pagesOf(source: unknown, notes: Notes): readonly ApiPage[] {
  return recordsOf(source, 0).map((record) => pageOf(record, notes));
}

function recordsOf(source: unknown, depth: number): readonly LenientFields[] {
  if (Array.isArray(source) && depth < 2) {
    const records = source.map(recordOf).filter((found) => found !== null);
    const bare = records.filter((found) => !isPage(found));
    const entries = bare.filter((found) => isEntry(found));
    if (entries.length === records.length && entries.length > 0) {
      const joined = recordOf({ docket_entries: source });
      return joined === null ? [] : [joined];
    }
    return source.flatMap((value) => recordsOf(value, depth + 1));
  }
  const page = recordOf(source);
  if (page === null) return [];
  const payload = recordOf(page.value('payload'));
  return payload === null ? [page] : [payload];
}

function pageOf(record: LenientFields, notes: Notes): ApiPage {
  const results = record.list('results', notes);
  const inside = recordOf(record.value('docket'));
  return {
    record,
    header: headerOf(record),
    entries: results
      .filter((value) => !isParty(value))
      .concat(
        record.list('docket_entries', notes),
        inside?.list('docket_entries', notes) ?? [],
        isEntry(record) && !isPage(record) ? [Object.fromEntries([...keysOf(record)])] : [],
      )
      .filter((value) => !isHeader(value)),
    parties: record.list('parties', notes).concat(results.filter(isParty)),
  };
}

function isPage(record: LenientFields): boolean {
  return ['results', 'docket_entries', 'payload', 'parties'].some((name) => record.has(name));
}

/** Whether a record is an entry as CourtListener gives it. */
export function isEntry(record: LenientFields): boolean {
  return record.has('recap_documents') || record.has('entry_number') || record.has('recap_sequence_number');
}

function isParty(value: unknown): boolean {
  const found = recordOf(value);
  return found?.has('party_types') === true && !isEntry(found);
}

function isHeader(value: unknown): boolean {
  const found = recordOf(value);
  return found?.has('docket_number') === true && !isEntry(found);
}

function headerOf(record: LenientFields): LenientFields | null {
  if (record.has('docket_number') || record.has('case_name')) return record;
  const nested = recordOf(record.value('docket'));
  if (nested !== null) return nested;
  const results = record.value('results');
  const first = Array.isArray(results) ? results.find(isHeader) : undefined;
  return recordOf(first);
}

const ENTRY_FIELDS =
  'id docket entry_number recap_sequence_number recap_documents description date_filed'.split(' ');

function keysOf(record: LenientFields): Iterable<readonly [string, unknown]> {
  return ENTRY_FIELDS.map((name) => [name, record.value(name)] as const);
}

/** A docket's number in CourtListener, from a field that has it bare or in a URL. */
function docketIdIn(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
  if (typeof value !== 'string') return null;
  return (
    /^\d{1,16}$/.exec(value)?.[0] ?? /\/dockets?\/(\d{1,16})(?:\/|$)/.exec(value.slice(0, 500))?.[1] ?? null
  );
}

/** Every docket that a page says it is of: one, where the page is what it should be; none, where it does not say. */
export function docketIdsOf({ record, header, entries, parties }: ApiPage): ReadonlySet<string> {
  const own = header === null ? null : headerId(header);
  const told = [own, docketIdIn(record.value('docket')), ...entries.map(docketOfEntry)];
  const found = new Set(told.filter((id) => id !== null));
  if (found.size > 0 || parties.length === 0) return found;
  // A party may be in several dockets and lists them all: the page is of one in which every party is.
  const [first, ...others] = parties.map(docketsOfParty);
  return new Set([...(first ?? [])].filter((id) => others.every((some) => some.has(id))));
}

/** The id of a docket in CourtListener, from its own JSON. */
export function headerId(header: LenientFields): string | null {
  return (
    docketIdIn(header.value('resource_uri')) ??
    docketIdIn(header.value('absolute_url')) ??
    docketIdIn(header.value('id'))
  );
}

/** The docket that an entry, or what a party is in one, says it belongs to. */
export function docketOfRecord(record: LenientFields): string | null {
  return docketIdIn(record.value('docket')) ?? docketIdIn(record.value('docket_id'));
}

function docketOfEntry(value: unknown): string | null {
  const entry = recordOf(value);
  return entry === null ? null : docketOfRecord(entry);
}

/** The dockets in which a party is, by what it is in each. */
function docketsOfParty(value: unknown): ReadonlySet<string> {
  const types = recordOf(value)?.value('party_types');
  const told = Array.isArray(types) ? types.map(docketOfEntry) : [];
  return new Set(told.filter((id) => id !== null));
}
