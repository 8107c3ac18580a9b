/** The vocabulary of a docket. */
export * from './catalog.ts';
export * from './citations.ts';
export * from './dates.ts';
export type { Definition } from './define.ts';
export * from './draft.ts';
export * from './envelope.ts';
export * from './finding-key.ts';
export * from './ids.ts';
export * from './kinds.ts';
export * from './relief.ts';
export { BranchDisposition, Edit, LooseEntry } from './schemas/branch.ts';
export { Cite, Cites, LOCATOR_WORDS } from './schemas/cites.ts';
export type { Rule } from './schemas/law.ts';
export type { MotionRequest } from './schemas/motion.ts';
export type { Direction, Finding, OrderContents, Ruling } from './schemas/order.ts';
export { DocketSource, draftFields, On } from './schemas/written.ts';
export * from './upcast.ts';
export * from './words.ts';
