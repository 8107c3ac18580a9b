import * as z from 'zod';

/** The answer about an imported docket; for several files a list of these. */

const MotionType = z.enum([
  'dismiss',
  'summary-judgment',
  'stay',
  'compel',
  'reconsider',
  'remand',
  'amend',
  'injunction',
  'extension',
  'pro-hac-vice',
  'seal',
  'limine',
  'intervene',
  'other',
]);

export const ImportAnswer = z.strictObject({
  case: z.string(),
  entries: z
    .array(
      z.strictObject({
        index: z.int().min(0).describe('Its position in the source'),
        number: z.string().nullable().describe('Its document number'),
        on: z.string().nullable().describe('The day it was filed, else entered'),
        kind: z.enum([
          'complaint',
          'amended-complaint',
          'counterclaim',
          'answer',
          'motion',
          'brief',
          'order',
          'judgment',
          'stipulation',
          'notice',
          'voluntary-dismissal',
          'hearing',
          'appeal',
          'other',
        ]),
        motion: MotionType.optional().describe('What a motion asks for'),
        rulings: z
          .array(
            z.strictObject({
              motion: z.string().nullable().describe('The document number of what is decided'),
              type: MotionType,
              disposition: z.enum([
                'granted',
                'denied',
                'granted-in-part',
                'moot',
                'withdrawn',
                'deferred',
                'adopted',
              ]),
              leave: z.boolean().nullable().describe('Leave to amend; null where the text does not say'),
              prejudice: z.enum(['with', 'without']).nullable(),
            }),
          )
          .optional(),
        effects: z
          .array(
            z.enum([
              'dismisses-case',
              'dismisses-some-claims',
              'dismisses-party',
              'stays-case',
              'lifts-stay',
              'closes-case',
              'reopens-case',
              'consolidates',
              'transfers',
              'remands',
              'judgment-for-plaintiff',
              'judgment-for-defendant',
              'settled',
            ]),
          )
          .optional(),
        confidence: z.enum(['high', 'medium', 'low']),
        rule: z.string().describe('The rule that decided the kind'),
      }),
    )
    .describe('One for every entry of the source'),
  unresolved: z
    .array(z.strictObject({ index: z.int().min(0), number: z.string().nullable(), why: z.string() }))
    .describe('What a person has to decide'),
});
