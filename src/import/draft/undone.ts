import type { EntryId } from '../../../events/index.ts';
import type { Row } from '../classify/rows.ts';
import { type DraftingContext, type EntrySketch, entryTitle } from './drafting-context.ts';
import type { WrittenRuling } from './rulings.ts';
import { named } from './shares.ts';
import type { ClaimStanding } from './standing.ts';

/** What an entry takes back: the orders that it vacates, the dismissals by the parties that it undoes. */
export type Undone = { readonly sketches: readonly EntrySketch[]; readonly doubts: readonly string[] };

const NOTHING: Undone = { sketches: [], doubts: [] };
const FOR_CERTAIN =
  /\b(?:vacat(?:es|ed|ing)|sets? aside|setting aside|rescind(?:s|ed|ing)|revok(?:es|ed|ing)|strik(?:es|ing)|stricken)\b/i;

const OF_AN_ENDING =
  /\b(?:dismissal|judgment|order dismissing)\b[^.;]{0,60}\b(?:vacated|set aside|rescinded|stricken)\b|\b(?:vacat(?:es|ing)|setting aside|sets aside|rescinding)\b[^.;]{0,40}\b(?:dismissal|judgment|order dismissing)\b/i;

/**
 * An order that takes back a dismissal or a judgment. Where it vacates what it names, the claims stand again; where
 * it only reopens, or grants reconsideration, they may stand again or have ended all the same.
 */
export function draftUndone(
  context: DraftingContext,
  row: Row,
  reconsiders: readonly EntryId[],
  rulings: readonly WrittenRuling[],
): Undone {
  const reopens = row.effects.includes('reopens-case');
  if (!(row.marks.includes('undoes-ending') || reopens) || reconsiders.length > 0) return NOTHING;
  if (row.effects.some((effect) => effect.startsWith('dismisses'))) return NOTHING;
  const ended = context.standings
    .all()
    .filter(({ status, counterclaim }) => !counterclaim && (status === 'dismissed' || status === 'judgment'));
  const orders = new Set(row.references.flatMap((number) => context.numbered(number) ?? []));
  const meant = ended.filter(({ endedBy, leftBy }) => {
    const by = endedBy ?? leftBy;
    return by !== null && orders.has(by);
  });
  const claims = meant.length > 0 ? meant : ended;
  if (claims.length === 0) return NOTHING;
  const said = orders.size === 0 || meant.length > 0;
  // An order about something else that is named touches no claim.
  if (!said && !reopens && rulings.length === 0) return NOTHING;
  const certain =
    row.kind !== 'notice' &&
    FOR_CERTAIN.test(row.text.slice(0, 600)) &&
    said &&
    (!reopens || meant.length > 0 || OF_AN_ENDING.test(row.text.slice(0, 600))) &&
    oneEnding(claims);
  const doubts = certain
    ? []
    : ['It takes back what had ended, or may have: where the claims stand now is not said'];
  return {
    sketches: [
      ...vacated(row, claims),
      ...(certain
        ? []
        : named(claims).map((part) => ({
            type: 'OutcomeUntold' as const,
            suffix: 'untold-again',
            fields: { title: entryTitle(row), ...part, entry: context.idOf(row) },
          }))),
    ],
    doubts,
  };
}

const oneEnding = (claims: readonly ClaimStanding[]): boolean =>
  new Set(claims.map(({ endedBy, leftBy }) => endedBy ?? leftBy)).size === 1;

function vacated(row: Row, claims: readonly ClaimStanding[]): readonly EntrySketch[] {
  const orders = new Set<EntryId>();
  const papers = new Set<EntryId>();
  for (const { endedBy, leftBy } of claims) {
    if (endedBy !== null) orders.add(endedBy);
    else if (leftBy !== null) papers.add(leftBy);
  }
  return [
    ...[...orders].map((order, at) => ({
      type: 'OrderVacated' as const,
      suffix: at === 0 ? 'vacates' : `vacates-${at + 1}`,
      fields: { order, title: entryTitle(row) },
    })),
    ...[...papers].map((entry, at) => ({
      type: 'EntryStricken' as const,
      suffix: at === 0 ? 'strikes' : `strikes-${at + 1}`,
      fields: { entry, reason: `Taken back: ${entryTitle(row)}` },
    })),
  ];
}
