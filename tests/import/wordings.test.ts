import { describe, expect, it } from 'vitest';
import { endOf } from './case.ts';

const CLAIM = 'jane-roe-v-acme-inc';
const BOLT = 'jane-roe-v-bolt-llc';
const FILED = ['2024-01-02', 'COMPLAINT against Acme Inc., Bolt LLC filed by Jane Roe'] as const;
const MOVED = ['2024-02-01', 'MOTION to Dismiss filed by Acme Inc.'] as const;
const TWO = {
  parties: [
    { name: 'Jane Roe', type: 'Plaintiff' },
    { name: 'Acme Inc.', type: 'Defendant' },
    { name: 'Bolt LLC', type: 'Defendant' },
  ],
};

describe('the words in which a motion to dismiss is decided', () => {
  it.each([
    ['ORDER sustaining 2 motion to dismiss', 'dismissed.withoutLeave'],
    ['ORDER: Defendant’s motion to dismiss is well taken and is SUSTAINED', 'dismissed.withoutLeave'],
    ['ORDER overruling 2 motion to dismiss', 'survives'],
    ['ORDER striking 2 Motion to Dismiss', 'filed'],
    ['ORDER dismissing as moot 2 Motion to Dismiss', 'filed'],
    ['TENTATIVE RULING granting 2 Motion to Dismiss', 'motion'],
    ['ORDER overruling objections re 2 Motion to Dismiss', 'motion'],
  ])('%s', (order, state) => {
    const end = endOf([FILED, MOVED, ['2024-05-01', order]]);
    expect(end).toEqual({ [CLAIM]: state });
  });

  it('granted for a part is not granted for the whole', () => {
    const motion = ['2024-02-01', 'MOTION for Summary Judgment filed by Acme Inc.'] as const;
    expect(endOf([FILED, motion, ['2024-05-01', 'ORDER granting partial summary judgment 2']])).toEqual({
      [CLAIM]: 'survives',
    });
  });
});

describe('what ends claims in other words', () => {
  it.each([
    [
      'STIPULATION of Dismissal With Prejudice between Plaintiffs and Bolt LLC',
      'filed',
      'dismissed.withoutLeave',
    ],
    ['NOTICE of Voluntary Dismissal of Certain Claims Against Bolt LLC', 'undetermined', 'undetermined'],
    ['NOTICE of Withdrawal of claims against Bolt LLC', 'undetermined', 'undetermined'],
    ['ORDER on Stipulation of Dismissal as to Bolt LLC. Case remains open.', 'undetermined', 'undetermined'],
    ['ORDER granting Motion to Drop Party Bolt LLC', 'filed', 'dismissed.withoutLeave'],
    ['STIPULATED JUDGMENT in favor of Jane Roe against Bolt LLC', 'undetermined', 'undetermined'],
    ['AMENDED COMPLAINT against Acme Inc. filed by Jane Roe', 'filed', 'undetermined'],
  ])('%s', (text, acme, bolt) => {
    expect(endOf([FILED, ['2024-03-01', text]], TWO)).toMatchObject({ [CLAIM]: acme, [BOLT]: bolt });
  });

  it.each([
    ['ORDER granting Motion to Compel Arbitration and dismissing case', 'dismissed.withoutLeave'],
    ['ORDER granting Motion to Compel Arbitration and staying case', 'stayed'],
  ])('%s', (text, state) => {
    expect(endOf([FILED, ['2024-03-01', text]])).toEqual({ [CLAIM]: state });
  });
});
