import { describe, expect, it } from 'vitest';
import type { Entry } from '../../events/index.ts';
import { materialise } from '../../src/branches/what-if/materialise.ts';
import { replay } from '../../src/docket/index.ts';
import { complaint, entry, order, toDismiss } from '../roe-v-acme.ts';

/** Acme moves on two grounds, and both are denied; later one of them is decided again, and granted. */
const test = (id: string) =>
  entry('TestStated', `test:${id}`, {
    test: id,
    title: id,
    authority: 'Fed. R. Civ. P. 12(b)(6)',
    elements: { met: 'It is met.' },
    rule: 'met',
  } as never);
const found = (test: string, holding: 'satisfied' | 'not-satisfied') => ({ test, element: 'met', holding });
const suit: readonly Entry[] = [
  ...complaint('contract', 'privacy'),
  test('facts'),
  test('timely'),
  toDismiss('m', ['contract', 'privacy'], 'facts', 'timely'),
  order('o', [{ motion: 'm', disposition: 'denied' }], {
    findings: [found('facts', 'satisfied'), found('timely', 'satisfied')],
  } as never),
];
const granted = [{ motion: 'm', claims: ['contract'], ground: 'facts', disposition: 'granted' as const }];
const findings = [found('facts', 'not-satisfied')];

const again: Readonly<Record<string, Entry>> = {
  'an order that reconsiders it': order('o2', granted, { reconsiders: ['o'], findings } as never),
  'an amended order': entry('OrderAmended', 'o2', { order: 'o', rulings: granted, findings } as never),
};

describe('a ground denied in an order that is decided again on another ground', () => {
  it.each(Object.entries(again))('stays denied beside %s', (_, second) => {
    const entries = [...suit, second];
    const { docket } = replay(entries);
    expect(docket.claims.get('contract' as never)?.[0]?.value).toBe('dismissed.withoutLeave');
    const branch = materialise(entries, [
      { edit: 'set', entry: 'o2', finding: 'facts/met', holding: 'satisfied' } as never,
    ]);
    if (!branch.ok) throw new Error(branch.refusal.what);
    const after = replay(branch.entries).docket;
    expect(after.claims.get('contract' as never)?.[0]?.value).toBe('survives');
    expect(after.motions.get('m' as never)?.value).toBe('decided');
    expect(after.claims.get('privacy' as never)?.[0]?.value).toBe('survives');
  });
});
