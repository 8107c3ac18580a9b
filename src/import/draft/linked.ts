import { ENDS_A_CLAIM } from '../../../events/index.ts';
import { withoutPoints } from '../classify/initials.ts';
import type { RulingRow } from '../classify/rows.ts';
import type { DraftingContext } from './drafting-context.ts';
import { asTo } from './shares.ts';
import type { ClaimStanding } from './standing.ts';

const WHOSE = /^\W*(?:the )?(?:[\w-]+ ){0,2}?(plaintiff|petitioner|defendant|respondent)s?['’]s?\b/i;
const NAMED =
  /^\W*(?:the )?((?:[A-Z][\w.,&-]*(?:['’](?!s? ))?,? ){0,6}?[A-Z][\w.,&-]*)['’]s? (?:[\w-]+ ){0,5}motion/i;

/** A ruling that names no motion, with the one pending motion that it means by whose it is: `granting defendant's motion`. */
export function linkedBySide(context: DraftingContext, ruling: RulingRow): RulingRow {
  const { type, title, motion } = ruling;
  if (motion !== null || !ENDS_A_CLAIM.has(type)) return ruling;
  const { caption, standings } = context;
  const side = WHOSE.exec(title)?.[1]?.toLowerCase();
  const named = NAMED.exec(title)?.[1];
  const parties = new Set(
    side === undefined
      ? caption.names.called(named ?? '').map(({ party }) => party)
      : caption.parties
          .filter((party) => party.side === (/^[pP]/.test(side) ? 'claimants' : 'opponents'))
          .map(({ party }) => party),
  );
  const meant = standings
    .pendingIds(type)
    .filter((id) => standings.motions.get(id)?.movants.some((movant) => parties.has(movant)));
  const [only] = meant;
  const number = only === undefined || meant.length > 1 ? null : standings.motions.get(only)?.number;
  return number === null || number === undefined
    ? ruling
    : { ...ruling, motion: String(number), link: 'inferred' };
}

const WHOM =
  /\b(?:[Dd]ismiss(?:al|ing)?|DISMISS(?:AL|ING)?|[Dd]rop)\b(?: of| OF)?(?: (?:all )?claims? (?:against|of))?(?: as (?:to|against)| against| AS TO| AGAINST)?(?: only)?(?: the)?(?: (?:[Dd]efendants?|DEFENDANTS?|[Pp]laintiffs?|part(?:y|ies)))? ([A-Z][^;()]{1,200}?)(?= with(?:out)? prejudice| pursuant|[;(]|\. |\.?$)/;
const OF_THE_CASE =
  /\bvoluntar\w+ (?:dismiss|dismissal)\b(?: of)?(?: (?:the |this |entire |her |his |its |their |plaintiff\S* )*(?:case|action|complaint|lawsuit|suit|matter|claims))?(?: with(?:out)? prejudice)?[\s.]*$/i;

/** The claims that end where a motion is granted that the docket does not show, and its words say whom or what it dismisses. */
export function dismissedByTitle(
  { caption, standings }: DraftingContext,
  { title }: RulingRow,
): readonly ClaimStanding[] {
  const live = standings.live().filter(({ counterclaim }) => !counterclaim);
  if (OF_THE_CASE.test(title)) return live;
  const parties = new Set(
    caption.names.called(WHOM.exec(withoutPoints(title))?.[1] ?? '').map(({ party }) => party),
  );
  if (parties.size === 0) return [];
  const own = live.filter(({ claimant }) => parties.has(claimant));
  return [
    ...own,
    ...asTo(
      live.filter((claim) => !own.includes(claim)),
      (party) => parties.has(party),
    ),
  ];
}
