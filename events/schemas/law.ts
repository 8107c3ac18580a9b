import * as z from 'zod';
import { ElementId, TestId } from '../ids.ts';
import { About, ShortText } from '../words.ts';
import { Cites } from './cites.ts';

/** The law that the case is decided under: legal tests, and changes of the law itself. */

export type Rule =
  | ElementId
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly not: Rule }
  | { readonly atLeast: number; readonly of: readonly Rule[] };

/** How a test combines its elements: an element, all of, any of, not, at least so many of. */
export const Rule: z.ZodType<Rule> = z
  .lazy(() =>
    z.union([
      ElementId,
      z.strictObject({ all: z.array(Rule).min(1) }),
      z.strictObject({ any: z.array(Rule).min(1) }),
      z.strictObject({ not: Rule }),
      z.strictObject({ atLeast: z.int().min(1), of: z.array(Rule).min(1) }),
    ]),
  )
  .meta({
    id: 'Rule',
    description: 'An element, { all: [...] }, { any: [...] }, { not: ... } or { atLeast: N, of: [...] }',
  });

export const TestStated = z.strictObject({
  test: TestId,
  title: ShortText,
  authority: ShortText.describe('The case, statute or rule that states the test'),
  elements: z.record(ElementId, ShortText).describe('Each element and what it asks'),
  rule: Rule.describe('How the elements combine; the claim passes where this comes out true'),
  about: About.optional(),
  burden: ShortText.optional().describe('Who must show what'),
  defeats: ShortText.optional().describe('Whose failing defeats what: what falls where the test is not met'),
  note: ShortText.optional(),
  cites: Cites.optional(),
});

export const LawChanged = z.strictObject({
  law: ShortText.describe('The statute, rule or decision, as it is cited'),
  title: ShortText.optional(),
});
