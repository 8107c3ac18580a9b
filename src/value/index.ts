/** What a case is worth: the user's odds, money and costs on the docket's own tree. */
export type { EndStep, EndTold } from './ends.ts';
export type { Foresight, IfRuled } from './foresight.ts';
export { emptyValuation } from './init.ts';
export type { Input } from './inputs.ts';
export type { ValueMove } from './moves.ts';
export { partyNamed } from './named.ts';
export { readAmount } from './read-amount.ts';
export { type RolledBack, rolledBack } from './rolled-back.ts';
export type { ValueMoved, ValuePoint } from './series.ts';
export type { Settlement } from './settlement.ts';
export { STAGES, type Stage } from './valuation.ts';
export { type PartyValue, type Value, type Valued, type ValueOptions, valueCase } from './value.ts';
export { DEFAULT_VALUE_TRIALS } from './work.ts';
export { ValuationFile, valuationJsonSchema } from './written.ts';
