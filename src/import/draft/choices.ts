import type { Draft } from '../../../events/index.ts';
import type { Decision } from './decide.ts';

/** What a person can be offered who decides about a doubtful entry: the same on a terminal and in the page. */

export type Step = 'leave' | Decision['is'];

/** What an entry of a type can be decided to be, in the order in which it is asked. */
export function stepsFor(type: Draft['type']): readonly { readonly value: Step; readonly label: string }[] {
  return [
    { value: 'leave', label: 'Leave it open' },
    { value: 'right', label: `It is right as it is (${type})` },
    ...(type === 'OrderEntered' || type === 'PaperFiled'
      ? [{ value: 'ruling' as const, label: 'It rules on a motion: choose which and how' }]
      : []),
    { value: 'paper', label: 'It is only a paper: choose its kind' },
  ];
}

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

export const LEAVE = ['not said', 'with leave', 'without leave'] as const;
export const PREJUDICE = ['not said', 'with', 'without'] as const;
