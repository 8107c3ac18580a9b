import { endWord, isStateWord, type StateWord } from '../../../../machines/words.ts';

/** Every state has a word, a mark, a colour and a pattern: a reader needs only one of them. */

export type Look = {
  readonly mark: string;
  readonly tone: Tone;
  /** As a lawyer says it. */
  readonly says: string;
};

/** The colours and patterns there are; each is a token in `tokens.css` and a pattern in the timeline. */
export const TONES = [
  'filed',
  'motion',
  'survives',
  'dismissed',
  'may-amend',
  'stayed',
  'settled',
  'withdrawn',
  'judgment',
  'unknown',
  'absent',
] as const;
export type Tone = (typeof TONES)[number];

const LOOKS: Readonly<Record<StateWord, Look>> = {
  filed: { mark: '○', tone: 'filed', says: 'filed' },
  motion: { mark: '◐', tone: 'motion', says: 'motion pending' },
  survives: { mark: '●', tone: 'survives', says: 'survived' },
  dismissed: { mark: '✕', tone: 'dismissed', says: 'dismissed' },
  stayed: { mark: '‖', tone: 'stayed', says: 'stayed' },
  withdrawn: { mark: '⋯', tone: 'withdrawn', says: 'withdrawn' },
  settled: { mark: '=', tone: 'settled', says: 'settled' },
  judgment: { mark: '■', tone: 'judgment', says: 'judgment' },
  open: { mark: '○', tone: 'filed', says: 'open' },
  'meet-and-confer': { mark: '◐', tone: 'motion', says: 'parties to confer' },
  compelled: { mark: '●', tone: 'survives', says: 'compelled' },
  denied: { mark: '✕', tone: 'dismissed', says: 'denied' },
  closed: { mark: '⋯', tone: 'withdrawn', says: 'closed' },
  pending: { mark: '◐', tone: 'motion', says: 'pending' },
  decided: { mark: '●', tone: 'filed', says: 'decided' },
  moot: { mark: '⋯', tone: 'withdrawn', says: 'moot' },
};

/** A claim that was dismissed and may be pleaded again: to a lawyer another state than one that is out. */
export const MAY_AMEND: Look = { mark: '✕', tone: 'may-amend', says: 'dismissed, may amend' };

/** More outcomes than two are told as what they are: not known. */
export const NOT_KNOWN: Look = { mark: '·', tone: 'unknown', says: 'not known' };

const ABSENT: Look = { mark: '·', tone: 'absent', says: '' };

/** How a state looks, as an audit says it; another text, as "not asserted", looks like none and is said as it is. */
export function lookOf(state: string, mayAmend = false): Look {
  if (state === 'dismissed' && mayAmend) return MAY_AMEND;
  const word = endWord(state);
  if (!isStateWord(word)) return { ...ABSENT, says: state };
  return word === state ? LOOKS[word] : { ...LOOKS[word], says: state };
}
