import type { Entry } from '../../../events/index.ts';
import { allBranches, type Branches } from '../../branches/index.ts';
import { branchEventsOf, type OpenCase } from '../../open/index.ts';
import type { Invocation } from './invocation.ts';

/** Every branch of a case: those saved in the store, where it is there, and the readings that ship with it. */
export async function branchesFor(invocation: Invocation, opened: OpenCase): Promise<Branches> {
  return allBranches(
    opened.entries,
    opened.from === 'store' ? await branchEvents(invocation, opened.id) : [],
  );
}

/** The events of a case's saved branches, branch by branch, each in order of recording. */
export const branchEvents = async (invocation: Invocation, id: string): Promise<readonly Entry[]> =>
  branchEventsOf(await invocation.log('read'), id);

/** The version of the case's stream that a branch made now is made from. */
export const versionOf = ({ entries }: OpenCase): number => entries.length - 1;

/** A branch as a sentence names it. */
export const sideName = (branch: string): string => (branch === 'main' ? 'the record' : `branch ${branch}`);
