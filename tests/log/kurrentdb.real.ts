/**
 * The contract against a real KurrentDB: `npm run test:kurrentdb`, with its URL in NUNC_TEST_KURRENTDB.
 * Every run writes streams of new names (`docket-` and a UUID) and leaves them there.
 *
 * With a URL that names several nodes, NUNC_TEST_KURRENTDB_KILL is a command of the shell that takes one away and
 * brings it back: it is run with `kill HOST:PORT`, then with `start HOST:PORT`, and ends when that is done.
 */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { StoreFault } from '../../src/log/faults.ts';
import { openKurrentLog } from '../../src/log/kurrentdb/log.ts';
import { withoutPassword } from '../../src/log/store-url.ts';
import { describeLog } from './contract.ts';
import { entry } from './entries.ts';
import { describeKurrent } from './kurrent-contract.ts';

const url = process.env.NUNC_TEST_KURRENTDB ?? '';

const instructions = `
These tests need a KurrentDB, and do not pass without one. Start one, and say where it is:

    docker compose -f examples/kurrentdb/compose.yaml up --detach --wait
    NUNC_TEST_KURRENTDB='kurrentdb://127.0.0.1:2113?tls=false' npm run test:kurrentdb

With a cluster: examples/kurrentdb/README.md. They write streams of their own and change no others.`;

beforeAll(async () => {
  if (url === '') throw new Error(`NUNC_TEST_KURRENTDB is not set.\n${instructions}`);
  try {
    const log = await openKurrentLog(url, { mode: 'read' });
    await log.close();
  } catch (error) {
    if (error instanceof StoreFault) throw new Error(`${error.message}\n${instructions}`);
    throw error;
  }
});

describeLog('KurrentDB (real)', async () => ({
  open: () => openKurrentLog(url, { mode: 'write' }),
  dispose: async () => undefined,
  lasts: true,
}));

describeKurrent('KurrentDB (real)', async () => ({ url, dispose: async () => undefined }));

const command = process.env.NUNC_TEST_KURRENTDB_KILL ?? '';
const nodes = (/^\w+:\/\/(?:[^@/]*@)?([^/?]*)/.exec(url)?.[1] ?? '').split(',');

describe.skipIf(command === '' || nodes.length < 3)('a cluster whose nodes die one after the other', () => {
  const told = (what: 'kill' | 'start', node: string) =>
    execFileSync('sh', ['-c', `${command} "$@"`, 'sh', what, node], { stdio: 'inherit' });

  it(`has every append that was acknowledged, once, and is written to all the while: ${withoutPassword(url)}`, {
    timeout: 600_000,
  }, async () => {
    const stream = `docket-${randomUUID()}`;
    const log = await openKurrentLog(url, { mode: 'write' });
    let count = 0;
    const append = async () => {
      const result = await log.append(stream, [entry(`e-${count}`)], { expectedVersion: count - 1 });
      expect(result).toMatchObject({ ok: true, written: 1, version: count });
      count += 1;
    };
    // One of them leads, whichever it is; each is back before the next goes, so that a majority is always there.
    for (const node of nodes) {
      for (let before = 0; before < 20; before += 1) await append();
      told('kill', node);
      for (let after = 0; after < 20; after += 1) await append();
      told('start', node);
      const back = await openKurrentLog(oneNode(node), { mode: 'read', wait: 60_000 });
      await back.head(stream);
      await back.close();
    }
    const held = await log.entries(stream);
    expect(held.map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, at) => `e-${at}`));
    await log.close();
  });
});

/** The same URL with one of its nodes. */
const oneNode = (node: string): string => url.replace(nodes.join(','), node);
