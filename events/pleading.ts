import { define } from './define.ts';

/** Pleadings: what is claimed, and how an amended pleading restates it (Fed. R. Civ. P. 3, 8, 13, 15). */

export const ComplaintFiled = define({
  type: 'ComplaintFiled',
  label: 'Complaint filed',
  sentence: 'A complaint asserts claims.',
});

export const CounterclaimFiled = define({
  type: 'CounterclaimFiled',
  label: 'Counterclaim filed',
  sentence: 'A counterclaim, cross-claim or third-party complaint asserts claims (Fed. R. Civ. P. 13, 14).',
});

export const PleadingAmended = define({
  type: 'PleadingAmended',
  label: 'Pleading amended',
  sentence:
    'An amended pleading takes the place of the one before from its day: it asserts new claims, repleads dismissed or changed ones, carries others on unchanged, and drops some (Fed. R. Civ. P. 15).',
  presupposes: (data) => [data.amends],
});

export const ReliefLimited = define({
  type: 'ReliefLimited',
  label: 'Relief limited',
  sentence: 'A claimant narrows what it asks for; nothing moves, but a finding may rest on it.',
  recordedOnly: true,
});

export const AnswerFiled = define({
  type: 'AnswerFiled',
  label: 'Answer filed',
  sentence: 'A party answers the claims (Fed. R. Civ. P. 8(b), 12(a)).',
  recordedOnly: true,
  presupposes: (data) => (data.to ? [data.to] : []),
});
