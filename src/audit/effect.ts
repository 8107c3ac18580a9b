import { auditWord, type ClaimContext, eventDid, leftAs } from '../../machines/index.ts';
import type { Move } from '../docket/index.ts';

/** What an entry did to a claim, matter or motion, in the words of a docket. */
export function effectOf(move: Move, after?: ClaimContext): string {
  const words = eventDid(move.kind, move.event);
  if (move.kind !== 'claim') return words;
  switch (move.event) {
    case 'decided':
    case 'decidedAgain':
      return decisionWords(move, after);
    case 'orderVacated':
    case 'orderReversed':
    case 'stayLifted':
      return `${words}: ${leftAs(move.to)}`;
    default:
      return words;
  }
}

function decisionWords({ event, from, to }: Extract<Move, { kind: 'claim' }>, after?: ClaimContext): string {
  const again = event === 'decidedAgain' && from === to ? 'again ' : '';
  const impliedly =
    auditWord('claim', to) === 'dismissed' && after?.dismissal && !after.dismissal.express
      ? ', by implication'
      : '';
  return `${again}${leftAs(to)}${impliedly}`;
}
