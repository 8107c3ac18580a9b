import { describe, expect, it } from 'vitest';
import { RELIEF_RULES, reliefIn } from '../../src/import/classify/motion-types.ts';
import { RELIEF_EXAMPLES } from './examples/reliefs.ts';

describe('the rules for what a motion asks', () => {
  it('have a name of their own, a sentence, and a case here', () => {
    expect(RELIEF_RULES.map((rule) => rule.name)).toEqual(Object.keys(RELIEF_EXAMPLES));
    for (const rule of RELIEF_RULES) expect(rule.because).toMatch(/^[A-Z].{10,}\.$/);
  });

  it.each(Object.entries(RELIEF_EXAMPLES))('%s decides where it should', (name, [does]) => {
    expect(reliefIn(does)?.rule).toBe(name);
  });

  it.each(Object.entries(RELIEF_EXAMPLES))('%s refuses a near miss', (name, [, refuses]) => {
    expect(reliefIn(refuses)?.rule).not.toBe(name);
  });

  it('stay quiet on a title that names no relief', () => {
    expect(reliefIn('MOTION for Order by Acme')).toBeNull();
  });
});
