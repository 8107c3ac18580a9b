import type { Entry } from '../../../events/index.ts';
import { type Docket, MadeFrom, type Replay, remembered, replay, replayAgain } from '../../docket/index.ts';
import { Base } from '../base.ts';

/** Branches, each with the record that it was made of, and the docket of what was heard when it was made. */
const branchOf = new MadeFrom<
  readonly Entry[],
  { readonly recorded: readonly Entry[]; readonly docket: Docket }
>();

/** A record or a branch replayed, once for each; a branch from where it parts from its record. */
export const replayed = remembered((recorded: readonly Entry[]): Replay => {
  const origin = branchOf.of(recorded);
  return origin ? replayAgain(replayed(origin.recorded), recorded, origin.docket) : replay(recorded);
});

/** A record as the base of branches, once for each record: they are made of it many times over. */
export const baseOf = remembered((recorded: readonly Entry[]) => new Base(recorded, replayed(recorded)));

/** Notes that entries are a branch of a record, so that they need not be replayed from their beginning. */
export function noteBranchOf(branch: readonly Entry[], recorded: readonly Entry[], docket: Docket): void {
  if (branch !== recorded) branchOf.note(branch, { recorded, docket });
}
