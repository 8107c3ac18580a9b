/**
 * A checkpoint says what a log was at an instant: kept elsewhere, it shows later that the log was rewritten
 * or cut short, which the log by itself cannot.
 */
import { z } from 'zod';
import { isInstant } from '../../events/dates.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './chain.ts';
import { continues } from './merkle.ts';
import type { Log } from './port.ts';
import { type LogProblem, type Verification, verify } from './verify.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits');

const said = {
  nunc: z.literal('checkpoint'),
  /** When it was taken, RFC 3339. */
  takenAt: z.string().refine(isInstant, 'expected an instant, as 2032-01-01T09:00:00.000Z'),
  /** How many records the log held, and the SHA-256 over their hashes in order. */
  records: z.int().nonnegative(),
  order: hash,
  streams: z.array(z.strictObject({ stream: z.string(), version: z.int().nonnegative(), hash })),
};

/** The first format has no tree and no seal; what was written in it is read as what it is. */
const schema = z.discriminatedUnion('format', [
  z.strictObject({ ...said, format: z.literal(1) }),
  z.strictObject({
    ...said,
    format: z.literal(2),
    /** The root of the log's Merkle tree: see `merkle.ts`. */
    root: hash,
    /** The root that the log had at an earlier size, and the proof (RFC 9162) that it goes on from there. */
    since: z
      .strictObject({ records: z.int().nonnegative(), root: hash, proof: z.array(hash).max(128) })
      .optional(),
    /** SHA-256 over the canonical JSON of all else here. */
    seal: hash,
  }),
]);

export type Checkpoint = z.infer<typeof schema>;

export type CheckpointTaken =
  | { readonly ok: true; readonly checkpoint: Checkpoint }
  | { readonly ok: false; readonly problems: readonly LogProblem[] };

/**
 * Verifies a log and says what it is. Of a log that is not sound there is none: it would vouch for a fault. With
 * `since`, an earlier checkpoint, the log is held against that one, and the new one proves that it goes on from it.
 *
 * `takenAt` is the instant to write into it, RFC 3339 in UTC.
 */
export async function takeCheckpoint(
  log: Log,
  takenAt: string,
  since?: Checkpoint,
): Promise<CheckpointTaken> {
  const verification = await verify(log, since === undefined ? {} : { against: since });
  if (!verification.ok) return { ok: false, problems: verification.problems };
  return { ok: true, checkpoint: checkpointOf(verification, takenAt, since?.records) };
}

/** What a verification found, as a checkpoint; with the size of an earlier one, proving that the log goes on from it. */
export function checkpointOf(
  { records, order, heads, tree }: Verification,
  takenAt: string,
  earlier?: number,
): Checkpoint {
  const unsealed = {
    nunc: 'checkpoint' as const,
    format: 2 as const,
    takenAt,
    records,
    order,
    root: tree.root(),
    ...(earlier === undefined
      ? {}
      : { since: { records: earlier, root: tree.root(earlier), proof: [...tree.consistency(earlier)] } }),
    streams: heads.map(({ stream, version, hash }) => ({ stream, version, hash })),
  };
  return { ...unsealed, seal: sha256(canonicalJson(unsealed)) };
}

/** A checkpoint as it is written. */
export const checkpointText = (checkpoint: Checkpoint): string => `${JSON.stringify(checkpoint, null, 2)}\n`;

export type CheckpointRead =
  | { readonly ok: true; readonly checkpoint: Checkpoint }
  | { readonly ok: false; readonly what: string };

/** A checkpoint from the JSON that it was written as, or what is wrong with the text, in itself too. */
export function readCheckpoint(text: string): CheckpointRead {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, what: `It is not JSON: ${error instanceof Error ? error.message : String(error)}.` };
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success)
    return { ok: false, what: `It is not a Nunc checkpoint: ${z.prettifyError(parsed.error)}` };
  // As it was parsed, not as the schema gives it back: the order of the keys counts.
  const checkpoint = json as Checkpoint;
  const what = contradiction(checkpoint) ?? (checkpoint.format === 1 ? undefined : changed(checkpoint, text));
  return what === undefined ? { ok: true, checkpoint } : { ok: false, what };
}

function contradiction({ streams, records }: Checkpoint): string | undefined {
  const names = new Set<string>();
  const twice = streams.find(({ stream }) => names.size === names.add(stream).size)?.stream;
  if (twice !== undefined) return `It contradicts itself: it gives the stream ${twice} twice.`;
  const held = streams.reduce((sum, { version }) => sum + version + 1, 0);
  if (held === records) return undefined;
  return `It contradicts itself: it counts ${records} records, and its streams hold ${held}.`;
}

function changed(checkpoint: Extract<Checkpoint, { format: 2 }>, text: string): string | undefined {
  const { seal, ...rest } = checkpoint;
  if (sha256(canonicalJson(rest)) !== seal) return 'Its seal does not fit: something in it was changed.';
  if (checkpointText(checkpoint) === text) return undefined;
  return 'It is not spelled as it was written: blanks, escapes or doubled fields in it were changed.';
}

/**
 * What keeps a checkpoint from being of the same log as an older one, later on: known from the two alone, by the proof
 * that the newer one holds. Empty where it goes on from the older one.
 */
export function goesOnFrom(newer: Checkpoint, older: Checkpoint): readonly LogProblem[] {
  const problems: LogProblem[] = [];
  const now = new Map(newer.streams.map((head) => [head.stream, head]));
  for (const { stream, version, hash } of older.streams) {
    const head = now.get(stream);
    const what =
      head === undefined
        ? 'it is not in the log any more'
        : head.version < version
          ? `it went on to version ${version}, and now ends at ${head.version}`
          : head.version === version && head.hash !== hash
            ? `version ${version} was another record`
            : undefined;
    if (what !== undefined) problems.push({ where: stream, what });
  }
  const what = treeProblem(newer, older);
  return what === undefined ? problems : [...problems, { where: 'the tree of the log', what }];
}

function treeProblem(newer: Checkpoint, older: Checkpoint): string | undefined {
  if (newer.format === 1 || older.format === 1)
    return 'a checkpoint of the first format has none: hold the log itself against it';
  const then = { root: older.root, size: older.records };
  const now = { root: newer.root, size: newer.records };
  if (then.size > now.size) return `it held ${then.size} records at ${older.takenAt}, and now ${now.size}`;
  const proof =
    then.size === now.size ? [] : newer.since?.records === then.size ? newer.since.proof : undefined;
  if (proof === undefined)
    return `nothing proves that it goes on from ${older.takenAt}: take the newer one with --since the older`;
  return continues(then, now, proof) ? undefined : `it does not go on from what it was at ${older.takenAt}`;
}
