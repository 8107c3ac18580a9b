import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, type EntryId, type EntryType, entryTypes, presupposedBy } from '../../events/index.ts';
import { lossOf } from '../../src/branches/what-if/loss.ts';
import { anyDraft } from '../casefile/any-draft.ts';
import { entry } from '../roe-v-acme.ts';

/** What still stands, though it may presuppose what is gone: the claims of an amended pleading were still pleaded. */
const stands: ReadonlySet<EntryType> = new Set(['PleadingAmended']);

const anyEntry = (type: EntryType) => anyDraft(type).map((draft) => draft as Entry);

describe('a branch in which all that an entry presupposes is gone', () => {
  it.each(entryTypes)('does not pass over a %s in silence', (type) => {
    fc.assert(
      fc.property(anyEntry(type), (made) => {
        const gone: ReadonlySet<EntryId> = new Set(presupposedBy(made));
        // What a finding was carried from, or rests on, is looked at where the findings are made again.
        const { findings: _, ...data } = made.data as Readonly<Record<string, unknown>>;
        const one = { ...made, data } as unknown as Entry;
        const loss = lossOf(one, gone);
        if (!presupposedBy(one).some((id) => gone.has(id)) || stands.has(type))
          expect(loss.kind).toBe('untouched');
        else if (loss.kind === 'less') expect(presupposedBy(loss.entry)).toEqual([]);
        else
          expect(loss).toMatchObject({ kind: 'moot', reason: expect.stringContaining('not on the docket') });
      }),
      { numRuns: 60, seed: 13 },
    );
  });
});

describe('a recommendation on two motions', () => {
  const recommendation = entry('RecommendationFiled', 'rr', {
    motions: ['motion-1', 'motion-2'],
    recommends: [
      { motion: 'motion-1', disposition: 'granted' },
      { motion: 'motion-2', disposition: 'denied' },
    ],
  });

  it('speaks to the one that is left', () => {
    const loss = lossOf(recommendation, new Set(['motion-1' as EntryId]));
    expect(loss).toMatchObject({
      kind: 'less',
      entry: { data: { motions: ['motion-2'], recommends: [{ motion: 'motion-2', disposition: 'denied' }] } },
      reason: 'motion-1 is not on the docket of this branch',
    });
  });

  it('is moot where neither is left, and untouched where both are', () => {
    expect(lossOf(recommendation, new Set(['motion-1', 'motion-2'] as EntryId[]))).toMatchObject({
      kind: 'moot',
    });
    expect(lossOf(recommendation, new Set(['motion-3' as EntryId]))).toEqual({ kind: 'untouched' });
  });
});
