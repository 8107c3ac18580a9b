/**
 * A checkpoint says what a log was at an instant: kept elsewhere, it shows later that the log was rewritten
 * or cut short, which the log by itself cannot.
 */
import { z } from 'zod';
import type { Log } from './port.ts';
import { type LogProblem, type Verification, verify } from './verify.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits');

const schema = z.strictObject({
  nunc: z.literal('checkpoint'),
  format: z.literal(1),
  /** When it was taken, RFC 3339. */
  takenAt: z.string(),
  /** How many records the log held, and the SHA-256 over their hashes in order. */
  records: z.int().nonnegative(),
  order: hash,
  streams: z.array(z.strictObject({ stream: z.string(), version: z.int().nonnegative(), hash })),
});

export type Checkpoint = z.infer<typeof schema>;

export type CheckpointTaken =
  | { readonly ok: true; readonly checkpoint: Checkpoint }
  | { readonly ok: false; readonly problems: readonly LogProblem[] };

/**
 * Verifies a log and says what it is. Of a log that is not sound there is none: it would vouch for a fault.
 *
 * `takenAt` is the instant to write into it, RFC 3339 in UTC.
 */
export async function takeCheckpoint(log: Log, takenAt: string): Promise<CheckpointTaken> {
  const verification = await verify(log);
  if (!verification.ok) return { ok: false, problems: verification.problems };
  return { ok: true, checkpoint: checkpointOf(verification, takenAt) };
}

/** What a verification found, as a checkpoint. */
export function checkpointOf({ records, order, heads }: Verification, takenAt: string): Checkpoint {
  const streams = heads.map(({ stream, version, hash }) => ({ stream, version, hash }));
  return { nunc: 'checkpoint', format: 1, takenAt, records, order, streams };
}

export type CheckpointRead =
  | { readonly ok: true; readonly checkpoint: Checkpoint }
  | { readonly ok: false; readonly what: string };

/** A checkpoint from the JSON that it was written as, or what is wrong with the text. */
export function readCheckpoint(text: string): CheckpointRead {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, what: `It is not JSON: ${error instanceof Error ? error.message : String(error)}.` };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, checkpoint: parsed.data };
  return { ok: false, what: `It is not a Nunc checkpoint: ${z.prettifyError(parsed.error)}` };
}
