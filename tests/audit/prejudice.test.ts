import { describe, expect, it } from 'vitest';
import { type Entry, isCaption } from '../../events/index.ts';
import { ClaimId } from '../../events/schemas.ts';
import { auditClaim, openRecord } from '../../src/audit/index.ts';
import { amendedOrder, complaint, entry, motion, order, roesMotion, toDismiss } from '../roe-v-acme.ts';

const test = (
  id: string,
  about?: 'merits' | 'jurisdiction' | 'precondition' | 'venue' | 'joinder' | 'service',
) =>
  entry('TestStated', `test:${id}`, {
    test: id,
    title: id,
    authority: 'Rule 12(b)',
    elements: { met: 'It is met.' },
    rule: 'met',
    ...(about && { about }),
  });
const tests = [
  test('plausible'),
  ...(['jurisdiction', 'precondition', 'venue', 'joinder', 'service'] as const).map((about) =>
    test(about, about),
  ),
];

/** Each a day after the one before. */
const dismissed = (...entries: readonly Entry[]) => {
  const dated = [...tests, ...complaint(), ...entries].map((one, day) =>
    isCaption(one) ? one : { ...one, on: `2026-01-${String(day - 8).padStart(2, '0')}` },
  );
  return auditClaim(openRecord(dated), ClaimId.parse('contract'), Infinity).dismissal;
};
const granted = (...terms: readonly object[]) =>
  order(
    'o',
    (terms.length > 0 ? terms : [{}]).map((more) => ({
      motion: 'm',
      disposition: 'granted' as const,
      ...more,
    })),
  );
const forJudgment = (...grounds: readonly string[]) =>
  motion('m', { id: 's', relief: 'summary-judgment', claims: ['contract'], grounds: [...grounds] });

describe('an order of dismissal that is silent on prejudice', () => {
  it('is on the merits where its ground is', () => {
    expect(dismissed(toDismiss('m', ['contract'], 'plausible'), granted())).toMatchObject({
      prejudice: 'with',
      prejudiceBy: 'rule-41b',
    });
  });

  it('is not where its ground is jurisdiction, a precondition, venue, a required party or service', () => {
    for (const ground of ['jurisdiction', 'precondition', 'venue', 'joinder', 'service'])
      for (const filed of [toDismiss('m', ['contract'], ground), forJudgment(ground)])
        expect(dismissed(filed, granted()), ground).toMatchObject({
          prejudice: 'without',
          prejudiceBy: 'rule-41b',
        });
  });

  it('is not where several grounds suffice and one of them is not on the merits', () => {
    expect(dismissed(toDismiss('m', ['contract'], 'plausible', 'jurisdiction'), granted())).toMatchObject({
      prejudice: 'without',
      prejudiceBy: 'rule-41b',
    });
  });

  it('is not with leave to amend', () => {
    expect(
      dismissed(toDismiss('m', ['contract'], 'plausible'), granted({ leaveToAmend: true })),
    ).toMatchObject({
      prejudice: 'without',
      prejudiceBy: 'order',
    });
  });

  it('says nothing where no ground is recorded, unless it is summary judgment', () => {
    const unknown = dismissed(toDismiss('m', ['contract']), granted());
    expect(unknown).toMatchObject({ prejudice: 'unknown' });
    expect(unknown).not.toHaveProperty('prejudiceBy');
    expect(dismissed(forJudgment(), granted())).toMatchObject({ prejudice: 'with', prejudiceBy: 'rule-41b' });
  });
});

describe('an order of dismissal that speaks of prejudice', () => {
  it('supplies nothing where it is not known what it says of it', () => {
    const filed = toDismiss('m', ['contract'], 'plausible');
    const told = dismissed(filed, granted({ prejudice: 'unknown' }));
    expect(told).toMatchObject({ prejudice: 'unknown' });
    expect(told).not.toHaveProperty('prejudiceBy');
  });

  it('governs, and can be revised until judgment', () => {
    const filed = toDismiss('m', ['contract'], 'plausible');
    expect(dismissed(filed, granted({ prejudice: 'without' }))).toMatchObject({
      prejudice: 'without',
      prejudiceBy: 'order',
    });
    const revised = amendedOrder('o2', 'o', [{ motion: 'm', disposition: 'granted', prejudice: 'without' }]);
    expect(dismissed(filed, granted(), revised)).toMatchObject({
      prejudice: 'without',
      prejudiceBy: 'order',
    });
  });
});

describe('a dismissal by the claimant', () => {
  it('on a motion of its own is voluntary, by order, and without prejudice where the order is silent', () => {
    const own = roesMotion('m', { id: 'd', relief: 'dismiss', claims: ['contract'] });
    expect(dismissed(own, granted())).toEqual({
      leaveToAmend: false,
      kind: 'voluntary',
      prejudice: 'without',
      prejudiceBy: 'rule-41a',
      express: true,
      ordered: true,
    });
    expect(dismissed(own, granted({ prejudice: 'with' }))).toMatchObject({
      prejudice: 'with',
      prejudiceBy: 'order',
    });
  });

  it('by notice or stipulation is without prejudice where it is silent', () => {
    for (const kind of ['voluntary', 'stipulated'] as const) {
      const told = dismissed(entry('DismissalFiled', 'n', { kind, claims: ['contract'] }));
      expect(told).toMatchObject({ kind, prejudice: 'without', prejudiceBy: 'rule-41a' });
      expect(told).not.toHaveProperty('ordered');
    }
  });
});
