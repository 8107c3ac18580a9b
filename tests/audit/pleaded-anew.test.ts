import { describe, expect, it } from 'vitest';
import { parseDay } from '../../events/dates.ts';
import { type Entry, isCaption } from '../../events/index.ts';
import { ClaimId } from '../../events/schemas.ts';
import { auditClaim, openRecord } from '../../src/audit/index.ts';
import { amendedComplaint, complaint, entry, on, order, toDismiss } from '../roe-v-acme.ts';

/** Each a day after the one before, from 1 January on. */
const record = (...entries: readonly Entry[]) => {
  let day = 0;
  const dated = [...complaint('contract', 'privacy'), ...entries].map((one) => {
    if (isCaption(one)) return one;
    day += 1;
    return { ...one, on: `2026-01-${String(day).padStart(2, '0')}` };
  });
  return openRecord(dated);
};

const stands = (of: ReturnType<typeof record>, claim: string, day?: string) => {
  const at = day === undefined ? Infinity : parseDay(day);
  const when = typeof at === 'number' ? at : at.ok ? at.day : Number.NaN;
  const { states, certain, turnsOn } = auditClaim(of, ClaimId.parse(claim), when);
  return { states, certain, turnsOn: turnsOn?.map(({ entry: turning }) => turning) };
};

const UNSAID = amendedComplaint('fac', { carries: ['contract'] });

describe('a claim that an amended pleading leaves out without a word', () => {
  it('may be withdrawn, or stand as before, and turns on that pleading', () => {
    const of = record(UNSAID);
    expect(stands(of, 'privacy', '2026-01-01')).toEqual({ states: ['filed'], certain: true });
    expect(stands(of, 'privacy')).toEqual({
      states: ['filed', 'withdrawn'],
      certain: false,
      turnsOn: ['fac'],
    });
    expect(stands(of, 'contract')).toMatchObject({ states: ['filed'], certain: true });
  });

  it('may be withdrawn where it was dismissed with leave, or is stayed until the stay ends', () => {
    const moved = [toDismiss('m', ['privacy']), order('o', [on('m').grantedWithLeave()])];
    expect(stands(record(...moved, UNSAID), 'privacy').states).toEqual(['dismissed', 'withdrawn']);
    const stay = entry('StayEntered', 's', { claims: ['privacy'] });
    const lift = entry('StayLifted', 'l', { stay: 's' });
    expect(stands(record(stay, UNSAID), 'privacy').states).toEqual(['stayed', 'withdrawn']);
    expect(stands(record(stay, UNSAID, lift), 'privacy').states).toEqual(['filed', 'withdrawn']);
  });
});

describe('a claim that is pleaded anew under a pending motion', () => {
  const moved = toDismiss('m', ['privacy', 'contract']);
  const anew = amendedComplaint('fac', { repleads: ['privacy'], carries: ['contract'] });

  it('is filed or under the motion, and turns on the pleading; one carried on is under it', () => {
    const of = record(moved, anew);
    expect(stands(of, 'privacy', '2026-01-02')).toMatchObject({ states: ['motion'], certain: true });
    expect(stands(of, 'privacy')).toEqual({ states: ['filed', 'motion'], certain: false, turnsOn: ['fac'] });
    expect(stands(of, 'contract')).toMatchObject({ states: ['motion'], certain: true });
  });

  it('is filed once the court says that the motion is moot, under it once the court puts it off', () => {
    const moot = order('o', [on('m').moot({ claims: ['privacy'] })]);
    expect(stands(record(moved, anew, moot), 'privacy')).toMatchObject({ states: ['filed'], certain: true });
    const deferred = order('o', [on('m').deferred({ claims: ['privacy'] })]);
    expect(stands(record(moved, anew, deferred), 'privacy')).toMatchObject({
      states: ['motion'],
      certain: true,
    });
  });

  it('is where the court puts it once the motion is decided, or is under a motion against the new pleading', () => {
    expect(stands(record(moved, anew, order('o', [on('m').denied()])), 'privacy')).toMatchObject({
      states: ['survives'],
      certain: true,
    });
    expect(stands(record(moved, anew, toDismiss('m2', ['privacy'])), 'privacy')).toMatchObject({
      states: ['motion'],
      certain: true,
    });
  });

  it('is filed once the movant takes the motion back', () => {
    const back = entry('MotionWithdrawn', 'w', { motion: 'm' });
    expect(stands(record(moved, anew, back), 'privacy')).toMatchObject({ states: ['filed'], certain: true });
  });
});
