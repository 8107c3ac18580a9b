import * as z from 'zod';

/** What a command gives instead of its answer, where there is none: with any exit status but 0. */
export const ErrorAnswer = z.strictObject({
  error: z.strictObject({
    code: z
      .string()
      .describe('What kind of thing is wrong: bad-usage, bad-date, no-such-claim, refused, bug, ...'),
    message: z.string().describe('What is wrong, in a sentence; several are lines'),
    where: z
      .string()
      .nullable()
      .describe(
        'FILE:LINE:COLUMN, the option (--at) or the part of the question; null where there is no place',
      ),
  }),
});

export const VersionAnswer = z.strictObject({
  version: z.string(),
  node: z.string(),
  caseFile: z.int().describe('The version of case files that is read and written'),
});

export const CasesAnswer = z.strictObject({
  store: z.string(),
  cases: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string().nullable(),
      court: z.string().nullable(),
      number: z.string().nullable(),
      entries: z.int().min(0),
      recordedAt: z.string().nullable().describe('When its last entry was recorded'),
      unusable: z.string().optional().describe('Why it cannot be read'),
    }),
  ),
});

export const InitAnswer = z.strictObject({
  case: z.string(),
  file: z.string().describe('The file that was written'),
});

export const CompletionAnswer = z.strictObject({
  shell: z.enum(['bash', 'zsh', 'fish']),
  script: z.string(),
});
