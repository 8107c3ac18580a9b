import { describe, expect, it } from 'vitest';
import type { Edit, Entry } from '../../events/index.ts';
import { endState, materialise, type Simulation, simulate, stillStands } from '../../src/branches/index.ts';
import { Random } from '../../src/branches/odds/random.ts';
import { variablesOf } from '../../src/branches/odds/variables.ts';
import { replay } from '../../src/docket/index.ts';
import { exampleCase, recorded } from '../examples/case-files.ts';
import { caption, entry } from '../roe-v-acme.ts';
import { generatedCase } from './generated-case.ts';

const worked = recorded(exampleCase('abc-v-meese'));

function simulated(...given: Parameters<typeof simulate>): Simulation {
  const answer = simulate(...given);
  if (!answer.ok) throw new Error(answer.problems.map(({ what }) => what).join('; '));
  return answer.simulation;
}

type Written = Record<string, number | { satisfied: number; open: number }>;

/** Odds on some findings of a case, drawn from a seed. */
function someOdds(record: readonly Entry[], random: Random, most: number): Written {
  const chosen = variablesOf(record)
    .toSorted(() => random.next() - 0.5)
    .slice(0, most);
  return Object.fromEntries(
    chosen.map(({ key }) => {
      const satisfied = random.next();
      if (random.next() < 0.5) return [key, satisfied];
      return [key, { satisfied, open: (1 - satisfied) * random.next() }];
    }),
  );
}

/** Every combination of findings, each folded again from the start. */
function byBruteForce(record: readonly Entry[], odds: Written) {
  const survives = new Map<string, number>();
  const standing = new Map<number, number>();
  const visit = (
    rest: readonly [string, Written[string]][],
    edits: readonly Edit[],
    chance: number,
  ): void => {
    const [first, ...others] = rest;
    if (first) {
      const [finding, given] = first;
      const { satisfied, open } = typeof given === 'number' ? { satisfied: given, open: 0 } : given;
      for (const [holding, probability] of [
        ['satisfied', satisfied],
        ['not-satisfied', 1 - satisfied - open],
        ['open', open],
      ] as const)
        if (probability > 0)
          visit(
            others,
            [...edits, { edit: 'set', finding, holding } as unknown as Edit],
            chance * probability,
          );
      return;
    }
    const branch = materialise(record, edits);
    if (!branch.ok) throw new Error(branch.refusal.what);
    const { docket } = replay(branch.entries);
    let alive = 0;
    for (const id of docket.caption.claims.keys()) {
      if (!stillStands(endState(docket, id))) continue;
      survives.set(id, (survives.get(id) ?? 0) + chance);
      alive += 1;
    }
    standing.set(alive, (standing.get(alive) ?? 0) + chance);
  };
  visit(Object.entries(odds), [], 1);
  return { survives, standing };
}

describe('a simulation under the user’s odds', () => {
  it('is certain of what the record says where no odds are given', () => {
    const { claims, method, sensitivity } = simulated(worked, {});
    expect([method, sensitivity]).toEqual(['exact', []]);
    for (const { id, states } of claims)
      expect(states).toEqual({
        [id.startsWith('refugees-e') || id === 'refugees-tort' ? 'survives' : 'dismissed']: 1,
      });
  });

  it('correlates the organizations’ claims through the standing that they share', () => {
    const { claims, jointly, expected } = simulated(worked, {
      'hunt/no-individual-participation': 0.4,
      'exhaustion/futile': 0.5,
      'exhaustion/relief-unavailable': 0.2,
    });
    const of = (id: string) => claims.find((claim) => claim.id === id)?.survives;
    expect(of('orgs-tort')).toBeCloseTo(0.4, 12);
    expect(of('orgs-geneva')).toBe(0);
    expect(of('refugees-tort')).toBeCloseTo(0.6, 12);
    // Three claims each stand or fall together, and the two threes are independent.
    expect(jointly.find(({ event }) => event === 'at least one claim survives')?.probability).toBeCloseTo(
      1 - 0.6 * 0.4,
      12,
    );
    expect(jointly.filter(({ number }) => number !== undefined).map(({ number }) => number)).toEqual([
      0, 3, 6,
    ]);
    expect(expected).toBeCloseTo(3 * 0.4 + 3 * 0.6, 12);
  });

  it('says what each finding is worth: the expected claims with it certain, all else by the odds', () => {
    const odds = someOdds(worked, new Random(4), 12);
    const { sensitivity } = simulated(worked, odds);
    for (const { finding, when } of sensitivity)
      for (const [holding, expected] of Object.entries(when)) {
        const sure = { satisfied: Number(holding === 'satisfied'), open: Number(holding === 'open') };
        expect(expected).toBeCloseTo(simulated(worked, { ...odds, [finding]: sure }).expected, 10);
      }
  });

  it('gives the least and the most where odds are ranges', () => {
    const { claims } = simulated(worked, { 'hunt/no-individual-participation': [0.2, 0.6] });
    const tort = claims.find(({ id }) => id === 'orgs-tort');
    expect(tort?.survives).toBeCloseTo(0.4, 12);
    expect(tort?.between?.map((each) => Number(each.toFixed(12)))).toEqual([0.2, 0.6]);
  });

  it('says that it gives neither where the ends of the ranges were not tried', () => {
    const ranged = { 'hunt/no-individual-participation': [0.2, 0.6] } as const;
    expect(simulated(worked, ranged).rangesNotTried).toBeUndefined();
    const trials = simulated(worked, ranged, { method: 'monte-carlo', trials: 500 });
    expect(trials.rangesNotTried).toBe(true);
    expect(trials.claims.every(({ between }) => between === undefined)).toBe(true);
    const plain = { 'hunt/no-individual-participation': 0.4 };
    expect(simulated(worked, plain, { method: 'monte-carlo', trials: 500 }).rangesNotTried).toBeUndefined();
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    'is exact, equal to every combination refolded, in the generated case %i',
    (seed) => {
      const record = generatedCase(seed);
      const odds = someOdds(record, new Random(seed), 5);
      const { claims, jointly } = simulated(record, odds, { method: 'exact' });
      const { survives, standing } = byBruteForce(record, odds);
      for (const { id, survives: chance } of claims) expect(chance).toBeCloseTo(survives.get(id) ?? 0, 10);
      for (const { number, probability } of jointly)
        if (number !== undefined) expect(probability).toBeCloseTo(standing.get(number) ?? 0, 10);
    },
  );

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('lies within five standard errors by trials, with seed %i', (seed) => {
    const record = seed < 5 ? generatedCase(seed) : worked;
    const odds = someOdds(record, new Random(seed), 12);
    const exact = simulated(record, odds, { method: 'exact' });
    const trials = simulated(record, odds, { method: 'monte-carlo', trials: 20_000, seed });
    for (const [at, { survives, standardError = 0 }] of trials.claims.entries()) {
      const truth = exact.claims[at]?.survives ?? 0;
      const spread = Math.max(standardError, Math.sqrt((truth * (1 - truth)) / 20_000));
      expect(Math.abs(survives - truth), `seed ${seed}`).toBeLessThanOrEqual(5 * spread + 1e-12);
    }
    expect(Math.abs(trials.expected - exact.expected)).toBeLessThan(0.25);
  });

  it('draws finding by finding where a test has too many to go through, and comes to the same', () => {
    const elements = Array.from({ length: 17 }, (_, index) => `e${index}`);
    const large: readonly Entry[] = [
      ...caption,
      entry('TestStated', 'test:many', {
        test: 'many',
        title: 'Most of many',
        authority: 'made up for a test',
        elements: Object.fromEntries(elements.map((element) => [element, element])),
        rule: { atLeast: 9, of: elements } as never,
      }),
      entry('ComplaintFiled', 'complaint', { asserts: ['contract'] }),
      entry('MotionFiled', 'motion', {
        movant: 'acme',
        requests: [{ id: 'all', relief: 'dismiss', claims: ['contract'], grounds: ['many'] }],
      }),
      entry('OrderEntered', 'order', {
        findings: elements.map((element) => ({ test: 'many', element, holding: 'satisfied' as const })),
        rulings: [{ motion: 'motion', disposition: 'denied' }],
      }),
    ];
    const odds = Object.fromEntries(elements.map((element) => [`many/${element}`, 0.5]));
    const exact = simulated(large, odds);
    const trials = simulated(large, odds, { method: 'monte-carlo', trials: 40_000, seed: 11 });
    expect(exact.method).toBe('exact');
    // Half of the ways in which seventeen coins fall show nine heads or more.
    expect(exact.expected).toBeCloseTo(0.5, 12);
    expect(Math.abs(trials.expected - 0.5)).toBeLessThan(5 * Math.sqrt(0.25 / 40_000));
    const swing = (from: Simulation) =>
      from.sensitivity.find(({ finding }) => finding === 'many/e0')?.swing ?? 0;
    expect(Math.abs(swing(trials) - swing(exact))).toBeLessThan(0.05);
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    const odds = someOdds(worked, new Random(9), 10);
    const bytes = (seed: number) =>
      JSON.stringify(simulated(worked, odds, { method: 'monte-carlo', trials: 5_000, seed }));
    expect(bytes(7)).toBe(bytes(7));
    expect(bytes(7)).not.toBe(bytes(8));
  });

  it('tells how far it has come', () => {
    const seen: number[] = [];
    simulated(
      worked,
      { 'hunt/no-individual-participation': 0.4 },
      {
        method: 'monte-carlo',
        trials: 200_000,
        watch: { begins: () => undefined, progress: (done) => seen.push(done) },
      },
    );
    expect(seen.at(-1)).toBe(200_000);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it.each([
    [{ 'hunt/no-individual-particpation': 0.5 }, /did you mean "hunt\/no-individual-participation"\?/],
    [{ 'exhaustion/futile': 1.5 }, /needs a probability from 0 to 1/],
    [{ 'exhaustion/futile': '40%' }, /needs a probability from 0 to 1/],
    [{ 'exhaustion/futile': { satisfied: 0.7, open: 0.7 } }, /add up to more than 1/],
    [{ 'exhaustion/futile': [0.7, 0.2] }, /the lower end of a range comes first/],
    [[0.4], /odds are a list of findings/],
    [null, /odds are a list of findings/],
  ])('refuses odds that are none: %j', (odds, expected) => {
    const answer = simulate(worked, odds);
    expect(answer).toMatchObject({ ok: false, problems: [{ what: expect.stringMatching(expected) }] });
  });

  it('refuses no trials at all', () => {
    expect(simulate(worked, {}, { method: 'monte-carlo', trials: 0 })).toMatchObject({ ok: false });
  });
});
