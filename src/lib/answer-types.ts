import type * as z from 'zod';
import type { answers } from '../views/json/schemas/index.ts';

/**
 * What the library returns, as the schemas of docs/schema describe it. The types are those of the very schemas by
 * which the command line's JSON is published.
 */

type Plain = string | number | boolean | null | undefined;
type Unchanging<Value> = Value extends Plain
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Unchanging<Item>[]
    : Value extends object
      ? { readonly [Field in keyof Value]: Unchanging<Value[Field]> }
      : Value;

type AnswerOf<Name extends keyof typeof answers> = Unchanging<z.output<(typeof answers)[Name]>>;

/**
 * The state of each claim and matter at a date (docs/schema/audit.schema.json).
 *
 * @public
 */
export type AuditJson = AnswerOf<'audit'>;

/**
 * Why a claim or a matter stands where it stands (docs/schema/why.schema.json).
 *
 * @public
 */
export type WhyJson = AnswerOf<'why'>;

/**
 * Every state that a claim or a matter was in (docs/schema/history.schema.json).
 *
 * @public
 */
export type HistoryJson = AnswerOf<'history'>;

/**
 * What changed between two dates (docs/schema/diff.schema.json).
 *
 * @public
 */
export type DiffJson = AnswerOf<'diff'>;

/**
 * Motions and how each part was decided (docs/schema/motions.schema.json).
 *
 * @public
 */
export type MotionsJson = AnswerOf<'motions'>;

/**
 * Two branches, or a what-if and the record, held against each other (docs/schema/comparison.schema.json).
 *
 * @public
 */
export type ComparisonJson = AnswerOf<'comparison'>;

/**
 * The fewest findings that would change a claim's end (docs/schema/pivotal.schema.json).
 *
 * @public
 */
export type PivotalJson = AnswerOf<'pivotal'>;

/**
 * How likely each claim is to survive under given odds (docs/schema/simulation.schema.json).
 *
 * @public
 */
export type SimulationJson = AnswerOf<'simulation'>;

/**
 * A court's docket, row by row (docs/schema/import.schema.json).
 *
 * @public
 */
export type ImportJson = AnswerOf<'import'>;
