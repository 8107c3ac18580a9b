import * as z from 'zod';
import { writtenSchema } from '../../events/envelope.ts';
import {
  CaseId,
  ClaimId,
  catalog,
  entryTypes,
  LooseEntry,
  MatterId,
  PartyId,
  ReadingId,
  TestId,
} from '../../events/index.ts';
import { FORMAT, notInCaseFiles, type SectionName, sections } from './sections.ts';

const ids: Readonly<Record<SectionName, z.core.$ZodRecordKey>> = {
  parties: PartyId,
  claims: ClaimId,
  matters: MatterId,
  tests: TestId,
  readings: ReadingId,
};

/**
 * The JSON Schema (draft 2020-12) of a case file, made from the schemas that read it, so that an editor completes
 * and checks one as it is typed. What refers to what is for `nunc check` to say.
 */
export function caseFileJsonSchema(): Readonly<Record<string, unknown>> {
  const written = entryTypes.filter((type) => !notInCaseFiles.includes(type));
  const registry = z.registry<{ id: string }>();
  for (const type of written) registry.add(writtenSchema(type), { id: type });
  const [first, ...others] = written.map(writtenSchema);
  const Entry = z
    .union(first === undefined ? [] : [first, ...others])
    .meta({ id: 'Entry', title: 'Entry', description: 'What was filed or decided' });
  const CaseFile = z
    .strictObject({
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
    })
    .meta({ title: 'Nunc case file', description: 'A case as its docket tells it' });
  return z.toJSONSchema(CaseFile, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema, path }) => {
      if (zodSchema === LooseEntry) replace(jsonSchema, { $ref: '#/$defs/Entry' });
      else if (path.at(-1) === 'on') replace(jsonSchema, date(jsonSchema.description));
    },
  });
}

/** A section's items are written without the field that their own id stands for. */
function section(name: SectionName): z.ZodType {
  const { type, names, about } = sections[name];
  const { label, sentence, schema } = catalog[type];
  const fields = Object.entries(schema.shape).filter(([key]) => key !== names);
  const item = z.strictObject(Object.fromEntries(fields)).meta({ title: label, description: sentence });
  return z.record(ids[name], item).optional().describe(about);
}

/** YAML reads `1985` as a number and `[1987-03-27, 1987-03-30]` as a list: as a date, each is taken as written. */
function date(description = 'A day, in EDTF'): Record<string, unknown> {
  const part = { type: ['string', 'integer'] };
  return {
    description,
    anyOf: [
      { type: 'string', maxLength: 1_000 },
      { type: 'integer', minimum: 1, maximum: 9999 },
      { type: 'array', minItems: 1, items: part },
    ],
  };
}

function replace(schema: object, by: Record<string, unknown>): void {
  for (const key of Object.keys(schema)) Reflect.deleteProperty(schema, key);
  Object.assign(schema, by);
}
