/**
 * An excerpt shows single entries of a case and nothing else of it: each record with the proof (RFC 9162) by which it
 * leads to the root of the log's Merkle tree. It says that these entries were recorded, at these places of the stream,
 * and nothing of where a claim stands: for that all entries are needed, and a receipt.
 */
import * as z from 'zod';
import { canonicalJson } from '../log/canonical-json.ts';
import { genesis, linkHash } from '../log/chain.ts';
import type { Checkpoint } from '../log/checkpoint.ts';
import { continues, includes, type MerkleTree } from '../log/merkle.ts';
import type { Stored } from '../log/port.ts';
import { caseOfStream, docketStream } from '../log/stream-names.ts';
import { asJson, readSealed, sealOf } from './sealed.ts';
import type { Bound, ReceiptProblem } from './verify.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits');

export const excerptSchema = z.strictObject({
  nunc: z.literal('excerpt'),
  format: z.literal(1),
  /** When it was issued, RFC 3339. */
  issuedAt: z.string(),
  case: z.string(),
  stream: z.string(),
  /** The first records of the log, so many, and the root of their tree. */
  tree: z.strictObject({ records: z.int().positive(), root: Hash }),
  records: z
    .array(
      z.strictObject({
        /** Its place in the stream, and among all records of the log, both from 0. */
        version: z.int().nonnegative(),
        index: z.int().nonnegative(),
        previous: Hash,
        hash: Hash,
        entry: z.looseObject({ id: z.string(), type: z.string(), recordedAt: z.string() }),
        /** The hashes by which it leads to the root. */
        proof: z.array(Hash).max(64),
      }),
    )
    .min(1),
  /** SHA-256 over the canonical JSON of all else here. */
  seal: Hash,
});

export type Excerpt = z.infer<typeof excerptSchema>;

/** A record of the stream with its place among all of the log, from 0, and the hash of the record before it. */
export type PlacedRecord = { readonly stored: Stored; readonly index: number; readonly previous: string };

/** Puts records on paper as an excerpt of the first `size` records of a log. */
export function issueExcerpt(
  stream: string,
  shown: readonly PlacedRecord[],
  { tree, size }: { readonly tree: MerkleTree; readonly size: number },
  issuedAt: string,
): Excerpt {
  const unsealed: Omit<Excerpt, 'seal'> = {
    nunc: 'excerpt',
    format: 1,
    issuedAt,
    case: caseOfStream(stream) ?? stream,
    stream,
    tree: { records: size, root: tree.root(size) },
    records: shown.map(({ stored: { version, hash, entry }, index, previous }) => ({
      version,
      index,
      previous,
      hash,
      entry: asJson(entry) as Excerpt['records'][number]['entry'],
      proof: [...tree.inclusion(index, size)],
    })),
  };
  return { ...unsealed, seal: sealOf(unsealed) };
}

export type ExcerptVerification = {
  readonly problems: readonly ReceiptProblem[];
  /** Null where it is no excerpt. */
  readonly excerpt: Excerpt | null;
  /** Where it was held against a checkpoint: all of its records, or none. */
  readonly bound?: Bound;
};

/**
 * An excerpt checked from the bytes of its file: that each record's hash covers its entry and its place, and leads to
 * the root that the excerpt names; with `against`, that this is the root of the checkpoint, or one from which the
 * checkpoint proves that the log went on. Without one, anybody could have made the whole tree. Never throws.
 */
export function verifyExcerpt(bytes: Uint8Array, against?: Checkpoint): ExcerptVerification {
  const read = readSealed(bytes, excerptSchema, 'excerpt');
  if (!read.ok) return { problems: [{ where: 'excerpt', what: read.what }], excerpt: null };
  const { evidence: excerpt } = read;
  const problems = [...recordProblems(excerpt)];
  if (against === undefined) return { problems, excerpt };
  const what = rootProblem(excerpt, against);
  const sound = problems.length === 0 && what === undefined;
  if (what !== undefined) problems.push({ where: 'the tree of the log', what });
  const { length } = excerpt.records;
  return { problems, excerpt, bound: { records: sound ? length : 0, of: length, takenAt: against.takenAt } };
}

function* recordProblems({ case: id, stream, tree, records }: Excerpt): Generator<ReceiptProblem, void> {
  if (stream !== docketStream(id)) yield { where: 'case', what: `${stream} is not the docket of ${id}` };
  const root = { root: tree.root, size: tree.records };
  let last = { version: -1, index: -1 };
  for (const { version, index, previous, hash, entry, proof } of records) {
    const where = `${stream} version ${version}`;
    if (version <= last.version || index <= last.index)
      yield { where, what: 'it is out of order or doubled' };
    last = { version, index };
    if (version === 0 && previous !== genesis(stream))
      yield { where, what: 'it is not the first record of its stream' };
    else if (linkHash(canonicalJson(entry), { previous, stream, version }) !== hash)
      yield { where, what: 'its hash does not fit its content and its place' };
    else if (entry.case !== id)
      yield { where, what: `it is an entry of the case ${String(entry.case)}, and not of ${id}` };
    else if (!includes(root, { hash, index }, proof))
      yield { where, what: 'its proof does not lead to the root that the excerpt names' };
  }
}

function rootProblem({ tree }: Excerpt, checkpoint: Checkpoint): string | undefined {
  const { format, records, takenAt } = checkpoint;
  if (format === 1) return 'a checkpoint of the first format has none: nothing can be proved from it';
  if (tree.records === records)
    return tree.root === checkpoint.root
      ? undefined
      : `its root was another one when the checkpoint was taken (${takenAt})`;
  const { since } = checkpoint;
  const then = { root: tree.root, size: tree.records };
  if (since?.records === tree.records && since.root === tree.root)
    return continues(then, { root: checkpoint.root, size: records }, since.proof)
      ? undefined
      : `the checkpoint of ${takenAt} does not go on from the root of the excerpt`;
  return `the excerpt is of the first ${tree.records} records, and the checkpoint of ${takenAt} of ${records}: issue it again with --against that checkpoint`;
}
