import * as z from 'zod';

/** What a field says that it holds: in a sentence of its own, or in that of what it is, or is a list, of. */
export function saysOf(schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  if (schema.description !== undefined) return schema.description;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return saysOf(schema.unwrap());
  return schema instanceof z.ZodArray ? saysOf(schema.element) : undefined;
}
