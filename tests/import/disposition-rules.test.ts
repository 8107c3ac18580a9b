import { describe, expect, it } from 'vitest';
import { DISPOSITION_RULES, dispositionsIn } from '../../src/import/classify/dispositions.ts';
import { DISPOSITION_EXAMPLES } from './examples/dispositions.ts';

const rulesOn = (text: string): readonly string[] => dispositionsIn(text).map(({ rule }) => rule.name);

describe('the rules for how a motion is decided', () => {
  it('have a name of their own, a sentence, and an example', () => {
    expect(DISPOSITION_RULES.map(({ name }) => name)).toEqual(Object.keys(DISPOSITION_EXAMPLES));
    for (const { because } of DISPOSITION_RULES) expect(because).toMatch(/^[A-Z].{10,}\.$/);
  });

  it.each(Object.entries(DISPOSITION_EXAMPLES))('%s speaks where it should', (name, [does]) => {
    expect(rulesOn(does)).toContain(name);
  });

  it.each(Object.entries(DISPOSITION_EXAMPLES))('%s refuses a near miss', (name, [, refuses]) => {
    expect(rulesOn(refuses)).not.toContain(name);
  });

  it('stay quiet on an order about nothing of the kind', () => {
    expect(rulesOn('ORDER setting a briefing schedule')).toEqual([]);
  });
});
