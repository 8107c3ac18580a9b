import { define } from './define.ts';

/** What-if: edits of the record, the branches made of them, and the readings that ship with a case. */

export const ReadingNamed = define({
  type: 'ReadingNamed',
  label: 'Reading named',
  sentence:
    'The record can be read two ways: the one taken here, and the other as a branch that ships with the case.',
  caption: true,
  recordedOnly: true,
  own: ['cites'],
});

export const BranchCreated = define({
  type: 'BranchCreated',
  label: 'Branch made',
  sentence: 'A what-if is saved: a base, a point in its log, and edits.',
  recordedOnly: true,
});

export const BranchDropped = define({
  type: 'BranchDropped',
  label: 'Branch dropped',
  sentence: 'A saved what-if is no longer listed; its events stay in the log.',
  recordedOnly: true,
});
