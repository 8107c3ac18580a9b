/**
 * The vocabulary of a docket: every type of entry with its zod schema, ids, dates and words.
 *
 * @packageDocumentation
 */
export * from '../../events/index.ts';
export * from '../../events/schemas.ts';
