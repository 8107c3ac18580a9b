import * as z from 'zod';
import { branchTypes, catalog, type EntryType, entryTypes } from '../../../events/index.ts';
import { namedBy } from '../../../events/naming-fields.ts';
import { draftFields } from '../../../events/schemas.ts';
import type { EntryForm, FormField, NamedFormField } from '../wire-forms.ts';

/** How deep a form goes: what lies deeper, or refers to itself, is written as JSON. */
const DEEPEST = 7;

/** Every entry type that a person records, as a form made from its schema: corrections and branches have their own. */
export function entryForms(): readonly EntryForm[] {
  made ??= entryTypes
    .filter((type) => !branchTypes.includes(type) && !CORRECTIONS.has(type))
    .map((type) => formOf(type));
  return made;
}

const CORRECTIONS: ReadonlySet<EntryType> = new Set(['EntryCorrected', 'EntryStricken']);

let made: readonly EntryForm[] | undefined;

function formOf(type: EntryType): EntryForm {
  const { label, sentence, caption, own, schema, court } = catalog[type];
  const { on: _on, id: _id, source: _source, unresolved: _open, ...envelope } = draftFields;
  const shared = Object.entries(envelope).filter(([key]) => !own.some((name) => name === key));
  return {
    type,
    label,
    sentence,
    family: caption ? 'Caption' : (FAMILIES.find(([, of]) => of(type, court))?.[0] ?? 'Other'),
    dated: !caption && !own.includes('on'),
    fields: [
      ...Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).map(named),
      ...(caption ? [] : shared.map(([key, field]) => ({ ...named([key, field]), later: true as const }))),
    ],
  };
}

/** The families by which a person looks for a type, in order. */
const FAMILIES: readonly (readonly [name: string, of: (type: EntryType, court: boolean) => boolean])[] = [
  ['Pleading', (type) => /Complaint|claimFiled|Pleading|Answer/i.test(type)],
  ['Motion', (type) => /^Motion|Opposed|Reply/.test(type)],
  ['Stay', (type) => /Stay/.test(type)],
  ['Order', (type) => /Order|Ruling|Recommend|Magistrate|Sanction/.test(type)],
  ['Judgment', (type) => /Judgment|Verdict|Trial|Appeal|Mandate|Review/.test(type)],
  ['Settlement', (type) => /Settle|Dismiss|Withdraw/.test(type)],
  ['Paper', (type) => /Paper|Notice/.test(type)],
];

const named = ([key, schema]: readonly [string, z.ZodType]): NamedFormField => ({
  key,
  label: labelOf(key),
  help: helpOf(schema),
  required: !schema.safeParse(undefined).success,
  field: aboutMotions(key, fieldOf(schema, 0)),
});

/** What a ruling or a paper is about is a motion, and not just any entry. */
function aboutMotions(key: string, field: FormField): FormField {
  if (!/^(?:motions?|decides)$/.test(key)) return field;
  if (field.is === 'names' && field.named === 'entry') return { is: 'names', named: 'motion' };
  return field.is === 'list' ? { is: 'list', of: aboutMotions(key, field.of) } : field;
}

/** `leaveToAmend` as `Leave to amend`. */
const labelOf = (key: string): string => {
  const words = key.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function helpOf(schema: z.ZodType): string {
  if (schema.description !== undefined) return schema.description;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? helpOf(schema.unwrap() as z.ZodType)
    : '';
}

function fieldOf(schema: z.ZodType, depth: number): FormField {
  if (depth > DEEPEST) return { is: 'json' };
  const names = namedBy(schema);
  if (names !== undefined) return { is: 'names', named: names };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return fieldOf(schema.unwrap() as z.ZodType, depth);
  if (schema instanceof z.ZodEnum) return { is: 'choice', options: schema.options.map(String) };
  if (schema instanceof z.ZodLiteral) return { is: 'choice', options: [...schema.values].map(String) };
  if (schema instanceof z.ZodBoolean) return { is: 'flag' };
  if (schema instanceof z.ZodNumber) return { is: 'number' };
  if (schema instanceof z.ZodString) return { is: (schema.maxLength ?? 0) > 1_000 ? 'long' : 'text' };
  if (schema instanceof z.ZodArray)
    return { is: 'list', of: fieldOf(schema.element as z.ZodType, depth + 1) };
  if (schema instanceof z.ZodObject)
    return {
      is: 'group',
      fields: Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).map(([key, field]) => ({
        key,
        label: labelOf(key),
        help: helpOf(field),
        required: !field.safeParse(undefined).success,
        field: aboutMotions(key, fieldOf(field, depth + 1)),
      })),
    };
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map((option) => fieldOf(option as z.ZodType, depth + 1));
    // One or several: several it is.
    const list = options.find(({ is }) => is === 'list');
    if (list !== undefined && options.length === 2) return list;
    return { is: 'either', options };
  }
  return { is: 'json' };
}
