import * as zod from 'zod';

/** What the schemas of entries are made of, and what checks by them. */

/** The parts of zod that entries need, each by its name: handed on whole, all of zod would be in the binary. */
export const z = {
  array: zod.array,
  boolean: zod.boolean,
  discriminatedUnion: zod.discriminatedUnion,
  enum: zod.enum,
  int: zod.int,
  literal: zod.literal,
  record: zod.record,
  strictObject: zod.strictObject,
  string: zod.string,
  union: zod.union,
  unknown: zod.unknown,
};

export { check } from '../faults.ts';
export * from '../ids.ts';
export * from '../words.ts';
export * from './against.ts';
export * from './cites.ts';
export * from './edit.ts';
export * from './request.ts';
export * from './rule.ts';
export * from './ruling.ts';
export * from './written.ts';
