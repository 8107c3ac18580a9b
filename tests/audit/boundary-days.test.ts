import { describe, expect, it } from 'vitest';
import { type Day, formatDay } from '../../events/dates.ts';
import { audit, type CaseRecord, openRecord } from '../../src/audit/index.ts';
import { exampleCase, recorded } from '../examples/case-files.ts';
import { expectGolden } from '../golden.ts';
import { auditAt, statesOf } from './at.ts';

const log = recorded(exampleCase('abc-v-meese'));
const record = openRecord(log);

/** The day before, the day and the day after every day on which an entry begins or ceases to be possible. */
function boundaryDays({ filed, sequence }: CaseRecord): readonly Day[] {
  const days = filed.flatMap(({ id }) => {
    const bounds = sequence.bounds.get(id);
    return bounds ? [bounds.from, bounds.to, ...bounds.date.spans.flat()] : [];
  });
  const around = days.filter(Number.isFinite).flatMap((day) => [day - 1, day, day + 1]);
  return [...new Set(around)].sort((a, b) => a - b);
}

/** Where everything stands on a day, what stands alike together. */
function told(at: Day): string {
  const { claims, matters } = audit(record, { at });
  const groups = new Map<string, string[]>();
  for (const one of [...claims, ...matters]) {
    const absent = 'mayBeUnasserted' in one ? ' or not asserted yet' : '';
    const states = one.states.length === 0 ? 'not asserted yet' : `${one.states.join(' or ')}${absent}`;
    const turns = one.turnsOn ? `, turning on ${one.turnsOn.map(({ entry }) => entry).join(', ')}` : '';
    const key = `${one.certain ? 'certainly' : 'perhaps'} ${states}${turns}`;
    groups.set(key, [...(groups.get(key) ?? []), one.id]);
  }
  return [
    formatDay(at),
    ...[...groups].map(([standing, ids]) => `  ${standing}\n    ${ids.join(' ')}`),
    '',
  ].join('\n');
}

describe('the worked case around every day on which something begins or ceases to be possible', () => {
  it('stands as was verified by reading', () => {
    expectGolden(
      new URL('./golden/boundary-days.txt', import.meta.url),
      boundaryDays(record).map(told).join('\n'),
    );
  });

  it('has free exercise under the motion or surviving it on 1987-03-28, turning on the order alone', () => {
    expect(statesOf(auditAt(log, '1987-03-28'), 'free-exercise')).toEqual([
      'motion or survives',
      'order-1987',
    ]);
  });

  it('has the Kisor deposition stayed on 1987-08-21, and then perhaps freed by the lost order', () => {
    const kisor = (at: string) => statesOf(auditAt(log, at), 'kisor-deposition');
    expect(kisor('1987-08-20')).toEqual(['', '']);
    expect(kisor('1987-08-21')).toEqual(['stayed', '']);
    for (const at of ['1987-08-22', '1988-06-01', '1989-03-23'])
      expect(kisor(at)).toEqual(['stayed or open', 'order-1989-original']);
    expect(kisor('1989-03-24')).toEqual(['meet-and-confer', '']);
  });

  it('says of no day that a claim is certain while naming what it turns on', () => {
    for (const at of boundaryDays(record))
      for (const claim of audit(record, { at }).claims) {
        expect(claim.certain).toBe(claim.turnsOn === undefined);
        if (claim.certain) expect(claim.states.length).toBeLessThanOrEqual(1);
      }
  });

  it('represents the superseded memorandum between its bounds, and not before', () => {
    const turnsOn = (at: string) => statesOf(auditAt(log, at), 'refugees-tort')[1].split(',');
    expect(turnsOn('1987-08-21')).not.toContain('order-1989-original');
    for (const at of ['1987-08-22', '1988-06-01', '1989-03-23'])
      expect(turnsOn(at)).toEqual(['order-1989-original']);
    expect(turnsOn('1989-03-24')).toEqual(['']);
  });
});
