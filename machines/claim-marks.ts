import type { EntryId } from '../events/index.ts';
import type { ClaimContext, ClaimEvent } from './claim-events.ts';
import type { Of, Updates } from './rule.ts';

/** What stands on a claim beside its state: a default, a verdict, an appeal. A mark moves nothing by itself. */
const WORDS = {
  'in-default': 'in default',
  'verdict-for-claimant': 'verdict for the claimant',
  'verdict-for-opponent': 'verdict for the opponent',
  'liability-established': 'liability established',
  'on-appeal': 'on appeal',
  affirmed: 'affirmed',
  'class-certified': 'class certified',
  enjoined: 'enjoined',
  satisfied: 'satisfied',
} as const;

export type MarkWord = keyof typeof WORDS;

/** The marks, in the order in which they are told. */
export const MARK_WORDS = Object.keys(WORDS) as [MarkWord, ...MarkWord[]];

/** A mark, and the entry that made it. */
export type ClaimMark = { readonly what: MarkWord; readonly entry: EntryId };

/** A mark as it is told behind a state: `dismissed; on appeal`. */
export const markIs = (what: MarkWord): string => WORDS[what];

/** Most claims bear none, and share that. */
export const NO_MARKS: readonly ClaimMark[] = [];

/** The marks of a claim without those that an entry made. */
export const marksWithout = (marks: readonly ClaimMark[], entry: EntryId): readonly ClaimMark[] =>
  marks.some((mark) => mark.entry === entry) ? marks.filter((mark) => mark.entry !== entry) : marks;

/**
 * The marks of a claim that the parties end among themselves: what is left on appeal of it is moot (U.S. Bancorp Mortg.
 * Co. v. Bonner Mall P’ship, 513 U.S. 18 (1994)).
 */
export const marksOffAppeal = (marks: readonly ClaimMark[]): readonly ClaimMark[] =>
  marks.some(({ what }) => what === 'on-appeal') ? marks.filter(({ what }) => what !== 'on-appeal') : marks;

/** The marks with one more; where one takes the place of another, the last word counts. */
const marked = (
  marks: readonly ClaimMark[],
  mark: ClaimMark,
  instead: readonly MarkWord[] = [],
): readonly ClaimMark[] => [
  ...marks.filter(
    ({ what, entry }) => !instead.includes(what) && !(what === mark.what && entry === mark.entry),
  ),
  mark,
];

const VERDICT = { claimant: 'verdict-for-claimant', opponent: 'verdict-for-opponent' } as const;

export const markUpdates = {
  /** A later verdict takes the place of the one before it. */
  takeVerdict: (context, { by, favours }: Of<ClaimEvent, 'verdictReturned'>) =>
    favours === 'unknown'
      ? context
      : {
          ...context,
          marks: marked(context.marks, { what: VERDICT[favours], entry: by }, Object.values(VERDICT)),
        },

  goByDefault: (context, { by }: Of<ClaimEvent, 'defaultEntered'>) => ({
    ...context,
    marks: marked(context.marks, { what: 'in-default', entry: by }, ['in-default']),
  }),

  noteSatisfaction: (context, { by }: Of<ClaimEvent, 'judgmentSatisfied'>) => ({
    ...context,
    marks: marked(context.marks, { what: 'satisfied', entry: by }, ['satisfied']),
  }),

  takeMark: (context, { by, what }: Of<ClaimEvent, 'marked'>) => ({
    ...context,
    marks: marked(context.marks, { what, entry: by }),
  }),

  loseMark: (context, { mark }: Of<ClaimEvent, 'unmarked'>) => ({
    ...context,
    marks: context.marks.filter(({ what, entry }) => what !== mark.what || entry !== mark.entry),
  }),
} satisfies Updates<ClaimContext>;
