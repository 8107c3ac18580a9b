import { nearest } from '../../../events/nearest.ts';
import { CaseId } from '../../../events/schemas.ts';
import { caseIds, type StoredCase, storedCase } from '../../open/index.ts';
import { BadInput } from '../faults.ts';
import type { Invocation } from './invocation.ts';

/** Opens the case that CASE names in the store, which may not hold it yet. A path to a case file is refused. */
export async function caseInStore(
  invocation: Invocation,
  named: string,
  mode: 'read' | 'write',
): Promise<StoredCase> {
  const read = CaseId.safeParse(named);
  if (!read.success)
    throw new BadInput(
      `"${named.slice(0, 80)}" is no case in the store: this is done to a case by its id, like abc-v-meese. A case file is put into the store first: nunc load FILE`,
    );
  return storedCase(await invocation.log(mode), read.data);
}

/** Refuses a case that the store does not hold, with the nearest that it does. */
export async function mustExist({ entries, log, id }: StoredCase): Promise<void> {
  if (entries.length > 0) return;
  const known = await caseIds(log);
  const near = nearest(id, known);
  const hint = near === undefined ? 'Load one first: nunc load FILE' : `Did you mean ${near}?`;
  throw new BadInput(`There is no case ${id} in ${log.place}. ${hint}`);
}
