import {
  type Day,
  type Disposition,
  type Entry,
  type EntryId,
  exactDay,
  isOrder,
} from '../../events/index.ts';
import {
  auditClaim,
  type CaseRecord,
  historyOf,
  motionsAt,
  openRecord,
  type RequestAudit,
} from '../audit/index.ts';
import { type WaitingDeadline, waitingIn } from '../deadlines/index.ts';
import { isByClaimant } from '../docket/index.ts';

/** The days on which something may have happened: one where the record is certain. */
export type Between = readonly [first: Day, last: Day];

/** One thing that a motion asks for, and how it came out. */
export type MotionFact = {
  readonly motion: string;
  readonly request: string;
  readonly relief: string;
  /** Who moves: the claimant of what it is about, or its opponent. */
  readonly by: 'claimant' | 'opponent';
  readonly filed: Between | null;
  /** When the last part of it was decided; null while any is pending. */
  readonly decided: Between | null;
  readonly disposition: Disposition | 'pending';
};

/** How a claim stands at the end as to one of its defendants. */
export type EndingFact = { readonly claim: string; readonly party: string | null; readonly how: string };

export type StayFact = { readonly claim: string; readonly from: Day; readonly to: Day | null };

/** How orders held an element, each order once. */
export type HoldingFact = { readonly finding: string; readonly holding: string; readonly order: string };

/** What is kept of a case for questions about how courts rule. */
export type ProjectedFacts = {
  readonly case: string;
  readonly court: string | null;
  readonly judge: string | null;
  /** The last day that the docket tells of; null where it tells of none. Nothing is known of later ones. */
  readonly lastDay: Day | null;
  readonly motions: readonly MotionFact[];
  readonly endings: readonly EndingFact[];
  readonly stays: readonly StayFact[];
  readonly holdings: readonly HoldingFact[];
};

/** A case as it is kept: what statistics need, and what is waited for in it. */
export type KeptCase = { readonly facts: ProjectedFacts; readonly waiting: readonly WaitingDeadline[] };

/** What a case, from its entries in order of recording, is kept as. */
export function projectKept(id: string, recorded: readonly Entry[]): KeptCase {
  const record = openRecord(recorded);
  return { facts: factsOf(id, record), waiting: waitingIn(record) };
}

/** What a case, from its entries in order of recording, says of how it was decided and how long that took. */
export const projectFacts = (id: string, recorded: readonly Entry[]): ProjectedFacts =>
  factsOf(id, openRecord(recorded));

function factsOf(id: string, record: CaseRecord): ProjectedFacts {
  const { opened } = record.docket.caption;
  return {
    case: id,
    court: opened?.court ?? null,
    judge: opened?.judge ?? null,
    lastDay: lastDayOf(record),
    motions: motionsAt(record).motions.flatMap(({ motion, requests }) =>
      requests.map((request) => motionFact(record, motion, request)),
    ),
    endings: [...record.docket.caption.claims.keys()].flatMap((claim) => endingsOf(record, claim)),
    stays: staysOf(record),
    holdings: record.filed.flatMap((entry) =>
      isOrder(entry) ? holdingsOf(entry.data.findings ?? []).map((one) => ({ ...one, order: entry.id })) : [],
    ),
  };
}

function lastDayOf({ filed, sequence }: CaseRecord): Day | null {
  const days = filed.flatMap(({ id }) => {
    const last = sequence.bounds.get(id)?.to;
    return last !== undefined && Number.isFinite(last) ? [last] : [];
  });
  return days.length === 0 ? null : days.reduce((one, other) => Math.max(one, other));
}

/** Between which days it happened; null where the record sets no limit. */
function betweenOf({ sequence }: CaseRecord, id: EntryId | null): Between | null {
  const bounds = id === null ? undefined : sequence.bounds.get(id);
  return bounds && Number.isFinite(bounds.from) && Number.isFinite(bounds.to)
    ? [bounds.from, bounds.to]
    : null;
}

function motionFact(
  record: CaseRecord,
  motion: EntryId,
  { request, relief, parts }: RequestAudit,
): MotionFact {
  const filed = record.docket.motions.get(motion)?.filed;
  const disposition = dispositionOf(parts.map(({ status }) => status));
  const [claim = null] = filed?.data.requests.find(({ id }) => id === request)?.claims ?? [];
  const decided = [...new Set(parts.flatMap(({ decidedBy }) => decidedBy ?? []))].map((id) =>
    betweenOf(record, id),
  );
  const last = decided.filter((between) => between !== null).toSorted((a, b) => b[1] - a[1])[0];
  return {
    motion,
    request,
    relief,
    by: filed && isByClaimant(record.docket.caption, claim, filed.data) ? 'claimant' : 'opponent',
    filed: betweenOf(record, motion),
    // A day is not known where that of any order on a part of it is not.
    decided: disposition === 'pending' || decided.includes(null) ? null : (last ?? null),
    disposition,
  };
}

/** What became of a request as a whole: granted in part where its parts were not decided alike. */
function dispositionOf(statuses: readonly (Disposition | 'pending')[]): MotionFact['disposition'] {
  const open = statuses.some((status) => status === 'pending' || status === 'deferred');
  if (open || statuses.length === 0) return 'pending';
  const decided = new Set(statuses.filter((status) => status !== 'not-reached'));
  const [only = 'not-reached'] = decided;
  if (decided.size < 2) return only;
  return decided.has('granted') || decided.has('granted-in-part') ? 'granted-in-part' : mixed(decided);
}

const mixed = (decided: ReadonlySet<Disposition | 'pending'>): Disposition =>
  decided.has('denied') ? 'denied' : decided.has('unknown') ? 'unknown' : 'moot';

function endingsOf(record: CaseRecord, claim: Parameters<typeof auditClaim>[1]): readonly EndingFact[] {
  return auditClaim(record, claim, Infinity).asTo.flatMap(
    ({ party, states, dismissal, judgment }): readonly EndingFact[] => {
      const [state] = states;
      if (state === undefined) return [];
      if (states.length > 1) return [{ claim, party, how: 'uncertain' }];
      if (judgment && state === 'judgment')
        return [{ claim, party, how: `judgment for ${judgment.favours}` }];
      if (state === 'dismissed' && dismissal)
        return [{ claim, party, how: `dismissed: ${dismissal.kind}, ${dismissal.prejudice} prejudice` }];
      return [{ claim, party, how: ENDED.has(state) ? state : 'not ended' }];
    },
  );
}

const ENDED: ReadonlySet<string> = new Set(['dismissed', 'judgment', 'settled', 'withdrawn']);

/** Stretches in which a claim certainly was stayed, and for how long; open where it still is. */
const staysOf = (record: CaseRecord): readonly StayFact[] =>
  [...record.docket.caption.claims.keys()].flatMap((claim) =>
    historyOf(record, claim)
      .stretches.filter(({ states, certain }) => certain && states.length === 1 && states[0] === 'stayed')
      .flatMap(({ from, to }) => {
        const first = from === null ? undefined : exactDay(from);
        const after = to === null ? undefined : exactDay(to);
        return first === undefined
          ? []
          : [{ claim, from: first, to: after === undefined ? null : after + 1 }];
      }),
  );

function holdingsOf(
  findings: readonly { readonly test: string; readonly element: string; readonly holding: string }[],
): readonly Omit<HoldingFact, 'order'>[] {
  const once = new Map(findings.map(({ test, element, holding }) => [`${test}/${element}`, holding]));
  return [...once].map(([finding, holding]) => ({ finding, holding }));
}
