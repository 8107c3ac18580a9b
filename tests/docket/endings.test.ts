import { describe, expect, it } from 'vitest';
import { given } from '../given.ts';
import { amendedComplaint, complaint, entry, on, order, toDismiss, vacated } from '../roe-v-acme.ts';

const judgment = (id: string, favours: 'claimant' | 'opponent' = 'claimant') =>
  entry('JudgmentEntered', id, { claims: ['contract'], favours });
const settlement = (approval: 'provisional' | 'final') =>
  entry('SettlementApproved', `settlement-${approval}`, { approval, claims: ['contract'] });

describe('a judgment', () => {
  it('ends the claim', () => {
    given(complaint()).when(judgment('judgment')).moved('claim contract: filed -> judgment');
  });

  it('that is vacated lets the claim go on', () => {
    given(complaint(), judgment('judgment'))
      .when(vacated('vacatur', 'judgment'))
      .moved('claim contract: judgment -> filed');
  });

  it('that is reversed lets the claim go on, or is one for the other side', () => {
    given(complaint(), judgment('judgment'))
      .when(entry('OrderReversed', 'reversal', { order: 'judgment' }))
      .moved('claim contract: judgment -> filed', 'claim contract: filed -> undetermined');
  });

  it('may be entered again as amended', () => {
    given(complaint(), judgment('judgment')).when(judgment('judgment-2')).moved();
  });

  it('takes no more motions against the claim', () => {
    given(complaint(), judgment('judgment'))
      .when(toDismiss('motion-1', ['contract']))
      .anomaly('unheard', 'contract is in judgment');
  });

  it('may be settled', () => {
    given(complaint(), judgment('judgment'))
      .when(settlement('final'))
      .moved('claim contract: judgment -> settled');
  });
});

describe('a settlement', () => {
  it('ends the claims when it is approved for good', () => {
    given(complaint()).when(settlement('final')).moved('claim contract: filed -> settled');
  });

  it('ends nothing while the approval is provisional', () => {
    given(complaint()).when(settlement('provisional')).recorded().claims({ contract: 'filed' });
  });

  it('ends nothing by being reached', () => {
    given(complaint())
      .when(entry('SettlementReached', 'agreement', { claims: ['contract'] }))
      .recorded();
  });

  it('cannot be undone here: what follows is a new case', () => {
    given(complaint(), settlement('final'))
      .when(amendedComplaint('fac', { repleads: ['contract'] }))
      .anomaly('unheard', 'contract is settled');
  });

  it('leaves the motion to be called moot, which moves the claim no more', () => {
    given(complaint(), toDismiss('motion-1', ['contract']), settlement('final'))
      .when(order('order-1', [on('motion-1').moot()]))
      .moved()
      .motions({ 'motion-1': 'moot' });
  });
});

describe('a dismissal without a ruling', () => {
  it('by notice is without prejudice where the notice says nothing (Fed. R. Civ. P. 41(a)(1)(B))', () => {
    const then = given(complaint())
      .when(entry('DismissalFiled', 'notice', { kind: 'voluntary', claims: ['contract'] }))
      .moved('claim contract: filed -> dismissed.withoutLeave');
    expect(then.claim('contract')?.dismissal).toMatchObject({ kind: 'voluntary', prejudice: 'without' });
  });

  it('by stipulation keeps its prejudice', () => {
    const then = given(complaint()).when(
      entry('DismissalFiled', 'stipulation', { kind: 'stipulated', claims: ['contract'], prejudice: 'with' }),
    );
    expect(then.claim('contract')?.dismissal).toMatchObject({ kind: 'stipulated', prejudice: 'with' });
  });

  it('with a party takes the claims that are named', () => {
    given(complaint('contract', 'privacy'))
      .when(entry('PartyDismissed', 'notice', { party: 'acme', claims: ['privacy'] }))
      .moved('claim privacy: filed -> dismissed.withoutLeave');
  });

  it('with a party and no claim moves nothing', () => {
    given(complaint())
      .when(entry('PartyDismissed', 'notice', { party: 'acme' }))
      .recorded();
  });

  it('makes the motion moot, which the court may still say', () => {
    const notice = entry('DismissalFiled', 'notice', { kind: 'voluntary', claims: ['contract'] });
    given(complaint(), toDismiss('motion-1', ['contract']), notice)
      .when(order('order-1', [on('motion-1').moot()]))
      .moved()
      .motions({ 'motion-1': 'moot' });
  });

  it('of a settled claim is refused', () => {
    given(complaint(), settlement('final'))
      .when(entry('DismissalFiled', 'notice', { kind: 'voluntary', claims: ['contract'] }))
      .anomaly('unheard', 'contract is settled', 'cannot be dismissed by notice');
  });
});

describe('a claim given up', () => {
  it('is withdrawn when the claimant says so', () => {
    given(complaint())
      .when(entry('ClaimsWithdrawn', 'notice', { claims: ['contract'] }))
      .moved('claim contract: filed -> withdrawn');
  });

  it('is withdrawn when an amended pleading leaves it out', () => {
    given(complaint('contract', 'privacy'))
      .when(amendedComplaint('fac', { carries: ['contract'], drops: ['privacy'] }))
      .moved('claim privacy: filed -> withdrawn');
  });

  it('may be pleaded again', () => {
    given(complaint(), entry('ClaimsWithdrawn', 'notice', { claims: ['contract'] }))
      .when(amendedComplaint('fac', { repleads: ['contract'] }))
      .moved('claim contract: withdrawn -> filed');
  });

  it('cannot be ruled on', () => {
    given(
      complaint(),
      toDismiss('motion-1', ['contract']),
      entry('ClaimsWithdrawn', 'notice', { claims: ['contract'] }),
    )
      .when(order('order-1', [on('motion-1').granted({ claims: ['contract'] })]))
      .anomaly('unheard', 'contract is withdrawn');
  });
});

describe('an amended pleading', () => {
  it('pleads a claim anew though a motion is pending, and the motion stays pending', () => {
    given(complaint(), toDismiss('motion-1', ['contract']))
      .when(amendedComplaint('fac', { repleads: ['contract'] }))
      .moved()
      .claims({ contract: 'motion' });
  });

  it('asserts a claim for the first time', () => {
    given(complaint())
      .when(amendedComplaint('fac', { asserts: ['privacy'], carries: ['contract'] }))
      .moved('claim privacy: filed');
  });

  it('cannot plead anew, drop or carry what was never asserted', () => {
    for (const data of [{ repleads: ['privacy'] }, { drops: ['privacy'] }, { carries: ['privacy'] }])
      given(complaint())
        .when(amendedComplaint('fac', data))
        .anomaly('unknown-claim', 'not been asserted yet');
  });
});

describe('an outcome that the record does not tell', () => {
  const untold = (ends?: readonly ('dismissed' | 'judgment')[]) =>
    entry('OutcomeUntold', 'closing', {
      claims: ['contract'],
      ...(ends === undefined ? {} : { ends: [...ends] }),
    });
  const possible = (found: ReturnType<ReturnType<typeof given>['when']>) => found.claim('contract')?.possible;

  it('leaves the claim ended, or where it stood', () => {
    const found = given(complaint()).when(untold()).moved('claim contract: filed -> undetermined');
    expect(possible(found)).toEqual(['dismissed', 'judgment', 'filed']);
  });

  it('that can only be a dismissal leaves no judgment open', () => {
    expect(possible(given(complaint()).when(untold(['dismissed'])))).toEqual(['dismissed', 'filed']);
  });

  it('leaves a pending motion pending', () => {
    const found = given(complaint(), toDismiss('motion-1', ['contract'])).when(untold(['dismissed']));
    expect(possible(found)).toEqual(['dismissed', 'motion']);
    found.motions({ 'motion-1': 'pending.filed' });
  });

  it('is settled by the order that decides the motion', () => {
    given(complaint(), toDismiss('motion-1', ['contract']), untold())
      .when(order('order-1', [{ motion: 'motion-1', disposition: 'denied' }]))
      .moved('claim contract: undetermined -> survives');
  });

  it('takes nothing from a claim that is dismissed', () => {
    given(
      complaint(),
      toDismiss('motion-1', ['contract']),
      order('order-1', [{ motion: 'motion-1', disposition: 'granted' }]),
    )
      .when(untold())
      .quietly()
      .claims({ contract: 'dismissed.withoutLeave' });
  });

  it('is not heard by a claim that was settled', () => {
    given(complaint(), settlement('final')).when(untold()).anomaly('unheard', 'contract is settled');
  });
});
