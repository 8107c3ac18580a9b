import type { Day } from '../../events/dates.ts';
import { type EntryId, GIVES_JUDGMENT } from '../../events/index.ts';
import { auditWord } from '../../machines/index.ts';
import { type Docket, moversOf, remembered, sideOf } from '../docket/index.ts';
import type { CaseRecord } from './record.ts';
import { groupsOf, type Subject } from './subject.ts';

type ClaimSubject = Extract<Subject, { kind: 'claim' }>;

/** A judgment on a claim: for whom, on what it rests, and whether it is final. */
export type JudgmentAudit = {
  readonly favours: 'claimant' | 'opponent' | 'unknown';
  /** A verdict, a bench trial, default, the relief granted by an order; null where the record does not say. */
  readonly basis: string | null;
  readonly rule54b: boolean;
  /** The judgment, or the order that gives it. */
  readonly entry: EntryId;
  /**
   * Whether it ends the action or is certified: one on fewer than all claims or parties without a certificate is not
   * final, whatever it is called (Fed. R. Civ. P. 54(b)); and an order that gives judgment is none yet (58(a)).
   */
  readonly final: boolean;
};

const ENDED: ReadonlySet<string> = new Set(['dismissed', 'judgment', 'settled', 'withdrawn']);

/**
 * The judgment in which a claim stands, or that was entered on its dismissal; the latest governs. `nothingLeft` says
 * whether anything is left to be adjudicated of any claim: a docket on which only what bears on one was heard cannot.
 */
export function judgmentOn(
  docket: Docket,
  subject: ClaimSubject,
  nothingLeft: () => boolean,
): JudgmentAudit | null {
  const found = new Set(groupsOf(docket, subject.id, subject.party).map(({ context }) => context.judgment));
  const [judgment] = found;
  const entry = judgment ? docket.orders.get(judgment)?.entry : undefined;
  if (entry === undefined || found.size > 1) return null;
  if (entry.type !== 'JudgmentEntered') return { ...givenBy(docket, entry.id, subject), entry: entry.id };
  const { favours, basis = null, rule54b = false } = entry.data;
  return { favours, basis, rule54b, entry: entry.id, final: rule54b || nothingLeft() };
}

/** The judgment that an order gives: for the party who moved for it. */
function givenBy(docket: Docket, order: EntryId, { id }: ClaimSubject): Omit<JudgmentAudit, 'entry'> {
  const decided = docket.journal.find((line) => line.entry.id === order)?.decided ?? [];
  const gives = decided.find(
    ({ claim, disposition, relief, motion }) =>
      disposition === 'granted' &&
      GIVES_JUDGMENT.has(relief) &&
      (claim === id || (claim === null && motion !== null)),
  );
  const terms = { basis: gives?.relief ?? null, rule54b: false, final: false };
  const motion = gives?.motion ? docket.motions.get(gives.motion)?.filed.data : undefined;
  const side = motion ? sideOf(docket.caption, id, moversOf(motion)) : 'stranger';
  return { favours: side === 'claimant' || side === 'opponent' ? side : 'unknown', ...terms };
}

/** Whether nothing is left to be adjudicated of any claim as to anyone, at the end of a day. */
export function nothingLeftAt(record: CaseRecord, at: Day): boolean {
  const days = answered(record);
  const known = days.get(at);
  if (known !== undefined) return known;
  const ended = [...record.docket.caption.claims.keys()].every((id) =>
    groupsOf(record.about({ kind: 'claim', id }).course.at(at).most, id).every(
      ({ value }) => ENDED.has(auditWord('claim', value)) && value !== 'dismissed.withLeave',
    ),
  );
  days.set(at, ended);
  return ended;
}

const answered = remembered((_: CaseRecord) => new Map<Day, boolean>());
