import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { corrections } from '../../events/correction.ts';
import { catalog, draftFields, type EntryType, entryTypes, isEntryType } from '../../events/index.ts';

/** Fields whose name and type say all; every other field is described. */
const plain = new Set(['title', 'note', 'by', 'express', 'name', 'role', 'reason', 'court', 'edit', 'judge']);

describe('the catalog of entry types', () => {
  it.each(entryTypes)('%s has a label, and a sentence that says what it records', (type) => {
    const { label, sentence, version } = catalog[type];
    expect(label).toMatch(/^[A-Z][a-z-]+( [a-z-]+){0,3}$/);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(version).toBeGreaterThan(0);
  });

  it('no two types have one label or one sentence', () => {
    const sentences = new Set(entryTypes.map((type) => catalog[type].sentence));
    const labels = new Set(entryTypes.map((type) => catalog[type].label));
    expect([sentences.size, labels.size]).toEqual([entryTypes.length, entryTypes.length]);
  });

  it.each(entryTypes)('every field of %s is described, or named so that it needs no description', (type) => {
    const fields: Readonly<Record<string, unknown>> = catalog[type].schema.shape;
    const unsaid = Object.entries(fields)
      .filter(([key, field]) => !plain.has(key) && !described(field))
      .map(([key]) => `${type}.${key}`);
    expect(unsaid).toEqual([]);
  });

  it('what belongs to the caption, and what puts an earlier entry right, moves nothing', () => {
    for (const type of entryTypes)
      if (catalog[type].caption || type in corrections) expect(catalog[type].recordedOnly, type).toBe(true);
  });

  it('what every JavaScript object has is no entry type', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(isEntryType(name)).toBe(false);
  });

  it.each(entryTypes)('%s names the fields that it and the envelope both have', (type) => {
    const shared = Object.keys(catalog[type].schema.shape).filter((key) => Object.hasOwn(draftFields, key));
    expect(catalog[type].own.toSorted()).toEqual(shared.toSorted());
  });

  it.each(entryTypes)('%s refuses a field that it does not have', (type: EntryType) => {
    const read = catalog[type].schema.safeParse({ colour: 'red' });
    expect(read.error?.issues.some((issue) => issue.code === 'unrecognized_keys')).toBe(true);
  });
});

function described(schema: unknown): boolean {
  if (!(schema instanceof z.ZodType)) return false;
  if (schema.description !== undefined) return true;
  if (schema instanceof z.ZodOptional) return described(schema.unwrap());
  return schema instanceof z.ZodArray && described(schema.element);
}
