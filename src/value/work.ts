import type { Fault } from '../../events/faults.ts';
import { DEFAULT_SEED } from '../branches/index.ts';
import { workedExactly } from './exact.ts';
import { leavesIn } from './leaves.ts';
import { missingFrom } from './missing.ts';
import { isCountableValuation, type Model, withValuation } from './model.ts';
import { workedByTrials } from './monte-carlo.ts';
import { faultAt } from './named.ts';
import type { Valuation } from './valuation.ts';
import type { Worked } from './worked.ts';

/** How a model is worked out. */
export type WorkOptions = {
  readonly method?: Worked['method'] | undefined;
  readonly trials?: number | undefined;
  readonly seed?: number | undefined;
};

export type WorkedAnswer =
  | { readonly ok: true; readonly worked: Worked }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export const DEFAULT_VALUE_TRIALS = 100_000;
/** What each party nets is kept for every trial. */
const MOST_TRIALS = 10_000_000;

/** Works a model out: exactly where that is feasible and no amount is a continuous range, else by trials. */
export function workedOut(model: Model, options: WorkOptions): WorkedAnswer {
  const wrong = wrongOptions(options);
  if (wrong) return { ok: false, faults: [wrong] };
  const leaves = leavesIn(model);
  const missing = missingFrom(model, leaves.leaves, leaves.missing);
  if (missing.length > 0) return { ok: false, faults: missing };
  const countable = isCountableValuation(model.valuation);
  const exact =
    options.method === 'monte-carlo' || !countable || leaves.tooMany
      ? null
      : workedExactly(model, leaves.leaves);
  if (exact !== null) return { ok: true, worked: exact };
  if (options.method === 'exact')
    return {
      ok: false,
      faults: [
        faultAt(
          ['--method'],
          countable
            ? 'there are too many ends for an exact answer; use monte-carlo'
            : 'an amount is a continuous range, which has no exact answer; use monte-carlo',
        ),
      ],
    };
  const { trials = DEFAULT_VALUE_TRIALS, seed = DEFAULT_SEED } = options;
  return { ok: true, worked: workedByTrials(model, leaves, trials, seed) };
}

function wrongOptions({ trials, seed }: WorkOptions): Fault | undefined {
  if (trials !== undefined && !(Number.isSafeInteger(trials) && trials > 0 && trials <= MOST_TRIALS))
    return faultAt(['--trials'], `--trials is a whole number from 1 to ${MOST_TRIALS}, not ${trials}`);
  if (seed !== undefined && !Number.isSafeInteger(seed))
    return faultAt(['--seed'], `--seed is a whole number, not ${seed}`);
  return undefined;
}

/** Questions about what would be otherwise are asked many times over: fewer trials do, always the same ones. */
const TRIALS_TO_COMPARE = 10_000;
const MOST_ENDS_TO_COMPARE = 1 << 14;

/** What each party expects, net, or what is missing to say so; by fewer trials than an answer takes. */
export function expectedIn(
  model: Model,
  options: WorkOptions,
):
  | { readonly ok: true; readonly expected: readonly number[] }
  | { readonly ok: false; readonly faults: readonly Fault[] } {
  const leaves = leavesIn(model);
  const missing = missingFrom(model, leaves.leaves, leaves.missing);
  if (missing.length > 0) return { ok: false, faults: missing };
  return { ok: true, expected: expectedUnder(model, model.valuation, options) };
}

/** What each party expects, net, under other figures; the same chance is drawn for each, so that they can be compared. */
export function expectedUnder(model: Model, valuation: Valuation, options: WorkOptions): readonly number[] {
  const changed = withValuation(model, valuation);
  const leaves = leavesIn(changed);
  const exact =
    options.method !== 'monte-carlo' && isCountableValuation(valuation) && !leaves.tooMany
      ? workedExactly(changed, leaves.leaves, MOST_ENDS_TO_COMPARE)
      : null;
  const { trials = DEFAULT_VALUE_TRIALS, seed = DEFAULT_SEED } = options;
  return (exact ?? workedByTrials(changed, leaves, Math.min(trials, TRIALS_TO_COMPARE), seed)).expected;
}
