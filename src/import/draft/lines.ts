import { exactDay } from '../../../events/dates.ts';
import { ENDS_A_CLAIM } from '../../../events/index.ts';
import { matchesOf } from '../classify/matches.ts';
import type { Row } from '../classify/rows.ts';
import { onlyPending } from './adopted.ts';
import { type DraftingContext, type EntrySketch, paper } from './drafting-context.ts';
import { among, apartFrom, asTo, type ClaimShare } from './shares.ts';
import type { ClaimStanding } from './standing.ts';
import { untoldOutcome } from './untold.ts';

const TERMINATES_MOTIONS =
  /^\W*(?:~?util\w*\W+)?(?:terminat\w* (?:pending )?motions?|motions?(?:\(s\))? terminated)\b/i;
const ITS_MOTIONS = /\b(\d{1,5})\b(?=\]? (?:\w+ ){0,3}motion)/gi;
const PARTY_TERMINATED =
  /^\W*part(?:y|ies) ([^.;]{2,200}?) (?:is |was |are )?terminated\b|\b(?:defendants?|plaintiffs?|respondents?|petitioners?) ([^;:]{2,200}?) (?:is|are|was|were|has been|have been) (?:hereby )?terminated\b/i;

/** A clerk's line that ends a motion, lets a party go or is named a dismissal, and says no more: what it ends is not said. */
export function lineUntold(context: DraftingContext, row: Row): readonly EntrySketch[] | null {
  if (context.caption.without !== null) return null;
  if (row.marks.includes('unheard-ending'))
    return untold(context, row, context.standings.live(), 'It is named a dismissal; of what is not said');
  if (TERMINATES_MOTIONS.test(row.text))
    return untold(
      context,
      row,
      aimedAt(context, row),
      'It ends a motion; how the motion was decided is not said',
    );
  const found = PARTY_TERMINATED.exec(row.text);
  const left = found?.[1] ?? found?.[2];
  if (left === undefined) return null;
  const named = new Set(context.caption.names.called(left).map(({ party }) => party));
  const live = context.standings.live();
  const own = [
    ...live.filter(({ claimant }) => named.has(claimant)),
    ...asTo(
      live.filter(({ claimant }) => !named.has(claimant)),
      (party) => named.has(party),
    ),
  ];
  return untold(context, row, own, 'A party is noted as terminated; no entry says how its claims ended');
}

/** The claims at which the motions are aimed that the line names, or all that wait where it names none. */
function aimedAt(context: DraftingContext, row: Row): readonly ClaimStanding[] {
  const { standings, numbered } = context;
  const named = matchesOf(ITS_MOTIONS, row.text).flatMap((found) => numbered(found[1] ?? '') ?? []);
  const motions = (named.length > 0 ? named : onlyPending(context)).flatMap(
    (id) => standings.motions.get(id) ?? [],
  );
  const aimed = motions
    .filter(({ open, relief }) => open && ENDS_A_CLAIM.has(relief))
    .flatMap(({ aim }) => aim);
  return among(standings.live(), aimed);
}

function untold(
  context: DraftingContext,
  row: Row,
  claims: readonly ClaimStanding[],
  doubt: string,
): readonly EntrySketch[] | null {
  if (claims.length === 0) return null;
  return [paper(context, row, [doubt]), ...untoldOutcome(context, row, claims)];
}

const TELLS = /^(?:dismisses|judgment|remands|transfers|consolidates|stays-case)/;
const NOT_AN_END =
  /\b(?:administrativ\w+|statistic\w+|stay\w*|arbitrat\w+|bankrupt\w*|inactive|suspen\w+|MDL|multi-?district|transfer\w*|remand\w*|sever\w*|consolidat\w+)\b/i;
/** How many days about its closing an entry that tells how a case ended may stand. */
const ABOUT_THEN = 30;

/** How the id of an entry ends that stands for a closing of which nothing more is told. */
export const UNTOLD_CLOSING = '-untold-closing';

/** The case is closed, and neither this entry nor one about that day says how its claims ended; `ended` by itself. */
export function closingUntold(
  context: DraftingContext,
  row: Row,
  doubts?: string[],
  ended: readonly ClaimShare[] = [],
): readonly EntrySketch[] {
  if (!row.effects.includes('closes-case') || row.effects.some((effect) => TELLS.test(effect))) return [];
  if (NOT_AN_END.test(row.text.slice(0, 2_000)) || context.caption.without !== null) return [];
  const near = (other: Row): boolean => tells(other) && daysBetween(other, row) <= ABOUT_THEN;
  if (
    context.later(near, row) ||
    context.earlier((other) => leaves(other.effects) && daysBetween(other, row) <= ABOUT_THEN, row).length > 0
  )
    return [];
  const open = apartFrom(context.standings.live(), ended).filter(
    ({ doubted, stayed }) => !doubted && !stayed,
  );
  if (open.length === 0) return [];
  const doubt = 'The case is closed here; no entry says how its claims ended';
  doubts?.push(doubt);
  return untoldOutcome(context, row, open).map((sketch) => ({
    ...sketch,
    suffix: UNTOLD_CLOSING.slice(1),
    ...(doubts === undefined ? { doubts: [doubt] } : {}),
  }));
}

const tells = ({ effects, kind }: Row): boolean =>
  kind === 'judgment' ||
  effects.some((effect) => effect.startsWith('dismisses') || effect.startsWith('judgment')) ||
  leaves(effects);
const leaves = (effects: Row['effects']): boolean =>
  effects.some((effect) => effect === 'remands' || effect === 'transfers' || effect === 'consolidates');

function daysBetween(one: Row, other: Row): number {
  const [first, second] = [exactDay(one.on ?? ''), exactDay(other.on ?? '')];
  return first === undefined || second === undefined ? 0 : Math.abs(first - second);
}
