import { define } from './define.ts';

/**
 * Corrections of what we hold true of the past. They never edit: the entry stays in the log as it was first
 * recorded, and an audit as known before the correction still gives the old answer. They are taken up by the
 * entries that they name before a machine hears those, and move nothing themselves.
 */
export const corrections = {
  EntryCorrected: define({
    label: 'Entry corrected',
    sentence:
      'An earlier entry was recorded wrongly; from now on it is read with these changes, on its own day.',
    recordedOnly: true,
    own: ['on', 'after', 'before', 'cites'],
    schema: ({ z, Cites, EntryId, Reason }) =>
      z.strictObject({
        entry: EntryId.describe('The entry put right; it may itself be a correction'),
        on: z.string().max(200).optional().describe('The right date, in EDTF'),
        after: z.array(EntryId).optional().describe('Entries that it certainly comes after, as is now known'),
        before: z
          .array(EntryId)
          .optional()
          .describe('Entries that it certainly comes before, as is now known'),
        cites: Cites.optional(),
        set: z
          .record(z.string().max(60), z.unknown())
          .optional()
          .describe('Fields of the entry’s data, each with its right content; null takes the field away'),
        reason: Reason,
      }),
  }),

  EntryStricken: define({
    label: 'Entry stricken',
    sentence: 'An earlier entry should not have been recorded; from now on it counts for nothing.',
    recordedOnly: true,
    schema: ({ z, EntryId, Reason }) =>
      z.strictObject({ entry: EntryId.describe('The entry struck'), reason: Reason }),
  }),
};
