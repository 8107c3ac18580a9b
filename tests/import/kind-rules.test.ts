import { describe, expect, it } from 'vitest';
import { entryText } from '../../src/import/classify/entry-text.ts';
import { entryKindOf, KIND_RULES } from '../../src/import/classify/kinds.ts';
import { KIND_EXAMPLES } from './examples/kinds.ts';

function decided(description: string): string {
  return entryKindOf(entryText({ raw: description, short: '' })).rule;
}

describe('the rules for kinds', () => {
  it('have a name of their own, a sentence, and a case here', () => {
    expect(KIND_RULES.map((rule) => rule.name).sort()).toEqual(Object.keys(KIND_EXAMPLES).sort());
    for (const rule of KIND_RULES) expect(rule.because).toMatch(/^[A-Z].{15,}\.$/);
  });

  it.each(Object.entries(KIND_EXAMPLES))('%s decides where it should', (name, [does]) => {
    expect(decided(does)).toBe(name);
  });

  it.each(Object.entries(KIND_EXAMPLES))('%s refuses a near miss', (name, [, refuses]) => {
    expect(decided(refuses)).not.toBe(name);
  });

  it.each(KIND_RULES.map((rule) => rule.name))('%s stays quiet on words that say nothing', (name) => {
    const rule = KIND_RULES.find((one) => one.name === name);
    expect(rule?.test(entryText({ raw: 'Quarterly figures, volume nine', short: '' }))).toBe(false);
  });
});
