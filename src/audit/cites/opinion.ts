import { plainWords } from './plain-words.ts';

/** An opinion taken apart by the pages of its reporter, ready to be searched. */
export type Opinion = {
  /** Volume and reporter as the text's own head gives it (`712 F.Supp.`); null where it gives none. */
  readonly reporter: string | null;
  /** The words of each page, as they are compared, in the order of the pages. */
  readonly pages: ReadonlyMap<number, string>;
  /** Each footnote: the page of its call, null where no call is found, and its words as they are compared. */
  readonly notes: ReadonlyMap<number, { readonly page: number | null; readonly words: string }>;
};

const HEAD = /^\s*(\d{1,4} [A-Z][A-Za-z0-9. ]{0,30}?) (\d{1,5}) \(\d{4}\)\s*$/m;
const STAR = /\*(\d{1,5})(?!\d)/g;
const CALL = /\[(\d{1,3})\]/g;

/**
 * Reads an opinion with star pages, as public repositories of case law print it: `*764` starts page 764, what
 * comes before the first star is on the page of the citation, footnotes are called `[4]` and stand under NOTES
 * at the end, where each counts for the page of its call. A passage may run over a star in mid-sentence.
 */
export function readOpinion(text: string): Opinion {
  const [body, notesText] = splitNotes(text);
  const head = HEAD.exec(body);
  const pages = new Map<number, string>();
  const calls = new Map<number, number>();
  for (const { page, content } of leaves(body, head ? Number(head[2]) : null)) {
    for (const call of content.matchAll(CALL)) {
      const note = Number(call[1]);
      if (!calls.has(note)) calls.set(note, page);
    }
    const words = plainWords(content.replace(CALL, ' '));
    pages.set(page, `${pages.get(page) ?? ''} ${words}`.trim());
  }
  return { reporter: head?.[1] ?? null, pages, notes: readNotes(notesText, calls) };
}

/** The text of each page as it stands, from the page of the citation on; a page may come in several pieces. */
export function leavesOf(text: string): readonly { readonly page: number; readonly content: string }[] {
  const [body] = splitNotes(text);
  const head = HEAD.exec(body);
  return leaves(body, head ? Number(head[2]) : null).flatMap(({ page, content }) =>
    page === null ? [] : [{ page, content }],
  );
}

/** The text of each footnote as it stands. */
export function notesOf(text: string): ReadonlyMap<number, string> {
  return new Map(noteTexts(splitNotes(text)[1]).map(([number, content]) => [number, content.trim()]));
}

function splitNotes(text: string): readonly [string, string] {
  const at = text.search(/^\s*NOTES\s*$/m);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

/** The text between one star and the next. Two stars in a row make a page without text of its own. */
function leaves(body: string, first: number | null): readonly { page: number; content: string }[] {
  // Pages only go up: a lower number after an asterisk is something else.
  let highest = first ?? 0;
  const stars = [...body.matchAll(STAR)].filter((star) => {
    const page = Number(star[1]);
    if (page < highest) return false;
    highest = page;
    return true;
  });
  const before = { page: first, content: body.slice(0, stars[0]?.index ?? body.length) };
  const after = stars.map((star, index) => ({
    page: Number(star[1]),
    content: body.slice(star.index + star[0].length, stars[index + 1]?.index ?? body.length),
  }));
  return [...(before.page === null ? [] : [{ page: before.page, content: before.content }]), ...after];
}

function readNotes(text: string, calls: ReadonlyMap<number, number>): Opinion['notes'] {
  return new Map(
    noteTexts(text).map(([number, content]) => [
      number,
      { page: calls.get(number) ?? null, words: plainWords(content) },
    ]),
  );
}

function noteTexts(text: string): readonly (readonly [number: number, content: string])[] {
  const starts = [...text.matchAll(/^\[(\d{1,3})\]/gm)];
  return starts.map((start, index) => [
    Number(start[1]),
    text.slice(start.index + start[0].length, starts[index + 1]?.index ?? text.length),
  ]);
}

/** The words of a run of pages, joined, so that a passage that runs over a star is whole. */
export const wordsOfPages = (opinion: Opinion, from: number, to: number): string =>
  [...opinion.pages]
    .filter(([page]) => page >= from && page <= to)
    .map(([, words]) => words)
    .join(' ');
