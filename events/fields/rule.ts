import * as z from 'zod';
import { ElementId } from '../ids.ts';

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
