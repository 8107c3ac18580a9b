import { describe, expect, it } from 'vitest';
import { parseDay } from '../../events/dates.ts';
import { type Entry, isCaption } from '../../events/index.ts';
import { ClaimId } from '../../events/schemas.ts';
import { auditClaim, openRecord } from '../../src/audit/index.ts';
import { replay } from '../../src/docket/index.ts';
import { given } from '../given.ts';
import { complaint, entry, motion, order, reversed, roesMotion, toDismiss, vacated } from '../roe-v-acme.ts';

const asked = [...complaint('contract', 'privacy'), toDismiss('m', ['contract'], 'g', 'h')];
const granted = order('o', [
  { motion: 'm', ground: 'g', disposition: 'granted' },
  { motion: 'm', ground: 'h', disposition: 'not-reached' },
]);
const denied = order('o', [{ motion: 'm', disposition: 'denied' }]);
const judgment = (more: object = {}) =>
  entry('JudgmentEntered', 'j', { claims: ['contract'], favours: 'claimant', ...more } as never);
const appeal = (of: string, id = 'ap') => entry('AppealNoticed', id, { of });
const affirmed = (of: string, more: object = {}) => entry('OrderAffirmed', 'aff', { order: of, ...more });
const above = (id: string, of: string, more: object = {}) =>
  entry('OrderReversed', id, { order: of, court: 'U.S.', ...more } as never);
const mandate = (of = 'ap') => entry('MandateIssued', 'mandate', { appeal: of });

const possible = (entries: readonly Entry[]) =>
  replay(entries).docket.claims.get('contract' as never)?.[0]?.context.possible;
const marksOf = (entries: readonly Entry[]) =>
  replay(entries)
    .docket.claims.get('contract' as never)?.[0]
    ?.context.marks.map(({ what }) => what);
const appealStands = (entries: readonly Entry[], id = 'ap') =>
  replay(entries).docket.appeals.get(id as never)?.value;

describe('the denial of a motion', () => {
  it('that is reversed leaves the claim dismissed, or its motion to be decided again', () => {
    const all = [...asked, denied, appeal('o'), reversed('rev', 'o')];
    given(asked, denied, appeal('o')).when(reversed('rev', 'o')).quietly().motions({ m: 'pending.filed' });
    expect(possible(all)).toEqual(['dismissed', 'motion']);
    const parts = replay(all).docket.motions.get('m' as never)?.context.parts;
    expect(new Set(parts?.map(({ status }) => status))).toEqual(new Set(['pending']));
  });

  it('that is reversed on the claimant’s motion leaves judgment, or the motion', () => {
    const own = [
      ...complaint(),
      roesMotion('m', { id: 's', relief: 'summary-judgment', claims: ['contract'] }),
    ];
    expect(possible([...own, denied, reversed('rev', 'o')])).toEqual(['judgment', 'motion']);
  });

  it('is what the higher court says where it rules itself', () => {
    given(asked, denied, appeal('o'))
      .when(above('rev', 'o', { rulings: [{ motion: 'm', ground: 'g', disposition: 'granted' }] }))
      .claims({ contract: 'dismissed.withoutLeave' });
    given(asked, granted, appeal('o'))
      .when(above('rev', 'o', { rulings: [{ motion: 'm', disposition: 'denied' }] }))
      .quietly()
      .claims({ contract: 'survives' })
      .motions({ m: 'decided' });
  });

  it('is settled by the next ruling on the motion', () => {
    given(asked, denied, reversed('rev', 'o'))
      .when(order('o2', [{ motion: 'm', disposition: 'denied' }]))
      .quietly()
      .claims({ contract: 'survives' });
  });
});

describe('a grant that is reversed', () => {
  it('works as a denial, and grounds that were not reached are open', () => {
    given(asked, granted).when(reversed('rev', 'o')).quietly().claims({ contract: 'motion' });
  });

  it('leaves denied what the same order denied', () => {
    const both = order('o', [
      { motion: 'm', ground: 'g', disposition: 'granted' },
      { motion: 'm', ground: 'h', disposition: 'denied' },
    ]);
    given(asked, both)
      .when(reversed('rev', 'o'))
      .quietly()
      .claims({ contract: 'survives' })
      .motions({ m: 'decided' });
  });
});

describe('a judgment after trial', () => {
  it('that is reversed is one for the other side, or tried again', () => {
    given(complaint(), judgment({ basis: 'jury verdict' }))
      .when(reversed('rev', 'j'))
      .quietly();
    expect(possible([...complaint(), judgment(), reversed('rev', 'j')])).toEqual(['judgment', 'filed']);
  });

  it('by default that is reversed leaves the claim where it stood', () => {
    given(complaint(), judgment({ basis: 'default' }))
      .when(reversed('rev', 'j'))
      .quietly()
      .claims({ contract: 'filed' });
  });

  it('comes back where judgment as a matter of law is reversed, and not where a new trial was granted beside it', () => {
    const jmol = (...more: readonly object[]) => [
      motion('m50', { id: 'a', relief: 'judgment-as-a-matter-of-law', claims: ['contract'] }),
      motion('m59', { id: 'b', relief: 'new-trial', claims: ['contract'] }),
      order('o50', [{ motion: 'm50', disposition: 'granted' }, ...(more as [])]),
    ];
    given(complaint(), judgment(), jmol())
      .when(reversed('rev', 'o50'))
      .quietly()
      .claims({ contract: 'judgment' });
    given(complaint(), judgment(), jmol({ motion: 'm59', disposition: 'granted', conditional: true }))
      .when(reversed('rev', 'o50'))
      .quietly()
      .claims({ contract: 'filed' });
  });

  it('comes back where the new trial that took it away is reversed', () => {
    const tried = [
      ...complaint(),
      judgment(),
      motion('m59', { id: 'b', relief: 'new-trial', orders: ['j'] }),
      order('o59', [{ motion: 'm59', disposition: 'granted' }]),
    ];
    given(tried).when(reversed('rev', 'o59')).claims({ contract: 'judgment' });
  });
});

describe('a decision of a higher court', () => {
  const dismissed = [...asked, granted, judgment({ favours: 'opponent', order: 'o' }), appeal('j')];

  it('that is reversed brings back what it had reversed', () => {
    given(dismissed, reversed('rev', 'j'))
      .when(above('scotus', 'rev'))
      .quietly()
      .claims({ contract: 'dismissed.withoutLeave' })
      .motions({ m: 'decided' });
  });

  it('that is vacated brings it back with its appeal pending', () => {
    const all = [...dismissed, reversed('rev', 'j'), vacated('gvr', 'rev')];
    given(dismissed, reversed('rev', 'j'))
      .when(vacated('gvr', 'rev'))
      .claims({ contract: 'dismissed.withoutLeave' });
    expect(appealStands(all)).toBe('underway');
    expect(marksOf(all)).toEqual(['on-appeal']);
  });

  it('that affirms moves nothing and leaves its mark, until a higher one reverses it', () => {
    given(dismissed).when(affirmed('j')).quietly().claims({ contract: 'dismissed.withoutLeave' });
    expect(marksOf([...dismissed, affirmed('j')])).toEqual(['affirmed']);
    given(dismissed, affirmed('j')).when(above('scotus', 'aff')).claims({ contract: 'motion' });
    expect(marksOf([...dismissed, affirmed('j'), above('scotus', 'aff')])).toEqual([]);
  });

  it('is about the claims that it names', () => {
    const two = [
      ...complaint('contract', 'privacy'),
      toDismiss('m', ['contract', 'privacy']),
      order('o', [{ motion: 'm', disposition: 'granted' }]),
    ];
    given(two, entry('OrderAffirmed', 'aff', { order: 'o', claims: ['privacy'] }))
      .when(reversed('rev', 'o', 'contract'))
      .claims({ contract: 'survives', privacy: 'dismissed.withoutLeave' });
  });

  it('on something that is no order, or on no appeal, is noted', () => {
    given(complaint()).when(affirmed('nothing')).anomaly('unknown-order', 'nothing');
    given(complaint()).when(mandate()).anomaly('unknown-appeal', 'ap');
  });
});

describe('an appeal', () => {
  const all = [...asked, granted, appeal('o')];

  it('marks what it is from until it is over', () => {
    expect(marksOf(all)).toEqual(['on-appeal']);
    expect(marksOf([...all, entry('AppealDismissed', 'd', { appeal: 'ap' })])).toEqual([]);
    expect(appealStands([...all, entry('AppealDismissed', 'd', { appeal: 'ap' })])).toBe('ended');
  });

  it('brings up what was decided of who appeals, and of nobody else', () => {
    const suit = [
      ...complaint().slice(0, -1),
      ...['bolt', 'cole'].map((party) =>
        entry('PartyNamed', `party:${party}`, { party, name: party, role: 'defendant' }),
      ),
      entry('ClaimDescribed', 'claim:fraud', {
        claim: 'fraud',
        title: 'Fraud',
        claimant: 'roe',
        against: ['acme', 'bolt', 'cole'],
      }),
      entry('ComplaintFiled', 'complaint', { asserts: ['fraud', 'contract'] }),
      entry('MotionFiled', 'all', {
        movant: ['acme', 'bolt', 'cole'],
        requests: [{ id: 'd', relief: 'dismiss', claims: ['fraud'] }],
      }),
      order('o', [{ motion: 'all', disposition: 'denied' }]),
    ];
    const onAppeal = (...by: readonly string[]) =>
      replay([...suit, entry('AppealNoticed', 'ap', { of: 'o', ...(by.length > 0 && { by: [...by] }) })])
        .docket.claims.get('fraud' as never)
        ?.flatMap(({ context, against }) => (context.marks.length > 0 ? (against ?? []) : []));
    expect(onAppeal('acme', 'bolt')).toEqual(['acme', 'bolt']);
    expect(onAppeal('cole')).toEqual(['cole']);
    expect(onAppeal('roe')).toEqual(['acme', 'bolt', 'cole']);
    expect(onAppeal()).toEqual(['acme', 'bolt', 'cole']);
  });

  it('from a judgment brings up what it adjudges, and not all that the order beneath it decides', () => {
    const both = [
      ...complaint('contract', 'privacy'),
      toDismiss('m', ['contract', 'privacy']),
      order('o', [
        { motion: 'm', claims: ['contract'], disposition: 'granted' },
        { motion: 'm', claims: ['privacy'], disposition: 'denied' },
      ]),
      judgment({ favours: 'opponent', order: 'o' }),
      appeal('j'),
    ];
    expect(marksOf(both)).toEqual(['on-appeal']);
    expect(replay(both).docket.claims.get('privacy' as never)?.[0]?.context.marks).toEqual([]);
  });

  it('has nothing left of a claim that the parties end among themselves, and the mandate finds nothing to do', () => {
    const ends: readonly Entry[] = [
      entry('DismissalFiled', 'end', { kind: 'stipulated', claims: ['contract'] }),
      entry('SettlementApproved', 'end', { approval: 'final', claims: ['contract'] }),
    ];
    for (const end of ends) {
      expect(marksOf([...all, end])).toEqual([]);
      given(all, end)
        .when(entry('AppealDismissed', 'over', { appeal: 'ap' }))
        .quietly();
    }
  });

  it('is decided, and over with its mandate', () => {
    expect(appealStands([...all, reversed('rev', 'o')])).toBe('decided');
    expect(appealStands([...all, reversed('rev', 'o'), mandate()])).toBe('mandateIssued');
  });
});

describe('a decision with a mandate on the record', () => {
  const dated = (...entries: readonly Entry[]) =>
    entries.map((one, at) => (isCaption(one) ? one : { ...one, on: `2026-0${at - 6}-01` }));
  const whole = dated(
    ...complaint(),
    toDismiss('m', ['contract']),
    order('o', [{ motion: 'm', disposition: 'granted' }]),
    appeal('o'),
    reversed('rev', 'o'),
    mandate(),
  );
  const statesOn = (day: string, entries: readonly Entry[] = whole) => {
    const at = parseDay(day);
    if (!at.ok) throw new Error(day);
    return auditClaim(openRecord(entries), ClaimId.parse('contract'), at.day).states;
  };

  it('takes effect on the day of the mandate, and an audit between gives the state before', () => {
    const [before, at] = [whole.at(-2)?.on ?? '', whole.at(-1)?.on ?? ''];
    expect(statesOn(before)).toEqual(['dismissed']);
    expect(statesOn(at)).toEqual(['survives']);
  });

  it('takes effect on its own day where the record has no mandate', () => {
    expect(statesOn(whole.at(-2)?.on ?? '', whole.slice(0, -1))).toEqual(['survives']);
  });

  it('takes effect on its own day where the mandate came after a still higher court undid it', () => {
    const certiorari = entry('AppealNoticed', 'cert', { of: 'rev', basis: 'certiorari' });
    const [upheld, undone] = (['OrderAffirmed', 'OrderReversed'] as const).map((type) =>
      dated(
        ...whole.slice(0, -1),
        certiorari,
        entry(type, 'above', { order: 'rev', court: 'U.S.', remanded: true }),
        mandate(),
      ),
    );
    const on = (id: string, entries: readonly Entry[] = []) => entries.find((one) => one.id === id)?.on ?? '';
    expect(statesOn(on('rev', undone), undone)).toEqual(['survives']);
    expect(statesOn(on('above', undone), undone)).toEqual(['dismissed']);
    expect(statesOn(on('mandate', undone), undone)).toEqual(['dismissed']);
    expect(statesOn(on('above', upheld), upheld)).toEqual(['dismissed']);
    expect(statesOn(on('mandate', upheld), upheld)).toEqual(['survives']);
  });
});
