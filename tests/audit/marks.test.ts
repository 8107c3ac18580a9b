import { describe, expect, it } from 'vitest';
import { type Entry, isCaption } from '../../events/index.ts';
import { audit, openRecord } from '../../src/audit/index.ts';
import { standings } from '../../src/views/text/standings.ts';
import { plainText } from '../../src/views/text/styled.ts';
import { entry } from '../roe-v-acme.ts';

const suit: readonly Entry[] = [
  entry('PartyNamed', 'party:roe', { party: 'roe', name: 'Roe', role: 'plaintiff' }),
  entry('PartyNamed', 'party:acme', { party: 'acme', name: 'Acme Corp.', role: 'defendant' }),
  entry('PartyNamed', 'party:bolt', { party: 'bolt', name: 'Bolt Bros.', role: 'defendant' }),
  entry('ClaimDescribed', 'claim:fraud', {
    claim: 'fraud',
    title: 'Fraud',
    claimant: 'roe',
    against: ['acme', 'bolt'],
  }),
  entry('ComplaintFiled', 'complaint', { asserts: ['fraud'] }),
];

/** Each a day after the one before. */
const record = (...entries: readonly Entry[]) =>
  openRecord(
    entries.map((one, day) =>
      isCaption(one) ? one : { ...one, on: `2026-01-${String(day + 1).padStart(2, '0')}` },
    ),
  );

const told = (...entries: readonly Entry[]): string => {
  const asked = record(...entries);
  const known = { caption: asked.docket.caption, broughtBy: new Map() };
  return standings(audit(asked), known, 120).map(plainText).join('\n');
};

const verdict = entry('VerdictReturned', 'v', { claims: ['fraud'], favours: 'claimant' });
const inDefault = entry('DefaultEntered', 'd', { party: 'bolt' });

describe('a claim with a mark on it', () => {
  it('says in its audit what stands on it and by which entry, as to each and as a whole', () => {
    const [fraud] = audit(record(...suit, verdict)).claims;
    const marks = [{ what: 'verdict-for-claimant', entry: 'v' }];
    expect(fraud).toMatchObject({ states: ['filed'], split: false, marks, asTo: [{ marks }, { marks }] });
    expect(fraud?.because.map(({ effect }) => effect)).toEqual([
      'asserted',
      'verdict returned for the claimant',
    ]);
  });

  it('stands differently as to a defendant in default', () => {
    const [fraud] = audit(record(...suit, inDefault)).claims;
    expect(fraud).toMatchObject({ states: ['filed'], certain: true, split: true });
    expect(fraud?.marks).toBeUndefined();
    expect(fraud?.asTo.map(({ marks }) => marks)).toEqual([undefined, [{ what: 'in-default', entry: 'd' }]]);
    expect(told(...suit, inDefault)).toContain('filed as to Acme Corp.; filed, in default as to Bolt Bros.');
  });

  it('says nothing where nothing stands on it', () => {
    const [fraud] = audit(record(...suit)).claims;
    expect(fraud).not.toHaveProperty('marks');
  });

  it('is told as a lawyer would', () => {
    const judgment = entry('JudgmentEntered', 'j', {
      claims: ['fraud'],
      favours: 'claimant',
      basis: 'verdict',
    });
    expect(told(...suit, verdict)).toMatch(/filed\s+fraud\s+verdict for the claimant/);
    expect(told(...suit, verdict, judgment)).toMatch(/judgment\s+fraud\s+for the claimant, verdict/);
  });
});
