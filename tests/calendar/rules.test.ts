import { describe, expect, it } from 'vitest';
import { formatDay } from '../../events/index.ts';
import {
  countDays,
  deadlineRules,
  ruleOf,
  ruleRows,
  statedDay,
  versionOn,
} from '../../src/calendar/index.ts';
import { boundaries } from './boundaries.ts';

const dueFrom = (id: string, from: string): string | null => {
  const rule = ruleOf(id);
  const day = statedDay(from);
  const version = versionOn(rule, day);
  const counted = version && countDays({ ...rule, ...version, from: day });
  return counted ? formatDay(counted.due) : null;
};

const dayBefore = (day: string): string => formatDay(statedDay(day) - 1);

describe('the table of rules', () => {
  it.each(deadlineRules.map(({ id }) => id))('counts %s as it stood on each side of every change', (id) => {
    const known = boundaries[id] ?? [];
    expect(known.map(([from]) => [from, dueFrom(id, from)])).toEqual(known.map((pair) => [...pair]));
  });

  it.each(ruleRows.map(({ id, from, until }) => [id, from, until] as const))(
    'has %s from %s tried on its first day, the day before, and its last',
    (id, from, until) => {
      const tried = (boundaries[id] ?? []).map(([day]) => day);
      const last = until === null ? tried.filter((day) => day > from).slice(-1) : [dayBefore(until)];
      expect(tried).toEqual(expect.arrayContaining([dayBefore(from), from, ...last]));
      expect(last).toHaveLength(1);
    },
  );

  it('says of every row what sets it running, where it stands, since when, and what says whether it is extended', () => {
    for (const row of ruleRows) {
      expect(row.rule, row.id).toMatch(
        /^(?:Fed\. R\. (?:Civ|App)\. P\. \d+(?:\([a-z0-9]+\))*|28 U\.S\.C\. \d+(?:\([a-z]\))|Sup\. Ct\. R\. 13\.1)$/i,
      );
      expect(() => statedDay(row.from), row.id).not.toThrow();
      expect(row.period.length, row.id).toBeGreaterThan(0);
      expect(row.extendable.source, row.id).not.toBe('');
    }
    expect(new Set(deadlineRules.map(({ id }) => id)).size).toBe(deadlineRules.length);
  });

  it('has the versions of each rule in order, with no day on which two are in force', () => {
    for (const { id, versions } of deadlineRules) {
      const days = versions.map(({ from }) => statedDay(from));
      expect(days, id).toEqual([...new Set(days)].sort((a, b) => a - b));
    }
  });

  it('holds no rule that can be known before the way of counting its days is', () => {
    for (const { id, counting, from, period } of ruleRows)
      expect(countDays({ from: statedDay(from), period, counting }), id).toBeDefined();
  });

  it('refuses a rule that it does not have', () => {
    expect(() => ruleOf('local-rule-7')).toThrow('no such rule: local-rule-7');
  });
});
