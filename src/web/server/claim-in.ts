import type { ClaimId } from '../../../events/index.ts';
import type { RequestedCase } from './dockets.ts';
import { NotAnswered } from './fault.ts';

/** A claim by its id. Throws `NotAnswered` for one that the case does not describe. */
export function claimIn({ record, id }: RequestedCase, given: string): ClaimId {
  const claim = [...record.docket.caption.claims.keys()].find((one) => one === given);
  if (claim === undefined) throw new NotAnswered(404, `There is no claim ${given.slice(0, 100)} in ${id}.`);
  return claim;
}
