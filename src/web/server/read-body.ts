import type { Context } from 'hono';
import type * as z from 'zod';
import { NotAnswered } from './fault.ts';

/** The JSON of a request, as the schema has it. Throws `NotAnswered` for anything else. */
export async function readBody<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  if (!(context.req.header('content-type') ?? '').startsWith('application/json'))
    throw new NotAnswered(415, 'JSON is needed here.');
  let value: unknown;
  try {
    value = JSON.parse(await context.req.text());
  } catch {
    throw new NotAnswered(400, 'This is no JSON.');
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new NotAnswered(400, `\`${issue?.path.join('.') ?? ''}\`: ${issue?.message ?? 'not as expected'}`);
}
