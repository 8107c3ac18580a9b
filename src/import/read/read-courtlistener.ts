import { type ApiPage, docketOfRecord, headerId, pagesOf } from './courtlistener-page.ts';
import type { SourceDocket, SourceEntry, SourceParty } from './docket.ts';
import { type LenientFields, Notes, recordOf } from './fields.ts';
import { pacerAddress, recapAddress } from './paper-address.ts';
import { dayField, documentNumber, emptyEntry } from './read-juriscraper.ts';

/**
 * Reads CourtListener's REST v4: a docket with `docket_entries` and `parties` inside it, a page of
 * `results`, a list of such pages (joined in order), or the payload of a webhook, where `docket` is a number.
 */
export function readCourtListener(source: unknown): SourceDocket {
  const notes = new Notes();
  return readPages(pagesOf(source, notes), notes);
}

/** Joins pages of one docket in the order given. */
export function readPages(pages: readonly ApiPage[], notes: Notes): SourceDocket {
  const header = pages.find((page) => page.header !== null)?.header ?? null;
  const entries = pages.flatMap((page) => page.entries);
  const court = courtOf(header, notes);
  const read = entries.map((value, index) => entryOf(value, index, court, notes));
  return {
    format: 'courtlistener',
    court,
    docketNumber: header?.text('docket_number', notes) ?? null,
    name: header?.text('case_name', notes) ?? null,
    judge: header?.text('assigned_to_str', notes) ?? null,
    cause: header?.text('cause', notes) ?? header?.text('nature_of_suit', notes) ?? null,
    filed: header === null ? null : dayField(header, 'date_filed', notes),
    terminated: header === null ? null : dayField(header, 'date_terminated', notes),
    entries: read,
    parties: partiesOf(pages, header, notes),
    notes: notes.list(),
  };
}

/** The court's short name, written out or at the end of its URL. */
export function courtOf(header: LenientFields | null, notes: Notes): string | null {
  const named = header?.text('court_id', notes) ?? null;
  if (named !== null) return named;
  const court = header?.value('court');
  if (typeof court !== 'string') return null;
  return /([a-z0-9]{2,15})\/?$/.exec(court.slice(-60))?.[1] ?? null;
}

function entryOf(value: unknown, index: number, court: string | null, notes: Notes): SourceEntry {
  const entry = recordOf(value);
  if (entry === null) {
    notes.add('an entry was not a record and is kept as an empty one');
    return emptyEntry(index);
  }
  let main: LenientFields | null = null;
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
    filed: dayField(entry, 'date_filed', notes),
    entered: dayField(entry, 'date_entered', notes),
    raw: entry.text('description', notes) ?? '',
    short:
      entry.text('short_description', notes) ?? main?.text('short_description', notes) ?? described ?? '',
    attachments: documents - (main === null ? 0 : 1),
    address:
      main === null
        ? null
        : (recapAddress(main, notes) ?? pacerAddress(court, main.textOrNumber('pacer_doc_id', notes))),
  };
}

function isMain(document: LenientFields, notes: Notes): boolean {
  const attachment = document.textOrNumber('attachment_number', notes);
  return attachment === null || attachment === '0';
}

function partiesOf(
  pages: readonly ApiPage[],
  header: LenientFields | null,
  notes: Notes,
): readonly SourceParty[] {
  const entry = recordOf(pages.find(({ entries }) => entries.length > 0)?.entries[0]);
  const docket = (header && headerId(header)) ?? (entry && docketOfRecord(entry));
  return pages.flatMap((page) => page.parties).flatMap((value) => partyOf(value, docket, notes));
}

function partyOf(value: unknown, docket: string | null, notes: Notes): readonly SourceParty[] {
  const party = recordOf(value);
  const name = party?.text('name', notes) ?? null;
  if (party === null || name === null) return [];
  const types = party.list('party_types', notes).flatMap((found) => recordOf(found) ?? []);
  // A party of several dockets is something else in each: what it is in this one counts.
  const here = docket === null ? undefined : types.find((type) => docketOfRecord(type) === docket);
  const type = here ?? types[0] ?? party;
  return [
    {
      name,
      role:
        type.text('name', notes) !== name
          ? (type.text('name', notes) ?? '')
          : (type.textOrNumber('type', notes) ?? ''),
      terminated: dayField(type, 'date_terminated', notes),
    },
  ];
}
