import { ENDS_A_CLAIM } from '../../../events/index.ts';
import type { Row } from '../classify/rows.ts';
import type { CaseEffect } from '../classify/vocabulary.ts';
import { adoptedRulings } from './adopted.ts';
import { sentBack } from './appeals.ts';
import {
  dismissal,
  dismissedByParties,
  partiesDismissed,
  partiesOwn,
  prejudiceIn,
  someClaims,
} from './dismissals.ts';
import { type DraftingContext, type EntrySketch, entryTitle } from './drafting-context.ts';
import { judgmentOf } from './judgments.ts';
import { closingUntold } from './lines.ts';
import { draftedRulings, type WrittenRuling } from './rulings.ts';
import { apartFrom, type ClaimShare, named } from './shares.ts';
import type { ClaimStanding } from './standing.ts';
import { draftUndone } from './undone.ts';
import { decidedUntold, untoldOutcome } from './untold.ts';

/** An order: its rulings, what it does to the case besides, and a report and recommendation as what it is. */
export function order(context: DraftingContext, row: Row): readonly EntrySketch[] {
  if (row.marks.includes('report-and-recommendation')) return [recommendation(context, row)];
  const decided = draftedRulings(context, row);
  const doubts = [...decided.doubts];
  const rulings = [...decided.rulings];
  const silent = row.rulings.length === 0 && row.effects.length === 0;
  const untold = silent ? decidedUntold(context, row) : null;
  doubts.push(...(untold?.doubts ?? []));
  rulings.push(...(untold?.rulings ?? []));
  const has = (effect: CaseEffect): boolean => row.effects.includes(effect);
  if (decided.adopts !== null && rulings.length === 0 && !row.effects.some(dismisses)) {
    const adopted = adoptedRulings(context, row, decided.adopts);
    rulings.push(...adopted.rulings);
    doubts.push(...adopted.doubts);
  }
  const decidedBefore = endedBy(context, rulings);
  const live = apartFrom(context.standings.live(), decidedBefore);
  const after: EntrySketch[] = [];
  if (has('dismisses-case') && !isOfOneParty(row))
    after.push(...caseDismissed(context, row, live, rulings, doubts));
  else if (
    has('dismisses-some-claims') &&
    !rulings.some(({ motion, disposition }) => motion !== undefined && disposition !== 'denied')
  )
    rulings.push(...someClaims(context, row, live, doubts));
  const stays = has('stays-case') && !stayedBy(context, rulings) ? named(live) : [];
  const lifts = has('lifts-stay') && context.standings.all().some(({ stayed }) => stayed) ? [{}] : [];
  if (has('lifts-stay') && lifts.length === 0) doubts.push('It lifts a stay, and none is recorded here');
  const parties =
    has('dismisses-party') && (!has('dismisses-case') || isOfOneParty(row))
      ? partiesDismissed(context, row, decidedBefore)
      : { sketches: [], doubts: [], claims: [] };
  const back = draftUndone(context, row, [...decided.reconsiders], rulings);
  doubts.push(...back.doubts);
  const again = back.sketches.length === 0 && !row.effects.some(dismisses) ? sentBack(context, row) : [];
  if (isOfOneParty(row)) after.push(...othersUntold(context, row, live, parties.claims, doubts));
  if (row.marks.includes('unheard-ending') && live.length > 0) {
    doubts.push(
      'It speaks of a dismissal or an end; what ends by it is not said in words that are understood',
    );
    if (!rulings.some(({ disposition }) => disposition === 'unknown'))
      after.push(...untoldOutcome(context, row, live));
  }
  return [
    {
      type: 'OrderEntered',
      fields: {
        title: entryTitle(row),
        ...(row.marks.includes('text-only') ? { form: 'minute' } : {}),
        ...(decided.adopts === null ? {} : { adopts: decided.adopts }),
        ...(decided.reconsiders.length > 0 ? { reconsiders: decided.reconsiders } : {}),
        ...(untold !== null && untold.decides.length > 0 ? { decides: untold.decides } : {}),
        ...(rulings.length > 0 ? { rulings } : {}),
        ...(stays.length > 0 ? { stays } : {}),
        ...(lifts.length > 0 ? { lifts } : {}),
      },
      doubts: [...doubts, ...parties.doubts],
    },
    ...back.sketches,
    ...again,
    ...after,
    ...parties.sketches,
    ...closingUntold(context, row, doubts, decidedBefore),
    ...judgmentOf(context, row, has('dismisses-case')),
    ...statuses(row),
  ];
}

const dismisses = (effect: CaseEffect): boolean => effect.startsWith('dismisses');

/** `ORDER OF DISMISSAL: the claims of Roe are dismissed`: the heading names a kind of order, the text whom it lets go. */
const isOfOneParty = ({ effects, effectRules }: Row): boolean =>
  effects.includes('dismisses-party') &&
  effectRules[effects.indexOf('dismisses-case')] === 'order-dismissing-case';

/** The text says that it is dismissed as to these, or that the rest goes on. */
const GOES_ON =
  /\bremain|\b(?:case|action|matter|complaint|lawsuit)\b[^.;]{0,60}\b(?:dismissed|discontinued)\b[^.;]{0,60}\bas (?:to|against)\b/i;

function othersUntold(
  context: DraftingContext,
  row: Row,
  live: readonly ClaimStanding[],
  gone: readonly ClaimShare[],
  doubts: string[],
): readonly EntrySketch[] {
  const others = apartFrom(live, gone);
  if (gone.length === 0 || others.length === 0 || GOES_ON.test(row.text)) return [];
  doubts.push(
    'It is headed as a dismissal and names who is dismissed; what becomes of the other claims is not said',
  );
  return untoldOutcome(context, row, others, ['dismissed']).map((sketch) => ({
    ...sketch,
    suffix: 'untold-others',
  }));
}

/** The case is dismissed: by the parties, where the order signs what they filed, else by the order itself. */
function caseDismissed(
  context: DraftingContext,
  row: Row,
  live: readonly ClaimStanding[],
  rulings: WrittenRuling[],
  doubts: string[],
): readonly EntrySketch[] {
  const own = row.kind === 'judgment' ? null : partiesOwn(row);
  if (own === null) {
    if (live.length > 0) rulings.push(...dismissal(row, live, doubts));
    return [];
  }
  // The parties' own dismissal, entered before, is signed here: what the order adds is its prejudice.
  const dismissed = context.standings
    .all()
    .filter(({ status, endedBy }) => status === 'dismissed' && endedBy === null);
  const again = live.length === 0 && prejudiceIn(row.text) !== null ? dismissed : [];
  return dismissedByParties(row, own, live.length > 0 ? live : again);
}

/** The claims that these rulings end, so that nothing ends them twice. */
function endedBy({ standings }: DraftingContext, rulings: readonly WrittenRuling[]): readonly ClaimShare[] {
  return rulings.flatMap((ruling) => {
    const standing = ruling.motion === undefined ? undefined : standings.motions.get(ruling.motion);
    return ruling.disposition === 'granted' && standing !== undefined && ENDS_A_CLAIM.has(standing.relief)
      ? standings.reachedBy(ruling, standing.aim)
      : [];
  });
}

function stayedBy({ standings }: DraftingContext, rulings: readonly WrittenRuling[]): boolean {
  return rulings.some(({ motion, disposition }) => {
    const standing = motion === undefined ? undefined : standings.motions.get(motion);
    return disposition === 'granted' && standing?.relief === 'stay' && standing.aim.length > 0;
  });
}

const STATUS: Readonly<Partial<Record<CaseEffect, string>>> = {
  'closes-case': 'closed',
  'reopens-case': 'reopened',
  transfers: 'transferred',
  remands: 'remanded',
  consolidates: 'consolidated',
};

/** What becomes of the case as a whole, and that it is settled. */
export function statuses(row: Row): readonly EntrySketch[] {
  const found = row.effects.flatMap((effect): readonly EntrySketch[] => {
    const status = STATUS[effect];
    if (status !== undefined)
      return [
        {
          type: 'CaseStatusNoted',
          suffix: status,
          fields: { status },
          doubts:
            status === 'reopened'
              ? ['The case is open again; what that does to claims that had ended is not said']
              : [],
        },
      ];
    return effect === 'settled' ? [settlement(row, 'settled')] : [];
  });
  return found;
}

export const settlement = (row: Row, suffix?: string): EntrySketch => ({
  type: 'SettlementReached',
  ...(suffix === undefined ? {} : { suffix }),
  fields: { title: entryTitle(row) },
});

function recommendation(context: DraftingContext, row: Row): EntrySketch {
  const motions = row.references.flatMap((number) => {
    const entry = context.numbered(number);
    return entry !== undefined && context.standings.motions.has(entry) ? [entry] : [];
  });
  return {
    type: 'RecommendationFiled',
    fields: { title: entryTitle(row), ...(motions.length > 0 ? { motions: [...new Set(motions)] } : {}) },
  };
}

/** A judgment paper. One that dismisses the case is the order that does so, with judgment on it. */
export function judgment(context: DraftingContext, row: Row): readonly EntrySketch[] {
  const rules = row.rulings.length > 0 || row.effects.some((effect) => effect.startsWith('dismisses'));
  if (rules) return order(context, row);
  const [main, ...rest] = judgmentOf(context, row, false);
  if (main?.type !== 'JudgmentEntered')
    return [
      { type: 'OrderEntered', fields: { title: entryTitle(row) }, doubts: [] },
      ...(main === undefined ? [] : [main]),
      ...rest,
      ...statuses(row),
    ];
  const { suffix: _none, ...first } = main;
  return [first, ...rest, ...statuses(row)];
}
