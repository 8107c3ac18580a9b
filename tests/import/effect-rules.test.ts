import { describe, expect, it } from 'vitest';
import { EFFECT_RULES } from '../../src/import/classify/effects.ts';
import { effectsOf } from '../../src/import/classify/effects-of.ts';
import { importDocket } from '../../src/import/index.ts';

const MOTION = { document_number: '1', description: 'MOTION to Stay Case by Acme' };

/** For each rule: a text on which it speaks, and a near miss on which it must not. */
const CASES: Readonly<Record<string, readonly [does: string, refuses: string]>> = {
  'case-dismissed': [
    'ORDER: this action is dismissed with prejudice',
    'ORDER TO SHOW CAUSE why this action is not to be dismissed',
  ],
  'order-dismissing-case': ['ORDER DISMISSING CASE', 'ORDER denying 1 Motion to Dismiss Case'],
  'voluntary-dismissal-of-case': [
    'NOTICE of Voluntary Dismissal by Jane Roe',
    'NOTICE of Voluntary Dismissal as to Acme by Jane Roe',
  ],
  'party-dismissed': ['ORDER dismissing defendant Acme', 'ORDER substituting defendant Acme'],
  'voluntary-dismissal-of-party': [
    'NOTICE of Voluntary Dismissal as to Acme by Jane Roe',
    'NOTICE of Voluntary Dismissal by Jane Roe',
  ],
  'voluntary-dismissal-in-part': [
    'NOTICE of Voluntary Dismissal (Partial) by Jane Roe',
    'NOTICE of Voluntary Dismissal by Jane Roe',
  ],
  'claims-dismissed': ['ORDER: Counts II and III are dismissed', 'ORDER: Counts II and III are tried first'],
  'case-stayed': ['ORDER: this case is stayed', 'ORDER: discovery is stayed'],
  'stay-granted': ['ORDER granting 1 Motion to Stay Case', 'ORDER denying 1 Motion to Stay Case'],
  'stay-lifted': ['ORDER: the stay is lifted', 'ORDER: the stay remains'],
  'stay-lift-granted': ['ORDER granting 1 Motion to Lift Stay', 'ORDER denying 1 Motion to Lift Stay'],
  'case-closed': ['ORDER: the clerk is directed to close this case', 'ORDER: fact discovery is closed'],
  'case-reopened': ['ORDER reopening case', 'ORDER re-opening discovery'],
  'reopening-granted': ['ORDER granting 1 Motion to Reopen Case', 'ORDER denying 1 Motion to Reopen Case'],
  consolidated: ['ORDER consolidating cases', 'ORDER re Consolidated Complaint'],
  'consolidation-granted': [
    'ORDER granting 1 Motion to Consolidate Cases',
    'ORDER denying 1 Motion to Consolidate Cases',
  ],
  transferred: ['Case transferred to District of Delaware', 'ORDER DENYING TRANSFER'],
  'transfer-granted': [
    'ORDER granting 1 Motion to Transfer Venue',
    'ORDER denying 1 Motion to Transfer Venue',
  ],
  remanded: ['ORDER: this case is remanded to Superior Court', 'ORDER: defendant is remanded to custody'],
  'remand-granted': ['ORDER granting 1 Motion to Remand', 'ORDER denying 1 Motion to Remand'],
  'judgment-for-plaintiff': [
    'JUDGMENT in favor of plaintiff Jane Roe',
    'JUDGMENT in favor of defendant Acme',
  ],
  'judgment-for-defendant': [
    'JUDGMENT in favor of defendant Acme',
    'JUDGMENT in favor of plaintiff Jane Roe',
  ],
  settled: ['NOTICE of Settlement by Jane Roe', 'NOTICE of settlement conference'],
};

function rulesOn(description: string): readonly string[] {
  const result = importDocket({
    parties: [],
    docket_entries: [MOTION, { document_number: '2', description }],
  });
  if (!result.ok) throw new Error(result.why);
  return result.entries[1]?.effectRules ?? [];
}

/** Whether the rule itself speaks: two rules may see one effect, and the row names the first. */
function speaks(name: string, description: string): boolean {
  const result = importDocket({
    parties: [],
    docket_entries: [MOTION, { document_number: '2', description }],
  });
  if (!result.ok) throw new Error(result.why);
  const effect = EFFECT_RULES.find((rule) => rule.name === name)?.says;
  return effect !== undefined && (result.entries[1]?.effects.includes(effect) ?? false);
}

describe('the rules for effects', () => {
  it('have a name of their own, a sentence, and a case here', () => {
    expect(EFFECT_RULES.map((rule) => rule.name)).toEqual(Object.keys(CASES));
    for (const rule of EFFECT_RULES) expect(rule.because).toMatch(/^[A-Z].{15,}\.$/);
  });

  it.each(Object.entries(CASES))('%s speaks where the text states it', (name, [does]) => {
    expect(speaks(name, does)).toBe(true);
  });

  it.each(Object.entries(CASES))('%s refuses a near miss', (name, [, refuses]) => {
    expect(rulesOn(refuses)).not.toContain(name);
  });

  it('stay quiet on an order about nothing of the kind', () => {
    expect(rulesOn('ORDER setting briefing schedule')).toEqual([]);
  });

  it('give a motion no effect, whatever it asks', () => {
    const text = {
      plain: '',
      body: 'MOTION: this case is dismissed',
      lead: 'MOTION: this case is dismissed',
      short: '',
    };
    expect(effectsOf(text, 'motion', [])).toEqual([]);
  });
});
