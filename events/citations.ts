/** Citations: read, and printed for people. */

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
