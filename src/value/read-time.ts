import { parseDay } from '../../events/dates.ts';
import { noSuchField } from '../../events/faults.ts';
import type { Posture } from './posture.ts';
import { isFields, type Sections, type WrittenPath } from './sections.ts';
import type { GivenTime, Stage } from './valuation.ts';
import { STAGES } from './valuation.ts';

const INTEREST_FIELDS = ['before', 'after', 'from'];
const YEAR = 365.25;

/** Interest, discount and how long each stage takes; null where neither interest nor a discount is given. */
export function readTime(sections: Sections): GivenTime | null {
  const interest = sections.section('interest');
  for (const key of Object.keys(interest))
    if (!INTEREST_FIELDS.includes(key))
      sections.refuse(['interest', key], noSuchField(key, INTEREST_FIELDS), 'key');
  const rate = (written: unknown, path: WrittenPath, name: string): number =>
    written === undefined || written === null ? 0 : (sections.number(written, path, name) ?? 0);
  const before = rate(interest.before, ['interest', 'before'], 'interest before judgment');
  const after = rate(interest.after, ['interest', 'after'], 'interest after judgment');
  const discount = rate(sections.written.discount, ['discount'], 'the discount rate');
  const stages = readStages(sections);
  const running =
    interest.from === undefined || interest.from === null ? 0 : yearsSince(sections, interest.from);
  if (before === 0 && after === 0 && discount === 0) return null;
  const needed = Object.keys(stages).length > 0;
  if (!needed)
    sections.refuse(
      ['time'],
      'interest and discount need to know how long the stages take: time: { motion: 6 months, discovery: 1 year, trial: 3 months, appeal: 1 year }',
    );
  const years = (stage: Stage): number => stages[stage] ?? 0;
  return {
    before,
    after,
    running,
    discount,
    stages: {
      motion: years('motion'),
      discovery: years('discovery'),
      trial: years('trial'),
      appeal: years('appeal'),
    },
  };
}

function readStages(sections: Sections): Partial<Record<Stage, number>> {
  const found: Partial<Record<Stage, number>> = {};
  for (const [key, value] of Object.entries(sections.section('time'))) {
    const stage = STAGES.find((known) => known === key);
    if (stage === undefined) sections.refuse(['time', key], noSuchField(key, STAGES), 'key');
    else if (value !== null) {
      const years = yearsOf(value);
      if (years === undefined)
        sections.refuse(
          ['time', key],
          `the time that ${key} takes is a number of years, or 6 months, 90 days, not ${JSON.stringify(value)}`,
        );
      else found[stage] = years;
    }
  }
  return found;
}

const UNITS: Readonly<Record<string, number>> = { year: 1, month: 1 / 12, week: 7 / YEAR, day: 1 / YEAR };

function yearsOf(written: unknown): number | undefined {
  if (typeof written === 'number') return written >= 0 && Number.isFinite(written) ? written : undefined;
  if (isFields(written) || typeof written !== 'string') return undefined;
  const [, digits, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*(year|month|week|day)s?\s*$/i.exec(written) ?? [];
  const size = UNITS[unit.toLowerCase()];
  return digits === undefined || size === undefined ? undefined : Number(digits) * size;
}

/** From a day until the day of the valuation, or of the last entry that has one. */
function yearsSince(sections: Sections, written: unknown): number {
  const read = parseDay(String(written));
  if (!read.ok) {
    sections.refuse(['interest', 'from'], read.what);
    return 0;
  }
  const now = dayOfValuation(sections.posture);
  return now === null ? 0 : Math.max(0, (now - read.day) / YEAR);
}

function dayOfValuation({ at, docket, dayOf }: Posture): number | null {
  if (at !== null) {
    const read = parseDay(at);
    return read.ok ? read.day : null;
  }
  return docket.journal.reduce<number | null>((last, { entry }) => {
    const day = dayOf(entry.id);
    return day === null ? last : Math.max(last ?? day, day);
  }, null);
}
