import { isoDay, readDay } from './days.ts';

/** What a view's address says: all that is needed to bring the view back. */
export type PagePlace = {
  /** Null: the start page. */
  readonly case: string | null;
  /** Null: after everything that is recorded. */
  readonly at: number | null;
  readonly known: string | null;
  readonly branch: string;
  /** What is tried out and not saved, as it is typed at a prompt. */
  readonly edits: readonly string[];
  /** What a branch is compared with. */
  readonly against: string;
  readonly claim: string | null;
  readonly entry: string | null;
};

export const START: PagePlace = {
  case: null,
  at: null,
  known: null,
  branch: 'main',
  edits: [],
  against: 'main',
  claim: null,
  entry: null,
};

/** Reads an address. What it does not say, or says badly, is as on a first visit. */
export function pagePlaceOf(path: string, search: string): PagePlace {
  const query = new URLSearchParams(search);
  const found = /^\/case\/([^/]+)$/.exec(path)?.[1];
  return {
    case: found === undefined ? null : decodeURIComponent(found),
    at: readDay(query.get('at') ?? '') ?? null,
    known: query.get('known'),
    branch: query.get('branch') ?? 'main',
    edits: query.getAll('edit'),
    against: query.get('against') ?? 'main',
    claim: query.get('claim'),
    entry: query.get('entry'),
  };
}

/** The address of a view. */
export function addressOf(place: PagePlace): string {
  const query = new URLSearchParams();
  if (place.at !== null) query.set('at', isoDay(place.at));
  if (place.known !== null) query.set('known', place.known);
  if (place.branch !== 'main') query.set('branch', place.branch);
  if (place.against !== 'main') query.set('against', place.against);
  for (const edit of place.edits) query.append('edit', edit);
  if (place.claim !== null) query.set('claim', place.claim);
  if (place.entry !== null) query.set('entry', place.entry);
  const path = place.case === null ? '/' : `/case/${encodeURIComponent(place.case)}`;
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The query with which the server is asked about a view. */
export function questionOf(place: Pick<PagePlace, 'branch' | 'edits' | 'known'>, at?: number | null): string {
  const query = new URLSearchParams();
  if (place.branch !== 'main') query.set('branch', place.branch);
  if (place.known !== null) query.set('known', place.known);
  for (const edit of place.edits) query.append('edit', edit);
  if (at !== undefined && at !== null) query.set('at', isoDay(at));
  return query.toString();
}
