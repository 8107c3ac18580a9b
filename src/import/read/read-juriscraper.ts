import { enteredOn, isoDayOf } from './calendar-days.ts';
import type { Format, SourceDocket, SourceEntry, SourceParty } from './docket.ts';
import { type LenientFields, Notes, recordOf } from './fields.ts';
import { pacerAddress, recapAddress, webAddress } from './paper-address.ts';

/** Reads the three shapes that juriscraper parses: the PACER docket report, the archive's, the history report. */
export function readJuriscraper(
  source: LenientFields,
  format: Exclude<Format, 'courtlistener'>,
): SourceDocket {
  const notes = new Notes();
  const court = source.text('court_id', notes);
  return {
    format,
    court,
    docketNumber: source.text('docket_number', notes),
    name: source.text('case_name', notes),
    judge: source.text('assigned_to_str', notes),
    cause: source.text('cause', notes) ?? source.text('nature_of_suit', notes),
    filed: dayField(source, 'date_filed', notes),
    terminated: dayField(source, 'date_terminated', notes),
    entries: source.list('docket_entries', notes).map((value, index) => entryOf(value, index, court, notes)),
    parties: source.list('parties', notes).flatMap((value) => partyOf(value, notes)),
    notes: notes.list(),
  };
}

function entryOf(value: unknown, index: number, court: string | null, notes: Notes): SourceEntry {
  const entry = recordOf(value);
  if (entry === null) {
    notes.add('an entry was not a record and is kept as an empty one');
    return emptyEntry(index);
  }
  const raw = entry.text('description', notes) ?? '';
  return {
    index,
    number: documentNumber(entry.textOrNumber('document_number', notes)),
    sequence: entry.textOrNumber('pacer_seq_no', notes),
    filed: dayField(entry, 'date_filed', notes),
    entered: dayField(entry, 'date_entered', notes) ?? enteredOn(raw.slice(-400)),
    raw,
    short: entry.text('short_description', notes) ?? '',
    attachments: entry.list('attachments', notes).length,
    address:
      webAddress(entry.text('address', notes)) ??
      recapAddress(entry, notes) ??
      pacerAddress(court, entry.textOrNumber('pacer_doc_id', notes)),
  };
}

/** An entry of which nothing could be read: it still holds its place, so that positions stay true. */
export function emptyEntry(index: number): SourceEntry {
  return {
    index,
    number: null,
    sequence: null,
    filed: null,
    entered: null,
    raw: '',
    short: '',
    attachments: 0,
    address: null,
  };
}

function partyOf(value: unknown, notes: Notes): readonly SourceParty[] {
  const party = recordOf(value);
  const name = party?.text('name', notes) ?? null;
  if (party === null || name === null) return [];
  return [
    {
      name,
      role: party.textOrNumber('type', notes) ?? '',
      terminated: dayField(party, 'date_terminated', notes),
    },
  ];
}

/** A document number as it stands on the docket: no blanks, never the empty string, 0 for none in some exports. */
export function documentNumber(written: string | null): string | null {
  const number = written?.trim() ?? '';
  return number === '' || number === '0' ? null : number;
}

/** The named field as an ISO day; a day that cannot be read is missing, with a note. */
export function dayField(source: LenientFields, name: string, notes: Notes): string | null {
  const written = source.text(name, notes);
  if (written === null) return null;
  const on = isoDayOf(written.trim());
  if (on === null) notes.add(`"${name}" was not a day and was left out`);
  return on;
}
