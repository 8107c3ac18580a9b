import { type ApiPage, docketIdsOf } from './courtlistener-page.ts';
import { Notes } from './fields.ts';
import { courtOf } from './read-courtlistener.ts';

/** What a file says of the docket it is of; null is what it does not say. */
export interface DocketIdentity {
  /** Ids in CourtListener. Of a list of parties: of every docket in which all of them are. */
  readonly ids: ReadonlySet<string>;
  /** Whether it holds entries of several dockets. */
  readonly mixed: boolean;
  readonly court: string | null;
  readonly number: string | null;
  readonly name: string | null;
}

/** What the pages of one file say of their docket. */
export function toldBy(pages: readonly ApiPage[]): DocketIdentity {
  const notes = new Notes();
  const header = pages.find((page) => page.header !== null)?.header ?? null;
  const certain = pages.filter((page) => page.header !== null || page.entries.length > 0);
  const ids = new Set((certain.length > 0 ? certain : pages).flatMap((page) => [...docketIdsOf(page)]));
  return {
    ids,
    mixed: certain.length > 0 && ids.size > 1,
    court: courtOf(header, notes),
    number: header?.text('docket_number', notes)?.trim() ?? null,
    name: header?.text('case_name', notes)?.trim() ?? null,
  };
}

/**
 * How two files are of different dockets, e.g. `docket 78, not 77`; null where what they say can be said of one.
 * The id decides where both have one: a docket's number and name change, when it is reassigned or renamed.
 */
export function differenceOf(one: DocketIdentity, other: DocketIdentity): string | null {
  if (one.ids.size > 0 && other.ids.size > 0)
    return [...one.ids].some((id) => other.ids.has(id))
      ? null
      : between('docket', first(one.ids), first(other.ids));
  return (
    between('court', one.court, other.court) ??
    between('docket number', one.number, other.number) ??
    // A name is spelled in many ways: it tells only where there is no number.
    (one.number !== null && other.number !== null ? null : between('case name', one.name, other.name))
  );
}

const first = (ids: ReadonlySet<string>): string | null => [...ids][0] ?? null;

function between(what: string, one: string | null, other: string | null): string | null {
  if (one === null || other === null || one.toLowerCase() === other.toLowerCase()) return null;
  return `${what} ${shortQuote(one)}, not ${shortQuote(other)}`;
}

/** A source's own words, short and without what would move a terminal's cursor. */
export function shortQuote(text: string): string {
  return text
    .slice(0, 120)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
}
