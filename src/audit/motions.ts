import { type Day, formatDay } from '../../events/dates.ts';
import {
  catalog,
  type Disposition,
  type Entry,
  type EntryId,
  type PartyId,
  type RequestId,
} from '../../events/index.ts';
import { leftAs, type Part, type StateWord } from '../../machines/index.ts';
import { type Caption, type Docket, moversOf } from '../docket/index.ts';
import type { CaseRecord } from './record.ts';
import { standingAt } from './standing.ts';

/** One thing a motion asked for, on one ground, and how it was decided. */
export type PartAudit = {
  readonly target: string | null;
  /** Of a part about a claim: the claim's defendants whom it is about, where not all of them. */
  readonly against?: readonly PartyId[];
  readonly ground: string | null;
  readonly status: 'pending' | Disposition;
  readonly decidedBy: EntryId | null;
  readonly express: boolean;
  /** Present where it is moot though nobody says so: what became of its claim, as the end of a sentence. */
  readonly why?: string;
};

export type RequestAudit = {
  readonly request: RequestId;
  readonly relief: string;
  readonly alternativeTo: RequestId | null;
  readonly parts: readonly PartAudit[];
};

export type MotionAudit = {
  readonly motion: EntryId;
  readonly title: string | null;
  /** The first of those who move. */
  readonly movant: string;
  readonly movants: readonly PartyId[];
  readonly filed: string | null;
  readonly states: readonly StateWord[];
  readonly certain: boolean;
  /** Days from filing to the day asked about, least and most; null where the record sets no limit. */
  readonly ageInDays: { readonly least: number | null; readonly most: number | null } | null;
  readonly requests: readonly RequestAudit[];
  readonly decidedBy: readonly EntryId[];
  readonly cites: readonly string[];
};

/** An order and the motions it decides. */
export type OrderAudit = {
  readonly order: EntryId;
  readonly on: string | null;
  readonly state: string;
  readonly decides: readonly EntryId[];
};

export type MotionsAudit = {
  readonly case: string | null;
  readonly branch: string;
  readonly at: string | null;
  readonly knownAt: string | null;
  readonly motions: readonly MotionAudit[];
  readonly orders: readonly OrderAudit[];
};

/** The motions on the docket at the end of a day, pending ones first, and the orders that decide them. */
export function motionsAt(record: CaseRecord, at: Day = Infinity, branch = 'main'): MotionsAudit {
  const entries = new Map(record.filed.map((entry) => [entry.id, entry]));
  const motions = [...record.docket.motions.keys()]
    .map((id) => auditMotion(record, id, at))
    .filter((motion) => motion.states.length > 0);
  const rank = (motion: MotionAudit): number => (motion.states.includes('pending') ? 0 : 1);
  const decided = new Map<EntryId, Set<EntryId>>();
  for (const { motion, decidedBy } of motions)
    for (const order of decidedBy)
      if (isCourtAct(entries.get(order)))
        decided.set(order, (decided.get(order) ?? new Set<EntryId>()).add(motion));
  return {
    case: record.docket.case,
    branch,
    at: at === Infinity ? null : formatDay(at),
    knownAt: record.knownAt,
    motions: motions.toSorted((a, b) => rank(a) - rank(b)),
    orders: [...decided].map(([order, decides]) => ({
      order,
      on: entries.get(order)?.on ?? null,
      state: orderState(record, order, at),
      decides: [...decides],
    })),
  };
}

/** Whether an entry is a court's: a notice by which a motion becomes moot decides nothing. */
const isCourtAct = (entry: Entry | undefined): boolean => entry !== undefined && catalog[entry.type].court;

function orderState(record: CaseRecord, order: EntryId, at: Day): string {
  const standing = record.docket.orders.get(order);
  if (!standing) return 'unknown';
  const changed = standing.context.by;
  const since = changed ? (record.sequence.bounds.get(changed)?.to ?? Infinity) : Infinity;
  return changed === null || since <= at ? standing.value : 'entered';
}

function auditMotion(record: CaseRecord, id: EntryId, at: Day): MotionAudit {
  const standing = standingAt(record, { kind: 'motion', id }, at);
  const motion = standing.most.motions.get(id) ?? record.docket.motions.get(id);
  const parts = motion?.context.parts ?? [];
  const requests = motion?.filed.data.requests ?? [];
  const movants = motion ? moversOf(motion.filed.data) : [];
  return {
    motion: id,
    title: motion?.filed.data.title ?? null,
    movant: movants[0] ?? 'unknown',
    movants,
    filed: motion?.filed.on ?? null,
    states: standing.states,
    certain: standing.certain,
    ageInDays: age(record, id, at),
    requests: requests.map((request) => ({
      request: request.id,
      relief: request.relief,
      alternativeTo: request.alternativeTo ?? null,
      parts: parts
        .filter((part) => part.request === request.id)
        .map((part) => decidedPart(part, record.docket.caption, standing.most)),
    })),
    decidedBy: [...new Set(parts.flatMap((part) => part.decidedBy ?? []))],
    cites: motion?.filed.cites ?? [],
  };
}

const decidedPart = (part: Part, { claims }: Caption, docket: Docket): PartAudit => ({
  target: part.claim ?? part.matter ?? part.order,
  ...(part.claim !== null &&
    part.against !== null &&
    part.against.length < (claims.get(part.claim)?.against ?? []).length && { against: part.against }),
  ground: part.ground,
  status: part.status,
  decidedBy: part.decidedBy,
  express: part.express,
  ...whyMoot(part, docket),
});

/** What became of a claim, where a motion against it is moot and no order says so. */
function whyMoot({ status, express, claim, decidedBy }: Part, { journal }: Docket): Pick<PartAudit, 'why'> {
  if (status !== 'moot' || express || claim === null) return {};
  const moves = journal.find(({ entry }) => entry.id === decidedBy)?.moves ?? [];
  const ended = moves.find((move) => move.kind === 'claim' && move.id === claim && move.from !== move.to);
  return ended?.kind === 'claim' ? { why: `${claim} is ${leftAs(ended.to)}` } : {};
}

function age(record: CaseRecord, id: EntryId, at: Day): MotionAudit['ageInDays'] {
  const bounds = record.sequence.bounds.get(id);
  if (!bounds || at === Infinity) return null;
  const days = (filed: Day): number | null => (Number.isFinite(filed) ? Math.max(0, at - filed) : null);
  return { least: days(Math.min(bounds.to, at)), most: days(bounds.from) };
}
