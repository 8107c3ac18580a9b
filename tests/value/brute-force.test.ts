import { describe, expect, it } from 'vitest';
import { type Entry, type Finding, findingKey, type Holding, type Ruling } from '../../events/index.ts';
import { Random } from '../../src/branches/index.ts';
import { fold, isByClaimant } from '../../src/docket/index.ts';
import { outcomeOf } from '../../src/doctrine/index.ts';
import { type Value, valueCase } from '../../src/value/index.ts';
import { postureAt } from '../../src/value/posture.ts';
import { Chance } from '../chance.ts';
import { entriesOf } from './two-stage.ts';

/** How many suits each law is tried on. */
const TIMES = 12;

const HOLDINGS: readonly Holding[] = ['satisfied', 'not-satisfied', 'open'];

/** A suit and a valuation from a seed: tests that motions share, two defendants, perhaps a counterclaim. */
function madeUp(random: Random) {
  const pick = <Item>(items: readonly Item[]): Item => items[random.below(items.length)] as Item;
  const share = () => Math.round(random.next() * 100) / 100;
  const tests = ['one', 'two'].map((name) => {
    const elements = ['a', 'b', 'c'].slice(0, 1 + random.below(3));
    const rule = elements.length === 1 ? elements[0] : { [pick(['all', 'any'])]: elements };
    return { name, elements, rule };
  });
  const claims = ['tort', 'fraud', 'debt'].map((name) => ({
    name,
    claimant: name === 'debt' ? 'acme' : 'roe',
    against: name === 'debt' ? ['roe'] : pick([['acme'], ['acme', 'bolt']]),
  }));
  const motions = ['acme', 'bolt'].flatMap((movant) => {
    const own = claims.filter(({ against }) => against.includes(movant)).map(({ name }) => name);
    if (own.length === 0) return [];
    const grounds = pick([[], ['one'], ['two'], ['one', 'two']]);
    return [{ id: `motion-${movant}`, movant, claims: own, grounds }];
  });
  const text = JSON.stringify({
    nunc: 1,
    case: 'made-up',
    title: 'Made up',
    parties: Object.fromEntries(
      ['roe', 'acme', 'bolt'].map((id) => [id, { name: id, role: id === 'roe' ? 'plaintiff' : 'defendant' }]),
    ),
    claims: Object.fromEntries(claims.map(({ name, ...rest }) => [name, { title: name, ...rest }])),
    tests: Object.fromEntries(
      tests.map(({ name, elements, rule }) => [
        name,
        {
          title: name,
          authority: 'invented',
          elements: Object.fromEntries(elements.map((each) => [each, `${each}?`])),
          rule,
        },
      ]),
    ),
    entries: [
      { id: 'complaint', type: 'ComplaintFiled', on: '2031-01-06', asserts: ['tort', 'fraud'] },
      { id: 'counterclaim', type: 'CounterclaimFiled', on: '2031-02-03', by: ['acme'], asserts: ['debt'] },
      ...motions.map(({ id, movant, claims: own, grounds }) => ({
        id,
        type: 'MotionFiled',
        on: '2031-03-03',
        movant,
        requests: [{ id: 'r', relief: 'dismiss', claims: own, ...(grounds.length > 0 ? { grounds } : {}) }],
      })),
    ],
  });
  const used = new Set(motions.flatMap(({ grounds }) => grounds));
  const findings = tests.flatMap(({ name, elements }) =>
    used.has(name)
      ? elements.map((element) => {
          const satisfied = share();
          return [`${name}/${element}`, { satisfied, open: Math.round((1 - satisfied) * 30) / 100 }] as const;
        })
      : [],
  );
  const onMotions = motions.flatMap(({ id, grounds }) =>
    grounds.length === 0 ? [[id, share()] as const] : [],
  );
  const stakes = claims.flatMap(({ name, against }) => against.map((party) => `${name}@${party}`));
  const file = {
    currency: 'USD',
    odds: Object.fromEntries([...findings, ...onMotions]),
    trial: Object.fromEntries(stakes.map((key) => [key, share()])),
    relief: Object.fromEntries(stakes.map((key) => [key, 1 + random.below(1000)])),
    costs: Object.fromEntries(
      ['roe', 'acme', 'bolt'].map((id) => [
        id,
        { motion: random.below(9), discovery: random.below(90), trial: random.below(90) },
      ]),
    ),
  };
  return { entries: entriesOf(text), file, stakes: stakes.length };
}

/** Every assignment of every finding and motion, each folded whole, and every verdict on what is left: no shortcut. */
function byBruteForce(
  entries: readonly Entry[],
  file: ReturnType<typeof madeUp>['file'],
): ReadonlyMap<string, number> {
  const { docket, stakes } = postureAt(entries);
  const odds = Object.entries(file.odds) as (readonly [
    string,
    number | { readonly satisfied: number; readonly open: number },
  ])[];
  const totals = new Map<string, number>();
  const chosen = new Map<string, Holding | boolean>();
  const rulings = (): readonly Ruling[] =>
    stakes.flatMap(({ claim, place, open }) =>
      open.map(({ motion, part }): Ruling => {
        const filed = docket.motions.get(motion)?.filed.data;
        const test = part.ground === null ? undefined : docket.caption.tests.get(part.ground);
        let granted = chosen.get(motion) === true;
        if (test !== undefined && part.ground !== null && filed !== undefined) {
          const found = new Map(
            Object.keys(test.elements).map((element) => {
              const holding = chosen.get(findingKey(part.ground as never, element as never)) as Holding;
              return [element as never, { test: part.ground, element, holding } as Finding];
            }),
          );
          granted = outcomeOf(test, found, isByClaimant(docket.caption, claim, filed)).movantWins === true;
        }
        return {
          motion,
          request: part.request,
          claims: [claim],
          ...(place === null ? {} : { against: [place] }),
          ...(part.ground === null ? {} : { ground: part.ground }),
          disposition: granted ? 'granted' : 'denied',
        };
      }),
    );
  const order = (): Entry =>
    ({
      ...entries.at(-1),
      id: 'order',
      type: 'OrderEntered',
      schemaVersion: 1,
      on: undefined,
      data: { rulings: rulings() },
    }) as unknown as Entry;
  const verdicts = (live: readonly number[], won: ReadonlySet<number>, probability: number): void => {
    const [next, ...rest] = live;
    if (next !== undefined) {
      const p = Number(Object.values(file.trial)[next]);
      verdicts(rest, new Set([...won, next]), probability * p);
      verdicts(rest, won, probability * (1 - p));
      return;
    }
    settle(won, probability);
  };
  let tried: readonly number[] = [];
  const settle = (won: ReadonlySet<number>, probability: number): void => {
    for (const [party, costs] of Object.entries(file.costs)) {
      let net = 0;
      const mine = (at: number) => stakes[at]?.claimant === party || stakes[at]?.defendant === party;
      for (const at of won) {
        const relief = Number(Object.values(file.relief)[at]);
        net += stakes[at]?.claimant === party ? relief : stakes[at]?.defendant === party ? -relief : 0;
      }
      if (stakes.some(({ open }, at) => open.length > 0 && mine(at))) net -= costs.motion;
      if (tried.some(mine)) net -= costs.discovery + costs.trial;
      totals.set(party, (totals.get(party) ?? 0) + probability * net);
    }
  };
  const visit = (at: number, probability: number): void => {
    const [key, value] = odds[at] ?? [];
    if (key !== undefined) {
      const outcomes: readonly (readonly [Holding | boolean, number])[] =
        typeof value === 'number'
          ? [
              [true, value],
              [false, 1 - value],
            ]
          : HOLDINGS.map((holding) => {
              const { satisfied, open } = value ?? { satisfied: 1, open: 0 };
              return [
                holding,
                holding === 'satisfied' ? satisfied : holding === 'open' ? open : 1 - satisfied - open,
              ];
            });
      for (const [outcome, p] of outcomes) {
        chosen.set(key, outcome);
        if (p > 0) visit(at + 1, probability * p);
      }
      return;
    }
    const after = fold([order()], docket);
    tried = stakes.flatMap(({ claim, place }, index) => {
      const group = (after.claims.get(claim) ?? []).find(
        ({ against }) => against === null || place === null || against.includes(place),
      );
      return group && ['filed', 'survives', 'motion'].includes(group.value) ? [index] : [];
    });
    verdicts(tried, new Set(), probability);
  };
  visit(0, 1);
  return totals;
}

describe('a made-up suit under made-up odds', () => {
  it('is worth what folding every path by brute force comes to', () => {
    const chance = new Chance();
    for (let time = 0; time < TIMES; time++) {
      const { entries, file } = madeUp(new Random(chance.below(1 << 30)));
      const answer = valueCase(entries, file);
      if (!answer.ok) throw new Error(answer.faults.map(({ what }) => what).join('\n'));
      const expected = byBruteForce(entries, file);
      for (const { party, expected: told } of answer.value.parties) {
        const sum = expected.get(party) ?? 0;
        expect(Math.abs(told - sum)).toBeLessThan(1e-6 + 1e-9 * Math.abs(sum));
      }
    }
  });

  const claimantIn = ({ parties }: Value) => parties.find(({ party }) => party === 'roe')?.expected ?? 0;

  it('is never worth less to the claimant for better odds at trial', () => {
    const chance = new Chance();
    for (let time = 0; time < TIMES; time++) {
      const { entries, file } = madeUp(new Random(chance.below(1 << 30)));
      const value = (trial: Record<string, number>) => {
        const answer = valueCase(entries, { ...file, trial });
        if (!answer.ok) throw new Error('not valued');
        return claimantIn(answer.value);
      };
      const own = Object.keys(file.trial).find((key) => !key.startsWith('debt')) ?? '';
      const better = Math.min(1, Number(file.trial[own]) + 0.2);
      expect(value({ ...file.trial, [own]: better })).toBeGreaterThanOrEqual(
        value(file.trial as never) - 1e-9,
      );
    }
  });

  it('is worth the same whatever the stages cost that it cannot reach', () => {
    const chance = new Chance();
    for (let time = 0; time < TIMES; time++) {
      const { entries, file } = madeUp(new Random(chance.below(1 << 30)));
      const value = (appeal: number) => {
        const costs = Object.fromEntries(
          Object.entries(file.costs).map(([id, each]) => [id, { ...each, appeal }]),
        );
        const answer = valueCase(entries, { ...file, costs });
        if (!answer.ok) throw new Error('not valued');
        return answer.value.parties.map(({ expected }) => expected);
      };
      expect(value(1_000)).toEqual(value(0));
    }
  });
});
