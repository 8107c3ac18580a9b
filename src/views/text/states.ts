import type { Span, Style } from './styled.ts';

/** A symbol, a word and a colour for every state: a reader needs only one of the three. */

const LOOKS: Readonly<Record<string, readonly [symbol: string, style: Style]>> = {
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

/** Words for the machines' own names of states, where they differ from what an audit says. */
const WORDS: Readonly<Record<string, string>> = {
  'dismissed.withLeave': 'dismissed with leave to amend',
  'dismissed.final': 'dismissed',
  meetAndConfer: 'meet-and-confer',
  'pending.filed': 'pending',
  'pending.briefed': 'pending, briefed',
  'pending.argued': 'pending, argued',
  'pending.submitted': 'pending, under submission',
  undetermined: 'unknown',
  reversedInPart: 'reversed in part',
};

/** A state in words: `dismissed with leave to amend`. */
export const stateWord = (value: string): string => WORDS[value] ?? value;

const lookOf = (value: string): readonly [string, Style] =>
  LOOKS[value] ??
  LOOKS[value === 'meetAndConfer' ? 'meet-and-confer' : (value.split('.')[0] ?? '')] ?? ['·', 'plain'];

/** `✕ dismissed`, one piece, so that symbol and word are never parted by colour. */
export const stateSpan = (value: string): Span => {
  const [symbol, style] = lookOf(value);
  return { text: `${symbol} ${stateWord(value)}`, style };
};

export const stateSymbol = (value: string): Span => {
  const [text, style] = lookOf(value);
  return { text, style };
};
