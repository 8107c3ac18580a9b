import { type ApiPage, isEntry, pagesOf } from './courtlistener-page.ts';
import type { SourceDocket } from './docket.ts';
import { type LenientFields, Notes, recordOf } from './fields.ts';
import { inPageOrder } from './page-order.ts';
import { readPages } from './read-courtlistener.ts';
import { detectFormat } from './read-docket.ts';
import { type DocketIdentity, differenceOf, shortQuote, toldBy } from './same-docket.ts';
import { inOnce } from './taken-once.ts';

/** A file that may hold a page, its JSON parsed. */
export interface PageFile {
  readonly name: string;
  readonly value: unknown;
}

/** The docket that pages make together, and what a person should know of how they were joined. */
export interface PagesJoined {
  readonly ok: true;
  readonly docket: SourceDocket;
  readonly remarks: readonly string[];
}

/** Files that are not the pages of one docket: which file, and why. */
export interface PagesRefused {
  readonly ok: false;
  readonly problems: readonly { readonly file: string; readonly why: string }[];
}

type Opened = { readonly name: string; readonly pages: readonly ApiPage[]; readonly told: DocketIdentity };

/**
 * Joins files that CourtListener's pages of one docket were saved in, given in any order, into the docket that
 * one list of those pages gives. One of them may be the docket's own JSON, others may list its parties. A page
 * that is there twice, and an entry that is on two pages, are taken once.
 */
export function joinPages(files: readonly PageFile[]): PagesJoined | PagesRefused {
  const problems = files.flatMap((file) => {
    const why = whyNoPage(file, files);
    return why === null ? [] : [{ file: file.name, why }];
  });
  if (problems.length > 0) return { ok: false, problems };
  const notes = new Notes();
  const { kept, remarks } = withoutCopies(files);
  const opened = kept.map(({ name, value }) => {
    const pages = pagesOf(value, notes);
    return { name, pages, told: toldBy(pages) };
  });
  const mixed = whyMixed(opened);
  if (mixed !== null) return { ok: false, problems: [mixed] };
  const named = opened.flatMap(({ name, pages }) => pages.map((page) => ({ name, page })));
  const names = new Map(named.map(({ name, page }) => [page, name]));
  const inOrder = inPageOrder(named.map(({ page }) => page));
  const once = inOnce(inOrder, (page) => names.get(page) ?? '');
  return {
    ok: true,
    docket: readPages(once.pages, notes),
    remarks: [...remarks, ...once.remarks, ...whatIsMissing(inOrder)],
  };
}

/** The id of the one docket that a file, by itself, says it is of; null where it says none, or has another format. */
export function docketIdOf(value: unknown): string | null {
  const format = detectFormat(value);
  if (format !== null && format !== 'courtlistener') return null;
  const [id, ...more] = toldBy(pagesOf(value, new Notes())).ids;
  return more.length === 0 ? (id ?? null) : null;
}

/** The files whose content no file before them has, and a remark on each of the others. */
function withoutCopies(files: readonly PageFile[]): {
  readonly kept: readonly PageFile[];
  readonly remarks: readonly string[];
} {
  const seen = new Map<string, string>();
  const kept: PageFile[] = [];
  const remarks: string[] = [];
  for (const file of files) {
    const text = spelled(file.value);
    const before = text === null ? undefined : seen.get(text);
    if (before === undefined) {
      if (text !== null) seen.set(text, file.name);
      kept.push(file);
    } else if (before === file.name) remarks.push(`${file.name} is named twice and was taken once.`);
    else remarks.push(`${file.name} is the same page as ${before} and was taken once.`);
  }
  return { kept, remarks };
}

/** A value in one spelling, however its file is laid out; null where it nests deeper than can be written. */
function spelled(value: unknown): string | null {
  try {
    return JSON.stringify(value);
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

function whyNoPage({ name, value }: PageFile, files: readonly PageFile[]): string | null {
  const format = detectFormat(value);
  if (format !== null && format !== 'courtlistener') {
    const page = files.find((file) => file.name !== name && detectFormat(file.value) === 'courtlistener');
    const other = page === undefined ? '' : `, and ${page.name} is a page of CourtListener`;
    return `it is a docket in another format (${format})${other}: only pages of CourtListener are joined`;
  }
  const pages = pagesOf(value, new Notes());
  const why = pages.length === 0 ? 'it holds no record' : pages.map(whyNone).find((one) => one !== null);
  return why == null ? null : `it is no page of CourtListener: ${why}`;
}

/** Why a record is neither a page nor the docket itself; null where it is one. */
function whyNone({ record, header, entries, parties }: ApiPage): string | null {
  const told = record.value('detail');
  if (header === null && typeof told === 'string') return `it says "${shortQuote(told)}"`;
  if (entries.length > 0)
    return entries.some(mayBeEntry) ? null : 'what it lists are neither entries of a docket nor its parties';
  if (header !== null || parties.length > 0) return null;
  return ['results', 'docket_entries', 'parties'].some((name) => Array.isArray(record.value(name)))
    ? null
    : 'it has neither "results" nor a docket number';
}

/** An entry of which little is known still has a text; what is no record at all keeps its place, empty. */
function mayBeEntry(value: unknown): boolean {
  const record = recordOf(value);
  return record !== null && (isEntry(record) || record.has('description'));
}

/** The first file that is of another docket than one before it, or that mixes several itself. */
function whyMixed(files: readonly Opened[]): PagesRefused['problems'][number] | null {
  for (const [at, { name, told }] of files.entries()) {
    if (told.mixed) {
      const ids = [...told.ids].slice(0, 5).join(', ');
      return {
        file: name,
        why: `it holds entries of several dockets (${ids}): only pages of one docket are joined`,
      };
    }
    for (const before of files.slice(0, at)) {
      const difference = differenceOf(told, before.told);
      if (difference !== null)
        return {
          file: name,
          why: `it is of another docket than ${before.name}: ${difference}. Nothing was joined`,
        };
    }
  }
  return null;
}

/** What a person should fetch still. A page says whether there is one before it and one after. */
function whatIsMissing(pages: readonly ApiPage[]): readonly string[] {
  const linked = pages.filter(
    ({ record }) => record.has('next') && record.has('previous') && hasEntries(record),
  );
  const isEnd = (name: string) => linked.some(({ record }) => record.value(name) === null);
  const missing: string[] = [];
  if (linked.length > 0 && !(isEnd('next') && isEnd('previous')))
    missing.push(
      `CourtListener has more pages of this docket: the ${isEnd('next') ? 'first' : 'last'} one is not among the files.`,
    );
  if (pages.every(({ entries }) => entries.length === 0))
    missing.push("No file lists any entries: give the pages of the docket's entries too.");
  if (pages.every(({ header }) => header === null))
    missing.push(
      "No file tells the court, the number and the name: give the docket's own JSON with its pages.",
    );
  return missing;
}

const hasEntries = (record: LenientFields): boolean => {
  const results = record.value('results');
  return Array.isArray(results) && results.some(mayBeEntry);
};
