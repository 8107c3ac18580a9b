import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topologicalOrder } from '../../src/docket/sequence/rings.ts';
import { ringsAmong } from '../../src/docket/sequence/sequence.ts';
import { entry } from '../roe-v-acme.ts';

const paper = (number: number, after: readonly number[]) =>
  entry(
    'PaperFiled',
    `p${number}`,
    { kind: 'notice', title: 'A notice' },
    { after: after.map((n) => `p${n}`) },
  );
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('a record whose entries wait for one another in every way', () => {
  it('is put in an order that keeps every link that was not cut, and cuts one of each ring', () => {
    const graph = fc
      .integer({ min: 1, max: 12 })
      .chain((size) =>
        fc.array(fc.uniqueArray(fc.integer({ min: 0, max: size - 1 })), { minLength: size, maxLength: size }),
      );
    fc.assert(
      fc.property(graph, (given) => {
        const links = given.map((list, at) => list.filter((other) => other !== at));
        const written = links.map((list) => [...list]);
        const { order, cut } = topologicalOrder(links);
        const place = new Map((order ?? numbers(links.length)).map((position, at) => [position, at]));
        for (const [position, left] of links.entries())
          for (const earlier of left)
            expect(place.get(earlier)).toBeLessThan(place.get(position) ?? Infinity);
        // What was cut closes a ring of links that were written.
        for (const { positions } of cut)
          for (const [at, position] of positions.entries())
            expect(written[position]).toContain(positions[(at + 1) % positions.length]);
        const kept = links.flat().length;
        expect(kept).toBe(written.flat().length - cut.length);
      }),
    );
  });

  it('names a hundred of a ring of many, and how many more there are', () => {
    const size = 2_000;
    const rings = ringsAmong(numbers(size).map((at) => paper(at, [(at + 1) % size])));
    expect(rings).toHaveLength(1);
    expect(rings[0]?.what).toMatch(
      /^this order is impossible: "p0" comes after "p1", .* by way of 1,900 more, comes after "p1999", which comes after "p0"$/,
    );
  });

  it.each([
    [
      'rings at the end of a long way to them',
      (at: number, size: number) => (at < size / 2 ? [at + 1] : [at + 1, Math.max(size / 2, at - 1)]),
    ],
    [
      'an entry that all wait for, and that waits for all',
      (at: number, size: number) => (at === 0 ? numbers(size).slice(1) : [0]),
    ],
    ['entries that each wait for the next and for the first', (at: number) => [at + 1, 0]],
  ] as const)('is no longer gone through than its links are many: %s', (_, after) => {
    const size = 30_000;
    const links = numbers(size).map((at) => after(at, size).filter((other) => other < size && other !== at));
    const { order } = topologicalOrder(links);
    expect(order).toHaveLength(size);
  });
});
