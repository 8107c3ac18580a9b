/**
 * The log, in Node only: stores of cases, read and written whole.
 *
 * @packageDocumentation
 */

import type { Log } from '../log/port.ts';
import { branchEventsOf, caseIds, entriesOf } from '../open/stored-case.ts';
import { Case } from './case.ts';
import { NuncError } from './nunc-error.ts';

export { type OpenOptions, openLog } from '../log/open.ts';
export type { Log } from '../log/port.ts';
export { type Verification, type VerifyOptions, verify } from '../log/verify.ts';

/**
 * The ids of the cases that a log holds.
 *
 * @public
 */
export const cases = (log: Log): Promise<readonly string[]> => caseIds(log);

/**
 * A case as a log holds it, with its saved branches.
 *
 * @throws {@link NuncError} `no-such-case`; what is wrong with a store is its own error.
 *
 * @public
 */
export async function caseFromLog(log: Log, id: string): Promise<Case> {
  const entries = await entriesOf(log, id);
  if (entries.length === 0)
    throw new NuncError('no-such-case', `There is no case ${id} in ${log.place}.`, id);
  return new Case(id, entries, await branchEventsOf(log, id));
}
