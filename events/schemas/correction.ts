import * as z from 'zod';
import { EntryId } from '../ids.ts';
import { ShortText } from '../words.ts';
import { Cites } from './cites.ts';

/**
 * Corrections of what we hold true of the past. They never edit: the entry stays in the log as it was first
 * recorded, and an audit as known before the correction still gives the old answer.
 */

export const EntryCorrected = z.strictObject({
  entry: EntryId.describe('The entry put right; it may itself be a correction'),
  on: z.string().max(200).optional().describe('The right date, in EDTF'),
  after: z.array(EntryId).optional(),
  before: z.array(EntryId).optional(),
  cites: Cites.optional(),
  set: z
    .record(z.string().max(60), z.unknown())
    .optional()
    .describe('Fields of the entry’s data, each with its right content; null takes the field away'),
  reason: ShortText,
});

export const EntryStricken = z.strictObject({ entry: EntryId, reason: ShortText });
