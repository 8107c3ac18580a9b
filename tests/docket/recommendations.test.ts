import { describe, expect, it } from 'vitest';
import { type Entry, isCaption } from '../../events/index.ts';
import { ClaimId } from '../../events/schemas.ts';
import { openRecord, why } from '../../src/audit/index.ts';
import { materialise } from '../../src/branches/what-if/materialise.ts';
import { replay } from '../../src/docket/index.ts';
import { disagreements } from '../../src/doctrine/index.ts';
import { judge } from '../../src/recording/index.ts';
import { given } from '../given.ts';
import { caption, entry, order } from '../roe-v-acme.ts';

/** Roe sues Acme and Bolt, who move together; a magistrate judge finds that nothing is pleaded as it has to be. */
const claim = (id: string) =>
  entry('ClaimDescribed', `claim:${id}`, {
    claim: id,
    title: id,
    claimant: 'roe',
    against: ['acme', 'bolt'],
  });
const suit: readonly Entry[] = [
  ...caption.filter(({ type }) => type !== 'ClaimDescribed'),
  entry('PartyNamed', 'party:bolt', { party: 'bolt', name: 'Bolt Bros.', role: 'defendant' }),
  claim('fraud'),
  claim('contract'),
  entry('TestStated', 'test:facts', {
    test: 'facts',
    title: 'Facts pleaded',
    authority: 'Fed. R. Civ. P. 12(b)(6)',
    elements: { enough: 'Enough is pleaded.' },
    rule: 'enough',
  } as never),
  entry('ComplaintFiled', 'complaint', { asserts: ['fraud', 'contract'] }),
  entry('MotionFiled', 'm', {
    movant: ['acme', 'bolt'],
    requests: [{ id: 'd', relief: 'dismiss', claims: ['fraud', 'contract'], grounds: ['facts'] }],
  }),
];
const report = entry('RecommendationFiled', 'rr', {
  motions: ['m'],
  findings: [{ test: 'facts', element: 'enough', holding: 'not-satisfied' }],
  recommends: [{ motion: 'm', ground: 'facts', disposition: 'granted' }],
});
const acting = (more: object, rulings: Parameters<typeof order>[1] = []) =>
  order('o', rulings, more as never);

describe('a report and recommendation', () => {
  it('decides nothing by itself', () => {
    given(suit).when(report).quietly().claims({ fraud: 'motion' }).orders({ rr: 'recommended' });
  });

  it('is what the order that adopts it decides', () => {
    given(suit, report)
      .when(acting({ adopts: 'rr' }))
      .quietly()
      .claims({ fraud: 'dismissed.withoutLeave', contract: 'dismissed.withoutLeave' })
      .orders({ rr: 'adopted' });
  });

  it('is taken over as to those of whom the order says nothing itself', () => {
    const own = [{ motion: 'm', claims: ['fraud'], against: ['bolt'], disposition: 'denied' }] as Parameters<
      typeof order
    >[1];
    given(suit, report)
      .when(acting({ adopts: 'rr' }, own))
      .quietly()
      .claims({ fraud: 'acme: dismissed.withoutLeave; bolt: survives', contract: 'dismissed.withoutLeave' });
  });

  it('adopted in part, moves what the order names and leaves the rest to be decided', () => {
    const own = [{ motion: 'm', claims: ['fraud'], disposition: 'granted' }] as Parameters<typeof order>[1];
    given(suit, report)
      .when(acting({ adopts: 'rr', inPart: true }, own))
      .quietly()
      .claims({ fraud: 'dismissed.withoutLeave', contract: 'motion' })
      .orders({ rr: 'adoptedInPart' });
  });

  it('rejected, leaves the motion pending unless the order rules on it', () => {
    given(suit, report)
      .when(acting({ rejects: 'rr' }))
      .quietly()
      .claims({ fraud: 'motion' })
      .orders({ rr: 'rejected' });
    given(suit, report)
      .when(acting({ rejects: 'rr' }, [{ motion: 'm', disposition: 'denied' }]))
      .quietly()
      .claims({ fraud: 'survives', contract: 'survives' });
  });

  it('sent back, leaves the motion pending, and may be adopted later', () => {
    const back = order('back', [], { recommits: 'rr' } as never);
    given(suit, report).when(back).quietly().claims({ fraud: 'motion' }).orders({ rr: 'recommitted' });
    given(suit, report, back)
      .when(acting({ adopts: 'rr' }))
      .quietly()
      .claims({ fraud: 'dismissed.withoutLeave' });
  });

  it('is not acted on once it is rejected, nor is an order', () => {
    given(suit, report, order('no', [], { rejects: 'rr' } as never))
      .when(acting({ adopts: 'rr' }))
      .anomaly('unheard', 'no recommendation that could be adopted');
    given(suit, report, order('other', []))
      .when(acting({ recommits: 'other' }))
      .anomaly('unheard', 'no recommendation that could be sent back');
  });

  it('has to be there, and adopting in part has to say what', () => {
    const wrongs = (entries: readonly Entry[]) => judge([], entries).map(({ what }) => what);
    expect(wrongs([...suit, acting({ rejects: 'rr' })]).join()).toMatch(/recommendation/);
    expect(wrongs([...suit, report, acting({ inPart: true })]).join()).toMatch(/`adopts` is missing/);
    expect(wrongs([...suit, report, acting({ adopts: 'm' })]).join()).toMatch(/recommendation/);
  });
});

describe('the findings of a recommendation that is adopted', () => {
  const dated = (entries: readonly Entry[]) =>
    entries.map((one, at) => (isCaption(one) ? one : { ...one, on: `2026-02-${at + 1}` }));
  const adopted = [...suit, report, acting({ adopts: 'rr' })];
  const branchOf = (edit: object) => {
    const branch = materialise(adopted, [edit as never]);
    if (!branch.ok) throw new Error('the edit is refused');
    return branch;
  };

  it('are the court’s, and the rulings follow from them', () => {
    const { docket, anomalies } = replay(adopted);
    expect(anomalies).toEqual([]);
    expect(disagreements(docket)).toEqual([]);
    const reasons = JSON.stringify(why(openRecord(dated(adopted)), ClaimId.parse('fraud')));
    expect(reasons).toContain('facts/enough');
  });

  it('are reported where the rulings do not follow from them', () => {
    const denied = acting({ adopts: 'rr' }, [{ motion: 'm', disposition: 'denied' }]);
    expect(disagreements(replay([...suit, report, denied]).docket)).not.toEqual([]);
  });

  it('give way to what the order finds itself', () => {
    const own = [{ test: 'facts', element: 'enough', holding: 'satisfied', claims: ['contract'] }];
    const entries = [
      ...suit,
      report,
      acting({ adopts: 'rr', findings: own }, [{ motion: 'm', claims: ['contract'], disposition: 'denied' }]),
    ];
    expect(disagreements(replay(entries).docket)).toEqual([]);
    given(entries).when().claims({ fraud: 'dismissed.withoutLeave', contract: 'survives' });
  });

  it('can be set in a branch, and what was adopted comes out otherwise', () => {
    const branch = branchOf({ edit: 'set', finding: 'facts/enough', holding: 'satisfied' });
    const { docket, anomalies } = replay(branch.entries);
    expect(anomalies).toEqual([]);
    expect(docket.claims.get(ClaimId.parse('fraud'))?.map(({ value }) => value)).toEqual(['survives']);
  });

  it('are gone in a branch without the recommendation, and the order that adopts it is moot', () => {
    const branch = branchOf({ edit: 'omit', entry: 'rr' });
    expect(branch.moot.map(({ entry: id }) => String(id))).toEqual(['o']);
    expect(
      replay(branch.entries)
        .docket.claims.get(ClaimId.parse('fraud'))
        ?.map(({ value }) => value),
    ).toEqual(['motion']);
  });
});
