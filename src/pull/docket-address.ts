/** The archive's own address of its API. */
export const COURTLISTENER = 'https://www.courtlistener.com/api/rest/v4/';

/**
 * The number in CourtListener of the docket that a person names: the number itself, or the address of the docket's
 * page (`/docket/4214664/...`) or record (`/api/rest/v4/dockets/4214664/`). Null where it is neither.
 */
export function docketNumberIn(named: string): string | null {
  const text = named.trim();
  if (/^\d{1,12}$/.test(text)) return text;
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { pathname, searchParams } = new URL(text);
  const found = /\/dockets?\/(\d{1,12})(?:\/|$)/.exec(pathname)?.[1];
  return found ?? (/^\d{1,12}$/.exec(searchParams.get('docket') ?? '')?.[0] || null);
}

/**
 * The addresses at which a docket is asked for (REST v4): itself, its entries and its parties. Entries come by id, an
 * order in which the archive pages a docket of any length; `since` leaves out what was not changed from that day on.
 */
export function addressesOf(api: string, docket: string, since: string | null) {
  const entries = new URL('docket-entries/', api);
  entries.searchParams.set('docket', docket);
  entries.searchParams.set('order_by', 'id');
  // The text of every paper would make a page a hundred times as large, and nothing here reads it.
  entries.searchParams.set('omit', 'recap_documents__plain_text');
  if (since !== null) entries.searchParams.set('date_modified__gte', since);
  const parties = new URL('parties/', api);
  parties.searchParams.set('docket', docket);
  parties.searchParams.set('filter_nested_results', 'True');
  return { docket: new URL(`dockets/${docket}/`, api).href, entries: entries.href, parties: parties.href };
}
