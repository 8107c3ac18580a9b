import { type Day, formatDay } from '../../events/dates.ts';
import type { ClaimId, MatterId, PartyId } from '../../events/index.ts';
import type { ClaimMark, StateWord } from '../../machines/index.ts';
import { type Anomaly, defendantNamed, inPlaceOf, isParty } from '../docket/index.ts';
import { type AsToAudit, asToEach, auditAsTo, type DismissalAudit, turningAsTo } from './as-to.ts';
import { type Because, becauseOf, type TurnsOn, turning } from './because.ts';
import type { JudgmentAudit } from './judgment.ts';
import type { CaseRecord } from './record.ts';
import { standingAt } from './standing.ts';
import { type StatusAudit, statusAt } from './status.ts';

export type ClaimAudit = {
  readonly id: ClaimId;
  readonly title: string;
  readonly claimant: string;
  readonly states: readonly StateWord[];
  readonly certain: boolean;
  /** Whether it stands differently as to different defendants. */
  readonly split: boolean;
  readonly against: readonly PartyId[];
  readonly asTo: readonly AsToAudit[];
  /** Present where it may also not have been asserted yet. */
  readonly mayBeUnasserted?: true;
  /** Present where it is the same as to all. */
  readonly dismissal?: DismissalAudit;
  /** Present where it is the same as to all. */
  readonly judgment?: JudgmentAudit;
  /** Present where they are the same as to all. */
  readonly marks?: readonly ClaimMark[];
  /** Present where there were too many ways for things to have gone: not every order of them was tried. */
  readonly bounded?: true;
  readonly because: readonly Because[];
  readonly turnsOn?: readonly TurnsOn[];
};

export type MatterAudit = {
  readonly id: MatterId;
  readonly title: string;
  readonly states: readonly StateWord[];
  readonly certain: boolean;
  /** Present where there were too many ways for things to have gone: not every order of them was tried. */
  readonly bounded?: true;
  readonly because: readonly Because[];
  readonly turnsOn?: readonly TurnsOn[];
};

/** The state of every claim and matter at the end of a day, as known at an instant. */
export type Audit = {
  readonly case: string | null;
  readonly branch: string;
  /** The day (YYYY-MM-DD), or null: after everything that is recorded. */
  readonly at: string | null;
  readonly knownAt: string | null;
  /** What has certainly become of the case as a whole by then; null where nothing has. */
  readonly status: StatusAudit | null;
  readonly claims: readonly ClaimAudit[];
  readonly matters: readonly MatterAudit[];
  readonly anomalies: readonly Anomaly[];
};

export type AuditOptions = {
  /** The day; after everything that is recorded where none is given. */
  readonly at?: Day;
  readonly branch?: string;
  readonly claim?: ClaimId;
  /** Only claims against this party, and as to it. */
  readonly against?: PartyId;
  /** Only claims of this party. */
  readonly claimant?: PartyId;
};

/** Audits a record. Claims and matters come in the order in which the case describes them. */
export function audit(
  record: CaseRecord,
  { at = Infinity, branch = 'main', claim, against, claimant }: AuditOptions = {},
): Audit {
  const { caption } = record.docket;
  const asked = [...caption.claims.values()].filter(
    (one) =>
      (claim === undefined || one.claim === claim) &&
      (claimant === undefined || isParty(caption, claimant, one.claimant)) &&
      (against === undefined || defendantNamed(caption, one.claim, against) !== undefined),
  );
  const happened = new Set(
    record.filed
      .filter((entry) => (record.sequence.bounds.get(entry.id)?.from ?? -Infinity) <= at)
      .map(({ id }) => id),
  );
  return {
    case: record.docket.case,
    branch,
    at: at === Infinity ? null : formatDay(at),
    knownAt: record.knownAt,
    status: statusAt(record, at),
    claims: asked.map((one) => auditClaim(record, one.claim, at, against)),
    matters: [...caption.matters.keys()].map((id) => auditMatter(record, id, at)),
    anomalies: record.anomalies.filter((anomaly) => at === Infinity || happened.has(anomaly.entry)),
  };
}

/** One claim at the end of a day, as a whole and as to each of its defendants, or as to one of them only. */
export function auditClaim(record: CaseRecord, id: ClaimId, at: Day, against?: PartyId): ClaimAudit {
  const { caption } = record.docket;
  const described = caption.claims.get(id);
  const only = against === undefined ? undefined : defendantNamed(caption, id, against);
  const subject = { kind: 'claim' as const, id, ...(only && { party: only }) };
  const standing = standingAt(record, subject, at);
  const whole = auditAsTo(record, subject, at, standing);
  const now = standing.most.caption;
  const asTo = only === undefined ? asToEach(record, subject, at, whole) : [whole];
  const words = new Set(asTo.map(({ states, certain }) => `${certain} ${states.join()}`));
  const told = new Set(asTo.map(({ dismissal }) => JSON.stringify(dismissal)));
  const judged = new Set(asTo.map(({ judgment }) => JSON.stringify(judgment)));
  const marked = new Set(asTo.map(({ marks }) => JSON.stringify(marks)));
  return {
    id,
    title: described?.title ?? id,
    claimant: described ? inPlaceOf(now, described.claimant) : 'unknown',
    states: standing.states,
    certain: standing.certain && asTo.every(({ certain }) => certain),
    split: [words, told, judged, marked].some(({ size }) => size > 1),
    against: (described?.against ?? []).map((party) => inPlaceOf(now, party)),
    asTo,
    ...(standing.mayBeAbsent && standing.states.length > 0 ? { mayBeUnasserted: true as const } : {}),
    ...(told.size === 1 && asTo[0]?.dismissal ? { dismissal: asTo[0].dismissal } : {}),
    ...(judged.size === 1 && asTo[0]?.judgment ? { judgment: asTo[0].judgment } : {}),
    ...(marked.size === 1 && asTo[0]?.marks ? { marks: asTo[0].marks } : {}),
    ...(standing.complete ? {} : { bounded: true as const }),
    because: whole.because,
    ...turningAsTo(whole.turnsOn ?? [], asTo),
  };
}

/** One matter at the end of a day. */
export function auditMatter(record: CaseRecord, id: MatterId, at: Day): MatterAudit {
  const standing = standingAt(record, { kind: 'matter', id }, at);
  return {
    id,
    title: record.docket.caption.matters.get(id)?.title ?? id,
    states: standing.states,
    certain: standing.certain,
    ...(standing.complete ? {} : { bounded: true as const }),
    because: becauseOf(record, standing, { kind: 'matter', id }, at),
    ...turning(record, standing),
  };
}
