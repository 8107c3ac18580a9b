/** The vocabulary of a docket. */
export * from './catalog.ts';
export * from './citations.ts';
export * from './dates.ts';
export type { Definition, Thing } from './define.ts';
export * from './draft.ts';
export * from './envelope.ts';
export { Cite, Cites, LOCATOR_WORDS } from './fields/cites.ts';
export { BranchDisposition, Edit, LooseEntry } from './fields/edit.ts';
export type { MotionRequest } from './fields/request.ts';
export type { Rule } from './fields/rule.ts';
export type { Direction, Finding, OrderContents, Ruling } from './fields/ruling.ts';
export { DocketSource, draftFields, On } from './fields/written.ts';
export * from './finding-key.ts';
export * from './ids.ts';
export * from './kinds.ts';
export * from './relief.ts';
export * from './upcast.ts';
export * from './words.ts';
