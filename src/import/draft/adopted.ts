import { ENDS_A_CLAIM, type EntryId } from '../../../events/index.ts';
import type { Row } from '../classify/rows.ts';
import type { DraftingContext } from './drafting-context.ts';
import type { WrittenRuling } from './rulings.ts';

/** What an order decides by adopting a recommendation and saying no more. */
export type Adopted = { readonly rulings: readonly WrittenRuling[]; readonly doubts: readonly string[] };

const GRANTS = /\b(?:be|is) (?:hereby )?(?:granted|allowed)\b|\b(?:to|recommend\w*) grant(?:ing)?\b/i;
const DENIES = /\b(?:be|is) (?:hereby )?denied\b|\b(?:to|recommend\w*) deny(?:ing)?\b/i;
const PARTLY = /\bin[- ]part\b|\botherwise\b|\bexcept\b|\bas to\b|\bmoot\b|\bcounts?\b/i;
const PREJUDICE = /\bwith(out)? prejudice\b/i;

/**
 * An order that adopts a recommendation rules as was recommended. Where the docket's line of the recommendation says
 * one thing of one motion that is what is decided; else the motions are decided and how is not said.
 */
export function adoptedRulings(context: DraftingContext, row: Row, adopted: EntryId): Adopted {
  const source = context.earlier((other) => context.idOf(other) === adopted, row).at(-1);
  if (source === undefined) return { rulings: [], doubts: [] };
  const named = openMotions(context, source.references);
  const motions = named.length > 0 ? named : onlyPending(context);
  if (motions.length === 0) return { rulings: [], doubts: [] };
  const { text } = source;
  const grants = GRANTS.test(text);
  const whole = grants !== DENIES.test(text) && !PARTLY.test(text) && !PARTLY.test(row.text);
  const [only] = motions;
  if (only !== undefined && motions.length === 1 && whole) {
    const prejudice = PREJUDICE.exec(`${row.text} ${text}`);
    const terms =
      grants && prejudice !== null ? { prejudice: prejudice[1] === undefined ? 'with' : 'without' } : {};
    return {
      rulings: [
        {
          motion: only,
          disposition: grants ? 'granted' : 'denied',
          ...terms,
          note: 'The order adopts the recommendation, which says so',
        },
      ],
      doubts: [],
    };
  }
  return {
    rulings: motions.map((motion) => ({ motion, disposition: 'unknown', express: false })),
    doubts: ['It adopts a recommendation; what that decides of each motion is not said'],
  };
}

function openMotions(
  { numbered, standings }: DraftingContext,
  references: readonly string[],
): readonly EntryId[] {
  const found = references.flatMap((number) => {
    const entry = numbered(number);
    return entry !== undefined && standings.motions.get(entry)?.open === true ? [entry] : [];
  });
  return [...new Set(found)];
}

/** The motions that may end a claim, where the recommendation names none. */
export function onlyPending({ standings }: DraftingContext): readonly EntryId[] {
  return [...ENDS_A_CLAIM].flatMap((relief) => standings.pendingIds(relief));
}
