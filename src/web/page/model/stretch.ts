import type { LaneStretch, WireLane } from '../../wire.ts';
import { lookOf, NOT_KNOWN } from './looks.ts';

/** What is said of something that is not on the docket yet. */
export const ABSENT = {
  claim: 'not yet pleaded',
  matter: 'not yet raised',
  motion: 'not yet filed',
} as const satisfies Record<WireLane['kind'], string>;

/** What stands for a lane that is still being worked out. */
export const NOT_WORKED_OUT: LaneStretch = {
  states: ['…'],
  certain: true,
  mayBeAbsent: false,
  turnsOn: [],
  from: null,
  to: null,
};

/** The stretch of a lane that a day lies in: a lookup, so that dragging the cursor costs next to nothing. */
export function stretchAt({ stretches }: WireLane, day: number): LaneStretch | undefined {
  if (stretches === null) return NOT_WORKED_OUT;
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.from ?? -Infinity) <= day) low = middle;
    else high = middle - 1;
  }
  return stretches[low];
}

/** `dismissed`, `filed or motion pending`, `not yet pleaded`. */
export function statesWords(stretch: LaneStretch | undefined, absent: string = ABSENT.claim): string {
  if (stretch === undefined || stretch.states.length === 0) return absent;
  const words = stretch.states.map((state) => lookOf(state, stretch.mayAmend === true).says);
  return (stretch.mayBeAbsent ? [...words, absent] : words).join(' or ');
}

/** What stands in the column of states, which has two lines: of more outcomes it says that they are not known. */
export const shortWords = (stretch: LaneStretch | undefined, absent: string = ABSENT.claim): string =>
  (stretch?.states.length ?? 0) + Number(stretch?.mayBeAbsent ?? false) > 2
    ? NOT_KNOWN.says
    : statesWords(stretch, absent);
