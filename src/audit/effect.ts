import type { Entry } from '../../events/index.ts';
import { auditWord, type ClaimContext, eventDid, leftAs, markIs } from '../../machines/index.ts';
import type { Caption, Move } from '../docket/index.ts';

/** What an entry did to a claim, matter or motion, in the words of a docket. */
export function effectOf(move: Move, after?: ClaimContext, entry?: Entry): string {
  const words = eventDid(move.kind, move.event);
  if (move.kind !== 'claim') return words;
  switch (move.event) {
    case 'decided':
    case 'decidedAgain':
      return decisionWords(move, after);
    case 'orderVacated':
    case 'orderReversed':
    case 'stayLifted':
    case 'judgmentUndone':
    case 'reinstated':
      return `${words}: ${leftAs(move.to)}`;
    case 'judgmentEntered':
    case 'verdictReturned':
      return `${words}${forWhom(entry)}`;
    case 'marked':
    case 'unmarked':
      return markWords(move);
    default:
      return words;
  }
}

/** What stands on a claim from now on, or no longer does. */
const markWords = ({ event, mark }: Pick<Move, 'event' | 'mark'>): string =>
  mark === undefined
    ? eventDid('claim', 'marked')
    : `${event === 'unmarked' ? 'no longer ' : ''}${markIs(mark)}`;

/** For whom a judgment or a verdict is, behind it; nothing where the record does not say. */
const forWhom = (entry: Entry | undefined): string =>
  (entry?.type === 'JudgmentEntered' || entry?.type === 'VerdictReturned') && entry.data.favours !== 'unknown'
    ? ` for the ${entry.data.favours}`
    : '';

/** As to whom a claim moved, behind what moved it: ` as to Acme Corp. and Bolt Bros.`; nothing where as to all. */
export function asToWhom({ parties }: Pick<Caption, 'parties'>, against: Move['against']): string {
  if (against === undefined) return '';
  return ` as to ${fewNames(against.map((party) => parties.get(party)?.name ?? party))}`;
}

/** The most parties who are named one by one; of more, the first few are, and the rest counted. */
const NAMED_ONE_BY_ONE = 4;
const list = new Intl.ListFormat('en-GB');

/** `Acme Corp. and Bolt Bros.`; of many, the first few and how many more. */
export function fewNames(names: readonly string[]): string {
  const more = names.length - NAMED_ONE_BY_ONE;
  return list.format(more > 1 ? [...names.slice(0, NAMED_ONE_BY_ONE), `${more} more`] : names);
}

function decisionWords({ event, from, to }: Extract<Move, { kind: 'claim' }>, after?: ClaimContext): string {
  const again = event === 'decidedAgain' && from === to ? 'again ' : '';
  const impliedly =
    auditWord('claim', to) === 'dismissed' && after?.dismissal && !after.dismissal.express
      ? ', by implication'
      : '';
  return `${again}${leftAs(to)}${impliedly}`;
}
