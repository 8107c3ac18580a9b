import type { PartyId } from '../../events/index.ts';
import { type EndStep, pathOf } from './ends.ts';
import { chancesIn, withChance, withFinding } from './given.ts';
import type { LineOf } from './inputs.ts';
import type { Model } from './model.ts';
import type { ValueMove } from './moves.ts';
import { asChance, asMoney } from './rounded.ts';
import { expectedUnder, type WorkOptions } from './work.ts';
import type { Worked } from './worked.ts';

/** What the case is worth once a motion is decided in a certain way. */
export type IfRuled = {
  readonly motion: string;
  /** How it is decided as to which claims: what is granted, and what is denied. */
  readonly granted: readonly string[];
  readonly denied: readonly string[];
  readonly probability: number;
  readonly parties: readonly { readonly party: PartyId; readonly expected: number }[];
};

/** What it is worth to a party to know something before it settles or goes on. */
export type Foresight = {
  /** A motion waited for; odds of which one would be sure. */
  readonly of: string;
  readonly line: number | null;
  readonly worth: number;
};

type Case = {
  readonly probability: number;
  readonly net: readonly number[];
  readonly steps: readonly EndStep[];
};

/** For each pending motion, what the case is worth to each party under each way in which it may be decided. */
export function ifRuled(model: Model, worked: Worked, shown: readonly number[]): readonly IfRuled[] {
  return [...casesByMotion(model, worked)].flatMap(([motion, ways]) =>
    ways.map((cases): IfRuled => {
      const probability = sumOf(cases, () => 1);
      const steps = cases[0]?.steps ?? [];
      const claims = (comes: string) => steps.flatMap((step) => (step.comes === comes ? step.claims : []));
      return {
        motion,
        granted: claims('granted'),
        denied: claims('denied'),
        probability: asChance(probability),
        parties: shown.flatMap((at) => {
          const party = model.parties[at];
          return party === undefined
            ? []
            : [{ party, expected: asMoney(sumOf(cases, ({ net }) => net[at] ?? 0) / probability) }];
        }),
      };
    }),
  );
}

const sumOf = (cases: readonly Case[], of: (one: Case) => number): number =>
  cases.reduce((sum, one) => sum + one.probability * of(one), 0);

/** Ends by how each motion is decided in them. */
function casesByMotion(model: Model, { ends }: Worked): ReadonlyMap<string, readonly (readonly Case[])[]> {
  const motions = new Map<string, Map<string, Case[]>>();
  const all = [...new Set(model.rulings.asked.flatMap((asked) => asked.map(({ motion }) => motion)))];
  for (const end of ends) {
    const path = pathOf(model, end);
    for (const motion of all) {
      const steps = path.filter(({ what, of }) => what === 'motion' && of === motion);
      const ways = motions.get(motion) ?? new Map<string, Case[]>();
      motions.set(motion, ways);
      const name = JSON.stringify(steps);
      const cases = ways.get(name) ?? [];
      ways.set(name, cases);
      cases.push({ probability: end.probability, net: end.net, steps });
    }
  }
  return new Map([...motions].map(([motion, ways]) => [motion, [...ways.values()]]));
}

/**
 * What it is worth to a party to wait for each pending motion before it takes an offer or goes on: with the better of
 * the two in each case, instead of the better on average. An offer that is as good as going on is where it is worth
 * the most.
 *
 * @param offer what the party would net from settling all
 */
export function worthOfWaiting(
  model: Model,
  worked: Worked,
  party: number,
  offer: number,
): readonly Foresight[] {
  const now = Math.max(offer, worked.expected[party] ?? 0);
  return [...casesByMotion(model, worked)].map(([motion, ways]) => ({
    of: motion,
    line: null,
    worth: worthOf(
      ways.map((cases) => {
        const probability = sumOf(cases, () => 1);
        return { probability, net: sumOf(cases, ({ net }) => net[party] ?? 0) / probability };
      }),
      offer,
      now,
    ),
  }));
}

/** What it is worth to a party to be sure of one thing of which it has odds; likewise. */
export function worthOfKnowing(
  model: Model,
  party: number,
  offer: number,
  lineOf: LineOf,
  moves: readonly ValueMove[],
  options: WorkOptions,
): readonly Foresight[] {
  const { valuation } = model;
  // Odds that are moved from 0 to 1 have been worked out at both.
  const moved = new Map(
    moves.filter(({ from, to }) => from === '0' && to === '1').map((move) => [move.input, move]),
  );
  const known = [
    ...[...valuation.findings].map(([key, { name, path, chances }]) => ({
      name,
      path,
      p: chances[0],
      at: (end: number) => withFinding(valuation, key, end),
    })),
    ...[...new Map(chancesIn(valuation).map((each) => [each.name, each])).values()].map(
      ({ name, path, p }) => ({
        name,
        path,
        p,
        at: (end: number) => withChance(valuation, name, end),
      }),
    ),
  ];
  return known
    .map(({ name, path, p, at }) => {
      const ways = [1, 0].map((end) => ({
        probability: end === 1 ? p : 1 - p,
        net:
          moved.get(name)?.[end === 1 ? 'high' : 'low'] ?? expectedUnder(model, at(end), options)[party] ?? 0,
      }));
      const now = Math.max(offer, sumOfWays(ways));
      return { of: name, line: lineOf(path), worth: worthOf(ways, offer, now) };
    })
    .filter(({ worth }) => worth > 0)
    .toSorted((one, other) => other.worth - one.worth);
}

type Way = { readonly probability: number; readonly net: number };

const sumOfWays = (ways: readonly Way[]): number =>
  ways.reduce((sum, { probability, net }) => sum + probability * net, 0);

const worthOf = (ways: readonly Way[], offer: number, now: number): number =>
  asMoney(
    Math.max(
      0,
      ways.reduce((sum, { probability, net }) => sum + probability * Math.max(offer, net), 0) - now,
    ),
  );
