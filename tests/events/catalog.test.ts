import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { corrections } from '../../events/correction.ts';
import { saysOf } from '../../events/fields/says.ts';
import { catalog, type EntryType, entryTypes, isEntryType } from '../../events/index.ts';
import { draftFields } from '../../events/schemas.ts';

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

  it.each(entryTypes)('every field of %s says what it holds, down to the fields of its parts', (type) => {
    expect(unsaid(catalog[type].schema, type)).toEqual([]);
  });

  it('every field that all entries have says what it holds', () => {
    expect(unsaid(z.object(draftFields), 'any')).toEqual([]);
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

/** The fields, by where they stand, that say nothing of themselves. A literal says all by being one. */
function unsaid(schema: unknown, at: string): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unsaid(schema.unwrap(), at);
  if (schema instanceof z.ZodArray) return unsaid(schema.element, at);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => unsaid(option, at));
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, field]) => [
    ...(saysOf(field) === undefined && !(field instanceof z.ZodLiteral) ? [`${at}.${key}`] : []),
    ...unsaid(field, `${at}.${key}`),
  ]);
}
