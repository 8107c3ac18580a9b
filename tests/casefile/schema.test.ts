import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { branchTypes, entryTypes } from '../../events/index.ts';
import { caseFileJsonSchema } from '../../src/casefile/index.ts';
import { expectGolden } from './golden-file.ts';

const schema = caseFileJsonSchema();
const parts = z.record(
  z.string(),
  z.looseObject({ properties: z.record(z.string(), z.unknown()).optional() }),
);
const definitions = parts.parse(schema.$defs);

describe('the published JSON Schema of a case file', () => {
  it('is the one that the schemas of the entries make (NUNC_UPDATE=1 writes it anew)', () => {
    expectGolden(
      new URL('../../docs/schema/case-file.schema.json', import.meta.url),
      `${JSON.stringify(schema, null, 2)}\n`,
    );
  });

  it('knows every entry type that a case file may hold, with its label and its sentence', () => {
    for (const type of entryTypes) {
      if (branchTypes.includes(type)) continue;
      expect(definitions[type], type).toMatchObject({
        title: expect.any(String),
        description: expect.stringMatching(/\.$/),
        properties: { type: { const: type } },
        required: expect.arrayContaining(['id', 'type']),
      });
    }
  });

  it('names nothing that it does not define', () => {
    const names = [...JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name);
    expect(Object.keys(definitions)).toEqual(expect.arrayContaining(names));
  });

  it('accepts the worked case, as YAML reads it', () => {
    const text = readFileSync(new URL('../../examples/abc-v-meese/case.yaml', import.meta.url), 'utf8');
    expect(z.fromJSONSchema(schema).safeParse(parse(text)).error?.issues ?? []).toEqual([]);
  });

  it.each([
    ['an entry without an id', { type: 'PaperFiled', kind: 'other' }],
    ['an entry type that there is not', { id: 'paper', type: 'PaperFyled', kind: 'other' }],
    ['a field that there is not', { id: 'paper', type: 'PaperFiled', kind: 'other', colour: 'red' }],
    ['a word that there is not', { id: 'paper', type: 'PaperFiled', kind: 'scroll' }],
  ])('refuses %s', (_, entry) => {
    const file = { nunc: 1, case: 'roe-v-acme', title: 'Roe v. Acme', entries: [entry] };
    expect(z.fromJSONSchema(schema).safeParse(file).success).toBe(false);
  });
});
