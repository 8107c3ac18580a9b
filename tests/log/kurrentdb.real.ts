/**
 * The contract against a real KurrentDB: `npm run test:kurrentdb`, with its URL in NUNC_TEST_KURRENTDB.
 * Every run writes streams of new names (`docket-` and a UUID) and leaves them there.
 */
import { beforeAll } from 'vitest';
import { StoreFault } from '../../src/log/faults.ts';
import { openKurrentLog } from '../../src/log/kurrentdb/log.ts';
import { describeLog } from './contract.ts';
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
