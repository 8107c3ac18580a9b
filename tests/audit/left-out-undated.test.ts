import { describe, expect, it } from 'vitest';
import type { Entry } from '../../events/index.ts';
import { ClaimId } from '../../events/schemas.ts';
import { auditClaim, openRecord } from '../../src/audit/index.ts';
import { amendedComplaint, complaint, on, order, toDismiss } from '../roe-v-acme.ts';

describe('an undated amended pleading that leaves a claim out', () => {
  it('may have come before the claim was dismissed, and then may have withdrawn it', () => {
    const entries: readonly Entry[] = [
      ...complaint('contract', 'privacy'),
      toDismiss('m', ['contract']),
      { ...order('o', [on('m').granted()]), on: '1986-06-07' } as Entry,
      amendedComplaint('again', { repleads: ['privacy'] }),
    ];
    const { states, certain } = auditClaim(openRecord(entries), ClaimId.parse('contract'), Infinity);
    expect(states).toEqual(expect.arrayContaining(['dismissed', 'withdrawn']));
    expect(certain).toBe(false);
  });
});
