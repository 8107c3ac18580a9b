import type { ClaimContext } from '../../machines/index.ts';
import type { Move } from '../docket/index.ts';

/** What an entry did to a claim, matter or motion, in the words of a docket. */
export function effectOf(move: Move, after?: ClaimContext): string {
  const words = EFFECTS[move.event] ?? move.event;
  if (move.kind !== 'claim') return words;
  if (move.event === 'decided' || move.event === 'decidedAgain') return decisionWords(move, after);
  if (move.event === 'orderVacated' || move.event === 'orderReversed')
    return `${words}: ${STANDS[move.to] ?? move.to}`;
  if (move.event === 'stayLifted') return `stay lifted: ${STANDS[move.to] ?? move.to}`;
  return words;
}

function decisionWords(move: Move, after?: ClaimContext): string {
  const again = move.event === 'decidedAgain' && move.from === move.to ? 'again ' : '';
  const impliedly = after?.dismissal && !after.dismissal.express ? ', by implication' : '';
  if (move.to.startsWith('dismissed')) return `${again}${STANDS[move.to] ?? move.to}${impliedly}`;
  return `${again}${STANDS[move.to] ?? move.to}`;
}

/** Where a claim stands, as the end of a sentence. */
export const STANDS: Readonly<Record<string, string>> = {
  filed: 'stands as filed',
  motion: 'under a motion',
  survives: 'survives',
  'dismissed.withLeave': 'dismissed with leave to amend',
  'dismissed.final': 'dismissed',
  stayed: 'stayed',
  undetermined: 'decided in a way the record does not tell',
  withdrawn: 'withdrawn',
  settled: 'settled',
  judgment: 'in judgment',
};

const EFFECTS: Readonly<Record<string, string>> = {
  asserted: 'asserted',
  challenged: 'comes under a motion',
  challengeWithdrawn: 'relieved of a motion',
  stayed: 'stayed',
  stayLifted: 'stay lifted',
  repleaded: 'pleaded again',
  dropped: 'not repleaded',
  withdrawn: 'withdrawn',
  dismissedOtherwise: 'dismissed',
  settled: 'settled',
  judgmentEntered: 'judgment entered',
  judgmentUndone: 'judgment undone',
  orderVacated: 'order vacated',
  orderReversed: 'order reversed',
  raised: 'raised',
  sentToConfer: 'sent to meet and confer',
  compelled: 'compelled',
  denied: 'denied',
  closed: 'closed',
  filed: 'filed',
  opposed: 'opposed',
  replied: 'reply filed',
  argued: 'argued',
  submitted: 'submitted',
  decided: 'decided',
  decidedAgain: 'decided again',
  reopened: 'open again',
  entered: 'entered',
  amended: 'amended',
  reconsidered: 'reconsidered',
  vacated: 'vacated',
  reversed: 'reversed',
  reversedInPart: 'reversed in part',
  recommended: 'recommended',
  adopted: 'adopted',
};
