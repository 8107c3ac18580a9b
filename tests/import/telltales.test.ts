import { describe, expect, it } from 'vitest';
import { effectsOf } from '../../src/import/classify/effects-of.ts';
import { type EntryText, entryText } from '../../src/import/classify/entry-text.ts';
import { entryKindOf } from '../../src/import/classify/kinds.ts';
import { motionTitle, reliefIn } from '../../src/import/classify/motion-types.ts';
import { BEFORE, FORMS } from '../../src/import/classify/references.ts';
import { telltalesOf } from '../../src/import/classify/telltale.ts';
import { ENTRY_KINDS } from '../../src/import/classify/vocabulary.ts';
import { everyPhrase, TextPattern, UNTOLD, wordsIn } from '../../src/import/classify/words.ts';
import { importDocket } from '../../src/import/index.ts';
import { Chance } from '../chance.ts';
import { HAVE_SHARED_DOCKETS, sharedDocket, sharedDocketNames, WHERE } from './shared-dockets.ts';

/** The phrases that match a text although its words say that they cannot: there must be none. */
function missedIn(text: string): readonly string[] {
  const words = wordsIn(text);
  return everyPhrase()
    .filter((phrase) => !phrase.mayBeIn(words) && text.search(phrase.pattern) >= 0)
    .map(({ pattern }) => `${pattern.source.slice(0, 80)} in: ${text}`);
}

/** The forms of reference that read a number which was not to be tried for them: there must be none. */
function formsMissedIn(text: string): readonly string[] {
  const told = new Map(BEFORE.numbersIn(text).map(({ at, forms }) => [at, forms]));
  return [...text.matchAll(/\d/g)].flatMap(({ index }) =>
    FORMS.flatMap(({ pattern }, form) => {
      pattern.lastIndex = index;
      const reads = pattern.test(text);
      return reads && ((told.get(index) ?? 0) & (1 << form)) === 0
        ? [`form ${form} at ${index} in: ${text}`]
        : [];
    }),
  );
}

/** What the rules say of a text, by its words or with every rule tried. */
function said(text: EntryText): unknown {
  const { words } = text;
  return {
    kind: entryKindOf(text),
    relief: [reliefIn(motionTitle(text.lead), words), reliefIn(text.lead.slice(0, 300), words)],
    effects: ENTRY_KINDS.map((kind) => effectsOf(text, kind, [])),
  };
}

function alikeWithout(text: EntryText): void {
  expect(said(text)).toEqual(said({ ...text, words: UNTOLD, plainWords: UNTOLD }));
}

/** A text with words of it moved, lost, shouted and joined, and words of the rules put between them. */
function shuffled(text: string, chance: Chance, foreign: readonly string[]): string {
  const words = text.split(' ');
  for (let round = chance.below(6); round >= 0; round--) {
    const at = chance.below(words.length + 1);
    const there = words[at] ?? '';
    const turn = chance.below(7);
    if (turn === 0) words.splice(at, 1);
    if (turn === 1) words.splice(at, 0, chance.oneOf(foreign));
    if (turn === 2) words.splice(at, 0, chance.oneOf(foreign), chance.oneOf(foreign));
    if (turn === 3) words.splice(at, 2, there.toUpperCase(), words[chance.below(words.length + 1)] ?? '');
    if (turn === 4)
      words.splice(
        at,
        1,
        `${there}${chance.oneOf(['.', ',', ';', ':', ' #', ' [', '(', "'s", '/', '12', ' 12'])}`,
      );
    if (turn === 5) words.splice(at, 1, there.replace('s', 'ſ').replace('k', '\u212a'));
    if (turn === 6) words.splice(0, at);
  }
  return words.join(' ');
}

const RULE_WORDS = [
  ...new Set(everyPhrase().flatMap(({ pattern }) => pattern.source.match(/[A-Za-z]{2,}|\d+/g) ?? [])),
];

describe('the telltales of a pattern', () => {
  it.each([
    [/\bstay\b|\bremand\w*/i, ['stay', 'remand']],
    [/\bden(?:ying|ied)\b/i, ['denying', 'denied']],
    [/\b(?:in limine|daubert)\b/i, ['limine', 'daubert']],
    [/\b(?:the )?mandate(?! hearing)/i, ['mandate']],
    [/^(?:\w+ ){0,3}[Ss]ettle(?:d|ment)?/, ['settle', 'settled', 'settlement']],
    [/\b12\(b\)/i, ['12']],
    [/\bstays?\b.{1,20}\blift(?:ed|ing)\b/i, ['lifted', 'lifting']],
  ])('of %s are %j', (pattern, telltales) => {
    expect(telltalesOf(pattern)).toEqual(telltales);
  });

  it.each([/\w+ \d+/, /(?:motion)?/i, /\bre\b/i, /motion|\d/i, /(?:motion)*/i, /(?=motion)/i, /motion/iu])(
    'of %s are none: it can match without them',
    (pattern) => {
      expect(telltalesOf(pattern)).toBeNull();
    },
  );

  it('are found wherever they stand, and words that were read before a phrase was made leave room for it', () => {
    const before = wordsIn('MOTION to intervene');
    const late = new TextPattern(/\bquo warranto\b/i);
    expect(late.mayBeIn(before)).toBe(true);
    expect(late.mayBeIn(wordsIn('MOTION to intervene'))).toBe(false);
    expect(late.test('PETITION in Quo Warranto', wordsIn('PETITION in Quo Warranto'))).toBe(true);
    expect(late.mayBeIn(undefined)).toBe(true);
  });

  it('spare a text most of the rules', () => {
    const words = wordsIn('ORDER denying 11 Motion to Compel. Signed by Magistrate Judge Kim on 9/1/2020.');
    const tried = everyPhrase().filter((phrase) => phrase.mayBeIn(words));
    expect(tried.length / everyPhrase().length).toBeLessThan(0.3);
  });
});

describe('texts made of the words of the rules', () => {
  it('are told the same by their words as with every rule tried', () => {
    const chance = new Chance();
    for (let round = 0; round < 1_500; round++) {
      const text = Array.from({ length: 1 + chance.below(14) }, () => chance.oneOf(RULE_WORDS)).join(
        chance.oneOf([' ', ' ', ' ', ' of ', ', ']),
      );
      expect(missedIn(text), `NUNC_SEED=${chance.seed}`).toEqual([]);
      expect(formsMissedIn(text), `NUNC_SEED=${chance.seed}`).toEqual([]);
    }
  });
});

describe.skipIf(!HAVE_SHARED_DOCKETS)(`the entries of real dockets (${WHERE})`, () => {
  const dockets = sharedDocketNames().map((name) => {
    const imported = importDocket(sharedDocket(name));
    return { name, entries: imported.ok ? imported.docket.entries : [] };
  });

  it.each(dockets)('$name: no rule is passed over that would have spoken', ({ entries }) => {
    for (const entry of entries) {
      const text = entryText(entry);
      alikeWithout(text);
      expect([...missedIn(text.plain), ...missedIn(text.body), ...formsMissedIn(text.body)]).toEqual([]);
    }
  });

  it.each(dockets)(
    '$name: nor with its words moved, lost and mixed with those of the rules',
    ({ entries }) => {
      const chance = new Chance();
      for (const entry of entries) {
        const text = entryText({ raw: shuffled(entry.raw, chance, RULE_WORDS), short: entry.short });
        alikeWithout(text);
        const missed = [...missedIn(text.body), ...formsMissedIn(text.body)];
        expect(missed, `NUNC_SEED=${chance.seed}`).toEqual([]);
      }
    },
  );
});
