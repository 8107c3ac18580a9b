import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../events/dates.ts';
import type { Entry } from '../../events/index.ts';
import { replay, type Sequence, sequenceOf } from '../../src/docket/index.ts';
import { entry } from '../roe-v-acme.ts';

const day = (index: number): string => `1987-03-${String(index).padStart(2, '0')}`;

const dates = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map(day),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 4 }))
    .map(([from, more]) => `${day(from)}/${day(from + more)}`),
  fc.constant(undefined),
);

type Sketch = {
  readonly on: string | undefined;
  readonly after: readonly number[];
  readonly before: readonly number[];
};

const links = (size: number) => fc.array(fc.nat(size - 1), { maxLength: 2 });

const dockets: fc.Arbitrary<readonly Entry[]> = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc.array(fc.record<Sketch>({ on: dates, after: links(size), before: links(size) }), {
      minLength: size,
      maxLength: size,
    }),
  )
  .map((sketches) =>
    sketches.map(({ on, after, before }, index) =>
      entry(
        'PaperFiled',
        `paper-${index}`,
        { kind: 'other' },
        {
          ...(on === undefined ? {} : { on }),
          after: after.filter((other) => other !== index).map((other) => `paper-${other}`),
          // Few: most dockets say only what comes before.
          before:
            index % 4 === 0 ? before.filter((other) => other !== index).map((other) => `paper-${other}`) : [],
        },
      ),
    ),
  );

/** The rule said plainly: of what may come next, what was recorded first. */
function naive({ bounds, before }: Sequence, recorded: readonly Entry[]): readonly Entry[] {
  const left = [...recorded];
  const order: Entry[] = [];
  const from = (one: Entry): Day => bounds.get(one.id)?.from ?? -Infinity;
  const to = (one: Entry): Day => bounds.get(one.id)?.to ?? Infinity;
  while (left.length > 0) {
    const next = left.find(
      (one) =>
        (before.get(one.id) ?? []).every((id) => order.some((earlier) => earlier.id === id)) &&
        left.every((other) => to(other) >= from(one)),
    );
    if (!next) throw new Error('nothing may come next');
    order.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return order;
}

describe('effective order', () => {
  it('is, of what may come next, always what was recorded first', () => {
    fc.assert(
      fc.property(dockets, (recorded) => {
        const sequence = sequenceOf(recorded);
        expect(sequence.entries.map(({ id }) => id)).toEqual(naive(sequence, recorded).map(({ id }) => id));
      }),
      { numRuns: 2_000 },
    );
  });

  it('puts nothing before what it must follow, and nothing before what is certainly earlier', () => {
    fc.assert(
      fc.property(dockets, (recorded) => {
        const { entries, bounds, before } = sequenceOf(recorded);
        expect(new Set(entries)).toEqual(new Set(recorded));
        for (const [place, one] of entries.entries())
          for (const later of entries.slice(place + 1)) {
            expect(before.get(one.id)).not.toContain(later.id);
            expect(bounds.get(later.id)?.to).toBeGreaterThanOrEqual(bounds.get(one.id)?.from ?? -Infinity);
          }
      }),
      { numRuns: 1_000 },
    );
  });

  it('tightens what can be known of a date and never widens it', () => {
    fc.assert(
      fc.property(dockets, (recorded) => {
        const { bounds, before } = sequenceOf(recorded);
        for (const { id } of recorded)
          for (const other of before.get(id) ?? []) {
            expect(bounds.get(id)?.from).toBeGreaterThanOrEqual(bounds.get(other)?.from ?? -Infinity);
            expect(bounds.get(other)?.to).toBeLessThanOrEqual(bounds.get(id)?.to ?? Infinity);
          }
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves what is in order as it was recorded', () => {
    const recorded = [1, 2, 2, 5].map((index, place) =>
      entry('PaperFiled', `paper-${place}`, { kind: 'other' }, { on: day(index) }),
    );
    expect(sequenceOf(recorded).entries).toEqual(recorded);
  });
});

describe('dates and order that cannot both be right', () => {
  it('are told, and the dates win', () => {
    const recorded = [
      entry('PaperFiled', 'late', { kind: 'other' }, { on: day(9) }),
      entry('PaperFiled', 'early', { kind: 'other' }, { on: day(1), after: ['late'] }),
    ];
    const { entries, contradictions } = sequenceOf(recorded);
    expect(entries.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(contradictions).toMatchObject([{ entry: 'early', other: 'late' }]);
    expect(replay(recorded).anomalies.map(({ kind }) => kind)).toEqual(['impossible-order']);
  });

  it('are told where entries wait for each other in a ring', () => {
    const recorded = [
      entry('PaperFiled', 'a', { kind: 'other' }, { after: ['c'] }),
      entry('PaperFiled', 'b', { kind: 'other' }, { after: ['a'] }),
      entry('PaperFiled', 'c', { kind: 'other' }, { after: ['b'] }),
    ];
    const { entries, contradictions } = sequenceOf(recorded);
    expect(entries).toHaveLength(3);
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]?.what).toBe(
      'this order is impossible: "a" comes after "c", which comes after "b", which comes after "a"',
    );
  });
});
