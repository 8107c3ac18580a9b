import { type EntryKind, MOTION_TYPES, type MotionType } from './vocabulary.ts';

/** A paper that an order may decide. */
export interface Decidable {
  readonly index: number;
  readonly number: string | null;
  readonly filed: string | null;
  readonly kind: EntryKind;
  readonly type: MotionType;
  /** The opening of its text, for telling one paper of a type from another. */
  readonly title: string;
  readonly recommendation: boolean;
}

const DULL = new Set(
  'motion motions order orders plaintiff plaintiffs defendant defendants filed leave file with from that this responses response memorandum support judge document attachments stipulation application hearing before court hereby granted denied request unopposed joint consent amended extension time signed against case party parties'.split(
    ' ',
  ),
);

/**
 * What is pending as the docket is read in time, and which paper a nameless ruling must mean.
 * It infers only where one pending paper fits; two that fit are a question for a person.
 */
export class Ledger {
  readonly #byNumber = new Map<string, Decidable>();
  /** What is pending, in the order of filing, by what it asks: a ruling is held against its like only. */
  readonly #pending = new Map<Asked, Map<number, Pending>>();
  readonly #pendingByNumber = new Map<string, { readonly asks: Asked; readonly index: number }[]>();
  readonly #decided = new Map<string, string | null>();
  readonly #decidedByDay = new Map<string | null, Set<string>>();
  readonly #byDay = new Map<string | null, Decidable[]>();

  /** `coming` are all decidable papers of the docket: one filed the same day may be entered after its order. */
  constructor(coming: readonly Decidable[]) {
    for (const paper of coming) this.#know(paper);
  }

  #know(paper: Decidable): void {
    if (paper.number === null) return;
    const known = this.#byNumber.get(paper.number);
    if (known === undefined || (known.kind !== 'motion' && paper.kind === 'motion'))
      this.#byNumber.set(paper.number, paper);
    if (asked(paper) === null) return;
    const day = this.#byDay.get(paper.filed);
    if (day === undefined) this.#byDay.set(paper.filed, [paper]);
    else day.push(paper);
  }

  file(paper: Decidable): void {
    if (paper.number === null || this.#decided.has(paper.number)) return;
    const asks = asked(paper);
    if (asks === null) return;
    this.#alike(asks).set(paper.index, new Pending(paper));
    const named = this.#pendingByNumber.get(paper.number);
    const one = { asks, index: paper.index };
    if (named === undefined) this.#pendingByNumber.set(paper.number, [one]);
    else named.push(one);
  }

  numbered(number: string): Decidable | null {
    return this.#byNumber.get(number) ?? null;
  }

  decide(number: string, on: string | null): void {
    const before = this.#decided.get(number);
    if (before !== undefined) this.#decidedByDay.get(before)?.delete(number);
    this.#decided.set(number, on);
    const day = this.#decidedByDay.get(on);
    if (day === undefined) this.#decidedByDay.set(on, new Set([number]));
    else day.add(number);
    const named = this.#pendingByNumber.get(number);
    if (named === undefined) return;
    for (const { asks, index } of named) this.#alike(asks).delete(index);
    this.#pendingByNumber.delete(number);
  }

  /** The one pending paper that a ruling on `type`, worded as `title`, can mean, or null. */
  infer(type: MotionType, title: string, around: string, on: string | null): Decidable | null {
    const wanted = /\bstipulat/i.test(title) && !/\bmotion\b/i.test(title) ? 'stipulation' : type;
    const alike = this.#alike(wanted);
    if (type === 'other' && wanted !== 'stipulation') {
      const words = telling(title);
      if (words.size === 0) return this.#onlyMotion();
      if (alike.size > MOST_TOLD_APART) return null;
      const candidates = alike.size > 0 ? alike.values() : this.#sameDay(on, wanted);
      const sharing = [...candidates].filter((one) => shares(one.words, words));
      // A written order of the same day repeats what was ruled from the bench.
      const repeated =
        sharing.length > 0
          ? sharing
          : this.#decidedOn(on).filter((one) => asked(one.paper) === wanted && shares(one.words, words));
      return repeated.length === 1 ? (repeated[0]?.paper ?? null) : null;
    }
    if (alike.size > MOST_TOLD_APART) return null;
    const candidates = [...alike.values()];
    // An order can be entered before the motion that it grants, on the same day.
    const early = this.#sameDay(on, wanted);
    // Of a motion and its corrected twin of the same day, the words of the order tell which is meant.
    const named =
      candidates.length > 0 && early.length > 0 ? mostAlike([...candidates, ...early], around) : null;
    if (named !== null) return named;
    const pool = candidates.length > 0 ? candidates : early;
    if (pool.length === 1) return pool[0]?.paper ?? null;
    return mostAlike(pool, around);
  }

  /** All papers of a type that are pending, in the order of filing; none where they are too many. */
  waiting(type: MotionType): readonly Decidable[] {
    const alike = this.#alike(type);
    return alike.size > MOST_TOLD_APART ? [] : [...alike.values()].map(({ paper }) => paper);
  }

  /** The one pending report and recommendation, or null. */
  recommendation(): Decidable | null {
    return onlyOne(this.#alike('recommendation'));
  }

  #onlyMotion(): Decidable | null {
    let only: Decidable | null = null;
    for (const type of MOTION_TYPES) {
      const alike = this.#alike(type);
      if (alike.size === 0) continue;
      only = only === null ? onlyOne(alike) : null;
      if (only === null) return null;
    }
    return only;
  }

  #alike(asks: Asked): Map<number, Pending> {
    const known = this.#pending.get(asks);
    if (known !== undefined) return known;
    const none = new Map<number, Pending>();
    this.#pending.set(asks, none);
    return none;
  }

  #decidedOn(on: string | null): readonly Pending[] {
    if (on === null) return [];
    return [...(this.#decidedByDay.get(on) ?? [])].flatMap((number) => {
      const paper = this.#byNumber.get(number);
      return paper === undefined ? [] : [new Pending(paper)];
    });
  }

  #sameDay(on: string | null, wanted: Asked): readonly Pending[] {
    if (on === null) return [];
    const pending = this.#alike(wanted);
    return (this.#byDay.get(on) ?? []).flatMap((paper) =>
      asked(paper) === wanted && !pending.has(paper.index) ? [new Pending(paper)] : [],
    );
  }
}

/** With so many papers alike that wait, a ruling that names none could mean any of them. */
const MOST_TOLD_APART = 100;

/** A paper that a ruling may mean, with the words by which it is told from others. */
class Pending {
  readonly paper: Decidable;
  #words: ReadonlySet<string> | undefined;

  constructor(paper: Decidable) {
    this.paper = paper;
  }

  get words(): ReadonlySet<string> {
    this.#words ??= telling(this.paper.title);
    return this.#words;
  }
}

/** What a paper asks of the judge; null where no ruling can be told to mean it but by its number. */
type Asked = MotionType | 'stipulation' | 'recommendation';

function asked(paper: Decidable): Asked | null {
  if (paper.recommendation) return 'recommendation';
  if (paper.kind === 'motion') return paper.type;
  return paper.kind === 'stipulation' ? 'stipulation' : null;
}

function onlyOne(papers: ReadonlyMap<number, Pending>): Decidable | null {
  const [only] = papers.size === 1 ? papers.values() : [];
  return only?.paper ?? null;
}

function telling(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return new Set(words.filter((word) => !DULL.has(word)));
}

/** Whether a title says more than that something is asked. */
export function hasWords(title: string): boolean {
  return telling(title).size > 0;
}

/** The one of several papers that shares most words with the ruling (a party, `second`), or null on a tie. */
function mostAlike(pool: readonly Pending[], around: string): Decidable | null {
  if (pool.length === 0) return null;
  const words = telling(around);
  const ranked = pool
    .map(({ paper, words: own }) => ({ paper, shared: [...own].filter((word) => words.has(word)).length }))
    .sort((a, b) => b.shared - a.shared);
  const [first, second] = ranked;
  return first !== undefined && first.shared > (second?.shared ?? 0) ? first.paper : null;
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const word of one) if (other.has(word)) return true;
  return false;
}

/** Whether two titles have a telling word in common. */
export const sharesWord = (one: string, other: string): boolean => shares(telling(one), telling(other));
