import * as z from 'zod';
import { parsePinCite } from '../citations.ts';

/** The most words a locator may quote: enough to find the passage, too few to copy it. */
export const LOCATOR_WORDS = 6;

/**
 * A citation as a lawyer writes it. A pin cite to a reporter page may end in a locator in quotes, at most
 * six words of the passage, by which `nunc cites` finds it: `712 F. Supp. at 764 "invited plaintiffs to file"`.
 * Other authorities (`Fed. R. Civ. P. 12(b)(6)`) are kept as written.
 */
export const Cite = z
  .string()
  .min(3)
  .max(300)
  .refine(
    (text) => (parsePinCite(text)?.words?.split(/\s+/).length ?? 0) <= LOCATOR_WORDS,
    `a locator quotes at most ${LOCATOR_WORDS} words`,
  )
  .describe('A citation, e.g. 712 F. Supp. at 764 "invited plaintiffs to file"');

export const Cites = z.array(Cite).max(40).describe('Where the record says so');
