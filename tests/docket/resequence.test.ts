import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Entry } from '../../events/index.ts';
import { resequence, type Sequence, sequenceOf } from '../../src/docket/index.ts';
import { entry } from '../roe-v-acme.ts';
import { expectSame } from '../same.ts';

const day = (index: number): string => `1987-03-${String(index).padStart(2, '0')}`;

/** Mostly exact days that go on, some that may be several, some none, some before what was recorded earlier. */
const dateAt = (position: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(day(1 + Math.floor(position / 2))) },
    {
      weight: 2,
      arbitrary: fc
        .integer({ min: 0, max: 4 })
        .map((more) => `${day(1 + Math.floor(position / 2))}/${day(1 + Math.floor(position / 2) + more)}`),
    },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }).map(day) },
  );

/** A paper that follows some of those recorded before it, and now and then one recorded later. */
const paperAt = (id: string, position: number): fc.Arbitrary<Entry> =>
  fc
    .record({
      on: dateAt(position),
      after: fc.array(fc.nat(Math.max(0, position - 1)), { maxLength: 2 }),
      forward: fc.oneof(
        { weight: 30, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.nat(30) },
      ),
      before: fc.oneof(
        { weight: 12, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.integer({ min: position, max: position + 12 }) },
      ),
    })
    .map(({ on, after, forward, before }) =>
      entry(
        'PaperFiled',
        id,
        { kind: 'other' },
        {
          ...(on === undefined ? {} : { on }),
          after: [...(position === 0 ? [] : after), ...(forward === undefined ? [] : [forward])].map(
            (other) => `paper-${other}`,
          ),
          before: before === undefined || before === position ? [] : [`paper-${before}`],
        },
      ),
    );

const dockets = fc
  .integer({ min: 1, max: 30 })
  .chain((size) =>
    fc.tuple(...Array.from({ length: size }, (_, position) => paperAt(`paper-${position}`, position))),
  );

type Change = { readonly at: number; readonly how: 'omit' | 'replace' | 'insert'; readonly with: Entry };

const changes = fc.array(
  fc.nat(30).chain((at) =>
    fc.record<Change>({
      at: fc.constant(at),
      how: fc.constantFrom('omit', 'replace', 'insert'),
      with: paperAt(`paper-${at}`, at),
    }),
  ),
  { minLength: 1, maxLength: 3 },
);

/** The changes made from the end on, so that each finds its place. */
function changed(recorded: readonly Entry[], all: readonly Change[], name = 'new'): readonly Entry[] {
  const entries = [...recorded];
  for (const [index, { at, how, with: paper }] of all.toSorted((a, b) => b.at - a.at).entries()) {
    const place = at % (entries.length + 1);
    if (how === 'insert') entries.splice(place, 0, { ...paper, id: `${name}-${index}` } as Entry);
    else if (how === 'omit') entries.splice(place, 1);
    else if (entries[place]) entries[place] = { ...paper, id: entries[place].id };
  }
  return entries;
}

/** All that a sequence tells of its entries. */
const told = ({ entries, bounds, before, contradictions }: Sequence) => ({
  contradictions,
  entries: entries.map(({ id }) => [id, bounds.get(id), before.get(id)]),
});

describe('a record that differs from one already put in order', () => {
  it('comes to the same order, bounds and contradictions as from nothing', () => {
    fc.assert(
      fc.property(dockets, changes, (recorded, all) => {
        const base = sequenceOf(recorded);
        const other = changed(recorded, all);
        expectSame(told(resequence(base, other)), told(sequenceOf(other)));
      }),
      { numRuns: 3_000 },
    );
  });

  it('does so again from what was itself worked out from another', () => {
    fc.assert(
      fc.property(dockets, changes, changes, (recorded, first, second) => {
        const one = changed(recorded, first);
        const two = changed(one, second, 'newer');
        expectSame(told(resequence(resequence(sequenceOf(recorded), one), two)), told(sequenceOf(two)));
      }),
      { numRuns: 1_000 },
    );
  });
});
