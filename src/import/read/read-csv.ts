import { parse } from 'csv-parse/sync';
import type { NotADocket } from './docket.ts';

/** What the columns of a table may hold: the fields of a docket's entries, and of the case itself. */
export const COLUMN_FIELDS = [
  'filed',
  'entered',
  'number',
  'text',
  'event',
  'address',
  'court',
  'docket',
  'case',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Which header stands over which field, where a person says so. */
export type Columns = Readonly<Partial<Record<ColumnField, string>>>;

/** Headers that people and programs write, without blanks, points and case. */
const KNOWN: Readonly<Record<ColumnField, readonly string[]>> = {
  filed: ['datefiled', 'filed', 'date', 'filingdate', 'filedon', 'entrydate', 'dateoffiling'],
  entered: ['dateentered', 'entered', 'enteredon'],
  number: [
    '#',
    'no',
    'number',
    'doc',
    'doc#',
    'docno',
    'documentnumber',
    'document#',
    'documentno',
    'docketentry',
    'docketentrynumber',
    'entrynumber',
    'entry#',
    'entryno',
    'ecf',
    'ecfno',
    'ecf#',
    'dkt',
    'dkt#',
    'dktno',
    'de',
    'de#',
  ],
  text: [
    'dockettext',
    'description',
    'text',
    'entrytext',
    'entry',
    'docketentrytext',
    'proceedings',
    'filing',
  ],
  event: ['shortdescription', 'event', 'documenttype', 'type', 'eventtype'],
  address: ['url', 'link', 'address', 'absoluteurl', 'documenturl', 'pdf', 'pdfurl', 'documentlink'],
  court: ['court', 'courtid'],
  docket: ['docketnumber', 'casenumber', 'caseno', 'docketno', 'case#'],
  case: ['casename', 'casetitle', 'case', 'caption', 'title'],
};

/** A docket kept as a table, in the fields of a docket report. */
export type TableDocket = {
  readonly court_id: string | null;
  readonly docket_number: string | null;
  readonly case_name: string | null;
  readonly docket_entries: readonly Readonly<Record<string, string | null>>[];
  readonly parties: readonly never[];
};

type CsvRead = { readonly ok: true; readonly value: TableDocket } | NotADocket;

/**
 * A table of docket entries (RFC 4180; commas, semicolons or tabs) with a header row, which tells what each column
 * holds: by what is commonly written there, or by what `columns` says. Null where a text is no such table and nobody
 * said that it is one.
 */
export function readCsv(text: string, columns?: Columns): CsvRead | null {
  const opening = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? '';
  const delimiter = ['\t', ';', ','].find((sign) => opening.includes(sign)) ?? ',';
  if (columns === undefined && !opening.includes(delimiter)) return null;
  let rows: readonly (readonly string[])[];
  try {
    rows = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true });
  } catch (fault) {
    const why = fault instanceof Error ? fault.message.slice(0, 200) : 'unknown fault';
    return columns === undefined ? null : { ok: false, why: `The file is no table (CSV): ${why}` };
  }
  const [headers = [], ...entries] = rows;
  const places = placesOf(headers, columns);
  if (typeof places === 'string') return { ok: false, why: places };
  if (!places.has('text') && !places.has('event'))
    return columns === undefined
      ? null
      : {
          ok: false,
          why: `No column holds the text: name its header with --columns text=HEADER. ${listed(headers)}`,
        };
  if (columns === undefined && !places.has('filed') && !places.has('entered')) return null;
  const at = (row: readonly string[], field: ColumnField): string | null =>
    row[places.get(field) ?? -1]?.trim() || null;
  const [first = []] = entries;
  return {
    ok: true,
    value: {
      court_id: at(first, 'court'),
      docket_number: at(first, 'docket'),
      case_name: at(first, 'case'),
      docket_entries: entries.map((row) => ({
        date_filed: at(row, 'filed'),
        date_entered: at(row, 'entered'),
        document_number: at(row, 'number'),
        description: at(row, 'text'),
        short_description: at(row, 'event'),
        address: at(row, 'address'),
      })),
      parties: [],
    },
  };
}

/** The place of each field, or what is wrong with what a person said of it. */
function placesOf(
  headers: readonly string[],
  columns: Columns = {},
): ReadonlyMap<ColumnField, number> | string {
  const plain = headers.map((header) => header.toLowerCase().replace(/[\s._-]+/g, ''));
  const places = new Map<ColumnField, number>();
  for (const field of COLUMN_FIELDS) {
    const said = columns[field];
    if (said !== undefined) {
      const at = headers.findIndex((header) => header.trim() === said.trim());
      if (at < 0)
        return `No column is headed "${said.slice(0, 80)}" (--columns ${field}=...). ${listed(headers)}`;
      places.set(field, at);
      continue;
    }
    const at = KNOWN[field].map((name) => plain.indexOf(name)).find((place) => place >= 0);
    if (at !== undefined && ![...places.values()].includes(at)) places.set(field, at);
  }
  return places;
}

const listed = (headers: readonly string[]): string =>
  `The header row has: ${headers
    .map((header) => header.trim())
    .join(', ')
    .slice(0, 300)}.`;
