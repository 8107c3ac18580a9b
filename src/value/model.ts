import type { PartyId } from '../../events/index.ts';
import { isCountable } from './amount.ts';
import { amountsIn } from './given.ts';
import { type Posture, partiesTo, type Stake } from './posture.ts';
import { type Rulings, rulingsOn } from './rulings.ts';
import type { Valuation } from './valuation.ts';

/** A case on a day under a valuation: the claims as to defendants on which money hangs, and what hangs on what. */
export type Model = {
  readonly posture: Posture;
  readonly valuation: Valuation;
  /** Those that the file values. */
  readonly stakes: readonly Stake[];
  readonly parties: readonly PartyId[];
  readonly rulings: Rulings;
};

/** The model of a case under a valuation. */
export function modelOf(posture: Posture, valuation: Valuation): Model {
  const stakes = posture.stakes.filter(({ key }) => valuation.relief.has(key) || valuation.trial.has(key));
  return {
    posture,
    valuation,
    stakes,
    parties: partiesTo(stakes),
    rulings: rulingsOn(posture, stakes, valuation),
  };
}

/** The same case with other figures in the places of those given. */
export const withValuation = (model: Model, valuation: Valuation): Model => ({ ...model, valuation });

/** Whether an exact answer can be given: no amount is a continuous range. */
export const isCountableValuation = (valuation: Valuation): boolean =>
  amountsIn(valuation).every(({ amount }) => isCountable(amount));
