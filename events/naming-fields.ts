import * as z from 'zod';
import { catalog, type EntryType } from './catalog.ts';
import { LooseEntry } from './fields/edit.ts';
import { draftFields } from './fields/written.ts';
import { ClaimId, EntryId, FindingKey, MatterId, PartyId, TestId } from './ids.ts';
import { asFields } from './loose-fields.ts';

/** What a field may name. */
export type Named = 'party' | 'claim' | 'matter' | 'test' | 'entry' | 'finding';

/** A way down to the fields that name something; `*` stands for every item of a list. */
export type NamingField = { readonly way: readonly string[]; readonly names: Named };

// By definition, which an id keeps when a field describes it in words of its own.
const naming = new Map<unknown, Named>([
  [PartyId.def, 'party'],
  [ClaimId.def, 'claim'],
  [MatterId.def, 'matter'],
  [TestId.def, 'test'],
  [EntryId.def, 'entry'],
  [FindingKey.def, 'finding'],
]);

/** What a field of this schema names; undefined where it names nothing of the case. */
export const namedBy = (schema: z.ZodType): Named | undefined => naming.get(schema.def);

/**
 * The fields of an entry type that name something else of the case, found in its schema: an entry type that is
 * added to the catalog has its references checked without another word about it.
 */
export function namingFields(type: EntryType): readonly NamingField[] {
  const known = found.get(type);
  if (known !== undefined) return known;
  const { id: _, ...shared } = draftFields;
  const fields = [...waysIn(z.object(shared)), ...waysIn(catalog[type].schema)];
  const once = [...new Map(fields.map((field) => [field.way.join('.'), field])).values()];
  found.set(type, once);
  return once;
}

const found = new Map<EntryType, readonly NamingField[]>();

function waysIn(schema: unknown, way: readonly string[] = []): readonly NamingField[] {
  if (!(schema instanceof z.ZodType)) return [];
  const names = namedBy(schema);
  if (names !== undefined) return [{ way, names }];
  // Entries inside edits are entries of their own, checked as such.
  if (schema.def === LooseEntry.def) return [];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return waysIn(schema.unwrap(), way);
  if (schema instanceof z.ZodArray) return waysIn(schema.element, [...way, '*']);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, field]) => waysIn(field, [...way, key]));
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => waysIn(option, way));
  return [];
}

/** A text in an entry that names something, and where in the entry it stands. */
export type NamedText = { readonly path: readonly (string | number)[]; readonly text: string };

/** Every text at the end of a way, whatever else is wrong with the entry. */
export function mentions(value: unknown, [step, ...rest]: readonly string[]): readonly NamedText[] {
  if (step === undefined) return typeof value === 'string' ? [{ path: [], text: value }] : [];
  if (step === '*')
    return Array.isArray(value)
      ? value.flatMap((item: unknown, index) => prefixed(index, mentions(item, rest)))
      : [];
  const fields = asFields(value);
  return fields !== undefined && Object.hasOwn(fields, step)
    ? prefixed(step, mentions(fields[step], rest))
    : [];
}

const prefixed = (step: string | number, all: readonly NamedText[]): readonly NamedText[] =>
  all.map(({ path, text }) => ({ path: [step, ...path], text }));
