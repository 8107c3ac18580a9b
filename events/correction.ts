import { define } from './define.ts';

/**
 * Corrections of what we hold true of the past. They never edit: the entry stays in the log as it was first
 * recorded, and an audit as known before the correction still gives the old answer.
 */

export const EntryCorrected = define({
  type: 'EntryCorrected',
  label: 'Entry corrected',
  sentence:
    'An earlier entry was recorded wrongly; from now on it is read with these changes, on its own day.',
  own: ['on', 'after', 'before', 'cites'],
});

export const EntryStricken = define({
  type: 'EntryStricken',
  label: 'Entry stricken',
  sentence: 'An earlier entry should not have been recorded; from now on it counts for nothing.',
});
