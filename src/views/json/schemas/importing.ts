import * as z from 'zod';
import {
  CONFIDENCES,
  EFFECTS,
  ENTRY_KINDS,
  IMPORTED_DISPOSITIONS,
  MOTION_TYPES,
} from '../../../import/classify/vocabulary.ts';
import { WARNING_KINDS } from '../../../import/warnings.ts';

/** The answer about an imported docket; for several files a list of these. */

const MotionType = z.enum(MOTION_TYPES);

export const ImportAnswer = z.strictObject({
  case: z.string(),
  warnings: z
    .array(
      z.strictObject({
        kind: z
          .enum(WARNING_KINDS)
          .describe(
            'Numbers missing, numbers against days, entries gone, closed by nobody knows what, there twice',
          ),
        entries: z
          .array(z.string())
          .describe('Document numbers (of a gap those that are missing); #INDEX for an entry without one'),
        what: z.string(),
      }),
    )
    .describe('What is odd about the docket itself, as it was given'),
  entries: z
    .array(
      z.strictObject({
        index: z.int().min(0).describe('Its position in the source'),
        number: z.string().nullable().describe('Its document number'),
        on: z.string().nullable().describe('The day it was filed, else entered'),
        kind: z.enum(ENTRY_KINDS),
        motion: MotionType.optional().describe('What a motion asks for'),
        rulings: z
          .array(
            z.strictObject({
              motion: z.string().nullable().describe('The document number of what is decided'),
              type: MotionType,
              disposition: z.enum(IMPORTED_DISPOSITIONS),
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

const Heard = {
  rule: z.string().describe('The name of the rule'),
  because: z.string().describe('What the rule claims'),
  words: z.string().nullable().describe('The words on which it decided; null where it looked at the whole'),
};

/** The answer about one entry of a docket (`--explain`); several where they share a document number. */
export const ExplainAnswer = z.strictObject({
  case: z.string(),
  entries: z.array(
    z.strictObject({
      number: z.string().nullable(),
      index: z.int().min(0),
      on: z.string().nullable(),
      text: z.string(),
      kind: z.strictObject({ is: z.enum(ENTRY_KINDS), ...Heard }),
      motion: z.strictObject({ is: MotionType, ...Heard }).optional(),
      rulings: z.array(
        z.strictObject({
          motion: z.string().nullable(),
          disposition: z.enum(IMPORTED_DISPOSITIONS),
          link: z.enum(['named', 'inferred', 'unknown']).describe('How the motion was found'),
          title: z.string().describe('The words that name the motion'),
          ...Heard,
        }),
      ),
      effects: z.array(z.strictObject({ is: z.enum(EFFECTS), ...Heard })),
      unresolved: z.array(z.string()),
      drafted: z
        .array(z.strictObject({ id: z.string(), type: z.string() }))
        .describe('The entries of the case that came of it'),
    }),
  ),
});
