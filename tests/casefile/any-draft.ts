import * as fc from 'fast-check';
import * as z from 'zod';
import { Rule } from '../../events/fields/rule.ts';
import { draftFields, On } from '../../events/fields/written.ts';
import { catalog, type Draft, type EntryType } from '../../events/index.ts';
import { Cites, FindingKey, LooseEntry } from '../../events/schemas.ts';

/** Texts that YAML would take for something else, or break, or fold, were they not quoted. */
const awkward = [
  'true',
  'null',
  '~',
  '12',
  '0085',
  '1e3',
  '.inf',
  '2024-03-01',
  '[a, b]',
  '{ a: b }',
  'Roe v. Acme: round two',
  '# not a comment',
  ' leading',
  'trailing ',
  'two\nlines',
  'two\n\nlines\n',
  'tab\there',
  "'quoted'",
  '"quoted"',
  '- dash',
  '? question',
  '*alias',
  '&anchor',
  '!tag',
  '%percent',
  '@at',
  '`tick`',
  '|',
  '>',
  'a \u2028 b',
  '\r\n',
  'é𝄞',
  `long ${'words '.repeat(40)}`,
  '<<',
  '---',
  '...',
  '\u0007bell',
  '\u0085',
];

const text = (most: number) =>
  fc
    .oneof(fc.constantFrom(...awkward), fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }))
    .map((value) => value.slice(0, most))
    // A lone half of a surrogate pair is no text, and no file can hold it.
    .filter((value) => value.length > 0 && value.isWellFormed() && !value.includes('\0'));

const slug = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,12}[a-z0-9])?$/);
const cites = fc.array(
  fc.constantFrom(
    '712 F. Supp. at 764 "invited plaintiffs to file"',
    'Fed. R. Civ. P. 12(b)(6)',
    "O'Brien: at 3",
  ),
  { maxLength: 3 },
);
const on = fc.constantFrom(
  '1985',
  '0985',
  '2024-03-01',
  '1987-03',
  '198X',
  '1987~',
  '..',
  '[1987-03-27,1987-03-30]',
  '[1987-04-29..1987-08-21]',
  '[..1987,1989-01-02]',
  '1987-04-29/..',
);
const rule: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    slug,
    fc.record({ all: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('rule') }),
    fc.record({
      atLeast: fc.integer({ min: 1, max: 3 }),
      of: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).rule;
const json = fc
  .jsonValue({ maxDepth: 2, stringUnit: 'grapheme' })
  .filter((value) => !/__proto__|constructor|prototype|"on"|"<<"|\\u0000|\\ud/.test(JSON.stringify(value)))
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

const known = new Map<unknown, fc.Arbitrary<unknown>>([
  [On.def, on],
  [Cites.def, cites],
  [FindingKey.def, fc.tuple(slug, slug).map((names) => names.join('/'))],
  [LooseEntry.def, fc.record({ id: slug, type: fc.constant('PaperFiled'), kind: fc.constant('other'), on })],
  [Rule.def, rule],
]);

/** Anything that a schema of the catalog accepts. */
function anyOf(schema: unknown): fc.Arbitrary<unknown> {
  if (!(schema instanceof z.ZodType)) throw new Error('no schema');
  const special = known.get(schema.def);
  if (special !== undefined) return special;
  if (schema instanceof z.ZodOptional) return anyOf(schema.unwrap());
  if (schema instanceof z.ZodNullable) return fc.option(anyOf(schema.unwrap()));
  if (schema instanceof z.ZodArray) return fc.array(anyOf(schema.element), { minLength: 1, maxLength: 3 });
  if (schema instanceof z.ZodObject) return fields(schema);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return fc.nat();
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(anyOf));
  if (schema instanceof z.ZodRecord)
    return fc.dictionary(slug, anyOf(schema.valueType), { maxKeys: 3, noNullPrototype: true });
  if (schema instanceof z.ZodLazy) return rule;
  if (schema instanceof z.ZodUnknown) return json;
  if (schema instanceof z.ZodURL) return fc.webUrl({ validSchemes: ['https'] });
  // Ids alone refuse capitals and blanks.
  if (schema instanceof z.ZodString) return schema.safeParse('A b').success ? text(40) : slug;
  throw new Error(`no arbitrary for ${schema.def.type}`);
}

function fields(schema: z.ZodObject, without: readonly string[] = []): fc.Arbitrary<Record<string, unknown>> {
  const shape = Object.entries(schema.shape).filter(([key]) => !without.includes(key));
  const requiredKeys = shape.filter(([, field]) => !(field instanceof z.ZodOptional)).map(([key]) => key);
  return fc
    .record(Object.fromEntries(shape.map(([key, field]) => [key, anyOf(field)])), {
      requiredKeys,
      noNullPrototype: true,
    })
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)));
}

/** An entry of a type that can be read, whatever it names: all that could be written of it may be. */
export function anyDraft(type: EntryType): fc.Arbitrary<Draft> {
  const schema: z.ZodObject = catalog[type].schema;
  // A field of the type's own takes the place of the envelope's, which then cannot be written.
  const envelope = fields(z.object(draftFields), Object.keys(schema.shape));
  return fc
    .tuple(envelope, fields(schema))
    .map(
      ([head, data]) => ({ ...head, type, schemaVersion: catalog[type].version, data }) as unknown as Draft,
    );
}
