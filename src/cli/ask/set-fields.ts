import { parseDocument } from 'yaml';
import type * as z from 'zod';
import { catalog, type EntryType } from '../../../events/index.ts';
import { BadInput } from '../faults.ts';

/**
 * `--set FIELD=VALUE` as fields with their contents; undefined where there is none. A value is JSON, a list or
 * object as YAML writes one on a line, or plain text; what the field takes decides where it could be either.
 */
export function fieldsSet(
  given: readonly string[],
  type: EntryType | undefined,
): Readonly<Record<string, unknown>> | undefined {
  if (given.length === 0) return undefined;
  const fields = given.map((text) => {
    const equals = text.indexOf('=');
    if (equals < 1) throw new BadInput(`--set: FIELD=VALUE is needed, and this is ${text.slice(0, 60)}`);
    const field = text.slice(0, equals).trim();
    return [field, contentOf(text.slice(equals + 1), field, type)] as const;
  });
  const names = fields.map(([field]) => field);
  const twice = names.find((field, index) => names.indexOf(field) !== index);
  if (twice !== undefined) throw new BadInput(`--set: ${twice} is given twice`);
  return Object.fromEntries(fields);
}

function contentOf(text: string, field: string, type: EntryType | undefined): unknown {
  const parsed = parsedValue(text, field);
  if (parsed === null || typeof parsed === 'string' || type === undefined) return parsed;
  const shape: Readonly<Record<string, z.ZodType>> = catalog[type].schema.shape;
  const schema = Object.hasOwn(shape, field) ? shape[field] : undefined;
  // A title may be "1987" or "true", and is text all the same.
  const isText = schema !== undefined && !schema.safeParse(parsed).success && schema.safeParse(text).success;
  return isText ? text : parsed;
}

function parsedValue(text: string, field: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (!/^\s*[[{]/.test(text)) return text;
  }
  const document = parseDocument(text, { logLevel: 'error' });
  const [error] = document.errors;
  if (error === undefined) return document.toJS() as unknown;
  throw new BadInput(
    `--set: the value of ${field} is neither JSON nor YAML: ${error.message.split('\n')[0]}`,
  );
}
