import * as z from 'zod';
import type { FindingKey } from '../../../events/index.ts';
import { didYouMean } from '../../../events/nearest.ts';
import type { Compiled } from './compiled.ts';

/** How likely each holding is, in the order of HOLDINGS: satisfied, not-satisfied, open. */
export type Chances = readonly [number, number, number];

/** The user's odds on one finding. Where a range was given, `chances` are those of its middle. */
export type FindingOdds = {
  readonly finding: FindingKey;
  /** The position of the variable. */
  readonly variable: number;
  readonly chances: Chances;
  readonly range?: readonly [Chances, Chances];
};

export type OddsProblem = { readonly where: string; readonly what: string };

export type ReadOdds =
  | { readonly ok: true; readonly odds: readonly FindingOdds[] }
  | { readonly ok: false; readonly problems: readonly OddsProblem[] };

const Probability = z.number().min(0).max(1);

/** What may stand beside a finding in an odds file. */
export const WrittenOdds = z.record(
  z.string(),
  z.union([
    Probability.describe('The probability that it is satisfied; not-satisfied otherwise'),
    z
      .tuple([Probability, Probability])
      .describe('A range for the probability that it is satisfied, the lower end first'),
    z
      .strictObject({ satisfied: Probability, open: Probability.optional() })
      .describe('The probabilities that it is satisfied and that it stays open; not-satisfied otherwise'),
  ]),
);

/** Faults that are told; what an odds file is wrong about is seldom more than one thing. */
const MOST_TOLD = 100;
const HOW = 'a probability from 0 to 1, [low, high], or { satisfied: P, open: P }';
const EXAMPLE = 'hunt/no-individual-participation: 0.4';
/** What two probabilities that should make one may miss it by, as written in decimals. */
const ROUNDING = 1e-9;

/**
 * Reads odds as parsed from YAML or JSON, each beside the finding it is for. Gives every problem at once, up to a
 * hundred. No odds are made up: a finding that is not named stays as the record has it.
 */
export function readOdds(written: unknown, model: Compiled): ReadOdds {
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return { ok: false, problems: [{ where: '', what: `odds are a list of findings, as in ${EXAMPLE}` }] };
  const problems: OddsProblem[] = [];
  const positions = new Map(model.variables.map(({ key }, position) => [key as string, position]));
  const odds = Object.entries(written).flatMap(([key, value]): readonly FindingOdds[] => {
    if (problems.length > MOST_TOLD) return [];
    const variable = positions.get(key);
    if (variable === undefined) {
      problems.push({ where: key, what: `no order finds ${key}${didYouMean(key, positions.keys())}` });
      return [];
    }
    const read = WrittenOdds.valueType.safeParse(value);
    if (!read.success) {
      problems.push({ where: key, what: `${key} needs ${HOW}, not ${JSON.stringify(value) ?? 'nothing'}` });
      return [];
    }
    const finding = key as FindingKey;
    const given = read.data;
    if (typeof given === 'number') return [{ finding, variable, chances: [given, 1 - given, 0] }];
    if (Array.isArray(given)) {
      const [low, high] = given;
      if (low > high) {
        problems.push({
          where: key,
          what: `${key}: the lower end of a range comes first, not [${low}, ${high}]`,
        });
        return [];
      }
      const middle = (low + high) / 2;
      const range = [
        [low, 1 - low, 0],
        [high, 1 - high, 0],
      ] as const;
      return [{ finding, variable, chances: [middle, 1 - middle, 0], range }];
    }
    const { satisfied, open = 0 } = given;
    if (satisfied + open > 1 + ROUNDING) {
      problems.push({ where: key, what: `${key}: ${satisfied} and ${open} add up to more than 1` });
      return [];
    }
    return [{ finding, variable, chances: [satisfied, Math.max(0, 1 - satisfied - open), open] }];
  });
  if (problems.length > MOST_TOLD)
    problems.splice(MOST_TOLD, Infinity, {
      where: '',
      what: `there are more faults: these are the first ${MOST_TOLD}`,
    });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, odds };
}
