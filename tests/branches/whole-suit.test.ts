import { describe, expect, it } from 'vitest';
import { parseDay } from '../../events/dates.ts';
import { type Entry, isCaption } from '../../events/index.ts';
import { ClaimId } from '../../events/schemas.ts';
import { auditClaim, openRecord } from '../../src/audit/index.ts';
import { materialise } from '../../src/branches/index.ts';
import { complaint, entry, order, toDismiss } from '../roe-v-acme.ts';

/** What follows in a branch where an answer, a remand or a mandate is left out, or was on another day. */
const dated = (...entries: readonly Entry[]) =>
  entries.map((one, at) =>
    isCaption(one) ? one : { ...one, on: `2026-03-${String(at + 1).padStart(2, '0')}` },
  );

const statesOn = (entries: readonly Entry[], day = '2027-01-01') => {
  const at = parseDay(day);
  if (!at.ok) throw new Error(day);
  return auditClaim(openRecord(entries), ClaimId.parse('contract'), at.day).states;
};

function branch(entries: readonly Entry[], edit: object) {
  const made = materialise(entries, [edit as never]);
  if (!made.ok) throw new Error(made.refusal.what);
  return made;
}

const moved = toDismiss('m', ['contract']);
const denied = order('o', [{ motion: 'm', disposition: 'denied' }]);
const granted = order('o', [{ motion: 'm', disposition: 'granted' }]);

describe('a notice of dismissal in a branch', () => {
  const suit = dated(
    ...complaint(),
    entry('AnswerFiled', 'answer', { by: 'acme', to: 'complaint' }),
    entry('DismissalFiled', 'notice', { kind: 'voluntary', claims: ['contract'] }),
  );

  it('has its effect where there was no answer, or a later one', () => {
    expect(statesOn(suit)).toEqual(['filed']);
    expect(statesOn(branch(suit, { edit: 'omit', entry: 'answer' }).entries)).toEqual(['dismissed']);
    const later = branch(suit, { edit: 'redate', entry: 'answer', on: '2026-05-01' });
    expect(statesOn(later.entries)).toEqual(['dismissed']);
  });

  it('is with prejudice only where an earlier one is there', () => {
    const twice = dated(
      ...complaint(),
      entry('DismissalFiled', 'first', { kind: 'voluntary', claims: ['contract'] }),
      entry('PleadingAmended', 'again', { amends: 'complaint', repleads: ['contract'] }),
      entry('DismissalFiled', 'second', { kind: 'voluntary', claims: ['contract'] }),
    );
    const prejudice = (entries: readonly Entry[]) => {
      const at = parseDay('2027-01-01');
      return at.ok
        ? auditClaim(openRecord(entries), ClaimId.parse('contract'), at.day).dismissal?.prejudice
        : undefined;
    };
    expect(prejudice(twice)).toBe('with');
    expect(prejudice(branch(twice, { edit: 'omit', entry: 'first' }).entries)).toBe('without');
  });
});

describe('a case that was remanded, in a branch', () => {
  const suit = dated(
    ...complaint(),
    entry('CaseStatusNoted', 'removed', { status: 'removed' }),
    entry('CaseStatusNoted', 'remanded', { status: 'remanded' }),
    moved,
    granted,
  );

  it('decides motions where it was not, or only later', () => {
    expect(statesOn(suit)).toEqual(['filed']);
    expect(statesOn(branch(suit, { edit: 'omit', entry: 'remanded' }).entries)).toEqual(['dismissed']);
    const later = branch(suit, { edit: 'redate', entry: 'remanded', on: '2026-06-01' });
    expect(statesOn(later.entries)).toEqual(['dismissed']);
  });
});

describe('a mandate in a branch', () => {
  const suit = dated(
    ...complaint(),
    moved,
    granted,
    entry('AppealNoticed', 'ap', { of: 'o' }),
    entry('OrderReversed', 'rev', { order: 'o', appeal: 'ap' } as never),
    entry('MandateIssued', 'mandate', { appeal: 'ap' }),
  );
  const dayOf = (id: string) => suit.find((one) => one.id === id)?.on ?? '';

  it('that is left out leaves the decision its own day, and one on another day takes it there', () => {
    expect(statesOn(suit, dayOf('rev'))).toEqual(['dismissed']);
    const none = branch(suit, { edit: 'omit', entry: 'mandate' });
    expect(statesOn(none.entries, dayOf('rev'))).toEqual(['survives']);
    const later = branch(suit, { edit: 'redate', entry: 'mandate', on: '2026-08-01' });
    expect(statesOn(later.entries, '2026-07-31')).toEqual(['dismissed']);
    expect(statesOn(later.entries, '2026-08-01')).toEqual(['survives']);
  });

  it('carries out nothing where the decision is left out', () => {
    const none = branch(suit, { edit: 'omit', entry: 'rev' });
    expect(statesOn(none.entries)).toEqual(['dismissed']);
  });
});

describe('a motion that is decided in another way in a branch', () => {
  it('takes away what rests on its denial being appealed', () => {
    const suit = dated(
      ...complaint(),
      moved,
      denied,
      entry('AppealNoticed', 'ap', { of: 'o', basis: 'collateral-order' }),
      entry('OrderAffirmed', 'aff', { order: 'o', appeal: 'ap' } as never),
    );
    const other = branch(suit, { edit: 'rule', entry: 'o', claim: 'contract', disposition: 'granted' });
    expect(statesOn(suit)).toEqual(['survives']);
    expect(statesOn(other.entries)).toEqual(['dismissed']);
  });
});
