import { dispositionsIn } from './dispositions.ts';
import type { EntryText } from './entry-text.ts';
import { type Decidable, hasWords, type Ledger, sharesWord } from './ledger.ts';
import { ABOUT_TIME, isLeftPending } from './left-pending.ts';
import { manner, withManner } from './manner.ts';
import { merged } from './merged-rulings.ts';
import { motionTitle, reliefIn } from './motion-types.ts';
import { mentionsIn, trailingIn, whereNamed } from './references.ts';
import type { RulingRow } from './rows.ts';
import { objectsOf, type RulingObject } from './ruling-objects.ts';
import type { MotionType } from './vocabulary.ts';
import type { Words } from './words.ts';

/** The rulings that an order makes, motion by motion, and what about them a person has to decide. */
export interface RulingsRead {
  readonly rulings: readonly RulingRow[];
  readonly doubts: readonly string[];
}

/** Reads the rulings of an order against what was pending on its day. */
export function rulingsOf(text: EntryText, ledger: Ledger, on: string | null): RulingsRead {
  if (TENTATIVE.test(text.lead)) return { rulings: [], doubts: [] };
  const objects = objectsOf(text, dispositionsIn(text.body, text.words));
  if (objects.length === 0) return { rulings: soOrdered(text, ledger, on), doubts: [] };
  const doubts: string[] = [];
  const read = objects.flatMap((object) => ofObject(object, text, ledger, on));
  const rulings = withManner(merged(read), text.body);
  for (const ruling of rulings) {
    if (ruling.motion === null && !/\ball\b/.test(ruling.rule)) {
      doubts.push(`A ruling (${ruling.disposition}) names no motion, and none can be inferred.`);
    }
  }
  return { rulings, doubts };
}

/** What a judge leans to before the hearing is no ruling. */
const TENTATIVE = /^\W*(?:\w+ ){0,3}tentative\b/i;

const BARE = /^\W*(?:it is )?so ordered\b(?! (?:that|as to|re)\b)[^[\]#]{0,120}$/i;

/** `SO ORDERED`, and no more: the stipulation that waits for it is granted. */
function soOrdered(text: EntryText, ledger: Ledger, on: string | null): readonly RulingRow[] {
  if (!BARE.test(text.lead) || /\d{1,5}(?! ?\/|\d)\b.{0,20}\b(?:motion|letter)/i.test(text.lead)) return [];
  const meant = ledger.infer('other', 'stipulation', '', on);
  if (meant?.kind !== 'stipulation') return [];
  const { number: motion, type, title } = meant;
  return [
    {
      motion,
      type,
      disposition: 'granted',
      leave: null,
      prejudice: null,
      link: 'inferred',
      rule: 'so-ordered',
      title: title.slice(0, 120),
    },
  ];
}

function ofObject(
  object: RulingObject,
  text: EntryText,
  ledger: Ledger,
  on: string | null,
): readonly RulingRow[] {
  const rule = object.token.rule;
  if (rule.says === 'adopted') return adoption(object, text, ledger);
  if (object.all && everyOfType(object, text, ledger).length === 0)
    return [ruling(object, null, 'other', 'unknown', `${rule.name}/all`)];
  const decided = object.numbers.filter((number) => !isLeftPending(number, object));
  if (decided.length === 0 && object.numbers.length > 0) return [];
  const named = decided.filter((number) => !isOnlyReferredTo(number, object, ledger));
  const written =
    named.length > 0 || object.numbers.length > 0
      ? named
      : elsewhere(object, text, ledger).filter((number) => !isInItsTitle(number, object));
  const numbers = (written.length < 2 ? written : [...new Set(written)]).filter((number) =>
    isDecidable(ledger.numbered(number), text, number),
  );
  if (numbers.length > 0) {
    return numbers.map((number) =>
      ruling(object, number, typeOf(ledger.numbered(number), object, number, text.words), 'named', rule.name),
    );
  }
  const every = everyOfType(object, text, ledger);
  if (every.length > 0)
    return every.map((one) => ruling(object, one.number, one.type, 'inferred', rule.name));
  const type = ABOUT_TIME.test(object.title)
    ? 'extension'
    : (reliefIn(titled(object), text.words)?.type ?? 'other');
  // A motion made aloud has no paper, whatever else of its type is pending.
  if (ORAL.test(object.title.slice(0, 300))) return [ruling(object, null, type, 'unknown', rule.name)];
  const meant = ledger.infer(type, titled(object), `${object.title} ${object.manner}`, on);
  if (meant === null) return [ruling(object, null, type, 'unknown', rule.name)];
  return [ruling(object, meant.number, meant.type, 'inferred', rule.name)];
}

/** `both motions to dismiss are granted`: the two that wait; `all motions to dismiss`: every one that does. */
function everyOfType(object: RulingObject, text: EntryText, ledger: Ledger): readonly Decidable[] {
  if (object.numbers.length > 0 || !(object.plural || object.all)) return NONE;
  const said = EVERY.exec(object.title)?.[1]?.toLowerCase();
  const type = said === undefined ? null : (reliefIn(titled(object), text.words)?.type ?? null);
  if (type === null || type === 'other') return NONE;
  const waiting = ledger.waiting(type);
  return said === 'all' || waiting.length === 2 ? waiting : NONE;
}

const NONE: readonly never[] = [];
const EVERY =
  /\b(both|all)(?: of)?(?: the)?(?: (?:pending|outstanding|remaining|defendants?['’]?s?|plaintiffs?['’]?s?))* motions\b/i;

/** Whether the words before a reference name another motion than the one referred to. */
function isOnlyReferredTo(number: string, object: RulingObject, ledger: Ledger): boolean {
  const { asked: words } = object;
  if (ledger.numbered(number)?.kind === 'motion' && isInItsTitle(number, object)) return true;
  if (words === null) return false;
  const asked = reliefIn(motionTitle(words))?.type ?? null;
  if (asked === null) return false;
  const paper = ledger.numbered(number);
  if (paper === null) return asked !== 'dismiss';
  return paper.kind !== 'motion' || !isOfType(paper, asked, words);
}

/** `granting stipulation re briefing schedule on 2 Motion`: time is granted. */
function isInItsTitle(number: string, { token, title }: RulingObject): boolean {
  const at = token.acts === 'forward' ? whereNamed(number, title) : -1;
  return at > 0 && ABOUT_TIME.test(title.slice(0, at));
}

const ORAL = /\boral(?:ly)? (?:\w+ ){0,2}(?:motion|request|application)/i;

/** A number that the docket shows to be an order, a brief or a pleading is not what was ruled on. */
function isDecidable(paper: Decidable | null, text: EntryText, number: string): boolean {
  if (paper === null || paper.kind === 'motion' || paper.kind === 'stipulation') return true;
  if (paper.recommendation) return false;
  for (let at = whereNamed(number, text.body); at >= 0; at = whereNamed(number, text.body, at + 1)) {
    NAMES_A_MOTION.lastIndex = at + number.length;
    if (NAMES_A_MOTION.test(text.body)) return true;
  }
  return false;
}

/** What stands behind the number of a motion, from where `lastIndex` says. */
const NAMES_A_MOTION = /(?:-\d+)?\]? (?:[\w']+ ){0,6}?(?:motion|stipulat|application|letter|request)/iy;

function adoption(object: RulingObject, text: EntryText, ledger: Ledger): readonly RulingRow[] {
  const around = `${object.title} ${object.manner}`;
  if (!/\b(?:report|recommendations?|r ?& ?r|findings)\b/i.test(around)) return [];
  const named = mentionsIn(text.body).map((mention) => mention.number);
  const worded = mentionsIn(text.body).find((mention) =>
    /^[\])]?,* ?(?:\w+ ){0,2}(?:report|r ?& ?r|findings|recommend)/i.test(
      text.body.slice(mention.end, mention.end + 60),
    ),
  );
  const known = named.find((number) => ledger.numbered(number)?.recommendation === true);
  const number = known ?? worded?.number ?? object.numbers[0] ?? ledger.recommendation()?.number ?? null;
  const link =
    (known ?? worded?.number ?? object.numbers[0]) ? 'named' : number === null ? 'unknown' : 'inferred';
  return [ruling(object, number, 'other', link, object.token.rule.name)];
}

const AS_TO_COUNTS =
  /^[\s,]*(?:as to|with respect to) (?:plaintiff\S* )?(?:counts?|claims?|causes? of action)\b/i;
const ABOUT_COUNTS: ReadonlySet<MotionType> = new Set(['dismiss', 'summary-judgment']);

/** Numbers that the sentence of the ruling lacks, from the heading: `ORDER re 22 Motion. GRANTED.` */
function elsewhere(object: RulingObject, text: EntryText, ledger: Ledger): readonly string[] {
  const isMotion = (number: string): boolean => ledger.numbered(number)?.kind === 'motion';
  // `GRANTING MOTION FOR SUMMARY JUDGMENT 2 AND DENYING MOTION 3`: each has its own number behind it.
  const behind =
    object.token.acts === 'forward'
      ? trailingIn(object.title.replace(/[\s,;]+(?:and\s*)?$/i, ''), isMotion)
      : [];
  if (behind.length > 0) return behind.map((found) => found.number);
  const headed = mentionsIn(text.body).filter((mention) => {
    const after = text.body.slice(mention.end, mention.end + 90);
    const paper = ledger.numbered(mention.number);
    // What the ruling only waits for is not what is ruled on.
    if (/\bpending\b[^.;]{0,40}$/i.test(text.body.slice(0, mention.at))) return false;
    if (paper !== null)
      return paper.kind === 'motion' || (paper.kind === 'stipulation' && /stipul/i.test(object.title));
    return /^[\])]?,* ?(?:[\w']+ ){0,4}?(?:motion|application|letter|request|stipulat)/i.test(after);
  });
  // `Hearing held on motion [10]. Motion is granted.` speaks of the motion named last.
  const nearest = headed.filter((mention) => mention.at < object.token.at).at(-1);
  const bare =
    /^(?:the |said |this |plaintiff\S* |defendant\S* )*(?:motion|application|request)(?: is| are)?(?: hereby)?[\s:-]*$/i;
  // `the motion is denied as to Count II` speaks of the motion that is about counts.
  if (AS_TO_COUNTS.test(object.manner)) {
    const about = headed.filter(({ number }) => ABOUT_COUNTS.has(ledger.numbered(number)?.type ?? 'other'));
    const [one] = about;
    if (one !== undefined && about.every(({ number }) => number === one.number)) return [one.number];
  }
  if (nearest !== undefined && object.token.acts === 'backward' && bare.test(titled(object).trim()))
    return [nearest.number];
  const numbers = [...new Set(headed.map((mention) => mention.number))];
  const fromTail =
    numbers.length > 0 ? numbers : [...new Set(trailingIn(text.body, isMotion).map((found) => found.number))];
  const type = reliefIn(titled(object), text.words)?.type ?? null;
  const typed =
    type === null
      ? fromTail
      : fromTail.filter((number) => isOfType(ledger.numbered(number), type, titled(object)));
  if (/\bboth motions\b/i.test(object.title) && fromTail.length > 1) return fromTail;
  if (typed.length === 1 || (object.plural && typed.length > 0)) return typed;
  const [only = ''] = fromTail;
  if (
    fromTail.length === 1 &&
    (ledger.numbered(only) === null || (type === null && mayMean(ledger.numbered(only), object)))
  )
    return fromTail;
  return object.plural && type === null ? fromTail : [];
}

/** Words that name no listed relief may still say that another paper is meant: `request for a conference is denied`. */
function mayMean(paper: Decidable | null, object: RulingObject): boolean {
  const title = titled(object);
  return (
    object.token.acts === 'forward' || !hasWords(title) || (paper !== null && sharesWord(paper.title, title))
  );
}

/** Relief outside the list is the same relief only where the titles have a word in common. */
function isOfType(paper: Decidable | null, type: MotionType, title: string): boolean {
  if (paper?.type !== type) return false;
  return type !== 'other' || !hasWords(title) || sharesWord(paper.title, title);
}

/** The words that name what is decided: those after `granting`, or the last ones before `is granted`. */
function titled(object: RulingObject): string {
  if (object.token.acts === 'forward') return object.title;
  return motionTitle(object.title);
}

const ELSEWHERE = /\b(?:as to|re:?|until|from|pending|on an?) /i;

function typeOf(
  paper: Decidable | null,
  object: RulingObject,
  number: string,
  words: Words | undefined,
): MotionType {
  const title = object.title;
  const at = whereNamed(number, title);
  const worded = object.token.acts === 'forward' && at >= 0 ? title.slice(at) : title;
  // What follows the number names the part that is decided; past `as to` or `re` it names something else.
  const past = worded.search(ELSEWHERE);
  const named = reliefIn(past < 0 ? worded : worded.slice(0, past), words)?.type ?? null;
  if (object.token.acts === 'forward' && named !== null && named !== 'other') return named;
  if (paper?.kind === 'motion') return paper.type;
  return named ?? paper?.type ?? 'other';
}

function ruling(
  object: RulingObject,
  motion: string | null,
  type: MotionType,
  link: RulingRow['link'],
  rule: string,
): RulingRow {
  const { leave, prejudice } = manner(object.manner);
  return {
    motion,
    type,
    disposition: saidOf(object),
    leave,
    prejudice,
    link,
    rule,
    title: titled(object).slice(0, 120).trim(),
  };
}

const AS_MOOT = /^[^.;]{0,200}\bas moot\b/i;

/** `denying 12 Motion to Compel as moot`: the reason stands behind the title. */
function saidOf({ token, manner: words }: RulingObject): RulingRow['disposition'] {
  const { says } = token.rule;
  return says === 'denied' && token.acts === 'forward' && AS_MOOT.test(words) ? 'moot' : says;
}
