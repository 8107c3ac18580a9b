import { withoutPoints } from '../classify/initials.ts';
import type { Row } from '../classify/rows.ts';
import { type DraftingContext, type EntrySketch, entryTitle } from './drafting-context.ts';
import { apartFrom, asTo, named } from './shares.ts';
import type { ClaimStanding } from './standing.ts';
import { untoldOutcome } from './untold.ts';

/** Judgment, where the text says for whom; a judgment paper that does not say is judgment for a party unknown. */
export function judgmentOf(context: DraftingContext, row: Row, dismissed: boolean): readonly EntrySketch[] {
  const favours = row.effects.includes('judgment-for-plaintiff')
    ? 'claimant'
    : row.effects.includes('judgment-for-defendant')
      ? 'opponent'
      : null;
  if (favours === null && row.kind !== 'judgment') return [];
  const all = context.standings.all();
  const own = all.filter(
    ({ counterclaim, status }) =>
      !counterclaim &&
      (status === 'live' || status === 'with-leave' || status === 'judgment' || status === 'dismissed'),
  );
  const both =
    row.effects.includes('judgment-for-plaintiff') && row.effects.includes('judgment-for-defendant');
  const { reached, unclear } = reachedBy(context, row, own);
  const counters = all.some(({ counterclaim, status }) => counterclaim && status === 'live');
  // A motion decided in a way that nobody tells may have dismissed what judgment is now given on.
  const doubted = reached.filter((claim) => claim.doubted && claim.status === 'live' && favours === null);
  const certain = reached.filter((claim) => !doubted.includes(claim));
  const doubts = [
    ...(favours === null && !dismissed ? ['The text does not say for whom judgment is given'] : []),
    ...(both ? ['Judgment is given for both sides; on which claims for which is not said'] : []),
    ...(counters ? ['The text does not say what becomes of the counterclaims'] : []),
    ...(unclear.length > 0
      ? [
          'Judgment for or against some of the parties: whether it is on the other claims too is not clear here',
        ]
      : []),
  ];
  return [
    ...named(certain).map((part, at) => ({
      type: 'JudgmentEntered' as const,
      suffix: 'judgment',
      fields: {
        title: entryTitle(row),
        ...part,
        favours: both || (favours === null && !dismissed) ? 'unknown' : (favours ?? 'opponent'),
      },
      doubts: at === 0 ? doubts : [],
    })),
    ...untoldOutcome(context, row, doubted).map((sketch) =>
      certain.length > 0 ? sketch : { ...sketch, doubts },
    ),
    ...untoldOutcome(context, row, unclear, ['judgment']).map((sketch) => ({
      ...sketch,
      suffix: 'untold-judgment',
      ...(certain.length + doubted.length > 0 ? {} : { doubts }),
    })),
  ];
}

const FOR_OR_AGAINST =
  /\b(?:in favou?r of|against|as to|for) ([^;()]{2,300}?)(?= in the (?:amount|sum)| and against| against|[;(]|\. [A-Z]|\.?$)/gi;
/** A judgment on fewer than all claims or parties leaves the others where they are (Fed. R. Civ. P. 54(b)). */
const ON_FEWER = /\bdefault\b|\bpartial\b|\b54\(b\)|\bconsent\b|\bas to\b/i;

/**
 * Whose claims a judgment ends: those of and against the parties whom it names, else all. What stands against others
 * may have ended with them, unless the judgment is by its nature one on fewer than all.
 */
function reachedBy(context: DraftingContext, row: Row, own: readonly ClaimStanding[]) {
  const head = withoutPoints(row.text.slice(0, 600));
  const { caption } = context;
  const parties = new Set(
    [...head.matchAll(FOR_OR_AGAINST)].flatMap((found) =>
      caption.names.called(found[1] ?? '').flatMap(({ party }) => [party, caption.claimantFor(party)]),
    ),
  );
  const open = own.filter(({ status }) => status === 'live' || status === 'with-leave');
  const ofOpponent = asTo(own, (party) => parties.has(party));
  const ofClaimant = own.filter(({ claimant }) => parties.has(claimant));
  if (ofOpponent.length + ofClaimant.length === 0) {
    const byDefault = /\bdefault\b/i.test(head);
    const oneOnly = open.length < 2 && open.every((claim) => claim.against.length < 2);
    return byDefault && !oneOnly ? { reached: [], unclear: open } : { reached: own, unclear: [] };
  }
  const touched =
    ofOpponent.length === 0
      ? ofClaimant
      : ofClaimant.length === 0
        ? ofOpponent
        : ofOpponent.filter(({ claimant }) => parties.has(claimant));
  const ended = own.filter((claim) => !open.includes(claim));
  return {
    reached: [...touched, ...(ON_FEWER.test(head) ? [] : apartFrom(ended, touched))],
    unclear: ON_FEWER.test(head) ? [] : apartFrom(open, touched),
  };
}
