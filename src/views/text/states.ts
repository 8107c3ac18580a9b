import {
  auditWord,
  endWord,
  isStateWord,
  type MachineName,
  type StateOf,
  type StateWord,
  stateName,
} from '../../../machines/index.ts';
import type { Style, StyledText } from './styled.ts';

/** A symbol, a word and a colour for every state: a reader needs only one of the three. */

type Look = readonly [symbol: string, style: Style];

const LOOKS: Readonly<Record<StateWord | 'undetermined', Look>> = {
  filed: ['○', 'plain'],
  motion: ['◐', 'pending'],
  survives: ['●', 'good'],
  dismissed: ['✕', 'bad'],
  stayed: ['‖', 'held'],
  withdrawn: ['–', 'ended'],
  settled: ['=', 'ended'],
  judgment: ['■', 'ended'],
  undetermined: ['?', 'warning'],
  open: ['○', 'plain'],
  'meet-and-confer': ['◇', 'pending'],
  compelled: ['●', 'good'],
  denied: ['✕', 'bad'],
  closed: ['–', 'ended'],
  pending: ['◐', 'pending'],
  decided: ['●', 'plain'],
  moot: ['–', 'faint'],
};

/** How what is no state looks: an order, which stands nowhere, and what is not on the docket yet. */
const PLAIN: Look = ['·', 'plain'];

/** `✕ dismissed`, one piece, so that symbol and word are never parted by colour. */
const span = (word: string, [symbol, style]: Look): StyledText => ({ text: `${symbol} ${word}`, style });

/** A state as an audit says it; another text, as "not asserted", is told without a symbol of its own. */
export function stateSpan(state: string): StyledText {
  const word = endWord(state);
  return span(state, isStateWord(word) ? LOOKS[word] : PLAIN);
}

const lookIn = <Name extends MachineName>(machine: Name, state: StateOf<Name>): Look => {
  const word: StateWord | 'undetermined' | null = auditWord(machine, state);
  return word === null ? PLAIN : LOOKS[word];
};

/** A state of a machine by its own name: `✕ dismissed with leave to amend`. */
export const standingSpan = <Name extends MachineName>(machine: Name, state: StateOf<Name>): StyledText =>
  span(stateName(machine, state), lookIn(machine, state));

export const standingSymbol = <Name extends MachineName>(machine: Name, state: StateOf<Name>): StyledText => {
  const [text, style] = lookIn(machine, state);
  return { text, style };
};
