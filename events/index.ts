/** The vocabulary of a docket. */
export * from './branch.ts';
export * from './catalog.ts';
export * from './citations.ts';
export * from './dates.ts';
export type { Definition } from './define.ts';
export * from './envelope.ts';
export * from './ids.ts';
export type { Rule } from './law.ts';
export type { MotionRequest } from './motion.ts';
export type { Direction, Finding, OrderContents, Ruling } from './order.ts';
export * from './upcast.ts';
export * from './words.ts';
