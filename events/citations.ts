import * as z from 'zod';

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

export type PinCite = {
  /** Volume and reporter, `712 F. Supp.`. */
  readonly reporter: string;
  readonly page: number;
  /** The last page of a range; the same as `page` where there is none. */
  readonly toPage: number;
  /** The footnote, where the cite is to one. */
  readonly note?: number;
  /** The locator: a few words of the passage. */
  readonly words?: string;
};

const PIN =
  /^(\d{1,4} [A-Z][A-Za-z0-9. ]{0,30}?) at (\d{1,5})(?:-(\d{1,5}))?(?: n\.\s?(\d{1,3}))?(?: "([^"]{1,120})")?$/;

/** Reads a pin cite. Gives undefined for any other kind of citation. `761-62` means pages 761 to 762. */
export function parsePinCite(text: string): PinCite | undefined {
  const found = PIN.exec(text);
  if (!found) return undefined;
  const [, reporter = '', first = '', last, note, words] = found;
  const page = Number(first);
  const toPage =
    last === undefined ? page : Number(first.slice(0, Math.max(0, first.length - last.length)) + last);
  return {
    reporter,
    page,
    toPage,
    ...(note === undefined ? {} : { note: Number(note) }),
    ...(words === undefined ? {} : { words }),
  };
}

/** The cite without its locator, as it is printed for people. */
export function printedCite(text: string): string {
  return text.replace(/ "[^"]*"$/, '');
}
