import type { Day } from '../../events/dates.ts';
import type { ClaimId, EntryId, MatterId } from '../../events/index.ts';
import { auditWord, type ClaimWord, type StateWord } from '../../machines/index.ts';
import type { Move } from '../docket/index.ts';
import type { Audit } from './audit.ts';
import { tellingMoves } from './moved.ts';
import type { CaseRecord } from './record.ts';
import type { Subject } from './subject.ts';

/**
 * By the id of each claim and matter of an audit, the entry that brought it where it stands: the last that did, not
 * the last that left it there. Of one that stands as filed or under a motion, it is the last that moved it.
 */
export function broughtBy(
  record: CaseRecord,
  { claims, matters }: Pick<Audit, 'claims' | 'matters'>,
  at: Day = Infinity,
): ReadonlyMap<ClaimId | MatterId, EntryId> {
  const brought = new Map<ClaimId | MatterId, EntryId>();
  const look = (subject: Exclude<Subject, { kind: 'motion' }>, states: readonly StateWord[]): void => {
    const moves = tellingMoves(record.about(subject).course.at(at).most, subject);
    const last =
      moves.findLast(({ move }) => {
        const state = brings(move);
        return state !== null && states.includes(state);
      }) ?? moves.at(-1);
    if (last) brought.set(subject.id, last.entry.id);
  };
  for (const { id, states } of claims) look({ kind: 'claim', id }, states);
  for (const { id, states } of matters) look({ kind: 'matter', id }, states);
  return brought;
}

const settledAs = (word: ClaimWord | 'undetermined'): ClaimWord | null =>
  word === 'filed' || word === 'motion' || word === 'undetermined' ? null : word;

/** The state that a move brings about, or brings about again; null where it leaves what it finds. */
function brings(move: Move): StateWord | null {
  if (move.kind === 'matter') {
    const word = auditWord('matter', move.to);
    return move.event === 'raised' || word === 'undetermined' ? null : word;
  }
  if (move.kind !== 'claim') return null;
  const { event, to } = move;
  switch (event) {
    case 'decided':
    case 'decidedAgain':
      return settledAs(auditWord('claim', to));
    case 'stayed':
    case 'settled':
    case 'withdrawn':
      return event;
    case 'dismissedOtherwise':
    case 'dismissedByNotice':
      return 'dismissed';
    case 'judgmentEntered':
      return 'judgment';
    // What is set aside or lifted brings back what was there before; a pleading begins anew.
    case 'orderVacated':
    case 'orderReversed':
    case 'judgmentUndone':
    case 'reinstated':
    case 'stayLifted':
    case 'asserted':
    case 'repleaded':
    case 'answered':
    case 'carried':
    case 'leftOut':
    case 'leaveGiven':
    case 'challenged':
    case 'challengeWithdrawn':
    case 'dropped':
    case 'partySubstituted':
    case 'defaultEntered':
    case 'verdictReturned':
    case 'judgmentSatisfied':
    case 'marked':
    case 'unmarked':
      return null;
  }
}
