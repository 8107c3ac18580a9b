import { describe, expect, it } from 'vitest';
import { parsePinCite } from '../../../events/index.ts';
import { elementsOf, resultOf } from '../../../src/doctrine/index.ts';
import { libraryTests } from '../../../src/doctrine/library/index.ts';

describe.each([...libraryTests])('the library’s test %s', (id, test) => {
  it('is about the elements that its rule is made of, no more and no fewer', () => {
    expect(id).toBe(test.test);
    expect(new Set(elementsOf(test.rule))).toEqual(new Set(Object.keys(test.elements)));
  });

  it('names no element twice in its rule', () => {
    const named = [...JSON.stringify(test.rule).matchAll(/"([a-z0-9-]+)"(?!:)/g)].map(([, name]) => name);
    expect(named).toEqual([...new Set(named)]);
  });

  it('says what it goes to, who bears the burden and what its failing defeats', () => {
    for (const sentence of [test.burden, test.defeats, ...Object.values(test.elements)])
      expect(sentence).toMatch(/[.)]$/);
    expect(test.about).not.toBe('');
  });

  it('sends its reader only to tests that there are', () => {
    for (const [, name] of (test.note ?? '').matchAll(/: ([a-z]+(?:-[a-z]+)+)\b/g))
      expect([...libraryTests.keys()]).toContain(name);
  });

  it('names its authority and where it says so', () => {
    expect(test.authority).toMatch(/\d/);
    expect(test.cites?.length).toBeGreaterThan(0);
    for (const cite of test.cites ?? []) expect(parsePinCite(cite)?.words).toBeUndefined();
  });

  it('can be passed and can be failed, is open where all is, and undecided where nothing is found', () => {
    const elements = elementsOf(test.rule);
    const values = Array.from({ length: 2 ** elements.length }, (_, bits) =>
      resultOf(test.rule, {
        get: (element) => ({
          holding: (bits >> elements.indexOf(element)) & 1 ? 'satisfied' : 'not-satisfied',
        }),
      }),
    );
    expect(new Set(values)).toEqual(new Set(['satisfied', 'not-satisfied']));
    expect(resultOf(test.rule, { get: () => ({ holding: 'open' }) })).toBe('open');
    expect(resultOf(test.rule, new Map())).toBe('undecided');
  });
});
