import * as z from 'zod';
import { catalog, type Entry } from '../../../events/index.ts';

/**
 * An entry with its fields in the order in which its type describes them: the log sorts the fields of what it
 * keeps, and a person reads an id before a list of claims.
 */
export const asDescribed = (entry: Entry): Entry =>
  ({ ...entry, data: inOrder(catalog[entry.type].schema, entry.data) }) as Entry;

function inOrder(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional) return inOrder(schema.unwrap(), value);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => inOrder(schema.element, item));
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  const given = value as Readonly<Record<string, unknown>>;
  const fields = Object.entries(schema.shape).filter(([field]) => given[field] !== undefined);
  return Object.fromEntries(fields.map(([field, inner]) => [field, inOrder(inner, given[field])]));
}
