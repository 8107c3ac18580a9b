import * as z from 'zod';
import { Rule } from '../../../../events/fields/rule.ts';
import { About } from '../../../../events/schemas.ts';

/** Answers about the library of legal tests. */

export const TestAnswer = z
  .strictObject({
    test: z.string().describe('The name by which a case file uses it'),
    shelf: z.string().describe('The heading under which it is listed'),
    title: z.string(),
    authority: z.string(),
    about: About,
    elements: z.record(z.string(), z.string()).describe('Each element and what it asks'),
    rule: Rule,
    burden: z.string().describe('Who must show what'),
    defeats: z.string().describe('What falls where the test is not met'),
    note: z.string().nullable(),
    cites: z.array(z.string()),
  })
  .describe('A legal test of the library');

export const TestsAnswer = z.strictObject({
  tests: z.array(TestAnswer).describe('In the order in which a case comes to their questions'),
});
