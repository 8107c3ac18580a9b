import type { DataOf, PartyId } from '../../../events/index.ts';
import { withoutPoints } from '../classify/initials.ts';
import type { SourceDocket } from '../read/docket.ts';
import { partyId, slugOf, unused } from './ids.ts';

type Role = DataOf<'PartyNamed'>['role'];

/** On which side of the `v.` a party stands, where it stands on one. */
export type PartySide = 'claimants' | 'opponents' | 'neither';

/** A party of the case. */
export interface Party {
  readonly party: PartyId;
  readonly name: string;
  readonly role: Role;
  readonly side: PartySide;
  /** Those for whom a group stands. */
  readonly members?: readonly PartyId[];
  readonly note?: string;
}

/** More parties than this are not named one by one: no reader would look them up, and nothing rests on them. */
const MOST_NAMED = 400;

const ROLES: readonly (readonly [RegExp, Role, PartySide])[] = [
  // Who only comes in, watches, holds money or asks for something asserts nothing and is sued for nothing.
  [/interven[oe]r|intervening/i, 'intervenor', 'neither'],
  [/amicus|amici/i, 'amicus', 'neither'],
  [
    /movant|garnishee|interested|objector|receiver|trustee|witness|mediator|special master|non-?party|notice only/i,
    'other',
    'neither',
  ],
  [/third[- ]?party[- ]defendant/i, 'third-party-defendant', 'neither'],
  [/third[- ]?party[- ]plaintiff/i, 'defendant', 'opponents'],
  [/counter[- ]?claimant|cross[- ]?claimant|counter[- ]?plaintiff/i, 'counterclaimant', 'opponents'],
  [/counter[- ]?defendant|cross[- ]?defendant/i, 'plaintiff', 'claimants'],
  [/plaintiff|relator/i, 'plaintiff', 'claimants'],
  [/petitioner/i, 'petitioner', 'claimants'],
  [/defendant/i, 'defendant', 'opponents'],
  [/respondent/i, 'respondent', 'opponents'],
  [/debtor/i, 'debtor', 'neither'],
  [/creditor|claimant/i, 'creditor', 'neither'],
];

const roleOf = (written: string): readonly [Role, PartySide] => {
  const found = ROLES.find(([pattern]) => pattern.test(written));
  return found === undefined ? ['other', 'neither'] : [found[1], found[2]];
};

/**
 * The parties of a docket, each once however often and in whatever parts it is listed; its first part on a side
 * of the case counts. Where the docket lists none, they are read from the caption.
 */
export function partiesOf(docket: SourceDocket): readonly Party[] {
  const listed = new Map<string, { name: string; roles: Set<string> }>();
  const inCaption = docket.parties.length > 0 ? docket.parties : fromCaption(docket.name);
  const named = inCaption.length > 0 ? inCaption : fromComplaint(docket);
  for (const { name, role } of named) {
    const key = wordsOf(name).join(' ');
    const known = listed.get(key) ?? { name, roles: new Set() };
    if (role !== '') known.roles.add(role);
    if (key !== '') listed.set(key, known);
  }
  const taken = new Set<string>(['plaintiffs', 'defendants', 'not-named']);
  const parties = [...listed.values()].slice(0, MOST_NAMED).map(({ name, roles }) => {
    const parts = [...roles].map(roleOf);
    const [role, side] = parts.find(([, at]) => at !== 'neither') ?? parts[0] ?? ['other', 'neither'];
    const id = unused(slugOf(name) || 'party', taken);
    taken.add(id);
    return {
      party: partyId(id),
      name: name.slice(0, 300),
      role,
      side,
      ...(roles.size > 1 ? { note: `On the docket as ${[...roles].join(', ').slice(0, 400)}` } : {}),
    };
  });
  return parties.some(({ side }) => side !== 'neither') ? parties : sidedByCaption(parties, docket);
}

/**
 * The parties of a docket that tells their parts in numbers or not at all, as bulk files do: on the side of the
 * caption, or of the complaint, on which they are named, and with them whoever has the same number.
 */
function sidedByCaption(
  parties: readonly Party[],
  { name, entries, parties: sources }: SourceDocket,
): readonly Party[] {
  const known = parties.length > 0 && sources.every(({ role }) => /^\d*$/.test(role));
  if (!known) return parties;
  const names = new PartyNames(parties);
  const [from, to] = fromCaption(name);
  const complaint =
    entries.find(({ raw }) => /^\W*(?:class action )?complaint\b/i.test(raw))?.raw.slice(0, 4_000) ?? '';
  const against = /\bagainst ((?:(?! filed by)[^()]){2,2000})/i.exec(complaint)?.[1] ?? '';
  const filed = /\bfiled by ([^()]{2,2000})/i.exec(complaint)?.[1] ?? '';
  // A caption has a person's last name alone.
  const inCaption = (side: string | undefined): readonly Party[] => {
    const words = wordsOf(side ?? '');
    return words.length === 0
      ? []
      : parties.filter((party) => words.every((word) => wordsOf(party.name).includes(word)));
  };
  const claimants = new Set([...inCaption(from?.name), ...names.within(filed)]);
  const opponents = new Set([...inCaption(to?.name), ...names.within(against)]);
  const codes = (side: ReadonlySet<Party>) =>
    new Set(
      sources.flatMap(({ name, role }) =>
        role !== '' && names.called(name).some((party) => side.has(party)) ? [role] : [],
      ),
    );
  const [theirs, others] = [codes(claimants), codes(opponents)];
  const codeOf = (party: Party): string =>
    sources.find((source) => names.called(source.name).includes(party))?.role ?? '';
  return parties.map((party) => {
    const code = codeOf(party);
    if (claimants.has(party) || (theirs.has(code) && !others.has(code)))
      return { ...party, role: 'plaintiff', side: 'claimants' };
    if (opponents.has(party) || (others.has(code) && !theirs.has(code)))
      return { ...party, role: 'defendant', side: 'opponents' };
    return party;
  });
}

const AGAINST = /\bagainst ((?:(?! filed by| \()[^;]){2,600}?)(?=,? filed by| \(|\. |\.?$)/i;
const FILED_BY = /\bfiled by ((?:(?! \()[^;]){2,600}?)(?= \(|\. [A-Z(]|\.?$)/i;

/** Whom the complaint names, where nothing else of the docket names anybody. */
function fromComplaint({ entries }: SourceDocket): readonly { name: string; role: string }[] {
  const complaint = entries.find(({ raw }) => /^\W*(?:class action )?complaint\b/i.test(raw))?.raw ?? '';
  const text = withoutPoints(complaint.slice(0, 2_000));
  const listed = (said: string | undefined, role: string) =>
    (said ?? '')
      .split(LISTED)
      .map((name) => name.trim())
      .filter((name) => /^[A-Z]/.test(name) && !/^(?:all|defendants?|plaintiffs?)\b/i.test(name))
      .map((name) => ({ name, role }));
  const [claimants, opponents] = [
    listed(FILED_BY.exec(text)?.[1], 'Plaintiff'),
    listed(AGAINST.exec(text)?.[1], 'Defendant'),
  ];
  return claimants.length > 0 && opponents.length > 0 ? [...claimants, ...opponents] : [];
}

function fromCaption(name: string | null): readonly { name: string; role: string }[] {
  const sides = /^(.{1,300}?),? v(?:s)?\.? (.{1,300})$/i.exec(name?.trim() ?? '');
  if (sides === null) return [];
  return [
    { name: sides[1] ?? '', role: 'Plaintiff' },
    { name: sides[2] ?? '', role: 'Defendant' },
  ];
}

const SUFFIX = new Set([
  'inc',
  'llc',
  'llp',
  'lp',
  'ltd',
  'corp',
  'co',
  'corporation',
  'company',
  'the',
  'na',
  'et',
  'al',
]);

/** A name's telling words: no punctuation, no form of company. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .slice(0, 2_000)
    .toLowerCase()
    .replace(/[’'.]/g, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '' && !SUFFIX.has(word))
    // `Poe's claims`, `Macys` and `Macy's`: a last s tells no two names apart.
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));

/** Finds parties in running text by their whole names, or by a name that begins as theirs does. */
export class PartyNames {
  readonly #byFirstWord = new Map<string, { party: Party; words: readonly string[] }[]>();
  readonly #byLastWord = new Map<string, { party: Party; words: readonly string[] }[]>();

  constructor(parties: readonly Party[]) {
    for (const party of parties) {
      // Where markup follows a name, the texts that name the party do not repeat it.
      const words = wordsOf(party.name.replace(/<.*$/s, ''));
      const first = words[0];
      if (first === undefined) continue;
      const list = this.#byFirstWord.get(first) ?? [];
      list.push({ party, words });
      this.#byFirstWord.set(first, list);
      const own = words.filter((word) => !OF_NO_NAME.test(word));
      const last = own.at(-1) ?? first;
      this.#byLastWord.set(last, [...(this.#byLastWord.get(last) ?? []), { party, words: own }]);
    }
  }

  /** The parties that the text names whole, in order of mention. Each word is looked at once. */
  within(text: string): readonly Party[] {
    const words = wordsOf(text);
    const found = new Set<Party>();
    for (const [at, word] of words.entries())
      for (const { party, words: name } of this.#byFirstWord.get(word) ?? [])
        if (name.every((part, offset) => words[at + offset] === part)) found.add(party);
    return [...found];
  }

  /** Whether a text begins with the whole name of a party. */
  opens(text: string): boolean {
    const words = wordsOf(text);
    return (this.#byFirstWord.get(words[0] ?? '') ?? []).some(({ words: name }) =>
      name.every((part, at) => words[at] === part),
    );
  }

  /** The party with whose whole name a text ends, if there is one. */
  closes(text: string): readonly Party[] {
    const words = wordsOf(text.slice(-200));
    return this.within(text.slice(-200)).filter(({ name }) => {
      const own = wordsOf(name);
      return own.every((word, at) => words[words.length - own.length + at] === word);
    });
  }

  /** The parties that a list of names means; a shortened name counts where it can mean only one. */
  called(text: string): readonly Party[] {
    const whole = this.within(text);
    const short = text
      .slice(0, 2_000)
      .split(LISTED)
      .flatMap((one) => (this.within(one).length > 0 ? [] : this.#shortened(one, whole.length > 0)));
    return [...new Set([...whole, ...short])];
  }

  /** Whom one name means that is not whole: how a name begins, or a surname behind initials or a title. */
  #shortened(text: string, listed: boolean): readonly Party[] {
    const words = wordsOf(text).filter((word) => !OF_NO_NAME.test(word));
    const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
    const begins = (this.#byFirstWord.get(first) ?? []).filter(({ words: name }) =>
      words.every((word, at) => (at >= name.length ? !listed : name[at] === word)),
    );
    const like =
      begins.length > 0 || words.length > 4
        ? begins
        : (this.#byLastWord.get(last) ?? []).filter(({ words: name }) => isShort(words, name));
    const [only] = like;
    return like.length === 1 && only !== undefined ? [only.party] : [];
  }
}

const LISTED = /;|,? and |,? & (?=[A-Z])|,(?! ?(?:inc|llc|l\.l\.c|ltd|corp|co|lp|llp|jr|sr|n\.a)\b)/i;
const OF_NO_NAME = /^(?:plaintiff|defendant|petitioner|respondent|mr|ms|mrs|dr|jr|sr|ii|iii)s?$/;

/** Whether `H P Tamm`, `Tamm` can be Henry P. Tamm: the last word, and before it words of the name or their initials. */
function isShort(words: readonly string[], name: readonly string[]): boolean {
  const before = words.slice(0, -1).flatMap((word) => (word.length <= 3 ? [...word] : [word]));
  let at = 0;
  for (const word of before) {
    const rest = name.slice(at, -1);
    const next = rest.findIndex((part) => part === word || (word.length === 1 && part.startsWith(word)));
    if (next < 0) return false;
    at += next + 1;
  }
  return (words.at(-1) ?? '').length > 2;
}
