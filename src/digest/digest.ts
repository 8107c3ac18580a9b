import { type Day, exactDay, formatDay } from '../../events/dates.ts';
import { type Entry, type EntryId, isBefore } from '../../events/index.ts';
import { audit, type CaseRecord, motionsAt, openRecord, readKnownAt } from '../audit/index.ts';
import { type Deadline, deadlinesAt } from '../deadlines/index.ts';

/** Since when: from a day of the docket on, or what was recorded after an instant (RFC 3339, UTC). */
export type Since =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'instant'; readonly instant: string };

export type ClaimMoved = {
  readonly claim: string;
  readonly title: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
};

export type MotionMoved = {
  readonly motion: EntryId;
  readonly title: string | null;
  readonly on: string | null;
  /** The orders that decided it, of one that was decided. */
  readonly by: readonly EntryId[];
};

export type QuestionRaised = { readonly entry: EntryId; readonly what: string };

/** What moved in one case. */
export type CaseDigest = {
  readonly case: string;
  readonly title: string;
  readonly claims: readonly ClaimMoved[];
  readonly filed: readonly MotionMoved[];
  readonly decided: readonly MotionMoved[];
  readonly met: readonly Deadline[];
  readonly late: readonly Deadline[];
  readonly missed: readonly Deadline[];
  /** Open ones whose last day has come within two weeks. */
  readonly coming: readonly Deadline[];
  readonly questions: readonly QuestionRaised[];
};

/** How many days before its last day a deadline is told as coming. */
export const COMING_DAYS = 14;

/** Two looks at a case: what was so, and what is. */
type Looks = {
  readonly before: { readonly record: CaseRecord | null; readonly at: Day };
  readonly now: { readonly record: CaseRecord; readonly at: Day };
  readonly isNew: (entry: Entry) => boolean;
};

/** What moved in a case by the end of a day, from its entries in order of recording; null where nothing did. */
export function digestOf(id: string, recorded: readonly Entry[], since: Since, at: Day): CaseDigest | null {
  const looks = looksAt(recorded, since, at);
  const { record } = looks.now;
  const digest: CaseDigest = {
    case: id,
    title: record.docket.caption.opened?.title ?? id,
    claims: claimsMoved(looks),
    ...motionsMoved(looks),
    ...deadlinesMoved(looks),
    questions: record.filed.flatMap((entry) =>
      looks.isNew(entry) ? (entry.unresolved ?? []).map((what) => ({ entry: entry.id, what })) : [],
    ),
  };
  const { case: _, title: __, ...news } = digest;
  return Object.values(news).every((list) => list.length === 0) ? null : digest;
}

function looksAt(recorded: readonly Entry[], since: Since, at: Day): Looks {
  const record = openRecord(recorded);
  if (since.kind === 'instant') {
    const known = readKnownAt(since.instant, recorded);
    return {
      before: {
        record: known.ok ? openRecord(recorded, since.instant) : null,
        at: exactDay(since.instant.slice(0, 10)) ?? at,
      },
      now: { record, at },
      isNew: (entry) => isBefore(since.instant, entry.recordedAt),
    };
  }
  const last = since.day - 1;
  return {
    before: { record, at: last },
    now: { record, at },
    isNew: ({ id }) => {
      const first = record.sequence.bounds.get(id)?.from ?? -Infinity;
      return first > last && first <= at;
    },
  };
}

function claimsMoved({ before, now }: Looks): readonly ClaimMoved[] {
  const was = new Map(
    before.record === null
      ? []
      : audit(before.record, { at: before.at }).claims.map((claim) => [claim.id, claim]),
  );
  return audit(now.record, { at: now.at }).claims.flatMap(({ id, title, states }) => {
    const from = was.get(id)?.states ?? [];
    return from.join() === states.join() ? [] : [{ claim: id, title, from, to: states }];
  });
}

function motionsMoved({ before, now, isNew }: Looks): Pick<CaseDigest, 'filed' | 'decided'> {
  const decidedBefore = new Set(
    before.record === null
      ? []
      : motionsAt(before.record, before.at).motions.flatMap(({ motion, states }) =>
          states.includes('pending') ? [] : [motion],
        ),
  );
  const filedNow = new Set(now.record.filed.flatMap((entry) => (isNew(entry) ? [entry.id] : [])));
  const motions = motionsAt(now.record, now.at).motions.map(
    ({ motion, title, filed, states, decidedBy }) => ({
      told: { motion, title, on: filed, by: decidedBy },
      isDecided: !states.includes('pending') && !decidedBefore.has(motion),
    }),
  );
  return {
    filed: motions.flatMap(({ told }) => (filedNow.has(told.motion) ? [{ ...told, by: [] }] : [])),
    decided: motions.flatMap(({ told, isDecided }) => (isDecided ? [told] : [])),
  };
}

function deadlinesMoved({ before, now }: Looks): Pick<CaseDigest, 'met' | 'late' | 'missed' | 'coming'> {
  const was = new Map(
    before.record === null
      ? []
      : deadlinesAt(before.record, before.at).deadlines.map((one) => [nameOf(one), one]),
  );
  const { deadlines } = deadlinesAt(now.record, now.at);
  const moved = (state: Deadline['state']): readonly Deadline[] =>
    deadlines.filter((one) => one.state === state && was.get(nameOf(one))?.state !== state);
  return {
    met: moved('met'),
    late: moved('late'),
    missed: moved('missed'),
    coming: deadlines.filter((one) => {
      const earlier = was.get(nameOf(one));
      return isComing(one, now.at) && !(earlier?.due === one.due && isComing(earlier, before.at));
    }),
  };
}

const nameOf = ({ what, rule, for: whom, trigger }: Deadline): string =>
  JSON.stringify([what, rule, whom, trigger]);

const isComing = ({ state, earliest }: Deadline, at: Day): boolean =>
  state === 'open' && earliest !== null && earliest <= formatDay(at + COMING_DAYS);
