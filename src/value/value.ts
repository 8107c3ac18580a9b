import type { Day } from '../../events/dates.ts';
import type { Fault } from '../../events/faults.ts';
import type { CaseId, Entry, PartyId } from '../../events/index.ts';
import {
  chanceAbove,
  chanceBelow,
  distributionOf,
  type Percentiles,
  percentilesOf,
  quantile,
  standardErrorOf,
} from './distribution.ts';
import { type EndTold, endsTold } from './ends.ts';
import { type Foresight, type IfRuled, ifRuled, worthOfKnowing, worthOfWaiting } from './foresight.ts';
import { digitsIn, type Input, inputsOf, type LineOf } from './inputs.ts';
import { type Model, modelOf } from './model.ts';
import { type ValueMove, valueMoves } from './moves.ts';
import { faultAt } from './named.ts';
import { type Posture, partyCalled, postureAt } from './posture.ts';
import { betweenFor } from './ranges.ts';
import { readValuation } from './read.ts';
import { asChance, asMoney } from './rounded.ts';
import { movedBy, type ValueMoved, type ValuePoint, valueOverTime } from './series.ts';
import { type Settlement, settlementsIn, type Viewed } from './settlement.ts';
import { notReckoned } from './silent.ts';
import { expectedIn, type WorkOptions, workedOut } from './work.ts';
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
  /** The net that is not passed with a probability of 0, 0.05, 0.1 and so on up to 1. */
  readonly quantiles: readonly number[];
  /** How likely it is that the net is below zero. */
  readonly chanceOfLoss: number;
  /** How likely it is to gain, or to lose, more than was asked about. */
  readonly beyond?: { readonly amount: number; readonly gain: number; readonly lose: number };
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
  /** What the case is worth once a pending motion is decided. */
  readonly rulings: readonly IfRuled[];
  readonly settlement: readonly Settlement[];
  /** What it is worth to the first of the parties told to wait for a motion, or to be sure of one thing. */
  readonly foresight: {
    /** What it would net from settling all: what was said, or as much as going on. */
    readonly offer: number;
    readonly waiting: readonly Foresight[];
    readonly knowing: readonly Foresight[];
  };
  /** What moves the value most, for the first of the parties told. */
  readonly moves: readonly ValueMove[];
  /** How the value moved with each entry, where that was asked for. */
  readonly overTime?: readonly ValuePoint[];
  /** Which of them moved it for the first of the parties told, the most first. */
  readonly movedBy?: readonly ValueMoved[];
  /** What the case is worth on another branch, under the same file. */
  readonly compared?: { readonly branch: string; readonly expected: ValuePoint['expected'] };
  /** Everything that the user gave. */
  readonly inputs: readonly Input[];
  /** What is left out of the figures, each in a sentence. */
  readonly notReckoned: readonly string[];
};

export type ValueOptions = WorkOptions & {
  readonly at?: Day;
  /** Only what concerns this party, and what moves the value for it. */
  readonly for?: PartyId | undefined;
  /** Without what has to work the case out again and again: moves, settlement, foresight, ranges. For a slider. */
  readonly brief?: boolean;
  /** In which line of the file a field stands. */
  readonly lineOf?: LineOf;
  /** The other side's valuation file: then the file is that of `for`, or of the first claimant. */
  readonly theirs?: unknown;
  /** What is offered to settle all: what the first of the parties told would receive, or pay. */
  readonly offer?: number;
  /** How likely it is to gain or lose more than this. */
  readonly beyond?: number;
  /** From which day on it is told how the value moved with each entry. */
  readonly since?: Day;
  /** A branch beside which the case is valued: its name and entries. */
  readonly compare?: { readonly branch: string; readonly entries: readonly Entry[] };
};

export type Valued =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly faults: readonly Fault[];
      /** Present where the fault is in the other side's file. */
      readonly in?: 'theirs';
    };

/**
 * What a case is worth to each party at the end of a day, under the user's odds, amounts and costs. Nothing is filled
 * in: what is missing is told, and there is no answer.
 *
 * @param written the valuation file as parsed from YAML or JSON
 */
export function valueCase(recorded: readonly Entry[], written: unknown, options: ValueOptions = {}): Valued {
  const posture = postureAt(recorded, options.at);
  // A file that values other days or branches too has odds on what is decided in some of them.
  const letDecidedStand = options.since !== undefined || options.compare !== undefined;
  const read = readValuation(written, posture, { letDecidedStand });
  if (!read.ok) return read;
  const model = modelOf(posture, read.valuation);
  if (options.for !== undefined && !model.parties.includes(options.for))
    return {
      ok: false,
      faults: [faultAt(['--for'], `--for: nothing that is valued is claimed by or against ${options.for}`)],
    };
  const worked = workedOut(model, options);
  if (!worked.ok) return worked;
  const beside = besides(recorded, written, model, options);
  if (options.theirs === undefined)
    return { ok: true, value: { ...told(model, null, worked.worked, options), ...beside } };
  const theirs = modelFor(posture, options.theirs, options);
  if (!theirs.ok) return { ok: false, faults: theirs.faults, in: 'theirs' };
  return { ok: true, value: { ...told(model, theirs, worked.worked, options), ...beside } };
}

/** The value through time and on another branch, as far as they were asked for. */
function besides(
  recorded: readonly Entry[],
  written: unknown,
  { parties }: Model,
  options: ValueOptions,
): Pick<Value, 'overTime' | 'movedBy' | 'compared'> {
  const { since, compare, at = Infinity } = options;
  const party = options.for ?? parties[0];
  const overTime = since === undefined ? undefined : valueOverTime(recorded, written, since, at, options);
  return {
    ...(overTime === undefined ? {} : { overTime }),
    ...(overTime === undefined || party === undefined ? {} : { movedBy: movedBy(overTime, party) }),
    ...(compare === undefined
      ? {}
      : { compared: { branch: compare.branch, expected: valueOn(compare.entries, written, options) } }),
  };
}

/** What each party expects on other entries, under the same file; null where that does not say enough. */
function valueOn(entries: readonly Entry[], written: unknown, options: ValueOptions): ValuePoint['expected'] {
  const posture = postureAt(entries, options.at);
  const read = readValuation(written, posture, { letDecidedStand: true });
  if (!read.ok) return null;
  const model = modelOf(posture, read.valuation);
  const worked = expectedIn(model, options);
  return worked.ok
    ? Object.fromEntries(model.parties.map((party, each) => [party, asMoney(worked.expected[each] ?? 0)]))
    : null;
}

/** The model of another file, or what is wrong with it or missing. */
function modelFor(posture: Posture, written: unknown, options: ValueOptions) {
  const read = readValuation(written, posture);
  if (!read.ok) return read;
  const model = modelOf(posture, read.valuation);
  const worked = workedOut(model, options);
  return worked.ok ? ({ ok: true, model, worked: worked.worked } as const) : worked;
}

function told(model: Model, theirs: Viewed | null, worked: Worked, options: ValueOptions): Value {
  const { lineOf = () => null } = options;
  const { posture, valuation, parties } = model;
  const shown = [...parties.keys()].filter((at) => options.for === undefined || parties[at] === options.for);
  const [first = 0] = shown;
  const { brief = false } = options;
  const between = brief ? null : betweenFor(model, options);
  const moves = brief ? [] : valueMoves(model, first, lineOf, options);
  const offer = offerTo(model, worked, first, options.offer);
  return {
    case: posture.case,
    at: posture.at,
    currency: valuation.currency,
    method: worked.method,
    trials: worked.trials,
    seed: worked.seed,
    digits: digitsIn(valuation),
    parties: shown.map((at) => partyValue(model, worked, at, between?.[at], options.beyond)),
    ends: endsTold(model, worked, shown),
    rulings: ifRuled(model, worked, shown),
    settlement: brief
      ? []
      : settlementsIn({ ours: { model, worked }, theirs, side: parties[first] ?? null }, options),
    foresight: {
      offer: asMoney(offer),
      waiting: worthOfWaiting(model, worked, first, offer),
      knowing: brief ? [] : worthOfKnowing(model, first, offer, lineOf, moves, options),
    },
    moves,
    inputs: inputsOf(valuation, lineOf),
    notReckoned: notReckoned(model),
  };
}

/** What a party nets from an offer that settles all: a claimant receives it, who claims nothing pays it. */
function offerTo(
  { stakes, parties }: Model,
  { expected }: Worked,
  at: number,
  offer: number | undefined,
): number {
  if (offer === undefined) return expected[at] ?? 0;
  return stakes[0]?.claimant === parties[at] || stakes.every(({ defendant }) => defendant !== parties[at])
    ? offer
    : -offer;
}

const twentieths = Array.from({ length: 21 }, (_, at) => at / 20);

function partyValue(
  model: Model,
  worked: Worked,
  at: number,
  between: readonly [number, number] | undefined,
  amount: number | undefined,
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
    quantiles: twentieths.map((share) => asMoney(quantile(distribution, share))),
    chanceOfLoss: asChance(chanceBelow(distribution, 0)),
    ...(amount === undefined
      ? {}
      : {
          beyond: {
            amount,
            gain: asChance(chanceAbove(distribution, amount)),
            lose: asChance(chanceBelow(distribution, -amount)),
          },
        }),
  };
}
