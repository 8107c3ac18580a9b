import { parse } from 'yaml';
import { parseDay } from '../../events/dates.ts';
import { Random } from '../../src/branches/index.ts';
import { valueCase } from '../../src/value/index.ts';
import { leavesIn } from '../../src/value/leaves.ts';
import { modelOf } from '../../src/value/model.ts';
import { workedByTrials } from '../../src/value/monte-carlo.ts';
import { postureAt } from '../../src/value/posture.ts';
import { readValuation } from '../../src/value/read.ts';
import { exampleCase, exampleText, recorded } from '../examples/case-files.ts';
import { entriesOf } from '../value/two-stage.ts';
import type { Bench } from './main.ts';
import { race, timed } from './race.ts';

const TRIALS = 1_000_000;

/** A million trials of the everyday suit on the eve of summary judgment, from its file to each party's mean. */
function trials() {
  const day = parseDay('2032-09-19');
  const posture = postureAt(recorded(exampleCase('everyday-suit')), day.ok ? day.day : Infinity);
  const read = readValuation(parse(exampleText('everyday-suit', 'value.yaml')), posture);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const model = modelOf(posture, read.valuation);
  const leaves = leavesIn(model);
  return race({
    measure: `value, ${TRIALS.toLocaleString('en-US')} trials of the everyday suit`,
    against: 'a sampler of the same tree written by hand',
    reach: { kind: 'at least', ratio: 0.5 },
    by: 'speed',
    repeats: 5,
    contender: () => timed(() => workedByTrials(model, leaves, TRIALS, 1)),
    limit: () => timed(() => byHand(new Random(1), TRIALS)),
    told: (ours, theirs) => `${Math.round(ours)} ms against ${Math.round(theirs)} ms`,
  });
}

/** The same suit with everything that the file says written out. */
function byHand(random: Random, count: number): readonly number[] {
  const nets = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const [mean, deviation] = [
    (Math.log(1.5e6) + Math.log(4e6)) / 2,
    (Math.log(4e6) - Math.log(1.5e6)) / (2 * 1.2815515655446004),
  ];
  const running = (Date.UTC(2032, 8, 19) - Date.UTC(2031, 2, 3)) / 86_400_000 / 365.25;
  const sums = [0, 0, 0];
  for (let at = 0; at < count; at++) {
    const p = (odds: number) => random.next() < odds;
    const shown = p(0.9);
    const dispute = p(0.5);
    const defense = p(0.3);
    const evidence = p(0.6);
    const jury = p(0.8);
    const entitled = p(0.3);
    const byMotion = shown && !dispute && !defense;
    const fraudLeft = evidence && (jury || !entitled);
    const warrantyJudged = byMotion || p(0.65);
    const warrantyAppealed = warrantyJudged && p(0.6);
    const warranty = warrantyJudged && (!warrantyAppealed || p(0.8));
    const fraudJudged = fraudLeft && p(0.35);
    const fraudAppealed = fraudJudged && p(0.6);
    const fraud = fraudJudged && (!fraudAppealed || p(0.7));
    const [maker, inspector] = [p(0.3), p(0.9)];
    const price = p(0.7);
    const share = random.next();
    const turn = 600_000 / 1_800_000;
    const loss =
      share < turn ? 1.2e6 + Math.sqrt(share * 1.8e6 * 0.6e6) : 3e6 - Math.sqrt((1 - share) * 1.8e6 * 1.2e6);
    const cheated = Math.exp(mean + deviation * normal());
    const costs = [300_000 + 200_000 * random.next(), 350_000 + 250_000 * random.next()];
    const [w, f] = [warranty ? loss : 0, fraud ? cheated : 0];
    const joint = maker || inspector ? 1.5e6 : 0;
    const [most, all] = [Math.max(w, f, joint), w + f + joint];
    const scale = all === 0 ? 0 : most / all;
    const ofMaker = maker ? (inspector ? joint / 2 : joint) : 0;
    const today = (years: number) => 1.05 ** -years;
    const motion = 1 / 12;
    const trial = motion + 0.5;
    const worth = (judged: number, appealed: boolean) =>
      (1 + 0.06 * (running + judged)) * (appealed ? 1.04 * today(judged + 1) : today(judged));
    const warrantyPaid = w * scale * worth(byMotion ? motion : trial, warrantyAppealed);
    const fraudPaid = f * scale * worth(trial, fraudAppealed);
    const makerPaid = ofMaker * scale * worth(trial, false);
    const inspectorPaid = (joint - ofMaker) * scale * worth(trial, false);
    const pricePaid = price ? 600_000 * worth(trial, false) : 0;
    const appeal = warrantyAppealed || fraudAppealed ? 80_000 * today(trial + 1) : 0;
    const buyer =
      warrantyPaid +
      fraudPaid +
      makerPaid +
      inspectorPaid -
      pricePaid -
      25_000 * today(motion) -
      (costs[0] ?? 0) * today(trial) -
      appeal;
    const seller =
      pricePaid -
      warrantyPaid -
      fraudPaid -
      makerPaid -
      30_000 * today(motion) -
      (costs[1] ?? 0) * today(trial) -
      appeal;
    for (const [party, net] of [buyer, seller, -inspectorPaid].entries()) {
      const own = nets[party];
      if (own !== undefined) own[at] = net;
      sums[party] = (sums[party] ?? 0) + net;
    }
  }
  return sums.map((sum) => sum / count);
}

/** Twenty findings, independent of each other, on four motions: exact, against a second. */
function exact() {
  const findings = Array.from({ length: 20 }, (_, at) => ({ test: `t${at % 4}`, element: `e${at}` }));
  const tests = ['t0', 't1', 't2', 't3'];
  const text = JSON.stringify({
    nunc: 1,
    case: 'twenty',
    title: 'Twenty findings',
    parties: { roe: { name: 'Roe', role: 'plaintiff' }, acme: { name: 'Acme', role: 'defendant' } },
    claims: Object.fromEntries(
      tests.map((test) => [`claim-${test}`, { title: test, claimant: 'roe', against: ['acme'] }]),
    ),
    tests: Object.fromEntries(
      tests.map((test) => {
        const own = findings.filter((each) => each.test === test).map(({ element }) => element);
        const rule = { any: [{ all: own.slice(0, 2) }, { all: own.slice(2) }] };
        return [
          test,
          {
            title: test,
            authority: 'invented',
            elements: Object.fromEntries(own.map((each) => [each, each])),
            rule,
          },
        ];
      }),
    ),
    entries: [
      {
        id: 'complaint',
        type: 'ComplaintFiled',
        on: '2031-01-06',
        asserts: tests.map((test) => `claim-${test}`),
      },
      {
        id: 'motion',
        type: 'MotionFiled',
        on: '2031-02-03',
        movant: 'acme',
        requests: tests.map((test) => ({
          id: test,
          relief: 'dismiss',
          claims: [`claim-${test}`],
          grounds: [test],
        })),
      },
    ],
  });
  const entries = entriesOf(text);
  const file = {
    currency: 'USD',
    odds: Object.fromEntries(
      findings.map(({ test, element }, at) => [
        `${test}/${element}`,
        { satisfied: 0.3 + at / 50, open: 0.1 },
      ]),
    ),
    trial: Object.fromEntries(tests.map((test, at) => [`claim-${test}`, 0.3 + at / 10])),
    relief: Object.fromEntries(tests.map((test, at) => [`claim-${test}`, 100_000 * (at + 1)])),
    costs: { roe: { motion: 10_000, discovery: 20_000, trial: 30_000 } },
  };
  const answer = valueCase(entries, file, { method: 'exact' });
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return race({
    measure: 'value, exact, 20 independent findings, with all that is told of it',
    against: 'one second',
    reach: { kind: 'at most', ratio: 1 },
    by: 'cost',
    repeats: 5,
    contender: () => timed(() => valueCase(entries, file, { method: 'exact' })),
    limit: () => 1_000,
    told: (ours) => `${Math.round(ours)} ms`,
  });
}

export const bench: Bench = { name: 'value', rows: async () => [await trials(), await exact()] };
