import { describe, expect, it } from 'vitest';
import { recorded } from '../../events/index.ts';
import { statedDay } from '../../src/calendar/index.ts';
import { baseRates, projectFacts, statsOf } from '../../src/statistics/index.ts';
import { caseIn } from '../casefile/cases.ts';

type Suit = {
  readonly filed: string;
  readonly decided?: string;
  readonly how?: string;
  readonly last?: string;
};

/** A suit with one motion to dismiss. */
const suit = (number: number, { filed, decided, how = 'granted', last }: Suit) => {
  const text = `nunc: 1
case: suit-${number}
title: Roe v. Acme ${number}
court: ${number % 2 === 0 ? 'N.D. Ohio' : 'D. Me.'}
judge: Coke
parties:
  roe: { name: Roe, role: plaintiff }
  acme: { name: Acme, role: defendant }
claims:
  fraud: { title: Fraud, claimant: roe, against: [acme] }
tests:
  particular: { title: Fraud with particularity, authority: Fed. R. Civ. P. 9(b), elements: { who: Who, what: What }, rule: { all: [who, what] } }
entries:
  - { id: complaint, type: ComplaintFiled, on: 2020-01-02, asserts: [fraud] }
  - { id: motion, type: MotionFiled, on: "${filed}", movant: acme, requests: [{ id: d, relief: dismiss, claims: [fraud], grounds: [particular] }] }
${decided === undefined ? '' : `  - { id: order, type: OrderEntered, on: "${decided}", findings: [{ test: particular, element: who, holding: ${how === 'granted' ? 'not-satisfied' : 'satisfied'} }${how === 'granted' ? '' : ', { test: particular, element: what, holding: satisfied }'}], rulings: [{ motion: motion, ground: particular, disposition: ${how} }] }\n`}${last === undefined ? '' : `  - { id: letter, type: PaperFiled, kind: notice, on: ${last} }\n`}`;
  const { case: id, drafts } = caseIn(text);
  return projectFacts(
    id,
    recorded(drafts, { case: id, recordedAt: '2036-01-01T00:00:00Z', recordedBy: 'clerk' }),
  );
};

describe('a store without cases', () => {
  it('has nothing to count', () => {
    expect(statsOf([])).toMatchObject({ cases: 0, motions: [], endings: [], stays: null });
  });
});

describe('a store of some cases', () => {
  const cases = [
    suit(1, { filed: '2020-02-03', decided: '2020-03-04' }),
    suit(2, { filed: '2020-02-03', decided: '2020-05-03', how: 'denied' }),
    suit(3, { filed: '2020-02-03', last: '2020-04-03' }),
    suit(4, { filed: '2020-02', decided: '2020-05-03', how: 'denied' }),
  ];
  const [dismiss] = statsOf(cases).motions;

  it('counts how motions were decided, and leads to them', () => {
    expect(dismiss).toMatchObject({ relief: 'dismiss', total: 4, decided: 3, pending: 1, uncertain: 1 });
    expect(
      dismiss?.dispositions.map(({ disposition, count, behind }) => [disposition, count, behind]),
    ).toEqual([
      ['denied', 2, ['suit-2/motion/d', 'suit-4/motion/d']],
      ['granted', 1, ['suit-1/motion/d']],
    ]);
  });

  it('counts days of certain dates, a pending motion for as long as its docket tells of it', () => {
    expect(dismiss?.days).toMatchObject({ total: 3, ended: 2, censored: 1 });
    expect(dismiss?.days?.curve.map(({ days, atRisk }) => [days, atRisk])).toEqual([
      [30, 3],
      [90, 1],
    ]);
    expect(dismiss?.days?.median.days).toBe(90);
  });

  it('says how claims stand at the end', () => {
    expect(statsOf(cases).endings.map(({ how, count }) => [how, count])).toEqual([
      ['not ended', 3],
      ['dismissed: motion-to-dismiss, with prejudice', 1],
    ]);
  });

  it('narrows by court, relief and day, and tells figures apart', () => {
    expect(statsOf(cases, { court: 'D. Me.' }).cases).toBe(2);
    expect(statsOf(cases, { relief: 'stay' }).motions).toEqual([]);
    expect(statsOf(cases, { from: statedDay('2020-02-03') }).motions[0]?.total).toBe(3);
    expect(statsOf(cases, { by: 'court' }).motions.map(({ group, total }) => [group, total])).toEqual([
      ['D. Me.', 2],
      ['N.D. Ohio', 2],
    ]);
  });

  it('gives no days where all are pending and nothing later is told', () => {
    const [only] = statsOf([suit(5, { filed: '2020-02-03' })]).motions;
    expect(only).toMatchObject({ decided: 0, pending: 1, dispositions: [] });
    expect(only?.days).toMatchObject({ ended: 0, censored: 1, median: { days: null } });
  });
});

describe('odds from a store', () => {
  const many = Array.from({ length: 20 }, (_, number) =>
    suit(number + 10, { filed: '2020-02-03', decided: '2020-05-03', how: number < 5 ? 'granted' : 'denied' }),
  );
  const asked = ['particular/who', 'particular/what'].map((finding) => ({
    finding,
    reliefs: ['dismiss'],
    elementChance: (met: number) => met,
  }));

  it('are how orders held the same element, or how like motions were decided', () => {
    expect(baseRates(many, 'suit-1', asked)).toMatchObject([
      { from: 'findings', satisfied: { count: 15, of: 20 } },
      { from: 'motions', granted: { count: 5, of: 20 }, chance: 0.75 },
    ]);
  });

  it('are none where fewer than twenty stand behind them, and never rest on the case itself', () => {
    expect(baseRates(many.slice(1), 'suit-1', asked).map(({ from }) => from)).toEqual(['nothing', 'nothing']);
    expect(baseRates(many, 'suit-10', asked)).toMatchObject([
      { from: 'nothing', like: 19 },
      { from: 'nothing' },
    ]);
  });
});
