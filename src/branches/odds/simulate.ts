import type { CaseId, ClaimId, Entry, FindingKey, Holding, PartyId } from '../../../events/index.ts';
import { replayed } from '../faster/replayed.ts';
import { type Compiled, compiled } from './compiled.ts';
import { combinationsOf, exactOutlook, MOST_COMBINATIONS, meanOf } from './exact.ts';
import { monteCarlo, type TrialsWatch } from './monte-carlo.ts';
import { type FindingOdds, type OddsProblem, readOdds } from './odds.ts';
import { type Outlook, stillStands } from './outlook.ts';
import { HOLDINGS } from './variables.ts';

export type Method = 'exact' | 'monte-carlo';

export type ClaimOutlook = {
  readonly id: ClaimId;
  /** How likely it is that the claim still stands at the end: in any state but dismissed or otherwise over. */
  readonly survives: number;
  readonly standardError?: number;
  /** Where odds were given as ranges: the least and the most that it can be. */
  readonly between?: readonly [number, number];
  readonly states: Readonly<Record<string, number>>;
};

/** A joint outcome. */
export type Joint = {
  readonly event: 'at least one claim survives' | 'no claim survives' | 'exactly this many claims survive';
  readonly number?: number;
  readonly probability: number;
  readonly standardError?: number;
};

/** How many claims are expected to survive when one finding comes out a certain way, all else by the odds. */
export type Sensitivity = {
  readonly finding: FindingKey;
  readonly when: Readonly<Partial<Record<Holding, number>>>;
  readonly swing: number;
};

export type Simulation = {
  readonly case: CaseId | null;
  readonly method: Method;
  /** Trials and seed of a Monte Carlo answer; null of an exact one. */
  readonly trials: number | null;
  /** How many trials were asked for, where they would have taken too long and fewer were made. */
  readonly asked?: number;
  readonly seed: number | null;
  readonly claims: readonly ClaimOutlook[];
  readonly jointly: readonly Joint[];
  /** How many claims survive on average. */
  readonly expected: number;
  readonly sensitivity: readonly Sensitivity[];
  /** Present where odds were given as ranges and their ends were not tried: no claim tells the least and the most. */
  readonly rangesNotTried?: true;
};

export type SimulationOptions = {
  /** Only the claims against this party, as to it. */
  readonly against?: PartyId;
  /** Exact where that is feasible, unless one is asked for. */
  readonly method?: Method;
  readonly trials?: number;
  readonly seed?: number;
  readonly watch?: TrialsWatch;
};

export type SimulationAnswer =
  | { readonly ok: true; readonly simulation: Simulation }
  | { readonly ok: false; readonly problems: readonly OddsProblem[] };

export const DEFAULT_TRIALS = 100_000;
export const DEFAULT_SEED = 1;
/** More trials say nothing more: the standard error is at most 0.00005. */
export const MOST_TRIALS = 100_000_000;
/** With more ranges than this, or where their ends come to more combinations, their ends are not all tried. */
const MOST_RANGES = 10;
const MOST_AT_ENDS = MOST_COMBINATIONS * 4;

/**
 * How likely each claim is to survive under the user's odds on findings. Findings without odds stay as the
 * record has them; findings with odds are independent of each other, and claims that share them are not.
 *
 * @param written the odds as parsed from YAML or JSON: TEST/ELEMENT to P, [low, high] or { satisfied, open }
 */
export function simulate(
  recorded: readonly Entry[],
  written: unknown,
  options: SimulationOptions = {},
): SimulationAnswer {
  const model = compiled(recorded, options.against);
  const read = readOdds(written, model);
  if (!read.ok) return read;
  const { odds } = read;
  const wrong = wrongOptions(options);
  if (wrong) return { ok: false, problems: [wrong] };
  const combinations = combinationsOf(model, odds);
  if (options.method === 'exact' && combinations === null)
    return {
      ok: false,
      problems: [
        {
          where: '--method',
          what: `too many combinations for an exact answer; use monte-carlo`,
        },
      ],
    };
  const exact = options.method !== 'monte-carlo' && combinations !== null;
  const caseId = replayed(recorded).docket.case;
  return {
    ok: true,
    simulation: {
      case: caseId,
      ...withRanges(odds, exact ? exactly(model, odds, combinations) : byTrials(model, odds, options)),
    },
  };
}

function wrongOptions({ trials, seed }: SimulationOptions): OddsProblem | undefined {
  if (trials !== undefined && !(Number.isSafeInteger(trials) && trials > 0 && trials <= MOST_TRIALS))
    return { where: '--trials', what: `--trials is a whole number from 1 to ${MOST_TRIALS}, not ${trials}` };
  if (seed !== undefined && !Number.isSafeInteger(seed))
    return { where: '--seed', what: `--seed is a whole number, not ${seed}` };
  return undefined;
}

type Answer = Omit<Simulation, 'case'>;

/** Says where the ends of ranges were not tried, rather than leaving that to be seen from what is missing. */
const withRanges = (odds: readonly FindingOdds[], answer: Answer): Answer =>
  odds.some(({ range }) => range !== undefined) && answer.claims.some(({ between }) => between === undefined)
    ? { ...answer, rangesNotTried: true }
    : answer;

function exactly(model: Compiled, odds: readonly FindingOdds[], combinations: number): Answer {
  const outlook = exactOutlook(model, odds);
  const bounds = boundsOf(model, odds, combinations);
  return {
    method: 'exact',
    trials: null,
    seed: null,
    claims: claimsOf(model, outlook, null).map((claim, at) => {
      const between = bounds?.[at];
      return between ? { ...claim, between } : claim;
    }),
    jointly: jointly(outlook, null),
    expected: meanOf(outlook.standing),
    sensitivity: sensitivity(odds, outlook.when),
  };
}

function byTrials(model: Compiled, odds: readonly FindingOdds[], options: SimulationOptions): Answer {
  const { trials: asked = DEFAULT_TRIALS, seed = DEFAULT_SEED, watch } = options;
  const outlook = monteCarlo(model, odds, asked, seed, watch);
  const { made: trials } = outlook;
  return {
    method: 'monte-carlo',
    trials,
    ...(trials < asked ? { asked } : {}),
    seed,
    claims: claimsOf(model, outlook, trials),
    jointly: jointly(outlook, trials),
    expected: meanOf(outlook.standing),
    sensitivity: sensitivity(odds, outlook.when),
  };
}

const error = (probability: number, trials: number | null): { readonly standardError?: number } =>
  trials === null ? {} : { standardError: Math.sqrt((probability * (1 - probability)) / trials) };

/** At most 1, which a sum of many small chances may pass by a hair. */
const survival = (model: Compiled, states: ReadonlyMap<number, number>): number =>
  Math.min(
    1,
    [...states].reduce(
      (sum, [state, chance]) => (stillStands(model.states[state] ?? '') ? sum + chance : sum),
      0,
    ),
  );

function claimsOf(model: Compiled, outlook: Outlook, trials: number | null): readonly ClaimOutlook[] {
  return model.claims.map(({ id }, claim) => {
    const states = outlook.states[claim] ?? new Map<number, number>();
    const survives = survival(model, states);
    return {
      id,
      survives,
      ...error(survives, trials),
      states: Object.fromEntries(
        [...states]
          .map(([state, chance]) => [model.states[state] ?? '', chance] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    };
  });
}

function jointly({ standing }: Outlook, trials: number | null): readonly Joint[] {
  const none = Math.min(1, standing[0] ?? 0);
  return [
    { event: 'at least one claim survives', probability: 1 - none, ...error(1 - none, trials) },
    { event: 'no claim survives', probability: none, ...error(none, trials) },
    ...standing.flatMap((probability, number): readonly Joint[] =>
      probability === 0
        ? []
        : [{ event: 'exactly this many claims survive', number, probability, ...error(probability, trials) }],
    ),
  ];
}

/** One finding at a time made certain; holdings that the odds exclude, or that no trial drew, are left out. */
function sensitivity(
  odds: readonly FindingOdds[],
  means: readonly (readonly number[])[],
): readonly Sensitivity[] {
  return odds
    .map(({ finding, chances }, at): Sensitivity => {
      const when: Partial<Record<Holding, number>> = {};
      for (const [index, holding] of HOLDINGS.entries()) {
        const value = (chances[index] ?? 0) > 0 ? (means[at]?.[index] ?? Number.NaN) : Number.NaN;
        if (!Number.isNaN(value)) when[holding] = value;
      }
      const values = Object.values(when);
      return { finding, when, swing: values.length === 0 ? 0 : Math.max(...values) - Math.min(...values) };
    })
    .sort((a, b) => b.swing - a.swing || (a.finding < b.finding ? -1 : 1));
}

/**
 * Where odds are ranges, the least and the most that each claim's survival can be. It is linear in each of the
 * odds, so its extremes are at the ranges' ends, and all of them are tried, unless those are too many.
 */
function boundsOf(
  model: Compiled,
  odds: readonly FindingOdds[],
  combinations: number,
): readonly (readonly [number, number])[] | undefined {
  const ranged = odds.flatMap((each, at) => (each.range ? [at] : []));
  if (ranged.length === 0 || ranged.length > MOST_RANGES) return undefined;
  if (combinations * 2 ** ranged.length > MOST_AT_ENDS) return undefined;
  const bounds = model.claims.map((): [number, number] => [1, 0]);
  for (let corner = 0; corner < 1 << ranged.length; corner++) {
    const at = odds.map((each, index): FindingOdds => {
      const end = ranged.indexOf(index);
      return each.range && end >= 0
        ? { ...each, chances: each.range[(corner >> end) & 1] ?? each.chances }
        : each;
    });
    const { states } = exactOutlook(model, at);
    for (const [claim, bound] of bounds.entries()) {
      const chance = survival(model, states[claim] ?? new Map());
      bound[0] = Math.min(bound[0], chance);
      bound[1] = Math.max(bound[1], chance);
    }
  }
  return bounds;
}
