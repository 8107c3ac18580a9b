import { describe, expect, it } from 'vitest';
import type { ClaimId, Edit } from '../../events/index.ts';
import {
  compare,
  dependsOnReadings,
  materialise,
  type ReadEdit,
  readInsert,
  readingsOf,
  readOmit,
  readRule,
  readSet,
} from '../../src/branches/index.ts';
import { replay } from '../../src/docket/index.ts';
import { disagreements } from '../../src/doctrine/index.ts';
import { exampleCase, exampleNames, recorded } from '../examples/case-files.ts';

const edit = (read: ReadEdit): Edit => {
  if (!read.ok) throw new Error(read.what);
  return read.edit;
};

const record = recorded(exampleCase('abc-v-meese'));

/** The comparison of the record with a branch of it. */
function whatIf(...edits: readonly ReadEdit[]) {
  const branch = materialise(record, edits.map(edit));
  if (!branch.ok) throw new Error(branch.refusal.what);
  const { claims, ...rest } = compare({ entries: record }, branch);
  return {
    ...rest,
    branch,
    changed: Object.fromEntries(
      claims.filter(({ changed }) => changed).map(({ id, base, branch }) => [id, `${base} -> ${branch}`]),
    ),
    claim: (id: string) => claims.find((claim) => claim.id === id),
    anomalies: replay(branch.entries).anomalies,
  };
}

describe('American Baptist Churches v. Meese, branched', () => {
  it('finds associational standing, and two of the organizations’ claims live on; damages are not decided', () => {
    const { changed, claim, partsAt, moot, anomalies } = whatIf(
      readSet('hunt/no-individual-participation=satisfied'),
    );
    expect(changed).toEqual({
      'orgs-equal-protection-evd': 'dismissed -> survives',
      'orgs-equal-protection-asylum': 'dismissed -> survives',
      'orgs-tort': 'dismissed -> motion',
    });
    expect([partsAt, moot, anomalies]).toEqual(['order-1989', [], []]);
    const says = (id: string) =>
      claim(id)
        ?.because.branch.map((reason) => reason.says)
        .join('\n');
    expect(says('orgs-geneva')).toMatch(/self-executing-treaty: granted; the test comes out not-satisfied/);
    expect(says('orgs-customary-law')).toMatch(
      /customary-law: granted; .*\(not-displaced-by-congress not-satisfied\)/,
    );
    expect(says('orgs-geneva')).toMatch(/hunt: denied/);
  });

  it('finds that a remedy would not be futile, and nothing changes, since the relief was not to be had', () => {
    const { changed, claim, partsAt } = whatIf(readSet('exhaustion/futile=not-satisfied'));
    expect(changed).toEqual({});
    expect(partsAt).toBe('order-1989');
    const why = claim('refugees-tort')?.because.branch.map(({ says }) => says);
    expect(why).toContain(
      'dismiss, exhaustion: denied; the test comes out satisfied (relief-unavailable satisfied)',
    );
  });

  it('finds neither excuse for not exhausting, and Doe and Perez are out', () => {
    const { changed } = whatIf(
      readSet('exhaustion/futile=not-satisfied'),
      readSet('exhaustion/relief-unavailable=not-satisfied'),
    );
    expect(changed).toEqual({
      'refugees-equal-protection-evd': 'survives -> dismissed',
      'refugees-equal-protection-asylum': 'survives -> dismissed',
      'refugees-tort': 'survives -> dismissed',
    });
  });

  it('leaves out that relief was limited, and the finding on standing that rests on it is no longer made', () => {
    const { changed, claim, branch } = whatIf(readOmit('relief-limited'));
    expect(changed).toEqual({ 'free-exercise': 'dismissed -> motion' });
    expect(claim('free-exercise')?.next.branch).toContain('article-iii-standing/redressable-injury');
    const order = branch.entries.find(({ id }) => id === 'order-1989');
    if (order?.type !== 'OrderAmended') throw new Error('the order amends another');
    expect(order.data.findings?.some(({ element }) => element === 'redressable-injury')).toBe(false);
  });

  it('grants the stay of the harassment claim that was asked for, and lifts it later', () => {
    const stay = readRule('order-1989:religious-harassment=stay');
    expect(whatIf(stay).changed).toEqual({ 'religious-harassment': 'dismissed -> stayed' });
    const lifted = whatIf(
      stay,
      readInsert({
        id: 'stay-lifted',
        type: 'StayLifted',
        on: '1990-02-01',
        claims: ['religious-harassment'],
      }),
    );
    expect(lifted.changed).toEqual({ 'religious-harassment': 'dismissed -> motion' });
    expect([lifted.moot, lifted.anomalies]).toEqual([[], []]);
  });

  it.each([
    ['grant', 'survives -> dismissed'],
    ['grant-with-leave', 'survives -> dismissed'],
    ['stay', 'survives -> stayed'],
    ['defer', 'survives -> motion'],
  ])('rules on one claim otherwise: %s', (disposition, expected) => {
    const { changed, anomalies } = whatIf(readRule(`order-1989:refugees-tort=${disposition}`));
    expect(changed).toEqual({ 'refugees-tort': expected });
    expect(anomalies).toEqual([]);
  });

  it('lets each dismissed claim stand when the order is made to deny', () => {
    for (const claim of ['free-exercise', 'religious-harassment', 'orgs-geneva', 'refugees-customary-law']) {
      const { changed, anomalies } = whatIf(readRule(`order-1989:${claim}=deny`));
      expect(changed).toEqual({ [claim]: 'dismissed -> survives' });
      expect(anomalies).toEqual([]);
    }
  });

  it('dismisses free exercise in 1987, and what came after leaves it alone', () => {
    const { changed, moot, anomalies } = whatIf(readRule('order-1987:free-exercise=grant'));
    expect(changed).toEqual({});
    expect(moot.map(({ entry, whole }) => [entry, whole])).toContainEqual(['motion-2', false]);
    expect(anomalies).toEqual([]);
  });

  it('leaves out the second motion, and all that answered it is moot with its reason', () => {
    const { moot, anomalies } = whatIf(readOmit('motion-2'));
    expect(moot.map(({ entry }) => entry)).toEqual(
      expect.arrayContaining(['opposition', 'stay-kisor', 'order-1989-original', 'motion-reconsider-stay']),
    );
    for (const { reason } of moot) expect(reason).toMatch(/is not on the docket of this branch/);
    expect(anomalies).toEqual([]);
  });

  it('says which claims depend on how the record is read', () => {
    const depends = dependsOnReadings(record);
    const { readings } = replay(record).docket.caption;
    expect([...readingsOf({ readings }).keys()]).toContain('standing-covers-both');
    for (const ids of depends.values()) for (const id of ids) expect(readings.has(id)).toBe(true);
    // Either way the harassment claim is lost: only what it is lost on turns on the reading.
    expect(depends.get('free-exercise' as ClaimId)).toBeUndefined();
  });

  it.each([
    [readSet('hunt/no-individual-particpation=satisfied'), /did you mean "no-individual-participation"\?/],
    [readSet('hunt/futile=satisfied'), /futile is an element of exhaustion, not of hunt/],
    [readSet('order-1988:hunt/germane-to-purpose=open'), /no entry order-1988; did you mean "order-1987"\?/],
    [readSet('fac:hunt/germane-to-purpose=open'), /fac is no order/],
    [readOmit('motion-3'), /no entry motion-3; did you mean "motion-/],
    [readOmit('claim:free-exercise'), /belongs to the caption/],
    [readRule('order-1989:orgs-torts=deny'), /no claim orgs-torts; did you mean "orgs-tort"\?/],
  ])('refuses an edit of what is not there, with the nearest that is', (read, expected) => {
    const refused = materialise(record, [edit(read)]);
    expect(refused).toMatchObject({ ok: false, refusal: { edit: 0, what: expect.stringMatching(expected) } });
  });
});

describe.each(exampleNames)('the example %s', (name) => {
  const entries = recorded(exampleCase(name));

  it('has no ruling that does not follow from its findings', () => {
    expect(disagreements(replay(entries).docket)).toEqual([]);
  });

  it('ships readings that can be taken', () => {
    for (const { edits } of replay(entries).docket.caption.readings.values()) {
      const branch = materialise(entries, edits);
      expect(branch).toMatchObject({ ok: true });
      if (branch.ok) expect(replay(branch.entries).anomalies).toEqual(replay(entries).anomalies);
    }
  });
});
