import type { EntryId } from '../../events/index.ts';
import { auditWord } from '../../machines/index.ts';
import type { Docket } from '../docket/index.ts';
import { movesOf, type SubjectMove } from './moved.ts';
import type { Subject } from './subject.ts';

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

/** The judgment in which a claim stands on a docket, or that was entered on its dismissal; the latest governs. */
export function judgmentOn(docket: Docket, subject: Subject): JudgmentAudit | null {
  const found = governing(movesOf(docket, subject));
  if (found === undefined) return null;
  const { entry } = found;
  if (entry.type !== 'JudgmentEntered') {
    const decided = docket.journal.find((line) => line.entry.id === entry.id)?.decided ?? [];
    const relief = decided.find((part) => part.claim === subject.id && part.byClaimant)?.relief;
    return { favours: 'claimant', basis: relief ?? null, rule54b: false, entry: entry.id, final: false };
  }
  const { favours, basis = null, rule54b = false } = entry.data;
  return { favours, basis, rule54b, entry: entry.id, final: rule54b || allEnded(docket) };
}

function governing(moves: readonly SubjectMove[]): SubjectMove | undefined {
  for (const moved of moves.toReversed()) {
    const { move } = moved;
    if (move.kind !== 'claim') return undefined;
    if (move.event === 'judgmentEntered' || (move.to === 'judgment' && move.from !== 'judgment'))
      return moved;
    if (move.from !== move.to) return undefined;
  }
  return undefined;
}

/** Whether nothing is left to be adjudicated of any claim as to anyone. */
const allEnded = ({ claims }: Docket): boolean =>
  [...claims.values()].every((groups) =>
    groups.every(({ value }) => ENDED.has(auditWord('claim', value)) && value !== 'dismissed.withLeave'),
  );
