import { describe, expect, it } from 'vitest';
import { type Entry, isCaption } from '../../events/index.ts';
import { ClaimId } from '../../events/schemas.ts';
import { auditClaim, openRecord } from '../../src/audit/index.ts';
import { complaint, entry, order, roesMotion, toDismiss } from '../roe-v-acme.ts';

const judgment = (id: string, more: object) =>
  entry('JudgmentEntered', id, { claims: ['contract'], favours: 'claimant', ...more } as never);

/** Each a day after the one before. */
const audited = (...entries: readonly Entry[]) => {
  const dated = entries.map((one, day) =>
    isCaption(one) ? one : { ...one, on: `2026-01-${String(day + 1).padStart(2, '0')}` },
  );
  return auditClaim(openRecord(dated), ClaimId.parse('contract'), Infinity);
};

describe('a judgment in an audit', () => {
  it('says for whom it is and on what it rests, and a later one takes its place', () => {
    const first = audited(...complaint(), judgment('j1', { basis: 'jury verdict' }));
    expect(first.judgment).toEqual({
      favours: 'claimant',
      basis: 'jury verdict',
      rule54b: false,
      entry: 'j1',
      final: true,
    });
    const later = audited(...complaint(), judgment('j1', {}), judgment('j2', { favours: 'opponent' }));
    expect(later.judgment).toMatchObject({ favours: 'opponent', entry: 'j2' });
    expect(later.because.map(({ effect }) => effect)).toEqual([
      'asserted',
      'judgment entered for the claimant',
      'judgment entered for the opponent',
    ]);
  });

  it('is not final while another claim stands, unless it is certified', () => {
    const two = complaint('contract', 'privacy');
    expect(audited(...two, judgment('j', {})).judgment?.final).toBe(false);
    expect(audited(...two, judgment('j', { rule54b: true })).judgment?.final).toBe(true);
  });

  it('leaves a dismissed claim dismissed, and both are told', () => {
    const fell = [toDismiss('m', ['contract']), order('o', [{ motion: 'm', disposition: 'granted' }])];
    const told = audited(...complaint(), ...fell, judgment('j', { favours: 'opponent', order: 'o' }));
    expect(told.states).toEqual(['dismissed']);
    expect(told.judgment).toMatchObject({ favours: 'opponent', entry: 'j', final: true });
  });

  it('is the claimant’s where an order grants what the claimant moved for, and no judgment yet', () => {
    const asked = roesMotion('m', { id: 's', relief: 'summary-judgment', claims: ['contract'] });
    const told = audited(...complaint(), asked, order('o', [{ motion: 'm', disposition: 'granted' }]));
    expect(told.judgment).toEqual({
      favours: 'claimant',
      basis: 'summary-judgment',
      rule54b: false,
      entry: 'o',
      final: false,
    });
  });

  it('is gone when it is set aside', () => {
    const undone = audited(
      ...complaint(),
      judgment('j', {}),
      entry('OrderVacated', 'v', { order: 'j' } as never),
    );
    expect(undone.judgment).toBeUndefined();
  });
});
