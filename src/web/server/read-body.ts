import type { Context } from 'hono';
import type * as z from 'zod';
import { NotAnswered } from './fault.ts';

/** The JSON of a request, as the schema has it. Throws `NotAnswered` for anything else. */
export async function readBody<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  onlyJson(context);
  const read = readText(await context.req.text(), schema);
  if (read.ok) return read.value;
  throw new NotAnswered(400, read.what);
}

/** The same of JSON that somebody else reads. Throws `NotAnswered` where the request says that it is none. */
export function rawBody(context: Context): Promise<ArrayBuffer> {
  onlyJson(context);
  return context.req.arrayBuffer();
}

function onlyJson({ req }: Context): void {
  if (!(req.header('content-type') ?? '').startsWith('application/json'))
    throw new NotAnswered(415, 'JSON is needed here.');
}

type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly what: string };

/** JSON as the schema has it, or the first thing that is wrong with it. */
export function readText<Schema extends z.ZodType>(text: string, schema: Schema): Read<z.infer<Schema>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, what: 'This is no JSON.' };
  }
  const read = schema.safeParse(value);
  if (read.success) return { ok: true, value: read.data };
  const [issue] = read.error.issues;
  return { ok: false, what: `\`${issue?.path.join('.') ?? ''}\`: ${issue?.message ?? 'not as expected'}` };
}
