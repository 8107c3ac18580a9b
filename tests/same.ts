import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/**
 * Expects what `toEqual` does. Whole dockets, compared by the hundred, are mostly the same to the last field, which
 * is found in a tenth of the time; what differs is told as `toEqual` tells it.
 */
export function expectSame(one: unknown, other: unknown, where?: string): void {
  if (!isDeepStrictEqual(one, other)) expect(one, where).toEqual(other);
}
