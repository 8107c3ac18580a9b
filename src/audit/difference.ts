import { type Day, formatDay } from '../../events/dates.ts';
import type { EntryId } from '../../events/index.ts';
import { audit, type ClaimAudit, type MatterAudit } from './audit.ts';
import type { CaseRecord } from './record.ts';

/** What changed between two days. */
export type Difference = {
  readonly case: string | null;
  readonly branch: string;
  readonly from: string;
  readonly to: string;
  readonly knownAt: string | null;
  readonly claims: readonly Changed[];
  readonly matters: readonly Changed[];
  /** The entries that happened, or may have happened, after the first day and by the second. */
  readonly entries: readonly {
    readonly entry: EntryId;
    readonly on: string | null;
    readonly certain: boolean;
  }[];
};

export type Changed = {
  readonly id: string;
  readonly title: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly changed: boolean;
  readonly because: ClaimAudit['because'];
};

/** Compares where everything stood at the end of two days. */
export function difference(record: CaseRecord, from: Day, to: Day, branch = 'main'): Difference {
  const before = audit(record, { at: from, branch });
  const after = audit(record, { at: to, branch });
  return {
    case: record.docket.case,
    branch,
    from: formatDay(from),
    to: formatDay(to),
    knownAt: record.knownAt,
    claims: changes(before.claims, after.claims),
    matters: changes(before.matters, after.matters),
    entries: record.filed.flatMap((entry) => {
      const bounds = record.sequence.bounds.get(entry.id);
      if (!bounds || bounds.to <= from || bounds.from > to) return [];
      return [{ entry: entry.id, on: entry.on ?? null, certain: bounds.from > from && bounds.to <= to }];
    }),
  };
}

function changes(
  before: readonly (ClaimAudit | MatterAudit)[],
  after: readonly (ClaimAudit | MatterAudit)[],
): readonly Changed[] {
  const earlier = new Map<string, ClaimAudit | MatterAudit>(before.map((one) => [one.id, one]));
  return after.map((now) => {
    const then = earlier.get(now.id);
    const known = new Set(then?.because.filter((reason) => !reason.possibly).map((reason) => reason.entry));
    return {
      id: now.id,
      title: now.title,
      from: then?.states ?? [],
      to: now.states,
      changed: then?.states.join() !== now.states.join(),
      because: now.because.filter((reason) => !known.has(reason.entry)),
    };
  });
}
