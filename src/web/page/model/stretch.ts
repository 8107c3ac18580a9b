import type { LaneStretch, WireLane } from '../../wire.ts';

/** What is said of something that is not on the docket yet. */
export const ABSENT = {
  claim: 'not asserted yet',
  matter: 'not raised yet',
  motion: 'not filed yet',
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

/** `dismissed`, `filed or motion`, `not asserted yet`. */
export function statesWords(stretch: LaneStretch | undefined, absent: string = ABSENT.claim): string {
  if (stretch === undefined || stretch.states.length === 0) return absent;
  const words = stretch.mayBeAbsent ? [...stretch.states, absent] : stretch.states;
  return words.join(' or ');
}
