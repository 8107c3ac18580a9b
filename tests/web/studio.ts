import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCaseFile } from '../../src/casefile/index.ts';
import { recordingNow } from '../../src/cli/ask/recording-now.ts';
import { processIo } from '../../src/cli/process-io.ts';
import { studioCasesFrom } from '../../src/cli/studio-cases.ts';
import { openLog } from '../../src/log/open.ts';
import type { Log } from '../../src/log/port.ts';
import { storedCase } from '../../src/open/index.ts';
import { propose, write } from '../../src/recording/index.ts';
import { builtPage } from '../../src/web/server/built-page.ts';
import { readOpinionText } from '../../src/web/server/opinion-text.ts';
import { type StartOptions, startStudio } from '../../src/web/server/start.ts';

const CASE = new URL('../../examples/abc-v-meese/case.yaml', import.meta.url);

/** For what never ends, in milliseconds. */
const BOUND = 240_000;

/** A studio on a store of its own, with whatever was loaded into it. */
export type TestStudio = {
  readonly origin: string;
  readonly log: Log;
  /** What the studio wrote down. */
  readonly lines: readonly string[];
  readonly stop: () => Promise<void>;
};

export type Wanted = Partial<
  Pick<StartOptions, 'host' | 'allowHosts' | 'webhook' | 'now' | 'limits' | 'arrival'>
> & {
  /** As `StartOptions` has it, or what the studio does where nothing is said; none, where nothing is said here. */
  readonly token?: string;
  readonly write?: boolean;
  /** Case files, as text. */
  readonly cases?: readonly string[];
  readonly opinion?: string;
};

export const workedCase = (): Promise<string> => readFile(CASE, 'utf8');

/** Starts a studio on a port that is free. */
export async function studioWith({
  write = false,
  cases,
  opinion,
  token = 'none',
  ...rest
}: Wanted = {}): Promise<TestStudio> {
  const folder = await mkdtemp(join(tmpdir(), 'nunc-studio-'));
  const log = await openLog(`sqlite:${join(folder, 'docket.db')}`, { mode: 'write' });
  for (const text of cases ?? [await workedCase()]) await load(log, text);
  const lines: string[] = [];
  const studio = await startStudio({
    studioCases: studioCasesFrom({ io: processIo(), log, writable: write, files: new Map() }),
    page: await builtPage(() => {}),
    host: '127.0.0.1',
    port: 0,
    ...(token === 'as it comes' ? {} : { token }),
    opinion: opinion === undefined ? null : readOpinionText(opinion),
    log: (line) => lines.push(line),
    // As long as a busy machine needs.
    limits: { longest: BOUND },
    arrival: BOUND,
    ...rest,
  });
  return {
    origin: `http://127.0.0.1:${studio.port}`,
    log,
    lines,
    stop: async () => {
      await studio.stop();
      await log.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Loads a case file, as `nunc load` does. */
export async function load(log: Log, text: string): Promise<void> {
  const read = readCaseFile({ name: 'case.yaml', text });
  if (!read.ok) throw new Error(read.problems[0]?.what);
  const { case: id, drafts } = read.caseFile;
  const to = await storedCase(log, id);
  const proposal = propose(to.entries, drafts, recordingNow(processIo(), id));
  if (!proposal.ok) throw new Error(proposal.refusals[0]?.what);
  const written = await write(to, proposal.fresh);
  if (!written.ok) throw new Error(written.what);
}
