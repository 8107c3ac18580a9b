import { type Day, formatDay } from '../../events/dates.ts';
import { countDays, dayInWords, type RuleVersion, versionOn } from '../calendar/index.ts';
import type { Facts } from './facts.ts';
import type { Running } from './running.ts';

/** The first and the last day that a last day can be, and how it is counted. */
export type Due = {
  readonly earliest: Day;
  readonly latest: Day;
  readonly count: string;
  /** Where the rule stood when it was set running, if not under today's number. */
  readonly formerly?: string;
};

/** A date that may be any of more days than these is counted from its ends only. */
const MOST_DAYS = 1_500;

/**
 * The last day of a running period, from each day from which it may run. Null where it is set running before a day
 * from which we know the rule for certain.
 */
export function dueOf(facts: Facts, running: Running): Due | null {
  const own = alone(facts, running);
  const other = running.beside ? dueOf(facts, running.beside.running) : null;
  if (own === null || other === null || running.beside === undefined) return own ?? other;
  const later = running.beside.ends === 'later';
  const choose = later ? Math.max : Math.min;
  const takes = later === other.latest > own.latest && other.latest !== own.latest ? other : own;
  const left = takes === own ? other : own;
  return {
    ...takes,
    earliest: choose(own.earliest, other.earliest),
    latest: choose(own.latest, other.latest),
    count: `${takes.count}; ${later ? 'later' : 'earlier'} than ${dayInWords(left.latest)} (${left.count})`,
  };
}

function alone(facts: Facts, { rule, when, served, because }: Running): Due | null {
  const days = [...daysOf(when)];
  const counts = days.flatMap((from) => {
    const version = versionOn(rule, from);
    const counted =
      version &&
      countDays({
        ...rule,
        ...version,
        from,
        closed: facts.closed,
        ...(rule.afterService && served && { served }),
      });
    return counted ? [{ ...counted, version }] : [];
  });
  const [first] = counts;
  if (first === undefined || counts.length < days.length) return null;
  const last = counts.at(-1) ?? first;
  const open = { from: !Number.isFinite(when.from), to: !Number.isFinite(when.to) };
  const earliest = open.from ? -Infinity : least(counts.map(({ due }) => due));
  const latest = open.to ? Infinity : -least(counts.map(({ due }) => -due));
  const told = earliest === latest || counts.length === 1 ? first.count : `${first.count}; or ${last.count}`;
  return {
    earliest,
    latest,
    count: because === undefined ? told : `${because}: ${told}`,
    ...formerlyOf(last.version),
  };
}

const least = (days: readonly Day[]): Day => days.reduce((one, other) => Math.min(one, other), Infinity);

const formerlyOf = (version: RuleVersion): Pick<Due, 'formerly'> =>
  version.as === undefined ? {} : { formerly: version.as };

function* daysOf({ spans, from, to }: Running['when']): Iterable<Day> {
  if (!(to - from <= MOST_DAYS)) {
    if (Number.isFinite(from)) yield from;
    if (Number.isFinite(to) && to !== from) yield to;
    return;
  }
  for (const [first, last] of spans) for (let day = first; day <= last; day += 1) yield day;
}

/** `between 1987-05-13 and 1987-09-04`, for people. */
export const dueInWords = ({ earliest, latest }: Pick<Due, 'earliest' | 'latest'>): string => {
  if (earliest === latest) return dayInWords(earliest);
  if (!Number.isFinite(latest))
    return Number.isFinite(earliest) ? `${dayInWords(earliest)} or later` : 'some day';
  if (!Number.isFinite(earliest)) return `${dayInWords(latest)} or earlier`;
  return `between ${dayInWords(earliest)} and ${dayInWords(latest, earliest)}`;
};

export const textOfDay = (day: Day): string | null => (Number.isFinite(day) ? formatDay(day) : null);
