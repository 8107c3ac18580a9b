import type { Docket, SourceEntry, SourceParty } from './docket.ts';
import { type Fields, Notes, recordOf } from './fields.ts';
import { day, documentNumber, emptyEntry } from './read-juriscraper.ts';

/**
 * Reads CourtListener's REST v4: a docket with `docket_entries` and `parties` inside it, a page of
 * `results`, a list of such pages (joined in order), or the payload of a webhook, where `docket` is a number.
 */
export function readCourtListener(source: unknown): Docket {
  const notes = new Notes();
  const pages = pagesOf(source, 0);
  const header = pages.map((page) => headerOf(page)).find((found) => found !== null) ?? null;
  const entries = pages.flatMap((page) => listed(page, notes)).filter((value) => !isHeader(value));
  const read = entries.map((value, index) => entryOf(value, index, notes));
  return {
    format: 'courtlistener',
    court: header?.text('court_id', notes) ?? courtOf(header),
    docketNumber: header?.text('docket_number', notes) ?? null,
    name: header?.text('case_name', notes) ?? null,
    judge: header?.text('assigned_to_str', notes) ?? null,
    cause: header?.text('cause', notes) ?? header?.text('nature_of_suit', notes) ?? null,
    filed: header === null ? null : day(header, 'date_filed', notes),
    terminated: header === null ? null : day(header, 'date_terminated', notes),
    entries: read,
    parties: pages.flatMap((page) => page.list('parties', notes)).flatMap((value) => partyOf(value, notes)),
    notes: notes.list(),
  };
}

/** The records a value is made of: itself, the members of a list of pages, or what a webhook wraps. */
function pagesOf(source: unknown, depth: number): readonly Fields[] {
  if (Array.isArray(source) && depth < 2) {
    const records = source.map(recordOf).filter((found) => found !== null);
    const bare = records.filter((found) => !isPage(found));
    const entries = bare.filter((found) => isEntry(found));
    if (entries.length === records.length && entries.length > 0) {
      const joined = recordOf({ docket_entries: source });
      return joined === null ? [] : [joined];
    }
    return source.flatMap((value) => pagesOf(value, depth + 1));
  }
  const page = recordOf(source);
  if (page === null) return [];
  const payload = recordOf(page.value('payload'));
  return payload === null ? [page] : [payload];
}

function isPage(page: Fields): boolean {
  return ['results', 'docket_entries', 'payload', 'parties'].some((name) => page.has(name));
}

function isEntry(value: Fields): boolean {
  return value.has('recap_documents') || value.has('entry_number') || value.has('recap_sequence_number');
}

function isHeader(value: unknown): boolean {
  const found = recordOf(value);
  return found?.has('docket_number') === true && !isEntry(found);
}

function headerOf(page: Fields): Fields | null {
  if (page.has('docket_number') || page.has('case_name')) return page;
  const nested = recordOf(page.value('docket'));
  if (nested !== null) return nested;
  const results = page.value('results');
  const first = Array.isArray(results) ? results.find(isHeader) : undefined;
  return recordOf(first);
}

function listed(page: Fields, notes: Notes): readonly unknown[] {
  const inside = recordOf(page.value('docket'));
  return page
    .list('results', notes)
    .concat(
      page.list('docket_entries', notes),
      inside?.list('docket_entries', notes) ?? [],
      isEntry(page) && !isPage(page) ? [Object.fromEntries([...keysOf(page)])] : [],
    );
}

function keysOf(page: Fields): Iterable<readonly [string, unknown]> {
  return ['entry_number', 'recap_sequence_number', 'recap_documents', 'description', 'date_filed'].map(
    (name) => [name, page.value(name)] as const,
  );
}

function courtOf(header: Fields | null): string | null {
  const court = header?.value('court');
  if (typeof court !== 'string') return null;
  return /([a-z0-9]{2,15})\/?$/.exec(court.slice(-60))?.[1] ?? null;
}

function entryOf(value: unknown, index: number, notes: Notes): SourceEntry {
  const entry = recordOf(value);
  if (entry === null) {
    notes.add('an entry was not a record and is kept as an empty one');
    return emptyEntry(index);
  }
  let main: Fields | null = null;
  let documents = 0;
  for (const value of entry.list('recap_documents', notes)) {
    const document = recordOf(value);
    if (document === null) continue;
    documents++;
    if (main === null && isMain(document, notes)) main = document;
  }
  const described = main?.text('description', notes) ?? null;
  return {
    index,
    number: documentNumber(
      entry.textOrNumber('entry_number', notes) ?? main?.textOrNumber('document_number', notes) ?? null,
    ),
    sequence: entry.textOrNumber('recap_sequence_number', notes),
    filed: day(entry, 'date_filed', notes),
    entered: day(entry, 'date_entered', notes),
    raw: entry.text('description', notes) ?? '',
    short:
      entry.text('short_description', notes) ?? main?.text('short_description', notes) ?? described ?? '',
    attachments: documents - (main === null ? 0 : 1),
  };
}

function isMain(document: Fields, notes: Notes): boolean {
  return document.textOrNumber('attachment_number', notes) === null;
}

function partyOf(value: unknown, notes: Notes): readonly SourceParty[] {
  const party = recordOf(value);
  const name = party?.text('name', notes) ?? null;
  if (party === null || name === null) return [];
  const types = party.list('party_types', notes).flatMap((found) => recordOf(found) ?? []);
  const type = types[0] ?? party;
  return [
    {
      name,
      role:
        type.text('name', notes) !== name
          ? (type.text('name', notes) ?? '')
          : (type.text('type', notes) ?? ''),
      terminated: day(type, 'date_terminated', notes),
    },
  ];
}
