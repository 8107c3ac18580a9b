import * as z from 'zod';
import {
  CONFIDENCES,
  DISPOSITIONS,
  EFFECTS,
  KINDS,
  MOTION_TYPES,
} from '../../../import/classify/vocabulary.ts';

/** The answer about an imported docket; for several files a list of these. */

const MotionType = z.enum(MOTION_TYPES);

export const ImportAnswer = z.strictObject({
  case: z.string(),
  entries: z
    .array(
      z.strictObject({
        index: z.int().min(0).describe('Its position in the source'),
        number: z.string().nullable().describe('Its document number'),
        on: z.string().nullable().describe('The day it was filed, else entered'),
        kind: z.enum(KINDS),
        motion: MotionType.optional().describe('What a motion asks for'),
        rulings: z
          .array(
            z.strictObject({
              motion: z.string().nullable().describe('The document number of what is decided'),
              type: MotionType,
              disposition: z.enum(DISPOSITIONS),
              leave: z.boolean().nullable().describe('Leave to amend; null where the text does not say'),
              prejudice: z.enum(['with', 'without']).nullable(),
            }),
          )
          .optional(),
        effects: z.array(z.enum(EFFECTS)).optional(),
        confidence: z.enum(CONFIDENCES),
        rule: z.string().describe('The rule that decided the kind'),
      }),
    )
    .describe('One for every entry of the source'),
  unresolved: z
    .array(z.strictObject({ index: z.int().min(0), number: z.string().nullable(), why: z.string() }))
    .describe('What a person has to decide'),
});
