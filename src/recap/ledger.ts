import type { Kind, MotionType } from './vocabulary.ts';

/** A paper that an order may decide. */
export interface Decidable {
  readonly index: number;
  readonly number: string | null;
  readonly filed: string | null;
  readonly kind: Kind;
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
  readonly #pending = new Map<number, Decidable>();
  readonly #pendingByNumber = new Map<string, number[]>();
  readonly #decided = new Map<string, string | null>();
  readonly #byDay: ReadonlyMap<string | null, readonly Decidable[]>;

  /** `coming` are all decidable papers of the docket: one filed the same day may be entered after its order. */
  constructor(coming: readonly Decidable[]) {
    this.#byDay = Map.groupBy(coming, (paper) => paper.filed);
    for (const paper of coming) {
      const known = paper.number === null ? undefined : this.#byNumber.get(paper.number);
      if (
        paper.number !== null &&
        (known === undefined || (known.kind !== 'motion' && paper.kind === 'motion'))
      ) {
        this.#byNumber.set(paper.number, paper);
      }
    }
  }

  file(paper: Decidable): void {
    if (paper.number !== null && this.#decided.has(paper.number)) return;
    this.#pending.set(paper.index, paper);
    if (paper.number === null) return;
    const alike = this.#pendingByNumber.get(paper.number);
    if (alike === undefined) this.#pendingByNumber.set(paper.number, [paper.index]);
    else alike.push(paper.index);
  }

  numbered(number: string): Decidable | null {
    return this.#byNumber.get(number) ?? null;
  }

  decide(number: string, on: string | null): void {
    this.#decided.set(number, on);
    for (const index of this.#pendingByNumber.get(number) ?? []) this.#pending.delete(index);
    this.#pendingByNumber.delete(number);
  }

  pending(): readonly Decidable[] {
    return [...this.#pending.values()];
  }

  /** The one pending paper that a ruling on `type`, worded as `title`, can mean, or null. */
  infer(type: MotionType, title: string, around: string, on: string | null): Decidable | null {
    const stipulated = /\bstipulat/i.test(title) && !/\bmotion\b/i.test(title);
    const fits = (paper: Decidable): boolean =>
      paper.number !== null &&
      !paper.recommendation &&
      (stipulated ? paper.kind === 'stipulation' : paper.kind === 'motion' && paper.type === type);
    const candidates = this.pending().filter(fits);
    // An order can be entered before the motion that it grants, on the same day.
    const early = this.#sameDay(on).filter(fits);
    const pool = candidates.length > 0 ? candidates : early;
    const bare = type === 'other' && !hasWords(title);
    const alike = pool.filter((paper) => sharesWord(paper.title, title));
    if (type === 'other' && !stipulated) {
      if (bare) {
        const open = this.pending().filter((paper) => paper.kind === 'motion' && paper.number !== null);
        return open.length === 1 ? (open[0] ?? null) : null;
      }
      // A written order of the same day repeats what was ruled from the bench.
      const repeated =
        alike.length > 0
          ? alike
          : this.#decidedOn(on)
              .filter(fits)
              .filter((paper) => sharesWord(paper.title, title));
      return repeated.length === 1 ? (repeated[0] ?? null) : null;
    }
    // Of a motion and its corrected twin of the same day, the words of the order tell which is meant.
    const named =
      candidates.length > 0 && early.length > 0 ? mostAlike([...candidates, ...early], around) : null;
    if (named !== null) return named;
    if (pool.length === 1) return pool[0] ?? null;
    return mostAlike(pool, around);
  }

  /** The one pending report and recommendation, or null. */
  recommendation(): Decidable | null {
    const open = this.pending().filter((paper) => paper.recommendation && paper.number !== null);
    return open.length === 1 ? (open[0] ?? null) : null;
  }

  #decidedOn(on: string | null): readonly Decidable[] {
    if (on === null) return [];
    return [...this.#decided].flatMap(([number, day]) =>
      day === on ? (this.#byNumber.get(number) ?? []) : [],
    );
  }

  #sameDay(on: string | null): readonly Decidable[] {
    return on === null ? [] : (this.#byDay.get(on) ?? []).filter((paper) => !this.#pending.has(paper.index));
  }
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
function mostAlike(pool: readonly Decidable[], around: string): Decidable | null {
  const words = telling(around);
  const ranked = pool
    .map((paper) => ({ paper, shared: [...telling(paper.title)].filter((word) => words.has(word)).length }))
    .sort((a, b) => b.shared - a.shared);
  const [first, second] = ranked;
  return first !== undefined && first.shared > (second?.shared ?? 0) ? first.paper : null;
}

/** Whether two titles have a telling word in common. */
export function sharesWord(one: string, other: string): boolean {
  const words = telling(other);
  for (const word of telling(one)) if (words.has(word)) return true;
  return false;
}
