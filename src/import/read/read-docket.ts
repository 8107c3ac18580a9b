import { FORMATS, type Format, type NotADocket, type SourceDocket } from './docket.ts';
import { type LenientFields, recordOf } from './fields.ts';
import { readCourtListener } from './read-courtlistener.ts';
import { type Columns, readCsv } from './read-csv.ts';
import { readJuriscraper } from './read-juriscraper.ts';
import { readPacerPage } from './read-pacer-page.ts';

/** A docket that was read, or the reason why the value is none. */
export type DocketRead = { readonly ok: true; readonly docket: SourceDocket } | NotADocket;

/**
 * Reads a parsed JSON value, or its text, as a docket. The shape is told from the fields it has;
 * `format` overrides. Never throws: what is no docket is refused in a sentence.
 */
export function readDocket(value: unknown, format: Format | 'auto' = 'auto'): DocketRead {
  if (typeof value !== 'string') return readValue(value, format);
  const parsed = parsedSource(value);
  return parsed.ok ? readValue(parsed.value, format) : parsed;
}

/** What a text holds: the value of its JSON, or a docket in the fields of one; a table, where `columns` says so; else why it is neither. */
export function parsedSource(
  text: string,
  columns?: Columns,
): { readonly ok: true; readonly value: unknown } | NotADocket {
  if (columns !== undefined) {
    const table = readCsv(text, columns);
    return table ?? { ok: false, why: 'The file is no table (CSV).' };
  }
  if (/^\ufeff?\s*</.test(text)) return parsedPage(text);
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (fault) {
    const lines = jsonLines(text);
    if (lines !== null) return { ok: true, value: lines };
    const table = /^\ufeff?\s*[[{]/.test(text) ? null : readCsv(text);
    if (table !== null) return table;
    const reason = fault instanceof Error ? fault.message.slice(0, 200) : 'unknown fault';
    return { ok: false, why: `The file is not JSON: ${reason}` };
  }
}

/** A file of many dockets, as bulk data come: one JSON record a line. */
function jsonLines(text: string): readonly unknown[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/s.test(line))) return null;
  try {
    return lines.map((line): unknown => JSON.parse(line));
  } catch {
    return null;
  }
}

const XML =
  /^\ufeff?\s*(?:<\?xml\b(?![^>]*\?>\s*<!DOCTYPE html|[^>]*\?>\s*<html\b)|<(?:docket|case_details|rss|feed)\b)/i;

function parsedPage(text: string): { readonly ok: true; readonly value: unknown } | NotADocket {
  if (XML.test(text))
    return {
      ok: false,
      why: 'The file is XML, as the Internet Archive keeps beside its dockets (docket.xml) or as a feed gives. Its JSON says the same: take the file of the same name that ends in .json, or the docket report of PACER saved as HTML.',
    };
  const report = readPacerPage(text);
  if (report === null)
    return {
      ok: false,
      why: 'The file is a page of HTML, and no docket report of PACER: it has no line like "CIVIL DOCKET FOR CASE #". In CM/ECF: Reports, Docket Sheet, run the report, and save that page as HTML.',
    };
  return { ok: true, value: report };
}

/** The dockets of a value: those of a list, as feeds and bulk files give them, else the one that it is. */
export function docketsOf(value: unknown): readonly unknown[] {
  const { length } = Array.isArray(value) ? value : [];
  if (!Array.isArray(value) || length === undefined || length === 0) return [value];
  return detectFormat(value) === null && value.every((one) => detectFormat(one) !== null) ? value : [value];
}

/** Whether a record is a docket by itself, and no page of one. */
export const isOneOfMany = (value: unknown): boolean =>
  detectFormat(value) !== null && recordOf(value)?.has('docket_entries') === true;

function readValue(value: unknown, format: Format | 'auto'): DocketRead {
  const told = format === 'auto' ? detectFormat(value) : format;
  if (told === null) {
    const found = Array.isArray(value) ? 'a list' : value === null ? 'null' : typeof value;
    return {
      ok: false,
      why: `Found ${found} in no known docket shape; expected a record with "docket_entries", or CourtListener's "results" (formats: ${FORMATS.join(', ')}).`,
    };
  }
  if (told === 'courtlistener') return { ok: true, docket: readCourtListener(value) };
  const source = recordOf(value);
  if (source === null) return { ok: false, why: `A ${told} docket is a JSON record, and this is not one.` };
  return { ok: true, docket: readJuriscraper(source, told) };
}

/** The shape a value has, or null where it has none that is known. */
export function detectFormat(value: unknown): Format | null {
  if (Array.isArray(value)) return value.some(looksPaged) ? 'courtlistener' : null;
  const source = recordOf(value);
  if (source === null) return null;
  if (looksPaged(value)) return 'courtlistener';
  if (!source.has('docket_entries')) return null;
  const first = firstRecord(source.value('docket_entries'));
  if (first?.has('recap_documents') === true || first?.has('entry_number') === true) return 'courtlistener';
  if (source.has('resource_uri') || source.has('absolute_url')) return 'courtlistener';
  if (source.has('date_last_filing')) return 'history';
  if (first === null) return source.has('parties') ? 'pacer' : 'history';
  if (!first.has('date_entered')) return 'internet-archive';
  return first.has('short_description') && !source.has('parties') ? 'history' : 'pacer';
}

function looksPaged(value: unknown): boolean {
  const page = recordOf(value);
  if (page === null) return false;
  if (['results', 'recap_documents', 'entry_number', 'payload'].some((name) => page.has(name))) return true;
  return page.has('docket') && page.has('docket_entries');
}

function firstRecord(value: unknown): LenientFields | null {
  return Array.isArray(value) ? recordOf(value[0]) : null;
}
