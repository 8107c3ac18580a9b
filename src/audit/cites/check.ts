import { type PinCite, parsePinCite } from '../../../events/index.ts';
import { LOCATOR_WORDS } from '../../../events/schemas.ts';
import type { PlacedCite } from './gather.ts';
import { type Opinion, readOpinion, wordsOfPages } from './opinion.ts';
import { occur, piecesOf } from './plain-words.ts';

export type CheckedCite = PlacedCite & {
  /** False only where the cite is to this opinion and does not hold. */
  readonly ok: boolean;
  /** unchecked: to another authority, or to the opinion as a whole. */
  readonly status: 'holds' | 'fails' | 'unchecked';
  /** One sentence: what was found, or what is wrong. */
  readonly what: string;
  /** Where else the locator's words stand: `764`, `764-65`, `766 n.5`. Empty where it holds. */
  readonly elsewhere: readonly string[];
};

type Verdict = Omit<CheckedCite, keyof PlacedCite>;

/**
 * Checks pin cites against an opinion's own star pages: the page (or footnote) is there, and the locator's words
 * stand on it. `reporter` (`712 F. Supp.`) says which reporter the text is from, where its head does not.
 */
export function checkCites(
  cites: readonly PlacedCite[],
  source: { readonly text: string; readonly reporter?: string },
): readonly CheckedCite[] {
  const opinion = readOpinion(source.text);
  const reporter = source.reporter ?? opinion.reporter ?? '';
  return cites.map((placed) => ({ ...placed, ...verdict(placed.cite, opinion, reporter) }));
}

const holds = (what: string): Verdict => ({ ok: true, status: 'holds', what, elsewhere: [] });
const unchecked = (what: string): Verdict => ({ ok: true, status: 'unchecked', what, elsewhere: [] });
const fails = (what: string, elsewhere: readonly string[] = []): Verdict => ({
  ok: false,
  status: 'fails',
  what: elsewhere.length > 0 ? `${what}; found at ${elsewhere.join(', ')}` : what,
  elsewhere,
});

const sameReporter = (one: string, other: string): boolean =>
  one.replace(/[\s.]/g, '') === other.replace(/[\s.]/g, '');

function verdict(cite: string, opinion: Opinion, reporter: string): Verdict {
  const pin = parsePinCite(cite);
  if (!pin) {
    const [before, after] = cite.split(/ at (?=[\d*])/);
    return after !== undefined && before !== undefined && sameReporter(before, reporter)
      ? fails(`not a pin cite that can be read: written like ${reporter} at 764 "a few words"`)
      : unchecked('not a pin cite to this opinion');
  }
  if (!sameReporter(pin.reporter, reporter))
    return unchecked(`${pin.reporter} is not the reporter of this text`);
  return pin.note === undefined ? checkPages(pin, opinion) : checkNote(pin, pin.note, opinion);
}

const printed = ({ page, toPage }: PinCite): string => (page === toPage ? `${page}` : `${page}-${toPage}`);

function tooLong({ words }: PinCite): Verdict | undefined {
  const count = words?.trim().split(/\s+/).length ?? 0;
  return count > LOCATOR_WORDS
    ? fails(`its locator quotes ${count} words; at most ${LOCATOR_WORDS} are allowed`)
    : undefined;
}

function checkPages(pin: PinCite, opinion: Opinion): Verdict {
  if (pin.toPage < pin.page) return fails(`the range ${pin.page}-${pin.toPage} ends before it begins`);
  const missing = [pin.page, pin.toPage].find((page) => !opinion.pages.has(page));
  if (missing !== undefined) return fails(`the opinion has no page ${missing} (${extent(opinion)})`);
  const long = tooLong(pin);
  if (long) return long;
  if (pin.words === undefined) return holds(`page ${printed(pin)} is there; no locator to look for`);
  const pieces = piecesOf(pin.words);
  if (pieces.length === 0) return fails('its locator has no words');
  if (occur(pieces, wordsOfPages(opinion, pin.page, pin.toPage))) return holds(`found at ${printed(pin)}`);
  return fails(`"${pin.words}" is not at ${printed(pin)}`, elsewhere(pieces, opinion));
}

function checkNote(pin: PinCite, number: number, opinion: Opinion): Verdict {
  const note = opinion.notes.get(number);
  if (!note) return fails(`the opinion has no note ${number}`);
  if (note.page !== null && (note.page < pin.page || note.page > pin.toPage))
    return fails(`note ${number} is called at ${note.page}, not at ${printed(pin)}`, [
      `${note.page} n.${number}`,
    ]);
  const long = tooLong(pin);
  if (long) return long;
  if (pin.words === undefined) return holds(`note ${number} is there; no locator to look for`);
  const pieces = piecesOf(pin.words);
  if (pieces.length === 0) return fails('its locator has no words');
  if (occur(pieces, note.words)) return holds(`found at ${printed(pin)} n.${number}`);
  return fails(`"${pin.words}" is not in note ${number}`, elsewhere(pieces, opinion));
}

function extent({ pages }: Opinion): string {
  const numbers = [...pages.keys()];
  return numbers.length === 0 ? 'it has no star pages' : `${Math.min(...numbers)} to ${Math.max(...numbers)}`;
}

/** Every page, pair of pages and footnote on which the words do stand. */
function elsewhere(pieces: readonly string[], opinion: Opinion): readonly string[] {
  const pages = [...opinion.pages].filter(([, words]) => occur(pieces, words)).map(([page]) => `${page}`);
  const notes = [...opinion.notes]
    .filter(([, note]) => occur(pieces, note.words))
    .map(([number, note]) => (note.page === null ? `n.${number}` : `${note.page} n.${number}`));
  const numbers = [...opinion.pages.keys()];
  const across =
    pages.length + notes.length > 0
      ? []
      : numbers.flatMap((page, index) => {
          const next = numbers[index + 1];
          return next !== undefined && occur(pieces, wordsOfPages(opinion, page, next))
            ? [`${page}-${next % 100}`]
            : [];
        });
  return [...pages, ...across, ...notes];
}
