import { BeforeNumbers, type Behind } from './before-numbers.ts';
import { matchesOf } from './matches.ts';

/** A document number found in a text, with where it stands. */
export interface Mention {
  readonly number: string;
  readonly at: number;
  readonly end: number;
  /** How it was written: as a docket link, or trailing a title as older dockets do. */
  readonly form: 'link' | 'trailing';
}

const NUMBER = String.raw`\d{1,5}`;
const LIST = String.raw`${NUMBER}(?:-\d{1,3})?\]?(?:(?: ?,| ?&| and| ?, and| or|;| through| thru| to| -) ?#?\[?${NUMBER}(?:-\d{1,3})?\]?(?![\d/:.]*\d)){0,40}`;
/** The same, with numbers that only a blank parts: `granting 2 6 Motion`. */
const SPACED = LIST.replace('(?: ?,', '(?: (?=\\d{1,5} )| ?,');
const PAPER = String.raw`(?:(?:the |an? |his |her |its |their )?(?:[A-Z][\w.'’&/-]{0,30} |(?:first|second|third|joint|partial|cross|letter|motion|for|to|of|and|ex|parte) ){0,4}(?:MOTION|APPLICATION|LETTER|STIPULATION|REQUEST|ORDER|COMPLAINT|NOTICE|PETITION|REPORT|R&R|RESPONSE|REPLY|MEMORANDUM|OBJECTION|OPPOSITION|ANSWER|JUDGMENT|EX PARTE|DECLARATION|BRIEF|AFFIDAVIT|PROPOSED|AMENDED|STATEMENT|SUPPLEMENT|BILL|FINDINGS|SEALED|EXHIBIT|ERRATA|SUMMONS|TRANSCRIPT|MINUTE|RECOMMENDATION|OPINION|INDICTMENT|MEMO|AFFIRMATION|CERTIFICATE|CLAIM|INFORMATION|SUBSTITUTION|WITHDRAWAL|DISMISSAL|CROSS|CONSENT|UNOPPOSED)S?)`;

/** A way in which dockets name another entry: what stands before the numbers, and what after them. */
interface Form extends Behind {
  /** Tried where a number begins: what opens it (`#[`) is the first group, the list from there on the second. */
  readonly pattern: RegExp;
}

function form(
  behind: Form['behind'],
  also: Form['also'],
  before: string,
  after: string,
  list: string = LIST,
): Form {
  const pattern = new RegExp(String.raw`(?<=${before}(#??\[??))(${list})${after}`, 'iy');
  return { behind, also, pattern, followed: after !== '' };
}

const NO = String.raw`(?:[. ]{1,2}(?:nos?|numbers?|entr(?:y|ies)|#))?[.:]?[ (\[]{0,3}#? ?`;
const NOS = ['no', 'nos', 'number', 'numbers', 'entry', 'entries'];
const DOCUMENTS = [
  'doc',
  'docs',
  'document',
  'documents',
  'docket',
  'dockets',
  'dkt',
  'dkts',
  'ecf',
  'filing',
];
const LEADS =
  're regarding to of on granting denying deferring terminating adopting moot see with vacating striking modified part against withdrawing approving accepting resolving for and'.split(
    ' ',
  );
const RULES_ON = ['re', 'granting', 'denying', 'terminating', 'adopting'];
const ONE = ['plaintiff', 'defendant', 'petitioner', 'respondent'];
const WHOSE = ['plaintiffs', 'defendants', 'petitioners', 'respondents', 'parties', 'government', 'movants'];
const PAPERS = ['motion', 'motions', 'application', 'applications', 'dismissal'];

/** Ways in which dockets name another entry, from the most to the least explicit. */
export const FORMS: readonly Form[] = [
  form(
    'a bracket',
    [],
    String.raw`\[{1,2}(?:(?:dkt|doc|ecf|d\.?e)[a-z.]* ?(?:nos?\.?)? ?#? ?)?`,
    String.raw`\]{1,2}`,
  ),
  form(
    [...DOCUMENTS, ...NOS],
    [],
    String.raw`\b(?:${DOCUMENTS.join('|')}|docket entr(?:y|ies)|doc(?:ument|ket)? (?:entry )?n(?:umber|o)s?)${NO}`,
    '',
  ),
  form(['d', 'e', 'i', 'de', 'di', ...NOS], [], String.raw`\bd\.?[ei]${NO}`, ''),
  form(['s'], [], String.raw`\bRelated document\(s\):? ?`, ''),
  form(
    LEADS,
    ['start', 'punctuation'],
    String.raw`(?:^[\s,:]*|\b(?:as to|in re|${LEADS.join('|')})\b:?|[(;,]) {0,2}#?`,
    String.raw`(?= ?[,;.)]* ?(?:${PAPER})\b)`,
    SPACED,
  ),
  form(
    ['s', ...WHOSE, ...ONE],
    [],
    String.raw`\b(?:${[...WHOSE, ...ONE].join('|')})(?:['’]s|['’])? #?`,
    String.raw`(?= (?:\w+ ){0,2}(?:motions?|applications?|requests?)\b)`,
  ),
  form(
    [...RULES_ON, 'moot'],
    ['start'],
    String.raw`(?:^ {0,2}|\b(?:as moot|${RULES_ON.join('|')}):? {1,2})#? ?`,
    '(?= ?(?:[.;,()]|$|by |filed|on an? |pending |in part|in full|as (?:moot|to|modified|unopposed)|with(?:out)? ))',
  ),
  form(
    PAPERS,
    [],
    String.raw`\b(?:${PAPERS.join('|')}) #?`,
    String.raw`(?= ?(?:(?:is|are|be|in limine|hereby|granted|denied|allowed|moot|of (?=[A-Z])|by (?=[A-Z]))|[;:)]|\.(?: |$)|$))`,
  ),
  form(
    [],
    ['punctuation'],
    String.raw`\b(?:motions?|applications?)\b(?:[^.;()\d]|(?<=\b[A-Z])\.){0,80} \(#?`,
    String.raw`(?=\) ?(?:is|are|be|hereby|granted|denied|allowed|and)\b)`,
  ),
];

/** Tells the forms that are worth trying on a number. */
export const BEFORE = new BeforeNumbers(FORMS);

const TRAILING = /(?<=[A-Za-z)'’"]) {1,2}(\d{1,5})(?= ?(?:,|\.|;|\)|filed|by|$))/g;

/** `July 22, 2021 request` names a year, not an entry. */
const DATED = /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? ?$/i;

const AFTER_A_DAY = /\d,? ?$/;

function isYear(text: string, at: number): boolean {
  // A day of the month stands before a year: without a digit there, no month need be looked for.
  return (
    AFTER_A_DAY.test(text.slice(Math.max(0, at - 3), at)) && DATED.test(text.slice(Math.max(0, at - 16), at))
  );
}

/** What was read last: the rules about one entry ask for its mentions one after another. */
let last: { readonly text: string; readonly mentions: readonly Mention[] } = { text: '', mentions: [] };

/** Every number by which a text refers to another entry, in order of mention. */
export function mentionsIn(text: string): readonly Mention[] {
  if (last.text !== text) last = { text, mentions: read(text) };
  return last.mentions;
}

function read(text: string): readonly Mention[] {
  const numbers = BEFORE.numbersIn(text);
  if (numbers.length === 0) return NONE;
  let found: Mention[] = [];
  done.fill(0);
  for (const { at: number, forms } of numbers) {
    const others = found.length;
    for (let form = 0; form < FORMS.length; form++) {
      if ((forms & (1 << form)) === 0 || number < (done[form] ?? 0)) continue;
      const list = listAt(text, number, form);
      if (list === null) continue;
      done[form] = list.end;
      if (isYear(text, list.at)) continue;
      for (const one of newIn(expand(list.words), list.at, found, others))
        found = withOne(found, { number: one, at: list.at, end: list.end, form: 'link' });
    }
  }
  return found.length < 2 ? found : found.sort((a, b) => a.at - b.at || Number(a.number) - Number(b.number));
}

/** A list that grows from nothing makes room for many, and most texts have one mention. */
function withOne(found: Mention[], mention: Mention): Mention[] {
  if (found.length === 0) return [mention];
  found.push(mention);
  return found;
}

/** The numbers of a list, each once, without those that another form has read in the same place already. */
function newIn(
  numbers: readonly string[],
  at: number,
  found: readonly Mention[],
  from: number,
): Iterable<string> {
  if (numbers.length < 2 && found.length === from) return numbers;
  const fresh = new Set(numbers);
  for (let one = from; one < found.length; one++) {
    const mention = found[one];
    if (mention?.at === at) fresh.delete(mention.number);
  }
  return fresh;
}

const NONE: readonly never[] = [];
/** How far each form has read in the text at hand: the numbers of a list are not begun again. */
const done = new Array<number>(FORMS.length).fill(0);

/** The list of numbers that begins with the digit at `number`, where the form reads one there. */
function listAt(
  text: string,
  number: number,
  form: number,
): { readonly words: string; readonly at: number; readonly end: number } | null {
  const pattern = FORMS[form]?.pattern;
  if (pattern === undefined) return null;
  pattern.lastIndex = number;
  const match = pattern.exec(text);
  if (match === null) return null;
  const opening = match[1] ?? '';
  const list = match[2] ?? '';
  return { words: opening + list, at: number - opening.length, end: number + list.length };
}

/**
 * Numbers that trail the title of a paper (`MOTION to Dismiss Case 30 filed by`), as older dockets write.
 * Nothing in the form says that they are entries, so only numbers that `known` accepts are given.
 */
export function trailingIn(text: string, known: (number: string) => boolean): readonly Mention[] {
  return matchesOf(TRAILING, text)
    .map((match) => ({
      number: match[1] ?? '',
      at: match.index,
      end: match.index + match[0].length,
      form: 'trailing' as const,
    }))
    .filter(
      (mention) =>
        known(mention.number) &&
        !/\b(?:No|Nos|Rule|Count|Chapter|Section|USC|Courtroom|Room|Part|Floor|Suite|Does?|day|days|page|pages|Title|Judge|January|February|March|April|May|June|July|August|September|October|November|December)\.? $/i.test(
          text.slice(Math.max(0, mention.at - 14), mention.at + 1),
        ),
    );
}

const PART = /(through|thru|to| - )? ?#?\[?(\d{1,5})(?:-(\d{1,3}))?/g;

/** A written list of numbers, one by one: `12, 14 and 16`, `22 through 25`; `23-1` is a part of 23. */
function expand(list: string): readonly string[] {
  if (/^[1-9]\d*$/.test(list)) return [list];
  const numbers: string[] = [];
  for (const part of matchesOf(PART, list)) {
    const number = Number(part[2]);
    const last = Number(numbers.at(-1) ?? number);
    if (part[1] !== undefined && number > last && number - last <= 50) {
      for (let between = last + 1; between < number; between++) numbers.push(String(between));
    }
    numbers.push(String(number));
  }
  // `[0-0]` is how older dockets write an oral motion: it has no number.
  return numbers.filter((number) => number !== '0');
}

/** Where a number stands next in a text, from `from` on, as a word of its own; -1 where it does not. */
export function whereNamed(number: string, text: string, from = 0): number {
  let at = text.indexOf(number, from);
  while (at >= 0 && (isWordAt(text, at - 1) || isWordAt(text, at + number.length)))
    at = text.indexOf(number, at + 1);
  return at;
}

function isWordAt(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at));
}
