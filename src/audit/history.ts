import { type Day, formatDay } from '../../events/dates.ts';
import type { ClaimId, EntryId } from '../../events/index.ts';
import type { CaseRecord } from './record.ts';
import { standingAt } from './standing.ts';
import type { Subject } from './subject.ts';

/** A stretch of days over which a subject stands, or may stand, in the same way. */
export type Stretch = {
  readonly states: readonly string[];
  readonly certain: boolean;
  readonly mayBeAbsent: boolean;
  /** First and last day (YYYY-MM-DD); null: since before any date in the record; until after all of it. */
  readonly from: string | null;
  readonly to: string | null;
  readonly turnsOn: readonly EntryId[];
  /** Present where there were too many ways for things to have gone for each to be tried. */
  readonly bounded?: true;
};

export type History = {
  readonly case: string | null;
  readonly branch: string;
  readonly claim: ClaimId;
  readonly title: string;
  readonly claimant: string;
  readonly knownAt: string | null;
  readonly stretches: readonly Stretch[];
};

/** Every state a claim was in, from when to when; uncertain edges are stretches in which it may be in several. */
export function historyOf(record: CaseRecord, claim: ClaimId, branch = 'main'): History {
  const described = record.docket.caption.claims.get(claim);
  return {
    case: record.docket.case,
    branch,
    claim,
    title: described?.title ?? claim,
    claimant: described?.claimant ?? 'unknown',
    knownAt: record.knownAt,
    stretches: stretchesOf(record, { kind: 'claim', id: claim }).filter(({ states }) => states.length > 0),
  };
}

/** How a subject stood through time: neighbouring stretches differ, and together they cover every day. */
export function stretchesOf(record: CaseRecord, subject: Subject): readonly Stretch[] {
  const starts = breakpoints(record, subject);
  const stretches: { -readonly [K in keyof Stretch]: Stretch[K] }[] = [];
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const standing = standingAt(record, subject, start === -Infinity ? (next ?? 0) - 1 : start);
    const to = next === undefined ? null : formatDay(next - 1);
    const last = stretches.at(-1);
    if (
      last &&
      last.states.join() === standing.states.join() &&
      last.mayBeAbsent === standing.mayBeAbsent &&
      last.turnsOn.join() === standing.turnsOn.join() &&
      (last.bounded ?? false) === !standing.complete
    ) {
      last.to = to;
      continue;
    }
    stretches.push({
      states: standing.states,
      certain: standing.certain,
      mayBeAbsent: standing.mayBeAbsent,
      from: start === -Infinity ? null : formatDay(start),
      to,
      turnsOn: standing.turnsOn,
      ...(standing.complete ? {} : { bounded: true as const }),
    });
  }
  return stretches;
}

/** In how many ways at most entries that may lie on one day are told apart by the days after it. */
const MOST_TURNED = 6;

/**
 * The days on which what has certainly or possibly happened may change. What stands later in effective order can
 * come first only where the other is on a later day: so with several entries on uncertain days, the days after
 * the first on which each can be count, too.
 */
function breakpoints(record: CaseRecord, subject: Subject): readonly Day[] {
  const all = record.about(subject).entries.flatMap((entry) => record.sequence.bounds.get(entry.id) ?? []);
  const uncertain = all.filter(({ from, to }) => from < to);
  const days = new Set<Day>([-Infinity]);
  for (const { date, from, to } of all) {
    const ends = [
      ...date.spans.flatMap(([first, last]) => [Math.max(first, from), Math.min(last, to)]),
      from,
      to,
    ];
    for (const day of ends.filter(Number.isFinite)) {
      const open = uncertain.filter((other) => other.from <= day && day <= other.to).length;
      for (let later = 0; later <= Math.min(open, MOST_TURNED); later += 1) days.add(day + later);
    }
  }
  return [...days].sort((a, b) => a - b);
}
