import { describe, expect, it } from 'vitest';
import type { Entry } from '../../events/index.ts';
import { ClaimId } from '../../events/schemas.ts';
import { compare, materialise, pivotal } from '../../src/branches/index.ts';
import { complaint, entry, motion, order } from '../roe-v-acme.ts';

/** Roe wins before a jury; Acme's renewed motion is denied, because there is evidence to go by. */
const suit: readonly Entry[] = [
  ...complaint('contract', 'privacy'),
  entry('TestStated', 'test:evidence', {
    test: 'evidence',
    title: 'Evidence for a reasonable jury',
    authority: 'Fed. R. Civ. P. 50(a)(1)',
    elements: { enough: 'There is enough of it.' },
    rule: 'enough',
  } as never),
  entry('JudgmentEntered', 'j', { claims: ['contract'], favours: 'claimant', basis: 'jury verdict' }),
  motion('m', {
    id: 'jmol',
    relief: 'judgment-as-a-matter-of-law',
    claims: ['contract'],
    grounds: ['evidence'],
  } as never),
  order('o', [{ motion: 'm', disposition: 'denied' }], {
    findings: [{ test: 'evidence', element: 'enough', holding: 'satisfied' }],
  } as never),
];

describe('a judgment that comes out for the other side in a branch', () => {
  it('is another end', () => {
    const branch = materialise(suit, [
      { edit: 'set', finding: 'evidence/enough', holding: 'not-satisfied' } as never,
    ]);
    if (!branch.ok) throw new Error(branch.refusal.what);
    const [contract, privacy] = compare({ entries: suit }, branch).claims;
    expect(contract).toMatchObject({
      base: 'judgment',
      branch: 'judgment for the opponent',
      changed: true,
      asTo: [{ base: 'judgment', branch: 'judgment for the opponent', changed: true }],
    });
    expect(privacy).toMatchObject({ changed: false });
  });

  it('is what a pivotal finding brings about', () => {
    const answer = pivotal(suit, ClaimId.parse('contract'));
    expect(answer).toMatchObject({
      ok: true,
      pivotal: {
        state: 'judgment',
        flips: [{ to: 'judgment for the opponent', set: { 'evidence/enough': 'not-satisfied' } }],
      },
    });
  });
});
