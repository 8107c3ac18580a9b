/**
 * What the court of the worked case did not decide, asked as a what-if: each finding and the page of 712 F. Supp. on
 * which the opinion stops.
 */
import { describe, expect, it } from 'vitest';
import type { ClaimId, Edit } from '../../events/index.ts';
import {
  compare,
  decisionTree,
  materialise,
  pivotal,
  pivotalReadings,
  type ReadEdit,
  readOmit,
  readSet,
} from '../../src/branches/index.ts';
import { exampleCase, recorded } from './case-files.ts';

const record = recorded(exampleCase('abc-v-meese'));

function whatIf(...edits: readonly ReadEdit[]) {
  const read = edits.map((edit): Edit => {
    if (!edit.ok) throw new Error(edit.what);
    return edit.edit;
  });
  const branch = materialise(record, read);
  if (!branch.ok) throw new Error(branch.refusal.what);
  const { claims, moot } = compare({ entries: record }, branch);
  return {
    branch,
    moot,
    changed: Object.fromEntries(
      claims.filter(({ changed }) => changed).map(({ id, branch }) => [id, branch]),
    ),
    next: Object.fromEntries(
      claims.filter(({ next }) => next.branch.length > 0).map(({ id, next }) => [id, next.branch.join(' ')]),
    ),
    reasons: (id: string) =>
      claims.find((claim) => claim.id === id)?.because.branch.map(({ says }) => says) ?? [],
  };
}

describe('an article of the Geneva Convention that applied (769)', () => {
  it.each(['3', '45'])('would still have to execute itself: article %s', (article) => {
    const { changed, next } = whatIf(readSet(`self-executing-treaty/article-${article}-applies=satisfied`));
    expect(changed).toEqual({ 'refugees-geneva': 'motion' });
    expect(next).toEqual({ 'refugees-geneva': `self-executing-treaty/article-${article}-self-executing` });
  });

  it('gives the two a claim where it does', () => {
    const { changed } = whatIf(
      readSet('self-executing-treaty/article-3-applies=satisfied'),
      readSet('self-executing-treaty/article-3-self-executing=satisfied'),
    );
    expect(changed).toEqual({ 'refugees-geneva': 'survives' });
  });
});

describe('conduct that were symbolic (763-64)', () => {
  const symbolic = readSet('direct-first-amendment/symbolic-conduct=satisfied');
  const factors = [
    'within-constitutional-power',
    'substantial-interest',
    'unrelated-to-expression',
    'no-greater-than-essential',
  ].map((factor) => `direct-first-amendment/${factor}`);

  it('would bring up O’Brien’s four factors (763 n.3)', () => {
    const { changed, next } = whatIf(symbolic);
    expect(changed).toEqual({ 'religious-harassment': 'motion' });
    expect(next).toEqual({ 'religious-harassment': factors.join(' ') });
  });

  it('loses the theory where all four are met, as in Wayte', () => {
    const { changed } = whatIf(symbolic, ...factors.map((factor) => readSet(`${factor}=satisfied`)));
    expect(changed).toEqual({});
  });

  it('leaves only the stay that was asked in the alternative where one is not met (758)', () => {
    const { changed, next, reasons } = whatIf(symbolic, readSet(`${factors[3]}=not-satisfied`));
    expect(changed).toEqual({ 'religious-harassment': 'motion' });
    expect(next).toEqual({});
    expect(reasons('religious-harassment')).toContain(
      'stay in the alternative: deferred, still to be decided',
    );
  });
});

describe('standing for free exercise (761-62)', () => {
  it.each(['', 'order-1989:'])(
    'found in 1989 refuses summary judgment, and the stay is live: %s',
    (order) => {
      const { changed, branch, reasons } = whatIf(
        readSet(`${order}article-iii-standing/redressable-injury=satisfied`),
      );
      expect(changed).toEqual({ 'free-exercise': 'motion' });
      expect(reasons('free-exercise')).toContain('stay in the alternative: deferred, still to be decided');
      const [left] = decisionTree(branch.entries).claims;
      expect(left).toMatchObject({ id: 'free-exercise', tree: { relief: 'stay', alternative: true } });
    },
  );

  it('is not all that hangs on the limit of relief: so does what an exemption would impede (761)', () => {
    const { changed, next } = whatIf(readOmit('relief-limited'));
    expect(changed).toEqual({ 'free-exercise': 'motion' });
    expect(next).toEqual({
      'free-exercise': 'pacific-press/exemption-would-impede article-iii-standing/redressable-injury',
    });
  });

  it('is not restored by taking the new statute away: the limit leaves future acts out', () => {
    const { changed, moot } = whatIf(readOmit('irca'));
    expect(changed).toEqual({ 'free-exercise': 'motion' });
    expect(moot).toEqual([]);
  });

  it('lost in 1987 for want of a deterrent effect ends the claim then (762)', () => {
    const { changed, moot } = whatIf(
      readSet('order-1987:article-iii-standing/deterrent-effect=not-satisfied'),
    );
    expect(changed).toEqual({});
    expect(moot.map(({ entry }) => entry)).toContain('standing-raised');
  });
});

describe('the compelling interest (760)', () => {
  it('is conceded, and needs no finding of 1987', () => {
    const { branch } = whatIf(readOmit('order-1987'));
    const order = branch.entries.find(({ id }) => id === 'order-1989');
    if (order?.type !== 'OrderAmended') throw new Error('the order amends another');
    expect(order.data.findings).toContainEqual(
      expect.objectContaining({ element: 'compelling-interest', holding: 'satisfied' }),
    );
  });
});

describe('custom that Congress had not displaced (770-71)', () => {
  it('would still have to be one, which was only assumed', () => {
    const { changed, next } = whatIf(readSet('customary-law/not-displaced-by-congress=satisfied'));
    expect(changed).toEqual({ 'refugees-customary-law': 'motion' });
    expect(next).toEqual({ 'refugees-customary-law': 'customary-law/norm-established' });
  });
});

describe('equal protection in asylum (773-74)', () => {
  it('rests on two grounds, of which one is enough', () => {
    expect(
      whatIf(readSet('equal-protection-asylum/nationality-neutral-standards=not-satisfied')).changed,
    ).toEqual({});
    expect(whatIf(readSet('equal-protection-asylum/survives-scrutiny=satisfied')).changed).toEqual({});
    expect(
      whatIf(
        readSet('equal-protection-asylum/nationality-neutral-standards=not-satisfied'),
        readSet('equal-protection-asylum/survives-scrutiny=satisfied'),
      ).changed,
    ).toEqual({ 'refugees-equal-protection-asylum': 'dismissed' });
  });
});

describe('associational standing (764-66)', () => {
  const found = readSet('hunt/no-individual-participation=satisfied');

  it('leaves the tort under the motion until damages are decided (765, 775)', () => {
    const { changed, next } = whatIf(found);
    expect(changed).toEqual({
      'orgs-equal-protection-evd': 'survives',
      'orgs-equal-protection-asylum': 'survives',
      'orgs-tort': 'motion',
    });
    expect(next).toEqual({ 'orgs-tort': 'hunt/no-individual-damages' });
  });

  it('lets the tort live where no damages are at stake, and not where they are', () => {
    expect(whatIf(found, readSet('hunt/no-individual-damages=satisfied')).changed['orgs-tort']).toBe(
      'survives',
    );
    expect(whatIf(found, readSet('hunt/no-individual-damages=not-satisfied')).changed).toEqual({});
  });

  it('does not turn on futility: some members were refused and have nothing to exhaust (765)', () => {
    const { changed } = whatIf(
      found,
      readSet('exhaustion/futile=not-satisfied'),
      readSet('exhaustion/relief-unavailable=not-satisfied'),
    );
    expect(changed).toMatchObject({
      'orgs-equal-protection-evd': 'survives',
      'refugees-equal-protection-evd': 'dismissed',
    });
  });
});

describe('what is pivotal', () => {
  const claim = (id: string) => id as ClaimId;

  it('for religious harassment is otherwise where the want of standing covers it too (762)', () => {
    const taken = pivotal(record, claim('religious-harassment'));
    if (!taken.ok) throw new Error(taken.what);
    const readings = pivotalReadings(record, taken.pivotal);
    expect(readings.map(({ reading, pivotal }) => [reading, pivotal.state, pivotal.flips[0]?.size])).toEqual([
      ['standing-covers-both', 'dismissed', 2],
    ]);
  });

  it('for free exercise is one finding, whatever is held on it but that there is no standing', () => {
    const answer = pivotal(record, claim('free-exercise'), 1);
    if (!answer.ok) throw new Error(answer.what);
    const found = answer.pivotal.flips.map(({ to, set }) => [to, set]);
    expect(found).toEqual([
      ['motion', { 'article-iii-standing/redressable-injury': 'satisfied' }],
      ['motion', { 'article-iii-standing/redressable-injury': 'open' }],
    ]);
  });

  it('for what was refused in 1987 nobody knows: no finding of it is in the record', () => {
    const answer = pivotal(record, claim('free-exercise-members'));
    expect(answer.ok && answer.pivotal).toMatchObject({ findings: 0, flips: [] });
  });
});
