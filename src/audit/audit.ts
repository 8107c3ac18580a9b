import { type Day, formatDay } from '../../events/dates.ts';
import type { ClaimId, Entry, EntryId, MatterId, PartyId } from '../../events/index.ts';
import type { ClaimContext, Dismissal, StateWord } from '../../machines/index.ts';
import { type Anomaly, type DecidedPart, type Docket, defendantsTo, type Move } from '../docket/index.ts';
import { asToWhom, effectOf } from './effect.ts';
import { type JudgmentAudit, judgmentOn } from './judgment.ts';
import { movesOf, type SubjectMove } from './moved.ts';
import type { CaseRecord } from './record.ts';
import { type PossibleStanding, standingAt } from './standing.ts';
import { groupsOf, type Subject } from './subject.ts';

/** An entry that an answer rests on: what it did, and where the record says so. */
export type Because = {
  readonly entry: EntryId;
  /** EDTF; null where the record gives no date. */
  readonly on: string | null;
  readonly effect: string;
  readonly cites: readonly string[];
  /** Present where the order does not say so in terms. */
  readonly express?: false;
  /** Present where the order makes it depend on something, as the end of a sentence. */
  readonly condition?: string;
  /** Present where its date leaves open whether it has happened by then. */
  readonly possibly?: true;
};

export type TurnsOn = {
  readonly entry: EntryId;
  readonly on: string | null;
  /** Of a claim as a whole: the defendants as to whom it turns on this, where not all of them. */
  readonly against?: readonly PartyId[];
};

type DismissalAudit = Pick<Dismissal, 'leaveToAmend' | 'kind' | 'prejudice' | 'express'>;

/** How a claim stands as to one of its defendants; `party: null` where the case does not say against whom it is. */
export type AsToAudit = {
  readonly party: PartyId | null;
  readonly name: string | null;
  readonly states: readonly StateWord[];
  readonly certain: boolean;
  readonly dismissal?: DismissalAudit;
  readonly judgment?: JudgmentAudit;
  readonly because: readonly Because[];
  readonly turnsOn?: readonly TurnsOn[];
};

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

/** One claim at the end of a day, as a whole and as to each of its defendants. */
export function auditClaim(record: CaseRecord, id: ClaimId, at: Day): ClaimAudit {
  const { caption } = record.docket;
  const described = caption.claims.get(id);
  const subject = { kind: 'claim' as const, id };
  const standing = standingAt(record, subject, at);
  const whole = auditAsTo(record, subject, at, standing);
  const asTo = defendantsTo(caption, id).map((party) =>
    party === null ? whole : auditAsTo(record, { ...subject, party }, at),
  );
  const words = new Set(asTo.map(({ states, certain }) => `${certain} ${states.join()}`));
  const told = new Set(asTo.map(({ dismissal }) => JSON.stringify(dismissal)));
  const judged = new Set(asTo.map(({ judgment }) => JSON.stringify(judgment)));
  return {
    id,
    title: described?.title ?? id,
    claimant: described?.claimant ?? 'unknown',
    states: standing.states,
    certain: standing.certain && asTo.every(({ certain }) => certain),
    split: words.size > 1 || told.size > 1 || judged.size > 1,
    against: described?.against ?? [],
    asTo,
    ...(standing.mayBeAbsent && standing.states.length > 0 ? { mayBeUnasserted: true as const } : {}),
    ...(told.size === 1 && asTo[0]?.dismissal ? { dismissal: asTo[0].dismissal } : {}),
    ...(judged.size === 1 && asTo[0]?.judgment ? { judgment: asTo[0].judgment } : {}),
    ...(standing.complete ? {} : { bounded: true as const }),
    because: whole.because,
    ...turningAsTo(whole.turnsOn ?? [], asTo),
  };
}

/** What a claim turns on as a whole and as to each of its defendants, and as to whom. */
function turningAsTo(
  whole: readonly TurnsOn[],
  asTo: readonly AsToAudit[],
): { readonly turnsOn?: readonly TurnsOn[] } {
  const all = new Map(
    [...whole, ...asTo.flatMap(({ turnsOn = [] }) => turnsOn)].map((one) => [one.entry, one]),
  );
  if (all.size === 0) return {};
  return {
    turnsOn: [...all.values()].map((one) => {
      const turning = asTo.filter(({ turnsOn = [] }) => turnsOn.some(({ entry }) => entry === one.entry));
      if (turning.length === 0 || turning.length === asTo.length) return one;
      return { ...one, against: turning.flatMap(({ party }) => party ?? []) };
    }),
  };
}

function auditAsTo(
  record: CaseRecord,
  subject: ClaimSubject,
  at: Day,
  standing: PossibleStanding = standingAt(record, subject, at),
): AsToAudit {
  const { party = null } = subject;
  const dismissal = standing.states.includes('dismissed') ? dismissalIn(standing, subject) : null;
  const judgment = judgmentOn(standing.most, subject);
  return {
    party,
    name: party === null ? null : (record.docket.caption.parties.get(party)?.name ?? party),
    states: standing.states,
    certain: standing.certain,
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
    ...(judgment ? { judgment } : {}),
    because: becauseOf(record, standing, subject, at),
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

function dismissalIn({ least, most }: PossibleStanding, subject: ClaimSubject): Dismissal | null {
  return contextIn(most, subject)?.dismissal ?? contextIn(least, subject)?.dismissal ?? null;
}

type ClaimSubject = Extract<Subject, { kind: 'claim' }>;

const contextIn = (docket: Docket, { id, party }: ClaimSubject): ClaimContext | undefined =>
  groupsOf(docket, id, party)[0]?.context;

/** The entries that moved the subject, in effective order. */
function becauseOf(
  record: CaseRecord,
  { most }: PossibleStanding,
  subject: Subject,
  at: Day,
): readonly Because[] {
  return movesOf(most, subject).map(({ entry, move, decided }) => ({
    entry: entry.id,
    on: entry.on ?? null,
    effect: effectIn(most, { entry, move }, subject),
    cites: citesFor(entry, subject),
    ...termsIn(entry, move, decided, subject),
    ...((record.sequence.bounds.get(entry.id)?.to ?? Infinity) <= at ? {} : { possibly: true as const }),
  }));
}

/** What an entry did to a subject; of a claim as a whole it is said as to whom, where not as to all. */
function effectIn(
  docket: Docket,
  { entry, move }: Pick<SubjectMove, 'entry' | 'move'>,
  subject: Subject,
): string {
  if (subject.kind !== 'claim') return effectOf(move);
  const { id, party = move.against?.[0] } = subject;
  const told = subject.party === undefined ? asToWhom(docket.caption, move.against) : '';
  return `${effectOf(move, contextIn(docket, { kind: 'claim', id, ...(party && { party }) }), entry)}${told}`;
}

/** Whether an order lets a claim survive in terms, and what it makes its rulings on it depend on. */
function termsIn(
  entry: Entry,
  { to }: Move,
  decided: readonly DecidedPart[],
  { kind, id }: Subject,
): Pick<Because, 'express' | 'condition'> {
  if (kind !== 'claim' || (entry.type !== 'OrderEntered' && entry.type !== 'OrderAmended')) return {};
  const rulings = entry.data.rulings ?? [];
  const own = decided.filter(({ claim, ruling }) => claim === id && ruling !== null);
  const conditions = new Set(own.flatMap(({ ruling }) => rulings[ruling ?? -1]?.condition ?? []));
  const implied = to === 'survives' && own.some((part) => part.disposition === 'denied' && !part.express);
  return {
    ...(implied && { express: false as const }),
    ...(conditions.size > 0 && { condition: [...conditions].join('; ') }),
  };
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
