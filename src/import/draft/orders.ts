import { type ClaimId, ENDS_A_CLAIM, type EntryId, type PartyId } from '../../../events/index.ts';
import type { Row } from '../classify/rows.ts';
import type { Effect } from '../classify/vocabulary.ts';
import { countsIn } from './counts.ts';
import { type Desk, isGroup, type Sketch, titleOf } from './desk.ts';
import { slugOf } from './ids.ts';
import { rulingsOf, type WrittenRuling } from './rulings.ts';
import type { ClaimStanding } from './standings.ts';

const ids = (claims: readonly ClaimStanding[]): readonly ClaimId[] => claims.map(({ claim }) => claim);

/** An order: its rulings, what it does to the case besides, and a report and recommendation as what it is. */
export function order(desk: Desk, row: Row): readonly Sketch[] {
  if (row.marks.includes('report-and-recommendation')) return [recommendation(desk, row)];
  const decided = rulingsOf(desk, row);
  const doubts = [...decided.doubts];
  const rulings = [...decided.rulings];
  const untold = row.rulings.length === 0 && row.effects.length === 0 ? decidesUntold(desk, row) : [];
  if (untold.length > 0) doubts.push('It decides a motion; how is not said');
  const has = (effect: Effect): boolean => row.effects.includes(effect);
  const decidedBefore = endedBy(desk, rulings);
  const live = desk.standings.live().filter(({ claim }) => !decidedBefore.has(claim));
  if (has('dismisses-case') && live.length > 0) rulings.push(dismissal(row, ids(live), doubts));
  else if (
    has('dismisses-some-claims') &&
    !rulings.some(({ motion, disposition }) => motion !== undefined && disposition !== 'denied')
  )
    rulings.push(...someClaims(desk, row, live, doubts));
  const stays =
    has('stays-case') && !stayedBy(desk, rulings) && live.length > 0 ? [{ claims: ids(live) }] : [];
  const lifts = has('lifts-stay') && desk.standings.all().some(({ stayed }) => stayed) ? [{}] : [];
  if (has('lifts-stay') && lifts.length === 0) doubts.push('It lifts a stay, and none is recorded here');
  const parties = has('dismisses-party')
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
        ...(untold.length > 0 ? { decides: untold } : {}),
        ...(rulings.length > 0 ? { rulings } : {}),
        ...(stays.length > 0 ? { stays } : {}),
        ...(lifts.length > 0 ? { lifts } : {}),
      },
      doubts: [...doubts, ...parties.doubts],
    },
    ...parties.sketches,
    ...judgmentOf(desk, row, has('dismisses-case')),
    ...statuses(row),
  ];
}

const ON_A_MOTION =
  /^\W*(?:[A-Za-z-]+ ){0,3}?(?:order|opinion|memorandum|ruling|decision)s?(?: and order)? (?:on|resolving|disposing of|deciding)\b(?=.{0,60}\bmotions?\b)/i;
const ONLY_ABOUT =
  /\b(?:schedul|hearing|brief|deadline|extend|extension|continu|refer|set(?:ting|s)? |time|show cause|page)/i;

/** `Order on Motion to Dismiss`, and no more: the motion is decided, and the docket does not tell how. */
function decidesUntold(desk: Desk, row: Row): readonly EntryId[] {
  const title = titleOf(row);
  if (!ON_A_MOTION.test(title) || ONLY_ABOUT.test(title)) return [];
  return row.references.flatMap((number) => {
    const entry = desk.numbered(number);
    return entry !== undefined && desk.standings.motions.get(entry)?.open ? [entry] : [];
  });
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

/** The case is dismissed without a motion that says so: every claim that stands goes with it. */
function dismissal(row: Row, claims: readonly ClaimId[], doubts: string[]): WrittenRuling {
  const prejudice = prejudiceIn(row.text);
  const leave =
    /\b(?:with|and) leave to amend\b|\bleave to (?:file an )?amend(?:ed)?\b[^.]{0,40}\bgranted\b/i.test(
      row.text,
    );
  if (prejudice === null) doubts.push('The text does not say whether the dismissal is with prejudice');
  return {
    claims,
    relief: 'dismiss',
    disposition: 'granted',
    ...(leave ? { leaveToAmend: true } : {}),
    ...(prejudice === null ? {} : { prejudice }),
  };
}

/** With or without prejudice, where the text says one and not the other. */
export function prejudiceIn(text: string): 'with' | 'without' | null {
  const without = /\bwithout prejudice\b/i.test(text);
  const withIt = /\bwith prejudice\b/i.test(text);
  return without === withIt ? null : without ? 'without' : 'with';
}

function someClaims(
  { caption }: Desk,
  row: Row,
  live: readonly ClaimStanding[],
  doubts: string[],
): readonly WrittenRuling[] {
  const counts = caption.byCount
    ? countsIn(row.reach?.counts.map((count) => `count ${count}`).join(' ') || row.text)
    : [];
  const named = live.filter(({ count }) => count !== undefined && counts.includes(count));
  if (named.length > 0) return [dismissal(row, ids(named), doubts)];
  doubts.push('It dismisses some claims; the docket does not say which of those recorded here');
  if (live.length < 2) return [];
  return [{ claims: ids(live), relief: 'dismiss', disposition: 'unknown', express: false }];
}

/** The parties that leave, each with the claims that are only against it, or its own. */
export function partiesDismissed(
  { caption, standings }: Desk,
  row: Row,
  ended: ReadonlySet<ClaimId>,
): { readonly sketches: readonly Sketch[]; readonly doubts: readonly string[] } {
  const named = [...new Set((row.reach?.parties ?? []).flatMap((name) => caption.names.called(name)))].filter(
    (party) => !isGroup(party),
  );
  if (named.length === 0)
    return { sketches: [], doubts: ['It dismisses a party; which of those on the docket is not clear'] };
  const gone = new Set<PartyId>(named.map(({ party }) => party));
  const taken = new Set<ClaimId>();
  const prejudice = prejudiceIn(row.text);
  const sketches = named.map(({ party }): Sketch => {
    const claims = standings
      .live()
      .filter(
        ({ claim, against, claimant }) =>
          !ended.has(claim) &&
          !taken.has(claim) &&
          (claimant === party ||
            (against.length > 0 && against.every((other) => gone.has(other)) && against.includes(party))),
      );
    for (const { claim } of claims) taken.add(claim);
    return {
      type: 'PartyDismissed',
      suffix: `party-${slugOf(party, 40)}`,
      fields: {
        party,
        ...(claims.length > 0 ? { claims: ids(claims) } : {}),
        ...(prejudice === null ? {} : { prejudice }),
      },
      doubts:
        claims.length > 0
          ? []
          : ['No claim recorded here is against this party alone; the claims against the others stand'],
    };
  });
  return { sketches, doubts: [] };
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
  if (own.length === 0) return [];
  const counters = all.some(({ counterclaim, status }) => counterclaim && status === 'live');
  return [
    {
      type: 'JudgmentEntered',
      suffix: 'judgment',
      fields: {
        title: titleOf(row),
        claims: ids(own),
        favours: both || (favours === null && !dismissed) ? 'unknown' : (favours ?? 'opponent'),
      },
      doubts: [
        ...(favours === null && !dismissed ? ['The text does not say for whom judgment is given'] : []),
        ...(both ? ['Judgment is given for both sides; on which claims for which is not said'] : []),
        ...(counters ? ['The text does not say what becomes of the counterclaims'] : []),
      ],
    },
  ];
}

/** A judgment paper. One that dismisses the case is the order that does so, with judgment on it. */
export function judgment(desk: Desk, row: Row): readonly Sketch[] {
  const rules = row.rulings.length > 0 || row.effects.some((effect) => effect.startsWith('dismisses'));
  if (rules) return order(desk, row);
  const [main, ...rest] = judgmentOf(desk, row, false);
  if (main === undefined)
    return [{ type: 'OrderEntered', fields: { title: titleOf(row) }, doubts: [] }, ...statuses(row)];
  const { suffix: _none, ...first } = main;
  return [first, ...rest, ...statuses(row)];
}
