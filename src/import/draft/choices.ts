import { ENDS_A_CLAIM, type Relief } from '../../../events/index.ts';
import type { Decision } from './decide.ts';

/** What a person can be offered who decides about a doubtful entry: the same on a terminal and in the page. */

export type Step = 'leave' | Decision['is'];

/** Each answer in words, in the order in which it is offered: none that decides comes first. */
export const STEP_LABELS: Readonly<Record<Step, string>> = {
  leave: 'Leave it open',
  right: 'It is right as it is',
  ruling: 'It rules on a motion: choose which and how',
  ending: 'It ends claims by itself: choose which',
  nothing: 'It ends no claim',
  paper: 'It is only a paper: choose its kind',
};

export const PAPERS = [
  'notice',
  'brief',
  'hearing',
  'stipulation',
  'answer',
  'transcript',
  'appeal',
  'other',
] as const;

export const DISPOSITION_CHOICES = [
  'granted',
  'denied',
  'granted-in-part',
  'moot',
  'withdrawn',
  'deferred',
  'unknown',
] as const;

/** Whether leave to amend, and prejudice, are asked about: only what is granted can have either. */
export const hasTerms = (disposition: string): boolean =>
  disposition === 'granted' || disposition === 'granted-in-part';

/** Of which terms a grant of some relief can be: leave to amend belongs to a dismissal (Fed. R. Civ. P. 15(a)). */
export const grantTerms = (relief: Relief): { readonly leave: boolean; readonly prejudice: boolean } => ({
  leave: relief === 'dismiss' || relief === 'judgment-on-the-pleadings',
  prejudice: ENDS_A_CLAIM.has(relief),
});

export const LEAVE = ['not said', 'with leave', 'without leave'] as const;
export const PREJUDICE = ['not said', 'with', 'without'] as const;
