import { type ClaimId, ENDS_A_CLAIM } from '../../../events/index.ts';
import type { Row } from '../classify/rows.ts';
import type { Effect } from '../classify/vocabulary.ts';
import { type Desk, type Sketch, titleOf } from './desk.ts';
import {
  dismissal,
  dismissedByParties,
  ids,
  partiesDismissed,
  partiesOwn,
  prejudiceIn,
  someClaims,
} from './dismissals.ts';
import { rulingsOf, type WrittenRuling } from './rulings.ts';
import type { ClaimStanding } from './standings.ts';
import { decidedUntold, untoldOutcome } from './untold.ts';

/** An order: its rulings, what it does to the case besides, and a report and recommendation as what it is. */
export function order(desk: Desk, row: Row): readonly Sketch[] {
  if (row.marks.includes('report-and-recommendation')) return [recommendation(desk, row)];
  const decided = rulingsOf(desk, row);
  const doubts = [...decided.doubts];
  const rulings = [...decided.rulings];
  const silent = row.rulings.length === 0 && row.effects.length === 0;
  const untold = silent ? decidedUntold(desk, row) : null;
  doubts.push(...(untold?.doubts ?? []));
  rulings.push(...(untold?.rulings ?? []));
  const has = (effect: Effect): boolean => row.effects.includes(effect);
  const decidedBefore = endedBy(desk, rulings);
  const live = desk.standings.live().filter(({ claim }) => !decidedBefore.has(claim));
  const after: Sketch[] = [];
  if (has('dismisses-case')) after.push(...caseDismissed(desk, row, live, rulings, doubts));
  else if (
    has('dismisses-some-claims') &&
    !rulings.some(({ motion, disposition }) => motion !== undefined && disposition !== 'denied')
  )
    rulings.push(...someClaims(desk, row, live, doubts));
  const stays =
    has('stays-case') && !stayedBy(desk, rulings) && live.length > 0 ? [{ claims: ids(live) }] : [];
  const lifts = has('lifts-stay') && desk.standings.all().some(({ stayed }) => stayed) ? [{}] : [];
  if (has('lifts-stay') && lifts.length === 0) doubts.push('It lifts a stay, and none is recorded here');
  const parties =
    has('dismisses-party') && !has('dismisses-case')
      ? partiesDismissed(desk, row, decidedBefore)
      : { sketches: [], doubts: [] };
  return [
    {
      type: 'OrderEntered',
      fields: {
        title: titleOf(row),
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
    ...after,
    ...parties.sketches,
    ...judgmentOf(desk, row, has('dismisses-case')),
    ...statuses(row),
  ];
}

/** The case is dismissed: by the parties, where the order signs what they filed, else by the order itself. */
function caseDismissed(
  desk: Desk,
  row: Row,
  live: readonly ClaimStanding[],
  rulings: WrittenRuling[],
  doubts: string[],
): readonly Sketch[] {
  const own = row.kind === 'judgment' ? null : partiesOwn(row);
  if (own === null) {
    if (live.length > 0) rulings.push(dismissal(row, ids(live), doubts));
    return [];
  }
  // The parties' own dismissal, entered before, is signed here: what the order adds is its prejudice.
  const dismissed = desk.standings
    .all()
    .filter(({ status, endedBy }) => status === 'dismissed' && endedBy === null);
  const again = live.length === 0 && prejudiceIn(row.text) !== null ? dismissed : [];
  return dismissedByParties(row, own, live.length > 0 ? live : again);
}

/** The claims that these rulings end, so that nothing ends them twice. */
function endedBy({ standings }: Desk, rulings: readonly WrittenRuling[]): ReadonlySet<ClaimId> {
  const ended = new Set<ClaimId>();
  for (const { motion, claims, disposition } of rulings) {
    const standing = motion === undefined ? undefined : standings.motions.get(motion);
    if (disposition === 'granted' && standing !== undefined && ENDS_A_CLAIM.has(standing.relief))
      for (const claim of claims ?? standing.claims) ended.add(claim);
  }
  return ended;
}

function stayedBy({ standings }: Desk, rulings: readonly WrittenRuling[]): boolean {
  return rulings.some(({ motion, disposition }) => {
    const standing = motion === undefined ? undefined : standings.motions.get(motion);
    return disposition === 'granted' && standing?.relief === 'stay' && standing.claims.length > 0;
  });
}

const STATUS: Readonly<Partial<Record<Effect, string>>> = {
  'closes-case': 'closed',
  'reopens-case': 'reopened',
  transfers: 'transferred',
  remands: 'remanded',
  consolidates: 'consolidated',
};

/** What becomes of the case as a whole, and that it is settled. */
export function statuses(row: Row): readonly Sketch[] {
  const found = row.effects.flatMap((effect): readonly Sketch[] => {
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

export const settlement = (row: Row, suffix?: string): Sketch => ({
  type: 'SettlementReached',
  ...(suffix === undefined ? {} : { suffix }),
  fields: { title: titleOf(row) },
});

function recommendation(desk: Desk, row: Row): Sketch {
  const motions = row.references.flatMap((number) => {
    const entry = desk.numbered(number);
    return entry !== undefined && desk.standings.motions.has(entry) ? [entry] : [];
  });
  return {
    type: 'RecommendationFiled',
    fields: { title: titleOf(row), ...(motions.length > 0 ? { motions: [...new Set(motions)] } : {}) },
  };
}

/** Judgment, where the text says for whom; a judgment paper that does not say is judgment for a party unknown. */
export function judgmentOf(desk: Desk, row: Row, dismissed: boolean): readonly Sketch[] {
  const favours = row.effects.includes('judgment-for-plaintiff')
    ? 'claimant'
    : row.effects.includes('judgment-for-defendant')
      ? 'opponent'
      : null;
  if (favours === null && row.kind !== 'judgment') return [];
  const all = desk.standings.all();
  const own = all.filter(
    ({ counterclaim, status }) =>
      !counterclaim &&
      (status === 'live' || status === 'with-leave' || status === 'judgment' || status === 'dismissed'),
  );
  const both =
    row.effects.includes('judgment-for-plaintiff') && row.effects.includes('judgment-for-defendant');
  const { reached, unclear } = reachedBy(desk, row, own);
  const counters = all.some(({ counterclaim, status }) => counterclaim && status === 'live');
  // A motion decided in a way that nobody tells may have dismissed what judgment is now given on.
  const doubted = reached.filter((claim) => claim.doubted && claim.status === 'live' && favours === null);
  const certain = reached.filter((claim) => !doubted.includes(claim));
  const doubts = [
    ...(favours === null && !dismissed ? ['The text does not say for whom judgment is given'] : []),
    ...(both ? ['Judgment is given for both sides; on which claims for which is not said'] : []),
    ...(counters ? ['The text does not say what becomes of the counterclaims'] : []),
    ...(unclear.length > 0 ? ['Judgment by default: against which of the defendants is not clear here'] : []),
  ];
  return [
    ...(certain.length === 0
      ? []
      : [
          {
            type: 'JudgmentEntered' as const,
            suffix: 'judgment',
            fields: {
              title: titleOf(row),
              claims: ids(certain),
              favours: both || (favours === null && !dismissed) ? 'unknown' : (favours ?? 'opponent'),
            },
            doubts,
          },
        ]),
    ...untoldOutcome(desk, row, doubted).map((sketch) =>
      certain.length > 0 ? sketch : { ...sketch, doubts },
    ),
    ...untoldOutcome(desk, row, unclear, ['judgment']).map((sketch) => ({
      ...sketch,
      suffix: 'untold-judgment',
      ...(certain.length + doubted.length > 0 ? {} : { doubts }),
    })),
  ];
}

/** A default judgment is against those whom it names: what stands against others too may have ended or not. */
function reachedBy(desk: Desk, row: Row, own: readonly ClaimStanding[]) {
  if (!/\bdefault\b/i.test(row.text.slice(0, 400))) return { reached: own, unclear: [] };
  const against =
    /\b(?:against|as to) ([^;()]{2,200}?)(?= in the amount| in the sum|[;(]|\. [A-Z]|\.?$)/i.exec(
      row.text,
    )?.[1] ?? '';
  const named = new Set(desk.caption.names.called(against).map(({ party }) => party));
  const open = own.filter(({ status }) => status === 'live' || status === 'with-leave');
  if (named.size === 0)
    return open.length < 2 && open.every((claim) => claim.against.length < 2)
      ? { reached: own, unclear: [] }
      : { reached: [], unclear: open };
  const touched = open.filter((claim) => claim.against.some((party) => named.has(party)));
  const reached = touched.filter((claim) => claim.against.every((party) => named.has(party)));
  return { reached, unclear: touched.filter((claim) => !reached.includes(claim)) };
}

/** A judgment paper. One that dismisses the case is the order that does so, with judgment on it. */
export function judgment(desk: Desk, row: Row): readonly Sketch[] {
  const rules = row.rulings.length > 0 || row.effects.some((effect) => effect.startsWith('dismisses'));
  if (rules) return order(desk, row);
  const [main, ...rest] = judgmentOf(desk, row, false);
  if (main?.type !== 'JudgmentEntered')
    return [
      { type: 'OrderEntered', fields: { title: titleOf(row) }, doubts: [] },
      ...(main === undefined ? [] : [main]),
      ...rest,
      ...statuses(row),
    ];
  const { suffix: _none, ...first } = main;
  return [first, ...rest, ...statuses(row)];
}
