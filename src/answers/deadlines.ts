import type { Day } from '../../events/dates.ts';
import { type MotionAudit, type MotionsAudit, motionsAt } from '../audit/index.ts';
import { type DeadlinesAnswer, deadlinesAt, type LateMotion, lateMotionsAt } from '../deadlines/index.ts';
import type { AskedOf } from './asked.ts';
import { partyOf } from './parties.ts';

export type DeadlinesOf = { readonly at: Day; readonly party?: string | undefined };

/** What is due in a case at the end of a day, for everybody or for one party. */
export const deadlinesAnswer = ({ record, branch }: AskedOf, { at, party }: DeadlinesOf): DeadlinesAnswer =>
  deadlinesAt(record, at, {
    branch,
    ...(party === undefined ? {} : { party: partyOf(record.docket, party) }),
  });

export type MotionAnswer = MotionAudit & { readonly late?: LateMotion };
export type MotionsAnswered = Omit<MotionsAudit, 'motions'> & { readonly motions: readonly MotionAnswer[] };

/** The motions, pending ones first, how each part of them was decided, and which came after their day. */
export function motionsAnswered({ record, branch }: AskedOf, at: Day = Infinity): MotionsAnswered {
  const answer = motionsAt(record, at, branch);
  const late = lateMotionsAt(record, at);
  return {
    ...answer,
    motions: answer.motions.map((motion) => {
      const told = late.get(motion.motion);
      return told === undefined ? motion : { ...motion, late: told };
    }),
  };
}
