import * as z from 'zod';
import { writtenSchema } from '../../events/draft.ts';
import { MotionRequest } from '../../events/fields/request.ts';
import { Finding, Ruling } from '../../events/fields/ruling.ts';
import { DocketSource, On } from '../../events/fields/written.ts';
import { branchTypes, catalog, entryTypes } from '../../events/index.ts';
import {
  CaseId,
  Cites,
  ClaimId,
  Edit,
  EntryId,
  LooseEntry,
  MatterId,
  PartyId,
  ReadingId,
  TestId,
} from '../../events/schemas.ts';
import { CASE_FILE_SCHEMA } from './new-case-file.ts';
import { FORMAT, type SectionName, sections } from './sections.ts';

const entrySchemas = entryTypes
  .filter((type) => !branchTypes.includes(type))
  .map((type) => [type, writtenSchema(type)] as const);

const Entry = z
  .union(entrySchemas.map(([, schema]) => schema))
  .meta({ title: 'Entry', description: 'What was filed or decided' });

/** What is said once and referred to, by its name under `$defs`. */
const shared: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [PartyId, 'PartyId'],
  [ClaimId, 'ClaimId'],
  [MatterId, 'MatterId'],
  [TestId, 'TestId'],
  [EntryId, 'EntryId'],
  [On, 'Date'],
  [Cites, 'Cites'],
  [MotionRequest, 'MotionRequest'],
  [Ruling, 'Ruling'],
  [Finding, 'Finding'],
  [Edit, 'Edit'],
  [DocketSource, 'Source'],
  [Entry, 'Entry'],
  ...entrySchemas.map(([type, schema]) => [schema, type] as const),
]);

const ids: Readonly<Record<SectionName, z.ZodType<string>>> = {
  parties: PartyId,
  claims: ClaimId,
  matters: MatterId,
  tests: TestId,
  readings: ReadingId,
};

type Json = Record<string, unknown>;

/**
 * The JSON Schema (draft 2020-12) of a case file, made from the schemas that read it, so that an editor completes
 * and checks one as it is typed. What refers to what is for `nunc check` to say.
 */
export function caseFileJsonSchema(): Readonly<Json> {
  const CaseFile = z.strictObject({
    $schema: z.string().optional().describe('For editors'),
    nunc: z.literal(FORMAT).describe('The version of this format'),
    case: CaseId,
    ...catalog.CaseOpened.schema.shape,
    parties: section('parties'),
    claims: section('claims'),
    matters: section('matters'),
    tests: section('tests'),
    readings: section('readings'),
    entries: z.array(Entry).describe('What was filed and decided, in the order in which it was recorded'),
  });
  const $defs: Json = {};
  for (const [schema, name] of shared) Object.assign($defs, definition(name, schema));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Nunc case file',
    description: 'A case as its docket tells it',
    ...jsonOf(CaseFile),
    $defs: Object.fromEntries(Object.entries($defs).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** A section's items are written without the field that their own id stands for. */
function section(name: SectionName): z.ZodType {
  const { type, names, about } = sections[name];
  const { label, sentence, schema } = catalog[type];
  const fields = Object.entries(schema.shape).filter(([key]) => key !== names);
  const item = z.strictObject(Object.fromEntries(fields));
  const described = item.meta({ title: label, description: sentence });
  const items = name === 'tests' ? z.union([described, fromTheLibrary(item)]) : described;
  return z.record(ids[name], items).optional().describe(about);
}

/** A test may be the library's: what is written beside `use` takes the place of what the library says. */
const fromTheLibrary = (item: z.ZodObject): z.ZodType =>
  item
    .partial()
    .extend({ use: z.string().describe('The library’s test of this name (nunc tests lists them)') })
    .meta({ title: 'Legal test from the library' });

/** A shared schema and whatever it defines for itself, such as a rule, which holds rules. */
function definition(name: string, schema: unknown): Json {
  if (!(schema instanceof z.ZodType)) return {};
  const { $defs, ...own } = jsonOf(schema);
  return { ...(typeof $defs === 'object' ? $defs : {}), [name]: own };
}

function jsonOf(root: z.ZodType): Json {
  const own: unknown = root;
  const { $schema: _, ...json } = z.toJSONSchema(root, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema, path }) => {
      const name = zodSchema === LooseEntry ? 'Entry' : shared.get(zodSchema);
      if (name !== undefined && zodSchema !== own) replace(jsonSchema, { $ref: `#/$defs/${name}` });
      else if (zodSchema === On) replace(jsonSchema, date(jsonSchema.description));
      else if (path.at(-1) === 'on' && jsonSchema.type === 'string')
        replace(jsonSchema, { $ref: '#/$defs/Date' });
      else if (zodSchema === Entry && 'anyOf' in jsonSchema) {
        // Their types tell them apart, so an editor need not try them all.
        const { anyOf, ...rest } = jsonSchema;
        replace(jsonSchema, { ...rest, type: 'object', required: ['id', 'type'], oneOf: anyOf });
      }
    },
  });
  return { $id: CASE_FILE_SCHEMA, ...json };
}

/** YAML reads `1985` as a number and `[1987-03-27, 1987-03-30]` as a list: as a date, each is taken as written. */
function date(description = 'A day, in EDTF'): Json {
  return {
    description,
    anyOf: [
      { type: 'string', maxLength: 1_000 },
      { type: 'integer', minimum: 1, maximum: 9999 },
      { type: 'array', minItems: 1, items: { type: ['string', 'integer'] } },
    ],
  };
}

function replace(schema: object, by: Json): void {
  for (const key of Object.keys(schema)) Reflect.deleteProperty(schema, key);
  Object.assign(schema, by);
}
