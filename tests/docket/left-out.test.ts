import { describe, it } from 'vitest';
import { given } from '../given.ts';
import { amendedComplaint, complaint, entry, on, order, toDismiss } from '../roe-v-acme.ts';

const both = complaint('contract', 'privacy');
const silent = amendedComplaint('fac', { carries: ['contract'] });
const LEFT_OUT = /privacy is neither carried on, pleaded anew nor dropped/;

describe('a claim on which an amended pleading is silent', () => {
  it('is told of, wherever it stands', () => {
    const stayed = entry('StayEntered', 's', { claims: ['privacy'] });
    const moved = toDismiss('m', ['privacy']);
    const withstood = order('o', [on('m').denied()]);
    const withLeave = order('o', [on('m').grantedWithLeave()]);
    for (const before of [[], [stayed], [moved], [moved, withstood], [moved, withLeave]])
      given(both, before).when(silent).anomaly('left-out', LEFT_OUT);
  });

  it('is not, where it was finally dismissed, has ended otherwise, or stands in another pleading', () => {
    const final = [toDismiss('m', ['privacy']), order('o', [on('m').granted()])];
    const judgment = entry('JudgmentEntered', 'j', { claims: ['privacy'], favours: 'claimant' });
    const withdrawn = entry('ClaimsWithdrawn', 'w', { claims: ['privacy'] });
    for (const before of [final, [judgment], [withdrawn]]) given(both, before).when(silent).quietly();
    given(complaint('contract'), entry('CounterclaimFiled', 'cc', { asserts: ['privacy'] }))
      .when(silent)
      .quietly();
  });

  it('is told of once more by each pleading of its line, whichever of them that amends', () => {
    const second = entry('PleadingAmended', 'sac', { amends: 'fac', carries: ['contract'] });
    const all = amendedComplaint('fac', { carries: ['contract', 'privacy'] });
    given(both, all).when(second).anomaly('left-out', LEFT_OUT);
    given(both, all)
      .when(amendedComplaint('sac', { carries: ['contract'] }))
      .anomaly('left-out', LEFT_OUT);
  });

  it('is carried on, pleaded anew or dropped by a later pleading, and then nothing is uncertain', ({
    expect,
  }) => {
    for (const [field, stands] of [
      ['carries', 'filed'],
      ['repleads', 'filed'],
      ['drops', 'withdrawn'],
    ] as const) {
      const later = entry('PleadingAmended', 'sac', {
        amends: 'fac',
        ...(field === 'carries'
          ? { carries: ['contract', 'privacy'] }
          : { carries: ['contract'], [field]: ['privacy'] }),
      });
      const then = given(both).when(silent, later).claims({ privacy: stands });
      expect(then.claim('privacy')?.leftOut).toBe(null);
    }
  });

  it('stands where a court decides it all the same', ({ expect }) => {
    const then = given(both, toDismiss('m', ['privacy'])).when(silent, order('o', [on('m').denied()]));
    expect(then.claims({ privacy: 'survives' }).claim('privacy')?.leftOut).toBe(null);
  });
});

describe('a claim that was dismissed without prejudice', () => {
  const notice = entry('DismissalFiled', 'n', { kind: 'voluntary', claims: ['contract'] });
  const anew = entry('ComplaintFiled', 'second', { asserts: ['contract'] });

  it('may be asserted in a new complaint', () => {
    given(complaint(), notice).when(anew).moved('claim contract: dismissed.withoutLeave -> filed');
  });

  it('may not where it was dismissed with prejudice, or still stands', () => {
    given(complaint(), { ...notice, data: { ...notice.data, prejudice: 'with' } } as typeof notice)
      .when(anew)
      .anomaly('unheard', /cannot be pleaded again/);
    given(complaint())
      .when(anew)
      .anomaly('already-on-docket', /is already asserted/);
  });
});
