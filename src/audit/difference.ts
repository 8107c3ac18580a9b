import { type Day, formatDay } from '../../events/dates.ts';
import type { EntryId, PartyId } from '../../events/index.ts';
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
  /** Of a claim: how it stood and stands as to each defendant, where that differs between them on one of the days. */
  readonly asTo?: readonly {
    readonly party: PartyId | null;
    readonly name: string | null;
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly changed: boolean;
  }[];
};

/** Compares where everything stood at the end of two days, as to all defendants or one of them. */
export function difference(
  record: CaseRecord,
  from: Day,
  to: Day,
  branch = 'main',
  against?: PartyId,
): Difference {
  const narrow = against === undefined ? {} : { against };
  const before = audit(record, { at: from, branch, ...narrow });
  const after = audit(record, { at: to, branch, ...narrow });
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
    const asTo = asToEach(then, now);
    return {
      id: now.id,
      title: now.title,
      from: then?.states ?? [],
      to: now.states,
      changed: then?.states.join() !== now.states.join() || asTo.some(({ changed }) => changed),
      ...(asTo.length > 0 && { asTo }),
      because: now.because.filter((reason) => !known.has(reason.entry)),
    };
  });
}

/** A claim as to each defendant, where it stands otherwise as to one than as to another on one of the days. */
function asToEach(
  then: ClaimAudit | MatterAudit | undefined,
  now: ClaimAudit | MatterAudit,
): NonNullable<Changed['asTo']> {
  if (!('asTo' in now)) return [];
  const earlier = new Map(
    then && 'asTo' in then ? then.asTo.map(({ party, states }) => [party, states]) : [],
  );
  const rows = now.asTo.map(({ party, name, states }) => {
    const from = earlier.get(party) ?? [];
    return { party, name, from, to: states, changed: from.join() !== states.join() };
  });
  const apart = (side: 'from' | 'to'): boolean => new Set(rows.map((row) => row[side].join())).size > 1;
  return apart('from') || apart('to') ? rows : [];
}
