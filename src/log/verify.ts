/** Whether a log is what was recorded: every record against its chain, every stream against its head. */
import { createHash } from 'node:crypto';
import { genesis, linkHashOfBytes } from './chain.ts';
import type { Checkpoint } from './checkpoint.ts';
import { StoreCorrupt } from './faults.ts';
import { type CaseForgotten, Forgotten } from './forgotten.ts';
import { MerkleTree } from './merkle.ts';
import type { Head, Log, RawRecord, Recordable } from './port.ts';
import { isForgetting } from './stream-names.ts';

/** A fault: where it is (a stream and version, or the store) and what is wrong, in words. */
export type LogProblem = { readonly where: string; readonly what: string };

/** What was read of a log: `problems` is empty for a sound one. */
export type Verification = {
  readonly ok: boolean;
  /** The first fault of each stream, in the order of the log; what follows a broken link is not counted. */
  readonly problems: readonly LogProblem[];
  readonly records: number;
  /** Each stream's last sound record, by name. */
  readonly heads: readonly Head[];
  /** SHA-256 over the hashes of all records in the order of the log: changes if streams are reordered. */
  readonly order: string;
  /** Over the same: what proves to others that a record is in the log, or that a log goes on from another. */
  readonly tree: MerkleTree;
  /** The cases that were taken out, as the log says: their contents are not there to be checked. */
  readonly forgotten: readonly CaseForgotten[];
};

export type VerifyOptions = {
  /** What the log was: see `checkpoint.ts`. */
  readonly against?: Checkpoint;
  /** What is wrong with an entry as such, where its hash fits: the log itself does not know what entries mean. */
  readonly inspect?: (stream: string, entry: Recordable) => string | undefined;
  /** Told now and then how many records have been read. */
  readonly progress?: (records: number) => void;
  /** Told now and then how far the log has been read, in positions: see `ReadAllOptions`. */
  readonly passed?: (position: number) => void;
};

type Line = { version: number; position: number; hash: string; broken: boolean };

/**
 * Reads the whole log and names, for each stream, the first record that does not fit. Writers may go on:
 * what they append meanwhile is verified too or left for the next time.
 *
 * Errors: `StoreUnreachable`. A damaged store is a problem that is reported, not an error.
 */
export async function verify(
  log: Log,
  { against, progress, passed, inspect }: VerifyOptions = {},
): Promise<Verification> {
  const problems: LogProblem[] = [];
  const lines = new Map<string, Line>();
  const seen = against === undefined ? undefined : new Against(against);
  const order = createHash('sha256');
  const tree = new MerkleTree();
  const forgotten = new Forgotten();
  let records = 0;
  let position = 0;
  const read = async () => {
    for (const what of await log.examine()) problems.push({ where: log.place, what });
    const before = await log.streams();
    for (const { stream, unusable, forgotten } of before)
      if (unusable !== undefined && forgotten === undefined) problems.push({ where: stream, what: unusable });
    const marked = new Map(
      before.filter(({ unusable }) => unusable === undefined).map((head) => [head.stream, head]),
    );
    for await (const record of log.records(passed === undefined ? {} : { passed })) {
      records += 1;
      order.update(record.hash, 'hex');
      tree.add(record.hash);
      seen?.record(record, records, () => order.copy().digest('hex'));
      const line = lines.get(record.stream) ?? begin(record.stream);
      lines.set(record.stream, line);
      const what =
        record.position > position
          ? check(record, line, { inspect, forgotten })
          : 'it is out of order in the log';
      position = Math.max(position, record.position);
      const head = marked.get(record.stream);
      const wrong = what ?? (head?.version === record.version ? againstHead(record, head) : undefined);
      if (wrong !== undefined && !line.broken) problems.push({ where: place(record), what: wrong });
      if (wrong !== undefined) line.broken = true;
      else if (!line.broken) Object.assign(line, { ...record, broken: false });
      if (records % 1_000 === 0) progress?.(records);
    }
    problems.push(...forgotten.problems(), ...(await endings(log, before, lines)));
  };
  try {
    await read();
  } catch (error) {
    if (!(error instanceof StoreCorrupt)) throw error;
    problems.push({ where: log.place, what: error.message });
  }
  const heads = [...lines].map(([stream, { version, position, hash }]) => ({
    stream,
    version,
    position,
    hash,
  }));
  heads.sort((a, b) => (a.stream < b.stream ? -1 : 1));
  if (seen !== undefined) problems.push(...seen.problems(heads, tree, problems.length === 0));
  progress?.(records);
  return {
    ok: problems.length === 0,
    problems,
    records,
    heads,
    order: order.digest('hex'),
    tree,
    forgotten: forgotten.cases,
  };
}

function begin(stream: string): Line {
  return { version: -1, position: 0, hash: genesis(stream), broken: false };
}

function check(
  { stream, version, id, hash, bytes }: RawRecord,
  line: Line,
  { inspect, forgotten }: { readonly inspect: VerifyOptions['inspect']; readonly forgotten: Forgotten },
): string | undefined {
  if (stream === '') return 'it belongs to no stream';
  if (version > line.version + 1) return `it follows version ${line.version}: what was between is gone`;
  if (version <= line.version) return `it follows version ${line.version}: it is out of order or doubled`;
  if (bytes.length === 0) {
    forgotten.without({ stream, version, hash });
    return undefined;
  }
  if (linkHashOfBytes(bytes, { previous: line.hash, stream, version }) !== hash) {
    return 'its hash does not fit its content and the record before it';
  }
  const entry = entryIn(bytes);
  if (entry?.id !== id) return `the store lists it under the id ${id}, which is not its own`;
  return isForgetting(stream) ? forgotten.said(stream, entry) : inspect?.(stream, entry);
}

function entryIn(bytes: Uint8Array): Recordable | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? (value as Recordable) : undefined;
  } catch {
    return undefined;
  }
}

function againstHead(record: RawRecord, head: Head): string | undefined {
  if (head.hash !== record.hash)
    return 'it is the last of its stream, but the stream says that another one is';
  return head.position === record.position ? undefined : 'its position is not the one that its stream gives';
}

/** Streams that end before or after the point where they say that they end. */
async function endings(
  log: Log,
  before: readonly Head[],
  lines: ReadonlyMap<string, Line>,
): Promise<readonly LogProblem[]> {
  const problems: LogProblem[] = [];
  // Of a stream that cannot be used the end is not known; why it cannot has been said.
  const unusable = new Set(before.flatMap((head) => (head.unusable === undefined ? [] : [head.stream])));
  for (const { stream, version } of before.filter((head) => !unusable.has(head.stream))) {
    const line = lines.get(stream) ?? begin(stream);
    if (!line.broken && line.version < version) {
      problems.push({
        where: stream,
        what: `it should end at version ${version}, but ends at ${line.version}`,
      });
    }
  }
  const marked = new Map(before.map((head) => [head.stream, head.version]));
  for (const [stream, { version, broken }] of lines) {
    if (broken || unusable.has(stream) || version <= (marked.get(stream) ?? -1)) continue;
    // Appended while we read, unless its head still says otherwise.
    const now = await log.head(stream);
    if (now.version < version) {
      problems.push({
        where: stream,
        what: `it should end at version ${now.version}, but goes on to ${version}`,
      });
    }
  }
  return problems;
}

function place({ stream, version, position }: RawRecord): string {
  return `${stream} version ${version} (position ${position})`;
}

/** Compares a log, as it is read, with what a checkpoint says that it was. */
class Against {
  readonly #checkpoint: Checkpoint;
  readonly #expected: ReadonlyMap<string, { version: number; hash: string }>;
  readonly #rewritten: LogProblem[] = [];
  #order: string | undefined;

  constructor(checkpoint: Checkpoint) {
    this.#checkpoint = checkpoint;
    this.#expected = new Map(checkpoint.streams.map((head) => [head.stream, head]));
  }

  record(record: RawRecord, count: number, order: () => string): void {
    const then = this.#expected.get(record.stream);
    if (then?.version === record.version && then.hash !== record.hash) {
      const what =
        'its hash was another one when the checkpoint was taken: the stream was rewritten up to here';
      this.#rewritten.push({ where: place(record), what });
    }
    if (count === this.#checkpoint.records) this.#order = order();
  }

  problems(heads: readonly Head[], tree: MerkleTree, sound: boolean): readonly LogProblem[] {
    const ends = new Map(heads.map((head) => [head.stream, head.version]));
    const short = this.#checkpoint.streams.flatMap(({ stream, version }) => {
      const end = ends.get(stream);
      if (end !== undefined && end >= version) return [];
      const now = end === undefined ? 'is not in the log' : `ends at ${end}`;
      return [{ where: stream, what: `it went on to version ${version} at the checkpoint, and now ${now}` }];
    });
    const found = [...this.#rewritten, ...short];
    const then = this.#checkpoint;
    // Where a tree is spoken of too, it says the same in another way: a checkpoint in which they differ is no good.
    const fits = then.format === 1 || (tree.size >= then.records && tree.root(then.records) === then.root);
    if (!sound || found.length > 0 || then.records === 0 || (this.#order === then.order && fits))
      return found;
    const what = 'records of different streams were moved among each other, or put in, since the checkpoint';
    return [{ where: 'the order of the log', what }];
  }
}
