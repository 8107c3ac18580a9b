import type { Day } from '../../events/dates.ts';
import type { Fault } from '../../events/faults.ts';
import type { CaseId, Entry, PartyId } from '../../events/index.ts';
import {
  chanceBelow,
  distributionOf,
  type Percentiles,
  percentilesOf,
  standardErrorOf,
} from './distribution.ts';
import { type EndTold, endsTold } from './ends.ts';
import { digitsIn, type Input, inputsOf, type LineOf } from './inputs.ts';
import { type Model, modelOf } from './model.ts';
import { type ValueMove, valueMoves } from './moves.ts';
import { partyCalled, postureAt } from './posture.ts';
import { betweenFor } from './ranges.ts';
import { readValuation } from './read.ts';
import { asChance, asMoney } from './rounded.ts';
import { notReckoned } from './silent.ts';
import { type WorkOptions, workedOut } from './work.ts';
import type { Worked } from './worked.ts';

/** What the case is worth to one party. */
export type PartyValue = {
  readonly party: PartyId;
  readonly name: string;
  /** Net of the party's own costs to come. */
  readonly expected: number;
  /** Before the party's own costs to come. */
  readonly gross: number;
  /** Of `expected`, where it comes from trials. */
  readonly standardError?: number;
  /** Where odds are given as ranges: the least and the most that `expected` can be. */
  readonly between?: readonly [number, number];
  readonly percentiles: Percentiles;
  /** How likely it is that the net is below zero. */
  readonly chanceOfLoss: number;
};

export type Value = {
  readonly case: CaseId | null;
  /** The day (YYYY-MM-DD), or null: after everything that is recorded. */
  readonly at: string | null;
  readonly currency: string;
  readonly method: Worked['method'];
  readonly trials: number | null;
  readonly seed: number | null;
  /** How many significant digits the amounts and odds that were given bear. */
  readonly digits: number;
  readonly parties: readonly PartyValue[];
  /** The ways for the suit to end, likeliest first. */
  readonly ends: readonly EndTold[];
  /** What moves the value most, for the first of the parties told. */
  readonly moves: readonly ValueMove[];
  /** Everything that the user gave. */
  readonly inputs: readonly Input[];
  /** What is left out of the figures, each in a sentence. */
  readonly notReckoned: readonly string[];
};

export type ValueOptions = WorkOptions & {
  readonly at?: Day;
  /** Only what concerns this party, and what moves the value for it. */
  readonly for?: PartyId | undefined;
  /** In which line of the file a field stands. */
  readonly lineOf?: LineOf;
};

export type Valued =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * What a case is worth to each party at the end of a day, under the user's odds, amounts and costs. Nothing is filled
 * in: what is missing is told, and there is no answer.
 *
 * @param written the valuation file as parsed from YAML or JSON
 */
export function valueCase(recorded: readonly Entry[], written: unknown, options: ValueOptions = {}): Valued {
  const posture = postureAt(recorded, options.at);
  const read = readValuation(written, posture);
  if (!read.ok) return read;
  const model = modelOf(posture, read.valuation);
  const worked = workedOut(model, options);
  if (!worked.ok) return worked;
  return { ok: true, value: told(model, worked.worked, options) };
}

function told(model: Model, worked: Worked, options: ValueOptions): Value {
  const { lineOf = () => null } = options;
  const { posture, valuation, parties } = model;
  const shown = [...parties.keys()].filter((at) => options.for === undefined || parties[at] === options.for);
  const [first = 0] = shown;
  const between = betweenFor(model, options);
  return {
    case: posture.case,
    at: posture.at,
    currency: valuation.currency,
    method: worked.method,
    trials: worked.trials,
    seed: worked.seed,
    digits: digitsIn(valuation),
    parties: shown.map((at) => partyValue(model, worked, at, between?.[at])),
    ends: endsTold(model, worked, shown),
    moves: valueMoves(model, first, lineOf, options),
    inputs: inputsOf(valuation, lineOf),
    notReckoned: notReckoned(model),
  };
}

function partyValue(
  model: Model,
  worked: Worked,
  at: number,
  between: readonly [number, number] | undefined,
): PartyValue {
  const party = model.parties[at] as PartyId;
  const distribution = distributionOf(worked, at);
  const error = standardErrorOf(worked, at);
  return {
    party,
    name: partyCalled(model.posture.whole.caption, party),
    expected: asMoney(worked.expected[at] ?? 0),
    gross: asMoney(worked.gross[at] ?? 0),
    ...(error === undefined ? {} : { standardError: asMoney(error) }),
    ...(between === undefined ? {} : { between: [asMoney(between[0]), asMoney(between[1])] as const }),
    percentiles: Object.fromEntries(
      Object.entries(percentilesOf(distribution)).map(([name, figure]) => [name, asMoney(figure)]),
    ) as Percentiles,
    chanceOfLoss: asChance(chanceBelow(distribution, 0)),
  };
}
