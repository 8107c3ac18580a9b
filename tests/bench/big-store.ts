import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDockets } from '../../src/generate/index.ts';
import { openLog } from '../../src/log/open.ts';

/** A store of many made-up dockets, a hundred entries each: made once, used by several benches. */
export type BigStore = {
  readonly url: string;
  readonly path: string;
  readonly cases: readonly string[];
  readonly entries: number;
};

const made = new Map<number, Promise<BigStore>>();

/** The store of so many dockets; its folder is in the system's temporary place, and goes when the bench ends. */
export function bigStore(dockets: number): Promise<BigStore> {
  const known = made.get(dockets) ?? make(dockets);
  made.set(dockets, known);
  return known;
}

async function make(dockets: number): Promise<BigStore> {
  const folder = mkdtempSync(join(tmpdir(), 'nunc-bench-store-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'docket.db');
  const log = await openLog(`sqlite:${path}`, { mode: 'write' });
  const cases: string[] = [];
  let entries = 0;
  const options = { dockets, seed: 1, entries: 100, claims: 6, recordedAt: '2026-01-01T00:00:00.000Z' };
  for (const docket of generateDockets(options)) {
    const id = docket[0]?.case ?? '';
    cases.push(id);
    entries += docket.length;
    await log.append(`docket-${id}`, docket, { expectedVersion: 'no-stream' });
  }
  await log.close();
  process.stderr.write(
    `  a store of ${entries.toLocaleString('en-US')} entries in ${dockets.toLocaleString('en-US')} dockets\n`,
  );
  return { url: `sqlite:${path}`, path, cases, entries };
}
