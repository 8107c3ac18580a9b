import type { Entry } from '../../../events/index.ts';
import { nearest } from '../../../events/nearest.ts';
import { StoreUnreachable } from '../../log/faults.ts';
import type { Log } from '../../log/port.ts';
import { BadInput, StoreTrouble } from '../faults.ts';
import type { Invocation } from './invocation.ts';

/** A case's record, wherever it was read from. */
export type OpenCase = {
  readonly id: string;
  readonly entries: readonly Entry[];
  /** How it was named on the command line, so that it can be named again in a hint. */
  readonly named: string;
  readonly from: 'store' | 'file';
};

const CASE_ID = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/;

/**
 * The record that CASE names: a case in the store by its id, or a case file by its path or its folder's, which is
 * then replayed from memory and nothing written; so is a docket as JSON, as `nunc import` reads it. An id that the store does not hold may still be a folder.
 */
export async function openCase(invocation: Invocation, named: string): Promise<OpenCase> {
  if (named.trim() === '') throw new BadInput('No case is named: give a case id, a case file or its folder.');
  if (!CASE_ID.test(named)) return fromFile(invocation, named);
  const isThere = async () => (await invocation.io.files.look(named)) !== undefined;
  let log: Log;
  try {
    log = await invocation.log('read');
  } catch (error) {
    if (await isThere()) return fromFile(invocation, named);
    if (error instanceof StoreUnreachable && error.why === 'absent')
      throw new StoreTrouble(
        `There is no store at ${error.place} yet, and no file or folder ${named}. Load a case first: nunc load FILE`,
      );
    throw error;
  }
  const { entriesOf, caseIds } = await import('./store.ts');
  const entries = await entriesOf(log, named);
  if (entries.length > 0) return { id: named, entries, named, from: 'store' };
  if (await isThere()) return fromFile(invocation, named);
  throw new BadInput(noSuchCase(named, log.place, await caseIds(log)));
}

async function fromFile({ io }: Invocation, named: string): Promise<OpenCase> {
  const { caseFileAt, recorded, recordingNow } = await import('./case-file.ts');
  if (/\.json$/i.test(named)) {
    const { docketCaseAt } = await import('./docket-file.ts');
    const docket = await docketCaseAt(io, named);
    if (docket !== null)
      return {
        id: docket.case,
        entries: recorded(docket.drafts, recordingNow(io, docket.case)),
        named,
        from: 'file',
      };
  }
  const file = await caseFileAt(io, named);
  return { id: file.case, entries: recorded(file.drafts, recordingNow(io, file.case)), named, from: 'file' };
}

function noSuchCase(named: string, place: string, known: readonly string[]): string {
  const near = nearest(named, known);
  if (near !== undefined) return `There is no case ${named} in ${place}; did you mean ${near}?`;
  if (known.length === 0)
    return `There is no case ${named} in ${place}, which holds none yet. Load one first: nunc load FILE`;
  const shown = known.slice(0, 8).join(', ');
  return `There is no case ${named} in ${place}; it holds ${shown}${known.length > 8 ? ', ...' : ''}.`;
}
