import { sharedDocket } from './shared-dockets.ts';

type Json = Readonly<Record<string, unknown>>;

type Listed = Json & { readonly results: readonly Json[] };

/** A docket as CourtListener gives it: itself, its entries in pages, and its parties. */
export type Saved = {
  /** All of it in one file. */
  readonly whole: Json;
  /** The docket's own JSON, without entries and parties. */
  readonly header: Json;
  readonly pages: readonly Listed[];
  readonly parties: Listed;
};

const API = 'https://www.courtlistener.com/api/rest/v4';

/** What the saved docket has besides, or lacks. */
export type Saving = {
  readonly docket?: number;
  readonly perPage?: number;
  /** Leaves fields of the entries out, so that less tells in what order the pages were. */
  readonly without?: readonly string[];
};

/** A real docket in CourtListener's shapes, its entries in the order in which the court lists them. */
export function savedReal(source: string, saving: Saving = {}): Saved {
  return saved(JSON.parse(sharedDocket(source)), saving);
}

/** A docket as juriscraper gives it in CourtListener's shapes, cut into pages. */
export function saved(docket: Json, { docket: id = 77, perPage = 20, without = [] }: Saving = {}): Saved {
  const {
    docket_entries,
    parties: named,
    ...fields
  } = docket as Json & {
    readonly docket_entries?: readonly Json[];
    readonly parties?: readonly Json[];
  };
  const url = `${API}/dockets/${id}/`;
  const days = new Map<unknown, number>();
  const entries = (docket_entries ?? []).map((entry, index) => {
    const before = days.get(entry.date_filed) ?? 0;
    days.set(entry.date_filed, before + 1);
    const all: Json = {
      resource_uri: `${API}/docket-entries/${id * 1000 + index}/`,
      id: id * 1000 + index,
      docket: url,
      date_filed: entry.date_filed,
      date_entered: entry.date_entered,
      entry_number:
        entry.document_number === undefined || entry.document_number === null
          ? null
          : Number(entry.document_number),
      recap_sequence_number: `${entry.date_filed}.${String(before + 1).padStart(3, '0')}`,
      description: entry.description,
      short_description: entry.short_description,
      recap_documents: [],
    };
    return Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
  });
  const parties = (named ?? []).map(({ name, type, date_terminated }, index) => ({
    id: index + 1,
    name,
    party_types: [{ docket: url, docket_id: id, name: type, date_terminated }],
  }));
  const header = { resource_uri: url, id, ...fields };
  const count = Math.ceil(entries.length / perPage);
  const link = (page: number) =>
    page < 0 || page >= count ? null : `${API}/docket-entries/?docket=${id}&cursor=${page}`;
  return {
    whole: { ...header, docket_entries: entries, parties },
    header,
    pages: Array.from({ length: count }, (_, page) => ({
      count: `${API}/docket-entries/?docket=${id}&count=on`,
      next: link(page + 1),
      previous: link(page - 1),
      results: entries.slice(page * perPage, (page + 1) * perPage),
    })),
    parties: { next: null, previous: null, results: parties },
  };
}
