import { DISPOSITION_RULES, dispositionsIn } from './classify/dispositions.ts';
import { EFFECT_RULES } from './classify/effects.ts';
import { deedsOf } from './classify/effects-of.ts';
import { asShort, type EntryText, entryText } from './classify/entry-text.ts';
import { KIND_RULES } from './classify/kinds.ts';
import { motionTitle, RELIEF_RULES } from './classify/motion-types.ts';
import type { Imported, Row, RulingRow } from './classify/rows.ts';
import type { CaseEffect, EntryKind, MotionType } from './classify/vocabulary.ts';

/** A rule that decided something of an entry, the sentence that it claims, and the words on which it did. */
export type RuleHeard = {
  readonly rule: string;
  readonly because: string;
  /** Null where it looked at the whole of the entry, or at what another rule had found. */
  readonly words: string | null;
};

/** Why an entry of a docket was taken for what it was taken for. */
export type EntryExplained = {
  readonly number: string | null;
  readonly index: number;
  readonly on: string | null;
  readonly text: string;
  readonly kind: RuleHeard & { readonly is: EntryKind };
  readonly motion?: RuleHeard & { readonly is: MotionType };
  readonly rulings: readonly (RuleHeard & Pick<RulingRow, 'motion' | 'disposition' | 'link' | 'title'>)[];
  readonly effects: readonly (RuleHeard & { readonly is: CaseEffect })[];
  /** What a person has to decide. */
  readonly unresolved: readonly string[];
};

/** What is decided beside the tables of rules, in a sentence. */
const BESIDE: Readonly<Record<string, string>> = {
  'nothing-recognised': 'No rule says what it is.',
  'minutes-that-rule': 'Minutes that rule on a motion are an order.',
  'minutes-that-direct': 'Minutes that record no hearing, or that direct something, are an order.',
  'no-listed-relief': 'The title names no relief that is told apart.',
  'judgment-for-named-party':
    'Judgment is given for a party that the caption names, on its side of the case.',
  'dismissal-of-named-party': 'It dismisses somebody whom the caption names.',
};

/** The rows that a person means by a document number, or by a place as `#3`. */
export const rowsNamed = ({ entries }: Imported, named: string): readonly Row[] =>
  entries.filter(({ number, index }) => (named.startsWith('#') ? `#${index}` === named : number === named));

/** Which rules decided a row, and on which words. */
export function explained(imported: Imported, row: Row): EntryExplained {
  const source = imported.docket.entries.find(({ index }) => index === row.index);
  const text = entryText(source ?? { raw: row.raw, short: row.short });
  return {
    number: row.number,
    index: row.index,
    on: row.on,
    text: text.plain === '' ? text.short : text.plain,
    kind: { is: row.kind, ...heard(KIND_RULES, row.rule, text, ({ lead, body }) => [lead, body]) },
    ...(row.motion === null || row.motionRule === null
      ? {}
      : {
          motion: {
            is: row.motion,
            ...heard(RELIEF_RULES, row.motionRule, text, ({ lead }) => [motionTitle(lead), lead]),
          },
        }),
    rulings: row.rulings.map(({ motion, disposition, link, title, rule }) => ({
      motion,
      disposition,
      link,
      title,
      rule,
      because: DISPOSITION_RULES.find(({ name }) => name === rule)?.because ?? BESIDE[rule] ?? '',
      words: dispositionsIn(text.body).find((token) => token.rule.name === rule)?.words ?? null,
    })),
    effects: row.effects.map((is, at) => ({
      is,
      ...heard(EFFECT_RULES, row.effectRules[at] ?? '', text, (one) => [
        deedsOf(one),
        ...row.rulings.map(({ title }) => title),
        one.lead,
      ]),
    })),
    unresolved: imported.unresolved.filter(({ index }) => index === row.index).map(({ why }) => why),
  };
}

const BY_EVENT = 'event-name/';

/** As many letters of what a rule heard as a reader needs. */
const LONGEST = 200;

function heard(
  rules: readonly {
    readonly name: string;
    readonly because: string;
    readonly phrase?: { readonly pattern: RegExp };
  }[],
  name: string,
  text: EntryText,
  places: (text: EntryText) => readonly string[],
): RuleHeard {
  const byEvent = name.startsWith(BY_EVENT);
  const rule = rules.find((one) => one.name === (byEvent ? name.slice(BY_EVENT.length) : name));
  const looked = places(byEvent ? asShort(text) : text);
  const pattern = rule?.phrase?.pattern;
  const words =
    pattern === undefined ? null : (looked.map((each) => pattern.exec(each)?.[0]).find(Boolean) ?? null);
  const because = rule?.because ?? BESIDE[name] ?? '';
  return {
    rule: name,
    because: byEvent ? `${because} (The text is silent; the name of the event says so.)` : because,
    words: words === null ? null : words.trim().slice(0, LONGEST),
  };
}
