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
  /** What is open beside the lanes. */
  readonly tab: Tab;
  /** The cite at which the opinion is open. */
  readonly cite: string | null;
  /** What is looked for on the docket, and which kind of entry. */
  readonly q: string;
  readonly type: string;
  /** The reader's odds that a finding is satisfied, by finding. */
  readonly odds: Readonly<Record<string, number>>;
};

export const TABS = ['why', 'docket', 'opinion', 'branches', 'change'] as const;
export type Tab = (typeof TABS)[number];

const isTab = (text: string | null): text is Tab => TABS.some((tab) => tab === text);

export const START: PagePlace = {
  case: null,
  at: null,
  known: null,
  branch: 'main',
  edits: [],
  against: 'main',
  claim: null,
  entry: null,
  tab: 'why',
  cite: null,
  q: '',
  type: '',
  odds: {},
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
    tab: tabIn(query),
    cite: query.get('cite'),
    q: query.get('q') ?? '',
    type: query.get('type') ?? '',
    odds: oddsIn(query.getAll('odds')),
  };
}

/** An address that names an entry and no claim is about the docket. */
function tabIn(query: URLSearchParams): Tab {
  const tab = query.get('tab');
  if (isTab(tab)) return tab;
  return query.has('entry') && !query.has('claim') ? 'docket' : 'why';
}

/** `finding:0.4`, as often as there are odds; what cannot be read is left out. */
function oddsIn(texts: readonly string[]): PagePlace['odds'] {
  const odds: Record<string, number> = {};
  for (const text of texts) {
    const at = text.lastIndexOf(':');
    const chance = Number(text.slice(at + 1));
    if (at > 0 && text.slice(at + 1) !== '' && chance >= 0 && chance <= 1) odds[text.slice(0, at)] = chance;
  }
  return odds;
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
  const unsaid = place.entry !== null && place.claim === null ? 'docket' : 'why';
  if (place.tab !== unsaid) query.set('tab', place.tab);
  if (place.cite !== null) query.set('cite', place.cite);
  if (place.q !== '') query.set('q', place.q);
  if (place.type !== '') query.set('type', place.type);
  for (const [finding, chance] of Object.entries(place.odds)) query.append('odds', `${finding}:${chance}`);
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
