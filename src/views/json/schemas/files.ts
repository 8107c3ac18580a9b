import * as z from 'zod';

/** Answers about files and the log. */

export const LoadAnswer = z.strictObject({
  case: z.string(),
  store: z.string(),
  appended: z.int().min(0),
  already: z.int().min(0).describe('Entries that the log held before'),
});

export const CheckAnswer = z.strictObject({
  ok: z.boolean(),
  problems: z.array(
    z.strictObject({
      where: z.string(),
      line: z.int().min(1).optional(),
      column: z.int().min(1).optional(),
      what: z.string(),
    }),
  ),
});

export const CitesAnswer = z.strictObject({
  case: z.string(),
  text: z.string(),
  ok: z.boolean(),
  counts: z.strictObject({ holds: z.int(), fails: z.int(), unchecked: z.int() }),
  cites: z.array(
    z.strictObject({
      where: z.string(),
      cite: z.string(),
      ok: z.boolean(),
      status: z.enum(['holds', 'fails', 'unchecked']),
      what: z.string(),
      elsewhere: z.array(z.string()),
    }),
  ),
});
