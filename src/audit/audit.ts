import { type Day, formatDay } from '../../events/dates.ts';
import type { ClaimId, Entry, EntryId, MatterId } from '../../events/index.ts';
import type { Dismissal, StateWord } from '../../machines/index.ts';
import type { Anomaly } from '../docket/index.ts';
import { effectOf } from './effect.ts';
import { movesOf } from './moved.ts';
import type { CaseRecord } from './record.ts';
import { type PossibleStanding, standingAt } from './standing.ts';
import type { Subject } from './subject.ts';

/** An entry that an answer rests on: what it did, and where the record says so. */
export type Because = {
  readonly entry: EntryId;
  /** EDTF; null where the record gives no date. */
  readonly on: string | null;
  readonly effect: string;
  readonly cites: readonly string[];
  /** Present where its date leaves open whether it has happened by then. */
  readonly possibly?: true;
};

export type TurnsOn = { readonly entry: EntryId; readonly on: string | null };

export type ClaimAudit = {
  readonly id: ClaimId;
  readonly title: string;
  readonly claimant: string;
  readonly states: readonly StateWord[];
  readonly certain: boolean;
  /** Present where it may also not have been asserted yet. */
  readonly mayBeUnasserted?: true;
  readonly dismissal?: Pick<Dismissal, 'leaveToAmend' | 'kind' | 'prejudice' | 'express'>;
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
  readonly claims: readonly ClaimAudit[];
  readonly matters: readonly MatterAudit[];
  readonly anomalies: readonly Anomaly[];
};

export type AuditOptions = {
  /** The day; after everything that is recorded where none is given. */
  readonly at?: Day;
  readonly branch?: string;
  readonly claim?: ClaimId;
};

/** Audits a record. Claims and matters come in the order in which the case describes them. */
export function audit(
  record: CaseRecord,
  { at = Infinity, branch = 'main', claim }: AuditOptions = {},
): Audit {
  const { caption } = record.docket;
  const claims = [...caption.claims.keys()].filter((id) => claim === undefined || id === claim);
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
    claims: claims.map((id) => auditClaim(record, id, at)),
    matters: [...caption.matters.keys()].map((id) => auditMatter(record, id, at)),
    anomalies: record.anomalies.filter((anomaly) => at === Infinity || happened.has(anomaly.entry)),
  };
}

/** One claim at the end of a day. */
export function auditClaim(record: CaseRecord, id: ClaimId, at: Day): ClaimAudit {
  const described = record.docket.caption.claims.get(id);
  const standing = standingAt(record, { kind: 'claim', id }, at);
  const dismissal = standing.states.includes('dismissed') ? dismissalIn(standing, id) : null;
  return {
    id,
    title: described?.title ?? id,
    claimant: described?.claimant ?? 'unknown',
    states: standing.states,
    certain: standing.certain,
    ...(standing.mayBeAbsent && standing.states.length > 0 ? { mayBeUnasserted: true as const } : {}),
    ...(dismissal
      ? {
          dismissal: {
            leaveToAmend: dismissal.leaveToAmend,
            kind: dismissal.kind,
            prejudice: dismissal.prejudice,
            express: dismissal.express,
          },
        }
      : {}),
    ...(standing.complete ? {} : { bounded: true as const }),
    because: becauseOf(record, standing, { kind: 'claim', id }, at),
    ...turning(record, standing),
  };
}

function auditMatter(record: CaseRecord, id: MatterId, at: Day): MatterAudit {
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

function dismissalIn({ least, most }: PossibleStanding, id: ClaimId): Dismissal | null {
  return most.claims.get(id)?.context.dismissal ?? least.claims.get(id)?.context.dismissal ?? null;
}

/** The entries that moved the subject, in effective order. */
function becauseOf(
  record: CaseRecord,
  { most }: PossibleStanding,
  subject: Subject,
  at: Day,
): readonly Because[] {
  const context = subject.kind === 'claim' ? most.claims.get(subject.id)?.context : undefined;
  return movesOf(most, subject).map(({ entry, move }) => ({
    entry: entry.id,
    on: entry.on ?? null,
    effect: effectOf(move, context),
    cites: citesFor(entry, subject),
    ...((record.sequence.bounds.get(entry.id)?.to ?? Infinity) <= at ? {} : { possibly: true as const }),
  }));
}

/** What an entry cites for a subject: the cites of the rulings that decided it, else those of the entry. */
export function citesFor(entry: Entry, subject: Subject): readonly string[] {
  if (subject.kind === 'claim' && (entry.type === 'OrderEntered' || entry.type === 'OrderAmended')) {
    const id = subject.id;
    const own = (entry.data.rulings ?? []).filter((ruling) => ruling.claims?.includes(id) ?? false);
    const cites = own.flatMap((ruling) => ruling.cites ?? []);
    if (cites.length > 0) return [...new Set(cites)];
  }
  return entry.cites ?? [];
}

function turning(
  record: CaseRecord,
  { turnsOn }: PossibleStanding,
): { readonly turnsOn?: readonly TurnsOn[] } {
  if (turnsOn.length === 0) return {};
  const byId = new Map(record.filed.map((entry) => [entry.id, entry]));
  return { turnsOn: turnsOn.map((entry) => ({ entry, on: byId.get(entry)?.on ?? null })) };
}
