import { define } from './define.ts';

/** Motions: what is asked for, against what, on which grounds, and how the asking proceeds (Fed. R. Civ. P. 7(b)). */

export const MotionFiled = define({
  type: 'MotionFiled',
  version: 2,
  label: 'Motion filed',
  sentence: 'A party asks the court for one or several things, some perhaps in the alternative.',
  presupposes: (data) => data.requests.flatMap((request) => request.orders ?? []),
});

export const MotionOpposed = define({
  type: 'MotionOpposed',
  label: 'Opposition filed',
  sentence: 'A party opposes a motion.',
  presupposes: (data) => [data.motion],
});

export const ReplyFiled = define({
  type: 'ReplyFiled',
  label: 'Reply filed',
  sentence: 'The movant replies to the opposition.',
  presupposes: (data) => [data.motion],
});

export const MotionArgued = define({
  type: 'MotionArgued',
  label: 'Motion argued',
  sentence: 'A motion was heard.',
  presupposes: (data) => [data.motion],
});

export const MotionSubmitted = define({
  type: 'MotionSubmitted',
  label: 'Motion submitted',
  sentence: 'A motion was taken under submission.',
  presupposes: (data) => [data.motion],
});

export const MotionWithdrawn = define({
  type: 'MotionWithdrawn',
  label: 'Motion withdrawn',
  sentence: 'The movant takes back a motion, whole or some of its requests.',
  presupposes: (data) => [data.motion],
});
