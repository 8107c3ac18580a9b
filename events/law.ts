import { define } from './define.ts';

/** The law that the case is decided under: legal tests, and changes of the law itself. */

export const TestStated = define({
  type: 'TestStated',
  label: 'Legal test stated',
  sentence: 'A legal test that the claim must pass: its elements, how they combine, and its authority.',
  caption: true,
  recordedOnly: true,
  own: ['note', 'cites'],
});

export const LawChanged = define({
  type: 'LawChanged',
  label: 'Law changed',
  sentence: 'A statute, rule or controlling decision took effect; nothing moves by itself.',
  recordedOnly: true,
});
