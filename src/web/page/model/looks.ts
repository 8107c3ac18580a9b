import { isStateWord, type StateWord } from '../../../../machines/words.ts';

/** Every state has a word, a mark, a colour and a pattern: a reader needs only one of them. */

export type Look = { readonly mark: string; readonly tone: Tone };

/** The colours and patterns there are; each is a token in `tokens.css` and a pattern in the timeline. */
export const TONES = [
  'filed',
  'motion',
  'survives',
  'dismissed',
  'stayed',
  'ended',
  'judgment',
  'absent',
] as const;
export type Tone = (typeof TONES)[number];

const LOOKS: Readonly<Record<StateWord, Look>> = {
  filed: { mark: '○', tone: 'filed' },
  motion: { mark: '◐', tone: 'motion' },
  survives: { mark: '●', tone: 'survives' },
  dismissed: { mark: '✕', tone: 'dismissed' },
  stayed: { mark: '‖', tone: 'stayed' },
  withdrawn: { mark: '–', tone: 'ended' },
  settled: { mark: '=', tone: 'ended' },
  judgment: { mark: '■', tone: 'judgment' },
  open: { mark: '○', tone: 'filed' },
  'meet-and-confer': { mark: '◇', tone: 'motion' },
  compelled: { mark: '●', tone: 'survives' },
  denied: { mark: '✕', tone: 'dismissed' },
  closed: { mark: '–', tone: 'ended' },
  pending: { mark: '◐', tone: 'motion' },
  decided: { mark: '●', tone: 'filed' },
  moot: { mark: '–', tone: 'ended' },
};

const UNKNOWN: Look = { mark: '·', tone: 'absent' };

/** How a state looks, as an audit says it; another text, as "not asserted", looks like none. */
export const lookOf = (state: string): Look => (isStateWord(state) ? LOOKS[state] : UNKNOWN);
