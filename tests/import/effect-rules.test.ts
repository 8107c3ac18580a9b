import { describe, expect, it } from 'vitest';
import { EFFECT_RULES } from '../../src/import/classify/effects.ts';
import { effectsOf } from '../../src/import/classify/effects-of.ts';
import { importDocket } from '../../src/import/index.ts';
import { EFFECT_EXAMPLES } from './examples/effects.ts';

const MOTION = { document_number: '1', description: 'MOTION to Stay Case by Acme' };

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
    expect(EFFECT_RULES.map((rule) => rule.name)).toEqual(Object.keys(EFFECT_EXAMPLES));
    for (const rule of EFFECT_RULES) expect(rule.because).toMatch(/^[A-Z].{15,}\.$/);
  });

  it.each(Object.entries(EFFECT_EXAMPLES))('%s speaks where the text states it', (name, [does]) => {
    expect(speaks(name, does)).toBe(true);
  });

  it.each(Object.entries(EFFECT_EXAMPLES))('%s refuses a near miss', (name, [, refuses]) => {
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
