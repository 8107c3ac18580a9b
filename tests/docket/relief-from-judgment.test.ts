import { describe, expect, it } from 'vitest';
import { type Entry, isCaption } from '../../events/index.ts';
import { ClaimId } from '../../events/schemas.ts';
import { auditClaim, openRecord } from '../../src/audit/index.ts';
import { given } from '../given.ts';
import { complaint, entry, motion, order, roesMotion, toDismiss } from '../roe-v-acme.ts';

const judgment = (id: string, more: object = {}) =>
  entry('JudgmentEntered', id, { claims: ['contract'], favours: 'claimant', ...more } as never);
const asks = (relief: 'new-trial' | 'relief-from-judgment' | 'reconsider' | 'alter-judgment', of = 'j') =>
  motion('m60', { id: 'r', relief, orders: [of] });
const granted = (more: object = {}) => order('o60', [{ motion: 'm60', disposition: 'granted', ...more }]);
const jmol = (...by: readonly object[]) => [
  motion('m50', { id: 'jmol', relief: 'judgment-as-a-matter-of-law', claims: ['contract'] }),
  motion('m59', { id: 'new', relief: 'new-trial', claims: ['contract'] }),
  order('o50', [{ motion: 'm50', disposition: 'granted' }, ...(by as [])]),
];
const judgmentOf = (...entries: readonly Entry[]) => {
  const dated = entries.map((one, day) =>
    isCaption(one) ? one : { ...one, on: `2026-01-${String(day + 1).padStart(2, '0')}` },
  );
  return auditClaim(openRecord(dated), ClaimId.parse('contract'), Infinity).judgment;
};

describe('a judgment from which relief is asked', () => {
  it('is taken away by a new trial, relief from it, or its reconsideration: the claim stands as before it', () => {
    for (const relief of ['new-trial', 'relief-from-judgment', 'reconsider'] as const) {
      given(complaint(), judgment('j'), asks(relief)).when(granted()).claims({ contract: 'filed' });
      const denied = order('o', [{ motion: 'm', disposition: 'denied' }]);
      given(complaint(), toDismiss('m', ['contract']), denied, judgment('j'), asks(relief))
        .when(granted())
        .claims({ contract: 'survives' });
    }
  });

  it('stands where the relief is refused', () => {
    given(complaint(), judgment('j'), asks('new-trial'))
      .when(order('o60', [{ motion: 'm60', disposition: 'denied' }]))
      .quietly()
      .claims({ contract: 'judgment' });
  });

  it('takes with it the order that it embodies, whose motion is undecided again', () => {
    const fell = [toDismiss('m', ['contract']), order('o', [{ motion: 'm', disposition: 'granted' }])];
    given(complaint(), fell, judgment('j', { favours: 'opponent', order: 'o' }), asks('relief-from-judgment'))
      .when(granted())
      .quietly()
      .claims({ contract: 'motion' })
      .motions({ m: 'pending.filed' });
  });

  it('stands as altered, unless the ruling says that it is vacated', () => {
    const asked = [...complaint(), judgment('j'), asks('alter-judgment')];
    given(asked).when(granted()).quietly().claims({ contract: 'judgment' });
    given(asked)
      .when(granted({ vacated: true }))
      .quietly()
      .claims({ contract: 'filed' });
  });

  it('is the earlier one again where the later one falls, and the later one still where the earlier falls', () => {
    const two = [...complaint(), judgment('j'), judgment('j2', { favours: 'opponent' })];
    expect(judgmentOf(...two, entry('OrderVacated', 'v', { order: 'j2' }))).toMatchObject({ entry: 'j' });
    expect(judgmentOf(...two, entry('OrderVacated', 'v', { order: 'j' }))).toMatchObject({ entry: 'j2' });
    given(two, entry('OrderVacated', 'v', { order: 'j' }))
      .when(entry('OrderVacated', 'v2', { order: 'j2' }))
      .claims({ contract: 'filed' });
  });
});

describe('a default judgment granted by an order', () => {
  const defaulted = [
    ...complaint(),
    roesMotion('mdj', { id: 'd', relief: 'default-judgment', claims: ['contract'] }),
    order('odj', [{ motion: 'mdj', disposition: 'granted' }]),
    motion('m60', { id: 'r', relief: 'reconsider', orders: ['odj'] }),
  ];
  const decidedAgain = (...more: readonly object[]) =>
    order('o60', [{ motion: 'm60', disposition: 'granted' }, ...(more as [])], { reconsiders: ['odj'] });

  it('is gone where the order decides the motion for it again, and the motion says so', () => {
    given(defaulted)
      .when(decidedAgain({ motion: 'mdj', disposition: 'denied' }))
      .quietly()
      .claims({ contract: 'filed' })
      .motions({ mdj: 'decided', m60: 'decided' });
  });

  it('is gone, and asked for again, where nothing is said of the motion for it', () => {
    given(defaulted).when(decidedAgain()).quietly().claims({ contract: 'motion' });
  });

  it('stands where it is given again', () => {
    given(defaulted)
      .when(order('o2', [{ motion: 'mdj', disposition: 'granted' }], { reconsiders: ['odj'] }))
      .quietly()
      .claims({ contract: 'judgment' });
  });
});

describe('judgment as a matter of law', () => {
  it('takes the place of the verdict’s judgment, for the party who moves', () => {
    given(complaint(), judgment('j'), jmol().slice(0, 2))
      .when(jmol()[2] as Entry)
      .quietly()
      .claims({ contract: 'judgment' });
    expect(judgmentOf(...complaint(), judgment('j'), ...jmol())).toEqual({
      favours: 'opponent',
      basis: 'judgment-as-a-matter-of-law',
      rule54b: false,
      entry: 'o50',
      final: false,
    });
  });

  it('leaves the verdict’s judgment where a new trial is only conditionally granted', () => {
    const ruled = jmol({ motion: 'm59', disposition: 'granted', conditional: true });
    expect(judgmentOf(...complaint(), judgment('j'), ...ruled)).toMatchObject({ entry: 'o50' });
  });
});

describe('a claim dismissed by notice', () => {
  const notice = entry('DismissalFiled', 'notice', {
    kind: 'voluntary',
    claims: ['contract'],
    prejudice: 'without',
  });

  it('comes back where relief from the dismissal is granted', () => {
    given(
      complaint(),
      notice,
      roesMotion('m60', { id: 'r', relief: 'relief-from-judgment', orders: ['notice'] }),
    )
      .when(granted())
      .moved('claim contract: dismissed.withoutLeave -> filed');
  });
});

describe('a ruling on less than the whole claim', () => {
  const asked = (by: typeof motion) => by('m', { id: 's', relief: 'summary-judgment', claims: ['contract'] });
  const ruled = (more: object) => order('o', [{ motion: 'm', disposition: 'granted', ...more }]);

  it('leaves the claim to be tried, whoever moved', () => {
    for (const by of [motion, roesMotion])
      for (const extent of ['liability', 'issue'])
        given(complaint(), asked(by)).when(ruled({ extent })).quietly().claims({ contract: 'survives' });
  });

  it('is one on the whole claim where it says so, or nothing', () => {
    for (const more of [{}, { extent: 'whole' }]) {
      given(complaint(), asked(motion)).when(ruled(more)).claims({ contract: 'dismissed.withoutLeave' });
      given(complaint(), asked(roesMotion)).when(ruled(more)).claims({ contract: 'judgment' });
    }
  });
});
