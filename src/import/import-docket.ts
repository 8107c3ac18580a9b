import { dismissalOfNamed } from './classify/dismissal-of-named.ts';
import { type TextRead, TextReading, textRead } from './classify/draft.ts';
import { effectsOf } from './classify/effects-of.ts';
import type { EntryText } from './classify/entry-text.ts';
import { judgmentForNamed } from './classify/judgment-for-named.ts';
import { isMinutes } from './classify/kinds-orders.ts';
import { Ledger } from './classify/ledger.ts';
import { movantOf } from './classify/movant.ts';
import { dismissalReach } from './classify/reach.ts';
import { mentionsIn } from './classify/references.ts';
import { ruleReportOf } from './classify/report.ts';
import type { Imported, Row, RulingRow, Unresolved } from './classify/rows.ts';
import { type RulingsRead, rulingsOf } from './classify/rulings.ts';
import { inTimeOrder } from './classify/time-order.ts';
import { endingMarks } from './classify/unheard.ts';
import type { CaseEffect } from './classify/vocabulary.ts';
import { TextPattern } from './classify/words.ts';
import { PartyNames, partiesOf } from './draft/parties.ts';
import { modifiedOn } from './read/calendar-days.ts';
import type { Format, NotADocket, SourceDocket } from './read/docket.ts';
import { readDocket } from './read/read-docket.ts';

/** How to read a docket. */
export interface ImportOptions {
  /** The shape of the source; `auto` tells it from the fields. */
  readonly format?: Format | 'auto';
}

/**
 * Turns a docket (parsed JSON, or its text) into rows: one for every entry of the source, in its order,
 * each with its kind, its rulings motion by motion, and its effects; and a list of what a person must decide.
 * Never throws on bad input: a value that is no docket comes back as a refusal with the reason.
 */
export function importDocket(value: unknown, options: ImportOptions = {}): Imported | NotADocket {
  const read = readDocket(value, options.format ?? 'auto');
  if (!read.ok) return read;
  return understand(read.docket);
}

/** The rows of a docket that has been read already. */
export function understand(docket: SourceDocket): Imported {
  // Clerks write the same line again and again: each text is read once.
  const known = new Map<string, TextRead>();
  const drafts = inTimeOrder(docket.entries).map((entry) => {
    const key = entry.short === '' ? entry.raw : `${entry.raw}\n\n${entry.short}`;
    const before = known.get(key);
    const read = before ?? textRead(entry);
    if (before === undefined) known.set(key, read);
    return new TextReading(entry, read);
  });
  const ledger = new Ledger(drafts);
  const unresolved: Unresolved[] = [];
  const names = new PartyNames(partiesOf(docket));
  const rows = drafts.map((one) => {
    const row = rowOf(one, ledger, names, unresolved);
    ledger.file(one);
    for (const ruling of row.rulings) {
      if (ruling.motion !== null && ruling.disposition !== 'deferred') ledger.decide(ruling.motion, row.on);
    }
    return row;
  });
  const entries = rows.sort((a, b) => a.index - b.index);
  return {
    ok: true,
    case: caseOf(docket),
    docket,
    entries,
    unresolved: unresolved.sort((a, b) => a.index - b.index),
    report: ruleReportOf(entries),
  };
}

/** What the clerk marks at the head as entered in error did nothing. */
const IN_ERROR = new TextPattern(/^\W{0,6}(?:filed|docketed|entered) in error\b/i);

/** Of most entries: nothing that must be made anew for each. */
const NONE: readonly never[] = [];
const NO_RULINGS: RulingsRead = { rulings: NONE, doubts: NONE };

const DECIDES = new Set(['order', 'judgment', 'hearing']);

function rowOf(one: TextReading, ledger: Ledger, names: PartyNames, unresolved: Unresolved[]): Row {
  const { entry, text, found, relief } = one;
  const on = entry.filed ?? entry.entered;
  const recommends = one.recommendation;
  const read: RulingsRead = DECIDES.has(found.kind) && !recommends ? rulingsOf(text, ledger, on) : NO_RULINGS;
  const minutes = found.kind === 'hearing' ? minutesDecide(text, read) : null;
  const kind = minutes?.kind ?? found.kind;
  const rulings = minutes?.rulings ?? read.rulings;
  const withdrawn = recommends || IN_ERROR.test(text.plain, text.plainWords);
  const stated = withdrawn ? NONE : effectsOf(text, kind, rulings);
  const forNamed = withdrawn
    ? NONE
    : [...judgmentForNamed(text, kind, stated, names), ...dismissalOfNamed(text, kind, stated, names)];
  const effects = forNamed.length === 0 ? stated : [...stated, ...forNamed];
  if (rulings.length > 0) {
    for (const why of read.doubts) unresolved.push({ index: entry.index, number: entry.number, why });
  }
  if (found.confidence === 'low' && text.body !== '') {
    unresolved.push({ index: entry.index, number: entry.number, why: 'No rule says what this entry is.' });
  }
  return {
    index: entry.index,
    number: entry.number,
    on,
    filed: entry.filed,
    entered: entry.entered,
    modified: modifiedOn(text.plain, text.plainWords),
    kind,
    motion: relief?.type ?? null,
    rulings,
    effects: effects.length === 0 ? NONE : effects.map(({ effect }) => effect),
    confidence: found.confidence === 'high' && !rulings.every(isNamed) ? 'medium' : found.confidence,
    rule: minutes?.rule ?? found.rule,
    effectRules: effects.length === 0 ? NONE : effects.map(({ rule }) => rule),
    motionRule: relief?.rule ?? null,
    movant: kind === 'motion' || kind === 'stipulation' ? movantOf(text) : null,
    references: referencesOf(text, entry.number),
    reach: effects.some(isDismissal) ? dismissalReach(text.body, names, FILED_BY) : null,
    marks: [...marksOf(text, recommends), ...(withdrawn ? NONE : endingMarks(text, kind, rulings, effects))],
    address: entry.address,
    raw: entry.raw,
    short: entry.short,
    text: text.plain,
  };
}

/** Who files a dismissal is not whom it dismisses. */
const FILED_BY =
  /(?<!\b(?:asserted|brought|alleged|pleaded|pled|made|raised|stated|pursued) )\b(?:filed )?by:? (?:the )?(?:plaintiffs?|defendants?|counsel|all)?\b.{0,200}?(?=$|\(|;| as to | against | re | of |\. [A-Z][a-z]+ )|^\W*notice by .{0,120}? of /i;

function isNamed({ link }: RulingRow): boolean {
  return link === 'named';
}

function isDismissal({ effect }: { readonly effect: CaseEffect }): boolean {
  return effect.startsWith('dismisses');
}

const HELD =
  /\b(?:(?<!(?:will|to|shall) be )held|(?<!not )present|appear(?:s|ed|ances?)|heard|began|called|sworn|testif\w+)\b/i;
const DIRECTS =
  /\b(?:court (?:hereby )?(?:orders|directs|vacates|grants|denies|approves|sets)|it is (?:hereby )?ordered|so ordered|(?:submission|polic(?:y|ies)|settlement|plan|agreement|decree)\b[^.;]{0,60} (?:is|are) (?:hereby )?approved)\b/i;

/** Minutes that rule, or that record no hearing but a direction, are an order; the rest are a hearing. */
function minutesDecide(
  text: EntryText,
  read: RulingsRead,
): { kind: 'order' | 'hearing'; rule: string; rulings: RulingsRead['rulings'] } {
  const held = HELD.test(text.body) || !isMinutes(text);
  const decided = read.rulings.some((ruling) => ruling.disposition !== 'deferred');
  const deferred = read.rulings.some((ruling) => ruling.rule === 'entered-and-continued');
  if (decided || (read.rulings.length > 0 && (!held || deferred))) {
    return { kind: 'order', rule: 'minutes-that-rule', rulings: read.rulings };
  }
  const moves = effectsOf(text, 'order', []).some(({ effect }) => /^(?:stays|dismisses|lifts)/.test(effect));
  if (!held || moves || DIRECTS.test(text.body))
    return { kind: 'order', rule: 'minutes-that-direct', rulings: read.rulings };
  return { kind: 'hearing', rule: 'minutes', rulings: [] };
}

/** The entries that a text refers to, itself apart, each once. */
function referencesOf({ body }: EntryText, own: string | null): readonly string[] {
  const mentions = mentionsIn(body);
  const first = mentions[0];
  if (first === undefined) return NONE;
  if (mentions.length === 1) return first.number === own ? NONE : [first.number];
  return [...new Set(mentions.map(({ number }) => number))].filter((number) => number !== own);
}

const MISFILED = new TextPattern(
  /\b(?:filed|entered|docketed) in error\b|\bfiling error\b|\bdisregard\b|\bincorrectly filed\b/i,
);
const RESTRICTED = new TextPattern(/\b(?:restricted|sealed|filed under seal)\b/i);
const TEXT_ONLY = new TextPattern(
  /\btext[- ](?:only )?entry\b|\btext[- ]only\b|\bno document (?:is )?(?:attached|associated)\b/i,
);

function marksOf(text: EntryText, recommends: boolean): Row['marks'] {
  const marks: Row['marks'][number][] = [];
  const { plain, plainWords } = text;
  if (MISFILED.test(plain, plainWords)) marks.push('filed-in-error');
  if (RESTRICTED.test(plain.slice(0, 60), plainWords)) marks.push('restricted');
  if (recommends) marks.push('report-and-recommendation');
  if (TEXT_ONLY.test(plain, plainWords)) marks.push('text-only');
  return marks;
}

/** A case id from court and number: `cand-4-15-cv-02172`; a docket that has neither is `docket`. */
function caseOf(docket: SourceDocket): string {
  const id = `${docket.court ?? ''} ${docket.docketNumber ?? ''}`
    .toLowerCase()
    .slice(0, 80)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? 'docket' : id;
}
