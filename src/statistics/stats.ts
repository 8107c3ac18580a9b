import { type Day, formatDay } from '../../events/dates.ts';
import type { MotionFact, ProjectedFacts } from './projected-facts.ts';
import { type Duration, type Survival, survivalOf } from './survival.ts';
import { type Share, wilson } from './wilson.ts';

/** By what figures may be told apart. */
export const GROUPS = ['court', 'judge', 'year', 'by'] as const;
export type GroupedBy = (typeof GROUPS)[number];

export type StatsQuestion = {
  readonly court?: string;
  readonly judge?: string;
  readonly relief?: string;
  /** Only motions filed from this day on, and by this day. */
  readonly from?: Day;
  readonly to?: Day;
  readonly by?: GroupedBy;
};

/** A share with the motions behind it: `case/motion/request`. */
export type DispositionShare = Share & { readonly disposition: string; readonly behind: readonly string[] };

export type ReliefStats = {
  /** The court, judge, year or mover that it is about; null where figures are not told apart. */
  readonly group: string | null;
  readonly relief: string;
  readonly total: number;
  readonly decided: number;
  readonly pending: number;
  /** Of an uncertain day: counted among the dispositions, and not among the days. */
  readonly uncertain: number;
  readonly dispositions: readonly DispositionShare[];
  /** Days from filing to decision; null where no day is certain. */
  readonly days: Survival | null;
};

export type EndingShare = Share & { readonly how: string };

export type Stats = {
  readonly court: string | null;
  readonly judge: string | null;
  readonly relief: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly by: GroupedBy | null;
  readonly cases: number;
  readonly motions: readonly ReliefStats[];
  readonly endings: readonly EndingShare[];
  readonly stays: Survival | null;
};

type Asked = MotionFact & { readonly of: ProjectedFacts };

/** How motions are decided and how long that takes, how claims end, how long stays last, over some cases. */
export function statsOf(all: Iterable<ProjectedFacts>, question: StatsQuestion = {}): Stats {
  const cases = [...all].filter(
    ({ court, judge }) =>
      (question.court === undefined || court === question.court) &&
      (question.judge === undefined || judge === question.judge),
  );
  const motions = cases.flatMap((of) =>
    of.motions.filter((one) => isAsked(one, question)).map((one): Asked => ({ ...one, of })),
  );
  const groups = Map.groupBy(motions, (one) => JSON.stringify([groupOf(one, question.by), one.relief]));
  const day = (given: Day | undefined): string | null => (given === undefined ? null : formatDay(given));
  return {
    court: question.court ?? null,
    judge: question.judge ?? null,
    relief: question.relief ?? null,
    from: day(question.from),
    to: day(question.to),
    by: question.by ?? null,
    cases: cases.length,
    motions: [...groups.values()]
      .flatMap((group) => reliefStats(group, question.by) ?? [])
      .toSorted((a, b) => b.total - a.total || a.relief.localeCompare(b.relief)),
    endings: endingsIn(cases),
    stays: survivalOf(
      cases.flatMap(({ stays, lastDay }) =>
        stays.flatMap(({ from, to }): readonly Duration[] =>
          to === null
            ? lastDay === null
              ? []
              : [{ days: Math.max(0, lastDay - from), ended: false }]
            : [{ days: to - from, ended: true }],
        ),
      ),
    ),
  };
}

/** A motion of a day that is not known lies in no stretch of days that is asked about. */
function isAsked({ relief, filed }: MotionFact, { relief: asked, from, to }: StatsQuestion): boolean {
  if (asked !== undefined && relief !== asked) return false;
  if (from === undefined && to === undefined) return true;
  return filed !== null && filed[0] >= (from ?? -Infinity) && filed[1] <= (to ?? Infinity);
}

function groupOf({ of, filed, by: mover }: Asked, by: GroupedBy | undefined): string | null {
  switch (by) {
    case undefined:
      return null;
    case 'court':
      return of.court ?? 'unknown';
    case 'judge':
      return of.judge ?? 'unknown';
    case 'year':
      return filed === null || yearOf(filed[0]) !== yearOf(filed[1]) ? 'unknown' : yearOf(filed[0]);
    case 'by':
      return mover;
  }
}

const yearOf = (day: Day): string => formatDay(day).slice(0, 4);

function reliefStats(motions: readonly Asked[], by: GroupedBy | undefined): ReliefStats | null {
  const [first] = motions;
  if (first === undefined) return null;
  const decided = motions.filter(({ disposition }) => disposition !== 'pending');
  const days = motions.flatMap((one) => durationOf(one) ?? []);
  const kinds = Map.groupBy(decided, ({ disposition }) => disposition);
  return {
    group: groupOf(first, by),
    relief: first.relief,
    total: motions.length,
    decided: decided.length,
    pending: motions.length - decided.length,
    uncertain: motions.length - days.length,
    dispositions: [...kinds]
      .map(([disposition, those]) => ({
        disposition,
        ...wilson(those.length, decided.length),
        behind: those.map(({ of, motion, request }) => `${of.case}/${motion}/${request}`),
      }))
      .toSorted((a, b) => b.count - a.count),
    days: survivalOf(days),
  };
}

/** How long it took, or has taken by the last day that its docket tells of; null where a day of it is uncertain. */
function durationOf({ filed, decided, disposition, of }: Asked): Duration | null {
  if (filed === null || filed[0] !== filed[1]) return null;
  const [day] = filed;
  if (disposition === 'pending')
    return of.lastDay === null ? null : { days: Math.max(0, of.lastDay - day), ended: false };
  if (decided === null || decided[0] !== decided[1] || decided[0] < day) return null;
  return { days: decided[0] - day, ended: true };
}

function endingsIn(cases: readonly ProjectedFacts[]): readonly EndingShare[] {
  const endings = cases.flatMap((one) => one.endings);
  return [...Map.groupBy(endings, ({ how }) => how)]
    .map(([how, those]) => ({ how, ...wilson(those.length, endings.length) }))
    .toSorted((a, b) => b.count - a.count);
}
