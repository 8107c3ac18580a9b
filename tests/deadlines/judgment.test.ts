import { describe, expect, it } from 'vitest';
import { statedDay } from '../../src/calendar/index.ts';
import { deadlinesMovedBetween, lateMotionsAt } from '../../src/deadlines/index.ts';
import { AGAINST_THE_STATES, answerOf, complaint, dueBy, suit } from './suit.ts';

const judgment = (on: string, more = ''): string =>
  `id: judgment, type: JudgmentEntered, on: ${on}, claims: [fraud, contract], favours: claimant${more}`;
const motion = (on: string, relief = 'alter-judgment'): string =>
  `id: motion, type: MotionFiled, on: ${on}, movant: acme, requests: [{ id: r, relief: ${relief}, orders: [judgment] }]`;
const denied = (on: string): string =>
  `id: denial, type: OrderEntered, on: ${on}, rulings: [{ motion: motion, disposition: denied }]`;
const notice = (on: string): string => `id: notice, type: AppealNoticed, on: ${on}, by: acme, of: judgment`;

const APPEAL = 'Fed. R. App. P. 4(a)(1)(A)';
const ALTER = 'Fed. R. Civ. P. 59(e)';

describe('a final judgment', () => {
  const won = [complaint('2008-01-07'), judgment('2010-01-04')];

  it('is appealed from in 30 days by who lost, in 60 where the United States is a party', () => {
    expect(dueBy(APPEAL, won, '2010-01-10')).toEqual(['acme: 2010-02-03 open']);
    expect(dueBy('Fed. R. App. P. 4(a)(1)(B)', won, '2010-01-10', AGAINST_THE_STATES)).toEqual([
      'acme: 2010-03-05 open',
    ]);
    expect(dueBy(APPEAL, won, '2010-01-10', AGAINST_THE_STATES)).toEqual([]);
  });

  it('is appealed from on the last day in time, and a day later late, which is jurisdictional', () => {
    expect(dueBy(APPEAL, [...won, notice('2010-02-03')], '2010-03-01')).toEqual([
      'acme: 2010-02-03 met by notice',
    ]);
    const late = answerOf([...won, notice('2010-02-04')], '2010-03-01').deadlines.find(
      ({ rule }) => rule === APPEAL,
    );
    expect(late).toMatchObject({ state: 'late', by: 'notice' });
    expect(late?.jurisdictional).toContain('28 U.S.C. § 2107(a)');
  });

  it('gives 28 days for motions since December 1, 2009, and ten without weekends before', () => {
    expect(dueBy(ALTER, won, '2010-01-10')).toEqual(['acme: 2010-02-01 open']);
    expect(dueBy(ALTER, [complaint('2008-01-07'), judgment('2009-11-30')], '2009-12-01')).toEqual([
      'acme: 2009-12-14 open',
    ]);
    for (const rule of ['50(b)', '52(b)', '59(b)'])
      expect(dueBy(`Fed. R. Civ. P. ${rule}`, won, '2010-01-10')).toEqual(['acme: 2010-02-01 open']);
    expect(dueBy('Fed. R. Civ. P. 59(d)', won, '2010-01-10')).toEqual(['court: 2010-02-01 open']);
    expect(dueBy('Fed. R. Civ. P. 60(c)(1)', won, '2010-01-10')).toEqual(['acme: 2011-01-04 open']);
    expect(dueBy('Fed. R. Civ. P. 54(d)(2)(B)(i)', won, '2010-01-10')).toEqual(['roe: 2010-01-19 open']);
    expect(dueBy('Fed. R. Civ. P. 62(a)', won, '2010-01-10')).toEqual(['acme: 2010-01-19 open']);
  });

  it('asks for findings after a trial to the bench, and not to renew a motion made to a jury', () => {
    const bench = [complaint('2008-01-07'), judgment('2010-01-04', ', basis: bench trial')];
    expect(dueBy('Fed. R. Civ. P. 52(b)', bench, '2010-01-10')).toHaveLength(1);
    expect(dueBy('Fed. R. Civ. P. 50(b)', bench, '2010-01-10')).toEqual([]);
  });

  it('has the time to appeal stopped by a motion in time, which then runs from its denial', () => {
    const moved = [...won, motion('2010-02-01')];
    expect(dueBy(APPEAL, moved, '2010-02-10')).toEqual(['acme: - tolled by motion']);
    expect(dueBy(APPEAL, [...moved, denied('2010-03-15')], '2010-03-20')).toEqual(['acme: 2010-04-14 open']);
    expect(dueBy(APPEAL, [...moved, notice('2010-02-08')], '2010-02-10')).toEqual([
      'acme: 2010-02-03..2010-02-03 met by notice'.replace('2010-02-03..2010-02-03', '2010-02-03'),
    ]);
  });

  it('does not have it stopped by a motion that came late, which motions tell as late', () => {
    const moved = [...won, motion('2010-02-02')];
    expect(dueBy(APPEAL, moved, '2010-02-10')).toEqual(['acme: 2010-02-03 missed']);
    expect(dueBy(ALTER, moved, '2010-02-10')).toEqual(['acme: 2010-02-01 late by motion']);
    expect([...lateMotionsAt(suit(moved), statedDay('2010-02-10'))]).toEqual([
      ['motion', { rule: ALTER, due: '2010-02-01' }],
    ]);
  });

  it('leaves 30 days more to ask for an extension, and 180 to reopen', () => {
    expect(dueBy('Fed. R. App. P. 4(a)(5)(A)(i)', won, '2010-01-10')).toEqual(['acme: 2010-03-05 open']);
    expect(dueBy('Fed. R. App. P. 4(a)(6)(B)', won, '2010-01-10')).toEqual(['acme: 2010-07-06 open']);
  });

  it('does not let an order put off what Rule 6(b)(2) fixes, and says so', () => {
    const longer =
      'id: longer, type: DeadlineExtended, on: 2010-01-20, what: motion to alter the judgment, due: 2010-03-01';
    const one = answerOf([...won, longer], '2010-01-25').deadlines.find(({ rule }) => rule === ALTER);
    expect(one).toMatchObject({ due: '2010-02-01' });
    expect(one?.count).toContain('which the court may not do (Fed. R. Civ. P. 6(b)(2))');
  });
});

describe('a judgment on some of the claims', () => {
  const part = [complaint('2008-01-07'), judgment('2010-01-04').replace('fraud, contract', 'fraud')];

  it('sets nothing running for an appeal, and says why and what would run', () => {
    const answer = answerOf(part, '2010-01-10');
    expect(answer.deadlines.filter(({ rule }) => /App|59/.test(rule))).toEqual([]);
    expect(answer.notRunning).toEqual([
      {
        entry: 'judgment',
        why: 'judgment is not final: contract is left to decide, and no judgment is certified (28 U.S.C. § 1291; Fed. R. Civ. P. 54(b))',
        would: [
          {
            what: 'Move to alter or amend the judgment',
            rule: ALTER,
            due: '2010-02-01',
            count: '28 days from January 4, 2010: February 1',
          },
          {
            what: 'Notice of appeal',
            rule: APPEAL,
            due: '2010-02-03',
            count: '30 days from January 4, 2010: February 3',
          },
        ],
      },
    ]);
  });

  it('sets it running where it is certified', () => {
    const certified = part.map((line) =>
      line.replace('favours: claimant', 'favours: claimant, rule54b: true'),
    );
    const answer = answerOf(certified, '2010-01-10');
    expect(answer.notRunning).toEqual([]);
    expect(answer.deadlines.filter(({ rule }) => rule === APPEAL)).toMatchObject([{ due: '2010-02-03' }]);
  });
});

describe('an order that ends the case with no judgment beside it', () => {
  const ended = [
    complaint('2008-01-07'),
    'id: motion, type: MotionFiled, on: 2010-01-04, movant: acme, requests: [{ id: d, relief: dismiss, claims: [fraud, contract] }]',
    'id: order, type: OrderEntered, on: 2010-03-01, rulings: [{ motion: motion, disposition: granted, prejudice: with }]',
  ];

  it('counts as a judgment 150 days later', () => {
    expect(dueBy(APPEAL, ended, '2010-03-10')).toEqual(['roe: 2010-08-30 open']);
    expect(dueBy(ALTER, ended, '2010-03-10')).toEqual(['roe: 2010-08-26 open']);
  });
});

describe('the judgment of a court of appeals', () => {
  const affirmed = [
    complaint('2008-01-07'),
    judgment('2010-01-04'),
    notice('2010-01-20'),
    'id: affirmance, type: OrderAffirmed, on: 2011-05-02, order: judgment, court: 9th Cir., appeal: notice',
  ];

  it('gives 14 days for rehearing, 7 more for the mandate, and 90 for certiorari', () => {
    expect(dueBy('Fed. R. App. P. 40(d)(1)', affirmed, '2011-05-03')).toEqual(['acme: 2011-05-16 open']);
    expect(dueBy('Fed. R. App. P. 41(b)', affirmed, '2011-05-03')).toEqual(['court: 2011-05-23 open']);
    expect(dueBy('Sup. Ct. R. 13.1', affirmed, '2011-05-03')).toEqual(['acme: 2011-08-01 open']);
    expect(dueBy('Fed. R. App. P. 40(d)(1)', affirmed, '2011-05-03', AGAINST_THE_STATES)).toEqual([
      'acme: 2011-06-16 open',
    ]);
  });
});

describe('before judgment', () => {
  it('objections to a recommendation, permission to appeal and orders on injunctions have their own times', () => {
    const report = 'id: report, type: RecommendationFiled, on: 2010-01-04';
    expect(dueBy('Fed. R. Civ. P. 72(b)(2)', [complaint('2008-01-07'), report], '2010-01-05')).toEqual([
      'roe: 2010-01-19 open',
      'acme: 2010-01-19 open',
    ]);
    const certified = [
      complaint('2008-01-07'),
      'id: m, type: MotionFiled, on: 2010-01-04, movant: acme, requests: [{ id: c, relief: certify-appeal, claims: [fraud] }]',
      'id: o, type: OrderEntered, on: 2010-02-01, rulings: [{ motion: m, disposition: granted }]',
    ];
    expect(dueBy('28 U.S.C. 1292(b)', certified, '2010-02-02')).toEqual(['acme: 2010-02-11 open']);
    const enjoined = [
      complaint('2008-01-07'),
      'id: o, type: OrderEntered, on: 2010-02-01, rulings: [{ claims: [fraud], relief: injunction, disposition: granted }]',
    ];
    expect(dueBy(APPEAL, enjoined, '2010-02-02')).toEqual(['acme: 2010-03-03 open']);
  });

  it('discovery that closes on a day that was set gives 30 days more for summary judgment', () => {
    const closing =
      'id: closing, type: DeadlineSet, on: 2012-01-03, what: close of discovery, due: 2012-06-01';
    const lines = [complaint('2011-01-07'), closing];
    expect(dueBy('Fed. R. Civ. P. 56(b)', lines, '2012-06-05')).toEqual([
      'roe: 2012-07-02 open',
      'acme: 2012-07-02 open',
    ]);
    expect(dueBy('order of the court', lines, '2012-06-05')).toEqual([': 2012-06-01 met']);
  });
});

describe('a branch in which a motion came in time', () => {
  it('moves the deadlines that follow from it', () => {
    const won = [complaint('2008-01-07'), judgment('2010-01-04')];
    const moved = deadlinesMovedBetween(
      suit([...won, motion('2010-02-02'), denied('2010-03-15')]),
      suit([...won, motion('2010-02-01'), denied('2010-03-15')]),
    );
    expect(moved).toMatchObject([
      { rule: APPEAL, for: 'acme', base: { due: '2010-02-03' }, branch: { due: '2010-04-14' } },
      { rule: 'Fed. R. App. P. 4(a)(5)(A)(i)', base: { due: '2010-03-05' }, branch: { due: '2010-05-14' } },
    ]);
  });

  it('moves none where nothing of it is otherwise', () => {
    const won = suit([complaint('2008-01-07'), judgment('2010-01-04')]);
    expect(deadlinesMovedBetween(won, won)).toEqual([]);
  });
});
