import { describe, expect, it } from 'vitest';
import { AGAINST_THE_STATES, answerOf, complaint, dueBy } from './suit.ts';

const service = (on: string, how = 'personal'): string =>
  `id: service, type: ServiceMade, on: ${on}, party: acme, how: ${how}`;
const answer = (on: string): string => `id: answer, type: AnswerFiled, on: ${on}, by: acme, to: complaint`;
const motion = (on: string): string =>
  `id: motion, type: MotionFiled, on: "${on}", movant: acme, requests: [{ id: d, relief: dismiss, claims: [fraud, contract] }]`;
const ruled = (on: string, disposition: string): string =>
  `id: order, type: OrderEntered, on: ${on}, rulings: [{ motion: motion, disposition: ${disposition} }]`;

const ANSWER = 'Fed. R. Civ. P. 12(a)(1)(A)(i)';

describe('a defendant who was served', () => {
  it('has 20 days to answer before December 1, 2009, and 21 since', () => {
    expect(dueBy(ANSWER, [complaint('2009-11-02'), service('2009-11-30')], '2009-12-05')).toEqual([
      'acme: 2009-12-21 open',
    ]);
    expect(dueBy(ANSWER, [complaint('2009-11-02'), service('2009-12-01')], '2009-12-05')).toEqual([
      'acme: 2009-12-22 open',
    ]);
  });

  it('answers on the last day in time, and a day later late', () => {
    const served = [complaint('2015-03-02'), service('2015-03-10')];
    expect(dueBy(ANSWER, served, '2015-03-31')).toEqual(['acme: 2015-03-31 open']);
    expect(dueBy(ANSWER, served, '2015-04-01')).toEqual(['acme: 2015-03-31 missed']);
    expect(dueBy(ANSWER, [...served, answer('2015-03-31')], '2015-05-01')).toEqual([
      'acme: 2015-03-31 met by answer',
    ]);
    expect(dueBy(ANSWER, [...served, answer('2015-04-01')], '2015-05-01')).toEqual([
      'acme: 2015-03-31 late by answer',
    ]);
  });

  it('is given no three days for a summons that came by mail', () => {
    expect(dueBy(ANSWER, [complaint('2015-03-02'), service('2015-03-10', 'mail')], '2015-03-11')).toEqual([
      'acme: 2015-03-31 open',
    ]);
  });

  it('has 60 days from the request where it waived service', () => {
    const waived = [complaint('2015-03-02'), service('2015-03-10', 'waiver')];
    expect(dueBy('Fed. R. Civ. P. 12(a)(1)(A)(ii)', waived, '2015-03-11')).toEqual(['acme: 2015-05-11 open']);
    expect(dueBy(ANSWER, waived, '2015-03-11')).toEqual([]);
  });

  it('has 60 days where it is the United States', () => {
    expect(
      dueBy(
        'Fed. R. Civ. P. 12(a)(2)',
        [complaint('2015-03-02'), service('2015-03-10')],
        '2015-03-11',
        AGAINST_THE_STATES,
      ),
    ).toEqual(['acme: 2015-05-11 open']);
  });

  it('has its time tolled by a motion under Rule 12, and answers 14 days after it is denied', () => {
    const moved = [complaint('2015-03-02'), service('2015-03-10'), motion('2015-03-30')];
    expect(dueBy(ANSWER, moved, '2015-04-15')).toEqual(['acme: - tolled by motion']);
    const denied = [...moved, ruled('2015-06-01', 'denied')];
    expect(dueBy(ANSWER, denied, '2015-06-10')).toEqual(['acme: 2015-03-31 met by motion']);
    expect(dueBy('Fed. R. Civ. P. 12(a)(4)(A)', denied, '2015-06-10')).toEqual(['acme: 2015-06-15 open']);
    const granted = [...moved, ruled('2015-06-01', 'granted')];
    expect(dueBy('Fed. R. Civ. P. 12(a)(4)(A)', granted, '2015-06-10')).toEqual([]);
  });

  it('is told that a motion came late', () => {
    expect(
      dueBy(ANSWER, [complaint('2015-03-02'), service('2015-03-10'), motion('2015-04-02')], '2015-04-15'),
    ).toEqual(['acme: 2015-03-31 late by motion']);
  });

  it('has both days told where the day of service is uncertain, and on what it turns', () => {
    const { deadlines } = answerOf(
      [complaint('2015-03-02'), service('"[2015-03-09,2015-03-10]"'), answer('2015-03-31')],
      '2015-05-01',
    );
    expect(deadlines.find(({ rule }) => rule === ANSWER)).toMatchObject({
      due: null,
      earliest: '2015-03-30',
      latest: '2015-03-31',
      state: 'met',
      states: ['met', 'late'],
      turnsOn: ['service'],
      count: '21 days from March 9, 2015: March 30; or 21 days from March 10, 2015: March 31',
    });
  });

  it('has until the office opens again where the clerk’s office is closed on the last day', () => {
    const closed = 'id: snow, type: ClerksOfficeClosed, on: 2015-03-31, until: 2015-04-01, why: Snow';
    expect(dueBy(ANSWER, [complaint('2015-03-02'), service('2015-03-10'), closed], '2015-04-01')).toEqual([
      'acme: 2015-04-02 open',
    ]);
  });

  it('has the day that a judge sets before the one that the rule gives', () => {
    const served = [complaint('2015-03-02'), service('2015-03-10')];
    const set = 'id: set, type: DeadlineSet, on: 2015-03-20, what: answer, due: 2015-04-20, for: acme';
    const [one] = answerOf([...served, set], '2015-04-10').deadlines.filter(({ rule }) => rule === ANSWER);
    expect(one).toMatchObject({
      due: '2015-04-20',
      state: 'open',
      count: 'set to April 20, 2015 by set, in place of March 31, 2015',
    });
    const longer =
      'id: longer, type: DeadlineExtended, on: 2015-04-18, what: Answer to complaint, due: 2015-05-04';
    expect(dueBy(ANSWER, [...served, set, longer], '2015-04-20')).toEqual(['acme: 2015-05-04 open']);
    expect(dueBy(ANSWER, [...served, set, longer], '2015-04-10')).toEqual(['acme: 2015-04-20 open']);
  });
});

describe('a counterclaim', () => {
  const pleaded = [
    complaint('2011-02-01'),
    service('2011-02-02'),
    'id: counterclaim, type: CounterclaimFiled, on: 2011-02-22, by: [acme], asserts: [price]',
  ];
  const rule = 'Fed. R. Civ. P. 12(a)(1)(B)';

  it('is answered 21 days after it was served, with three more where that was by mail', () => {
    expect(dueBy(rule, pleaded, '2011-03-01')).toEqual(['roe: 2011-03-15 open']);
    const mailed =
      'id: mailed, type: ServiceMade, on: 2011-02-22, party: roe, how: mail, paper: counterclaim';
    expect(dueBy(rule, [...pleaded, mailed], '2011-03-01')).toEqual(['roe: 2011-03-18 open']);
  });
});

describe('a complaint', () => {
  const RULE = 'Fed. R. Civ. P. 4(m)';

  it('was to be served in 120 days, and since December 1, 2015 is in 90', () => {
    expect(dueBy(RULE, [complaint('2015-11-30')], '2015-12-05')).toEqual(['roe: 2016-03-29 open']);
    expect(dueBy(RULE, [complaint('2015-12-01')], '2015-12-05')).toEqual(['roe: 2016-02-29 open']);
  });

  it('is served in time, or late, or was not known to have a time before 1983', () => {
    const late = [complaint('2016-01-04'), service('2016-04-05')];
    expect(dueBy(RULE, late, '2016-05-01')).toEqual(['roe: 2016-04-04 late by service']);
    expect(dueBy(RULE, [complaint('1982-01-04')], '1982-02-01')).toEqual([]);
  });

  it('is amended as a matter of course 21 days after a motion under Rule 12; later amendments need leave', () => {
    const rule = 'Fed. R. Civ. P. 15(a)(1)(B)';
    const moved = [complaint('2015-03-02'), service('2015-03-10'), motion('2015-03-30')];
    expect(dueBy(rule, moved, '2015-04-01')).toEqual(['roe: 2015-04-20 open']);
    const amended = (on: string): string =>
      `id: amended, type: PleadingAmended, on: ${on}, amends: complaint, repleads: [fraud, contract]`;
    expect(dueBy(rule, [...moved, amended('2015-04-20')], '2015-05-01')).toEqual([
      'roe: 2015-04-20 met by amended',
    ]);
    expect(dueBy(rule, [...moved, amended('2015-04-21')], '2015-05-01')).toEqual(['roe: 2015-04-20 missed']);
  });

  it('that is amended is answered in 14 days, or in what is left of the first time', () => {
    const rule = 'Fed. R. Civ. P. 15(a)(3)';
    const amended =
      'id: amended, type: PleadingAmended, on: 2015-03-12, amends: complaint, carries: [fraud, contract]';
    expect(dueBy(rule, [complaint('2015-03-02'), service('2015-03-10'), amended], '2015-03-13')).toEqual([
      'acme: 2015-03-31 open',
    ]);
    const later = amended.replace('2015-03-12', '2015-03-25');
    expect(dueBy(rule, [complaint('2015-03-02'), service('2015-03-10'), later], '2015-03-26')).toEqual([
      'acme: 2015-04-08 open',
    ]);
  });
});

describe('a jury', () => {
  const rule = 'Fed. R. Civ. P. 38(b)(1)';

  it('is demanded 14 days after the last answer', () => {
    const answered = [complaint('2015-03-02'), answer('2015-03-31')];
    expect(dueBy(rule, answered, '2015-04-01')).toEqual(['roe: 2015-04-14 open', 'acme: 2015-04-14 open']);
    const demand = 'id: demand, type: PaperFiled, kind: other, on: 2015-04-15, by: roe, title: Jury demand';
    expect(dueBy(rule, [...answered, demand], '2015-05-01')).toEqual([
      'roe: 2015-04-14 late by demand',
      'acme: 2015-04-14 late by demand',
    ]);
  });
});

describe('a case that was removed', () => {
  const removed = [
    complaint('2012-05-01'),
    service('2012-05-07'),
    'id: removal, type: CaseStatusNoted, on: 2012-06-06, status: removed',
  ];

  it('was removed in 30 days of service, or late', () => {
    expect(dueBy('28 U.S.C. 1446(b)', removed, '2012-06-10')).toEqual(['acme: 2012-06-06 met by removal']);
    const late = removed.map((line) => line.replace('2012-06-06', '2012-06-07'));
    expect(dueBy('28 U.S.C. 1446(b)', late, '2012-06-10')).toEqual(['acme: 2012-06-06 late by removal']);
  });

  it('is answered by the longest of three times, and remanded for a defect in 30 days', () => {
    expect(dueBy('Fed. R. Civ. P. 81(c)(2)', removed, '2012-06-10')).toEqual(['acme: 2012-06-13 open']);
    expect(dueBy('28 U.S.C. 1447(c)', removed, '2012-06-10')).toEqual(['roe: 2012-07-06 open']);
  });
});
