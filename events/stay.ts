import { define } from './define.ts';

/** Stays of claims and of matters. A stay of discovery does not stay the claims. */

export const StayEntered = define({
  type: 'StayEntered',
  label: 'Stay entered',
  sentence: 'Claims or matters are stayed, perhaps until motions are decided.',
  presupposes: (data) => data.pending ?? [],
});

export const StayLifted = define({
  type: 'StayLifted',
  label: 'Stay lifted',
  sentence: 'A stay ends, and what it held returns to where it stood.',
  presupposes: (data) => (data.stay ? [data.stay] : []),
});
