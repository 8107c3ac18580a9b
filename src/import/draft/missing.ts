import { matchesOf } from '../classify/matches.ts';
import { reliefIn } from '../classify/motion-types.ts';
import type { Row } from '../classify/rows.ts';
import type { DraftingContext, EntrySketch } from './drafting-context.ts';
import { NOT_NAMED } from './motions.ts';
import { type NamedClaims, named } from './shares.ts';
import { untoldOutcome } from './untold.ts';

const NAMED =
  /(?<![\d/:$-])\b(\d{1,5})\b(?![/:])[\])]?,* ((?:\w+ ){0,4}?)(motion (?:to dismiss|for (?:partial )?(?:summary|default) judgment|for judgment)[^.;,]{0,40}|(?:order|judgment|opinion|memorandum (?:opinion|order|and order|decision))\b(?! (?:that|the)\b)[^.;,]{0,60})/gi;
const OF_NO_CLAIM =
  /\b(?:schedul\w*|protective|pro hac|extension|time|referr\w*|show cause|reassign\w*|conference|hearing|standing|pretrial|confidential\w*|case management|appear|seal\w*|discovery|compel|brief\w*|deadlines?|setting|continu\w*|proposed|stay|transfer|leave|ADR|mediation|excess|admission|counsel|status)\b/i;

/**
 * A number that the docket does not show and that an entry calls a motion or an order that can end a claim: where the
 * claims stand then hangs on a paper that nobody here has seen.
 */
export function missingPapers(context: DraftingContext, row: Row): readonly EntrySketch[] {
  if (context.caption.without !== null) return [];
  const own = row.number === null ? null : Number(row.number);
  for (const [whole, number = '', , said = ''] of matchesOf(NAMED, row.text.slice(0, 2_000))) {
    if (context.rowNumbered(number) !== undefined || context.missed.has(number)) continue;
    if (!isEarlier(context, Number(number), own) || OF_NO_CLAIM.test(whole)) continue;
    context.missed.add(number);
    const open = context.standings.live();
    if (open.length === 0) continue;
    const isMotion = /^motion/i.test(said);
    const doubt = `It speaks of ${number} (${said.trim().slice(0, 60)}), which the docket as given does not show`;
    return [
      ...(isMotion ? [standIn(number, said, named(open))] : []),
      ...untoldOutcome(context, row, open).map((sketch) => ({
        ...sketch,
        suffix: `missing-${number}`,
        doubts: [doubt],
      })),
    ];
  }
  return [];
}

/** Whether a number can be that of a paper before this one: a year, or a number past the last one, is none. */
function isEarlier({ lastNumber: last }: DraftingContext, number: number, own: number | null): boolean {
  return number > 0 && number < (own ?? last) && !(number >= 1900 && number < 2100 && last < 2500);
}

function standIn(number: string, said: string, aim: readonly NamedClaims[]): EntrySketch {
  const relief = reliefIn(said)?.type === 'summary-judgment' ? 'summary-judgment' : 'dismiss';
  return {
    type: 'MotionFiled',
    suffix: `motion-${number}`,
    fields: {
      title: `${said.trim().slice(0, 100)} (${number}, not among the entries of this docket)`,
      movant: NOT_NAMED,
      requests: aim.map((part, at) => ({ id: at === 0 ? 'only' : `only-${at + 1}`, relief, ...part })),
    },
  };
}
