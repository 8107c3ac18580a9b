import { type BranchId, type DataOf, type Draft, type Entry, recorded } from '../../events/index.ts';
import { CaseId } from '../../events/schemas.ts';
import type { Log } from '../log/port.ts';
import { branchesOfCase, branchStream, caseOfStream, docketStream } from '../log/stream-names.ts';
import { branchEventsOf, caseHeads, entriesOf, storedCase } from '../open/index.ts';
import { propose, type WriteResult, write, writeBranchEvent } from '../recording/index.ts';
import {
  type ListedStudioCase,
  NotKept,
  type StudioCase,
  type StudioCaseSize,
  type StudioCases,
} from '../web/server/studio-cases.ts';
import { recordingNow } from './ask/recording-now.ts';
import type { Io } from './io.ts';

/** What the studio's cases come from: the store, where there is one, and what was named or dropped. */
export type StudioSources = {
  readonly io: Io;
  readonly log: Log | null;
  readonly writable: boolean;
  /** Cases that are in no store: case files named on the command line. */
  readonly files: ReadonlyMap<string, readonly Entry[]>;
};

/** How many entries a studio that only reads keeps of what was dropped on it. */
const KEPT_IN_MEMORY = 100_000;
/** How many cases of the store, and entries of them all, stay at hand once they were read. */
const CASES_AT_HAND = 64;
const ENTRIES_AT_HAND = 100_000;

/** The studio's cases, from a log and from memory. What is in memory goes before what the log has under its id. */
export function studioCasesFrom({ io, log, writable, files }: StudioSources): StudioCases {
  const memory = new Map<string, StudioCase>();
  for (const [id, entries] of files)
    memory.set(id, { entries, kept: 'file', version: `file-${entries.length}` });
  /** Cases that the store holds, with more entries in memory: their branches are still the store's. */
  const ahead = new Set<string>();
  const known = new Map<string, StudioCase>();
  const heard = new Set<(id: string) => void>();

  /** Throws `NotKept` where a case of so many entries would be more than is kept in memory. */
  const roomFor = (id: string, count: number): void => {
    let entries = count;
    for (const [other, held] of memory)
      if (other !== id && held.kept === 'memory') entries += held.entries.length;
    if (entries > KEPT_IN_MEMORY)
      throw new NotKept(
        `A studio that only reads keeps at most ${KEPT_IN_MEMORY.toLocaleString('en-US')} entries in memory; start it with --write, and they are kept in the store.`,
      );
  };

  const sizeStored = async (id: string): Promise<StudioCaseSize | undefined> => {
    if (log === null || !CaseId.safeParse(id).success) return undefined;
    const head = await log.head(docketStream(id));
    if (head.version < 0) return undefined;
    const branches = await log.streams(branchesOfCase(id));
    return { entries: head.version + 1, kept: 'store', version: versionOf([head, ...branches]) };
  };

  const readStored = async (id: string): Promise<StudioCase | undefined> => {
    const size = await sizeStored(id);
    if (log === null || size === undefined) return undefined;
    const { version } = size;
    const before = known.get(id);
    if (before?.version === version) return before;
    const entries = await entriesOf(log, id);
    if (entries.length === 0) return undefined;
    const held: StudioCase = { entries, kept: 'store', version };
    known.delete(id);
    known.set(id, held);
    letGo(known);
    return held;
  };

  const toBranch = async <T extends 'BranchCreated' | 'BranchDropped'>(
    id: string,
    name: BranchId,
    type: T,
    data: DataOf<T>,
  ): Promise<void> => {
    const caseId = CaseId.parse(id);
    if (log === null || memory.has(id))
      throw new NotKept(`${id} is not in the store: load it there first, and branches of it can be saved.`);
    const to = { log, stream: branchStream(id, name) };
    kept(await writeBranchEvent(to, name, recordingNow(io, caseId), { type, data }));
  };

  /** Records what is admitted of a case that the store may hold already. */
  const record = async (to: Log, id: CaseId, drafts: readonly Draft[]): Promise<'store'> => {
    const stored = await storedCase(to, id);
    const proposal = propose(stored.entries, drafts, recordingNow(io, id));
    if (!proposal.ok)
      throw new NotKept(proposal.refusals.map(({ entry, what }) => `${entry}: ${what}`).join('\n'));
    kept(await write(stored, proposal.fresh));
    return 'store';
  };

  return {
    place: log?.place ?? null,
    writable: writable && log !== null,
    list: async () => {
      const stored = log === null ? [] : await storedVersions(log);
      const listed = new Map(stored.map((one) => [one.id, one]));
      for (const [id, { version }] of memory) listed.set(id, { id, version });
      return [...listed.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    read: async (id) => memory.get(id) ?? (await readStored(id)),
    size: async (id) => {
      const held = memory.get(id);
      return held === undefined ? sizeStored(id) : { ...held, entries: held.entries.length };
    },
    part: async (id, from, to) => {
      const held = memory.get(id);
      if (held !== undefined) return held.entries.slice(from, to + 1);
      return log === null ? [] : entriesOf(log, id, { from, to });
    },
    branchEvents: async (id) =>
      log === null || (memory.has(id) && !ahead.has(id)) ? [] : await branchEventsOf(log, id),
    keep: async (id, drafts) => {
      const caseId = CaseId.parse(id);
      if (log !== null && writable) {
        await record(log, caseId, drafts);
        memory.delete(id);
        ahead.delete(id);
        return 'store';
      }
      const entries = recorded(drafts, recordingNow(io, caseId));
      roomFor(id, entries.length);
      memory.set(id, { entries, kept: 'memory', version: `memory-${io.now()}` });
      for (const tell of heard) tell(id);
      return 'memory';
    },
    add: async (id, drafts) => {
      const caseId = CaseId.parse(id);
      const inMemory = memory.get(id);
      if (log !== null && writable && inMemory === undefined) return record(log, caseId, drafts);
      const held = inMemory ?? (await readStored(id));
      if (held === undefined) throw new NotKept(`There is no case ${id}.`);
      roomFor(id, held.entries.length + drafts.length);
      if (inMemory === undefined) ahead.add(id);
      const all = [...held.entries, ...recorded(drafts, recordingNow(io, caseId))];
      memory.set(id, { entries: all, kept: 'memory', version: `memory-${io.now()}-${all.length}` });
      for (const tell of heard) tell(id);
      return 'memory';
    },
    saveBranch: (id, data) => toBranch(id, data.branch, 'BranchCreated', data),
    dropBranch: (id, name) => toBranch(id, name, 'BranchDropped', { branch: name }),
    changes: (signal) => changes(log, heard, signal),
  };
}

/** Changes whenever the docket or a branch of a case does: the versions at which its streams end. */
const versionOf = (heads: readonly { readonly version: number }[]): string =>
  heads.map(({ version }) => version).join('.');

/** The cases of a log with their versions, from one look at where its streams end. */
async function storedVersions(log: Log): Promise<readonly ListedStudioCase[]> {
  const cases = await caseHeads(log);
  const streams = await log.streams();
  const byCase = Map.groupBy(streams, ({ stream }) => caseOfStream(stream));
  return cases.map(({ id, unusable }) => {
    const docket = docketStream(id);
    const own = byCase.get(id) ?? [];
    const branches = own.filter(({ stream }) => stream.startsWith(branchesOfCase(id).prefix));
    const version = versionOf([...own.filter(({ stream }) => stream === docket), ...branches]);
    return { id, version, ...(unusable === undefined ? {} : { unusable }) };
  });
}

/** Lets go of those that were asked for longest ago, where there are more than are kept at hand. */
function letGo(known: Map<string, StudioCase>): void {
  let entries = [...known.values()].reduce((sum, held) => sum + held.entries.length, 0);
  for (const [oldest, held] of known) {
    if (known.size <= 1 || (known.size <= CASES_AT_HAND && entries <= ENTRIES_AT_HAND)) break;
    entries -= held.entries.length;
    known.delete(oldest);
  }
}

/** Throws `NotKept` where nothing was written. */
function kept(written: WriteResult): void {
  if (!written.ok) throw new NotKept(written.what);
}

/** The ids of cases as entries are recorded, in the log or in memory. */
async function* changes(
  log: Log | null,
  heard: Set<(id: string) => void>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const waiting: string[] = [];
  let wake = () => {};
  const tell = (id: string) => {
    waiting.push(id);
    wake();
  };
  heard.add(tell);
  const following = log === null ? Promise.resolve() : followLog(log, tell, signal);
  following.catch(() => {});
  try {
    while (!signal.aborted) {
      const id = waiting.shift();
      if (id !== undefined) {
        yield id;
        continue;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  } finally {
    heard.delete(tell);
  }
}

async function followLog(log: Log, tell: (id: string) => void, signal: AbortSignal): Promise<void> {
  const streams = await log.streams();
  const after = streams.reduce((most, { position }) => Math.max(most, position), 0);
  for await (const arrival of log.subscribe({ after, signal })) {
    if (arrival.kind !== 'record') continue;
    const id = caseOfStream(arrival.record.stream);
    if (id !== undefined) tell(id);
  }
}
