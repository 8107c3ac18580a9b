import { type CaseId, type Draft, type Entry, type Recording, recorded } from '../../events/index.ts';
import { nearest } from '../../events/nearest.ts';
import type { Problem } from '../casefile/index.ts';
import { StoreUnreachable } from '../log/faults.ts';
import type { Log } from '../log/port.ts';
import type { CaseFiles } from './case-file.ts';
import { caseIds, entriesOf } from './stored-case.ts';

/** A case's record, wherever it was read from. */
export type OpenCase = {
  readonly id: string;
  readonly entries: readonly Entry[];
  /** How it was named, so that it can be named again in a hint. */
  readonly named: string;
  readonly from: 'store' | 'file';
};

/** Where cases are looked for. */
export type Places = {
  readonly files: CaseFiles;
  /** Opens the store. */
  readonly log: () => Promise<Log>;
  /** Who would record what is only in a file. */
  readonly recording: (id: CaseId) => Recording;
  /** Reads a docket's JSON as a case; null where the file is no docket, and so perhaps a case file. */
  readonly docket: (
    path: string,
  ) => Promise<{ readonly case: CaseId; readonly drafts: readonly Draft[] } | null>;
};

/** A case, or why there is none: something wrong with what was asked or with a file, or no store. */
export type Opened =
  | { readonly ok: true; readonly opened: OpenCase }
  | {
      readonly ok: false;
      readonly why: 'input' | 'store';
      readonly problems: readonly (Problem | { readonly what: string })[];
    };

const CASE_ID = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/;

const refused = (why: 'input' | 'store', what: string): Opened => ({ ok: false, why, problems: [{ what }] });

/**
 * The record that a name names: a case in the store by its id, or a case file by its path or its folder's, which
 * is then replayed from memory and nothing written; so is a docket as JSON, as `nunc import` reads it. An id that
 * the store does not hold may still be a folder. Errors: those of the log.
 */
export async function openCase(places: Places, named: string): Promise<Opened> {
  if (named.trim() === '')
    return refused('input', 'No case is named: give a case id, a case file or its folder.');
  if (!CASE_ID.test(named)) return fromFile(places, named);
  const isThere = async () => (await places.files.look(named)) !== undefined;
  let log: Log;
  try {
    log = await places.log();
  } catch (error) {
    if (await isThere()) return fromFile(places, named);
    if (error instanceof StoreUnreachable && error.why === 'absent')
      return refused(
        'store',
        `There is no store at ${error.place} yet, and no file or folder ${named}. Load a case first: nunc load FILE`,
      );
    throw error;
  }
  const entries = await entriesOf(log, named);
  if (entries.length > 0) return { ok: true, opened: { id: named, entries, named, from: 'store' } };
  if (await isThere()) return fromFile(places, named);
  return refused('input', noSuchCase(named, log.place, await caseIds(log)));
}

async function fromFile({ files, recording, docket }: Places, named: string): Promise<Opened> {
  const opened = (found: { readonly case: CaseId; readonly drafts: readonly Draft[] }): Opened => {
    const entries = recorded(found.drafts, recording(found.case));
    return { ok: true, opened: { id: found.case, entries, named, from: 'file' } };
  };
  const told = /\.(?:json|html?|csv|tsv)$/i.test(named) ? await docket(named) : null;
  if (told !== null) return opened(told);
  const { findCaseFile } = await import('./case-file.ts');
  const found = await findCaseFile(files, named);
  return found.ok ? opened(found.caseFile) : { ok: false, why: 'input', problems: found.problems };
}

function noSuchCase(named: string, place: string, known: readonly string[]): string {
  const near = nearest(named, known);
  if (near !== undefined) return `There is no case ${named} in ${place}; did you mean ${near}?`;
  if (known.length === 0)
    return `There is no case ${named} in ${place}, which holds none yet. Load one first: nunc load FILE`;
  const shown = known.slice(0, 8).join(', ');
  return `There is no case ${named} in ${place}; it holds ${shown}${known.length > 8 ? ', ...' : ''}.`;
}
