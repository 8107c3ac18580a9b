import { parsePinCite } from '../../../events/index.ts';
import type { OpinionFound, OpinionView } from '../wire.ts';
import { NotAnswered } from './fault.ts';

/** An opinion's own text by its star pages. */
export type OpinionText = {
  readonly pages: ReadonlyMap<number, string>;
  readonly notes: ReadonlyMap<number, string>;
};

/** The page of an opinion that a cite points to, with the words of its locator marked. */
export function opinionView(opinion: OpinionText | null, cite: string): OpinionView {
  if (opinion === null)
    throw new NotAnswered(404, 'No opinion is open: start the studio with --opinion FILE.');
  const byNumber = /^(\d{1,6}|first)(?: "(.{1,200})")?$/.exec(cite);
  if (byNumber !== null) return pageView(opinion, byNumber[1] ?? '', byNumber[2]);
  const pin = parsePinCite(cite.slice(0, 400));
  if (pin === undefined) throw new NotAnswered(400, 'That is no pin cite to a page of the opinion.');
  const note = pin.note === undefined ? undefined : opinion.notes.get(pin.note);
  const text = note ?? opinion.pages.get(pin.page);
  if (text === undefined) throw new NotAnswered(404, `The opinion has no page ${pin.page}.`);
  return {
    page: note === undefined ? `${pin.page}` : `${pin.page} n.${pin.note}`,
    pages: [...opinion.pages.keys()],
    text,
    mark: pin.words === undefined ? null : marked(text, pin.words),
  };
}

/** A page by its number, or the first one; some words of it marked where they are given. */
function pageView({ pages }: OpinionText, name: string, words: string | undefined): OpinionView {
  const page = name === 'first' ? [...pages.keys()][0] : Number(name);
  const text = page === undefined ? undefined : pages.get(page);
  if (text === undefined) throw new NotAnswered(404, `The opinion has no page ${name}.`);
  return {
    page: `${page}`,
    pages: [...pages.keys()],
    text,
    mark: words === undefined ? null : marked(text, words),
  };
}

/** Where words stand in an opinion, in order of its pages: punctuation, case and line breaks aside. */
export function foundIn(opinion: OpinionText, words: string, most: number): readonly OpinionFound[] {
  const found: OpinionFound[] = [];
  for (const [page, text] of opinion.pages) {
    const mark = marked(text, words);
    if (mark === null) continue;
    const [from, to] = [Math.max(0, mark.from - 60), Math.min(text.length, mark.to + 60)];
    found.push({
      page,
      before: text.slice(from, mark.from),
      words: text.slice(mark.from, mark.to),
      after: text.slice(mark.to, to),
    });
    if (found.length >= most) break;
  }
  return found;
}

/** Where words stand in a text, punctuation, case and line breaks aside. */
function marked(text: string, words: string): OpinionView['mark'] {
  const wanted = [...words.matchAll(WORD)].map(([word]) => plain(word));
  const found = [...text.matchAll(WORD)];
  const [first] = wanted;
  for (const [index, match] of found.entries()) {
    if (first === undefined || plain(match[0]) !== first) continue;
    const last = found[index + wanted.length - 1];
    if (last && wanted.every((word, offset) => plain(found[index + offset]?.[0] ?? '') === word))
      return { from: match.index, to: last.index + last[0].length };
  }
  return null;
}

const WORD = /[\p{L}\p{N}§¶][\p{L}\p{N}'’.-]*/gu;
const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}§¶]/gu, '');
