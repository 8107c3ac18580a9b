import { describe, expect, it } from 'vitest';
import type { Entry, EntryOf } from '../../events/index.ts';
import { type Ends, lossOfJudgment } from '../../src/branches/what-if/judgment-left.ts';
import { materialise } from '../../src/branches/what-if/materialise.ts';
import { replay } from '../../src/docket/index.ts';
import { complaint, entry, motion, order } from '../roe-v-acme.ts';

const judgment = (claims: readonly string[]) =>
  entry('JudgmentEntered', 'j', {
    claims: [...claims],
    favours: 'opponent',
    order: 'o',
  }) as EntryOf<'JudgmentEntered'>;
const ends = (...all: readonly (readonly [string, readonly string[] | null])[]) =>
  new Map(all) as unknown as Ends;

describe('a judgment in a branch whose order ends less than it did', () => {
  it('is moot with all that it rests on, less with some, and untouched with none', () => {
    const both = ends(['contract', null], ['privacy', null]);
    expect(lossOfJudgment(judgment(['contract']), both, ends())).toEqual({
      kind: 'moot',
      reason: 'o no longer ends contract',
    });
    expect(lossOfJudgment(judgment(['contract', 'privacy']), both, ends(['privacy', null]))).toMatchObject({
      kind: 'less',
      entry: { data: { claims: ['privacy'] } },
    });
    expect(lossOfJudgment(judgment(['contract']), both, both)).toEqual({ kind: 'untouched' });
  });

  it('is left as to those whom the order still lets go', () => {
    const loss = lossOfJudgment(
      judgment(['contract']),
      ends(['contract', ['a', 'b']]),
      ends(['contract', ['a']]),
    );
    expect(loss).toMatchObject({ kind: 'less', entry: { data: { claims: ['contract'], against: ['a'] } } });
  });
});

describe('summary judgment refused in a branch', () => {
  const entries: readonly Entry[] = [
    ...complaint(),
    entry('TestStated', 'test:dispute', {
      test: 'dispute',
      title: 'Genuine dispute',
      authority: 'Fed. R. Civ. P. 56(a)',
      elements: { shown: 'A genuine dispute is shown.' },
      rule: 'shown',
    } as never),
    motion('m', { id: 's', relief: 'summary-judgment', claims: ['contract'], grounds: ['dispute'] }),
    order('o', [{ motion: 'm', ground: 'dispute', disposition: 'granted' }], {
      findings: [{ test: 'dispute', element: 'shown', holding: 'not-satisfied' }],
    } as never),
    judgment(['contract']),
  ];

  it('takes the judgment that rests on it away, and the claim survives', () => {
    const branch = materialise(entries, [
      { edit: 'set', finding: 'dispute/shown', holding: 'satisfied' } as never,
    ]);
    if (!branch.ok) throw new Error(branch.refusal.what);
    expect(branch.moot).toMatchObject([{ entry: 'j', whole: true }]);
    expect(replay(branch.entries).docket.claims.get('contract' as never)?.[0]?.value).toBe('survives');
  });
});
