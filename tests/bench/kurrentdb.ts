/**
 * `NUNC_TEST_KURRENTDB=URL npm run bench:kurrentdb`: the log against the client of the same server, which writes the
 * same bytes with the same promises and neither checks nor chains. It writes streams of new names and leaves them.
 */
import { randomUUID } from 'node:crypto';
import {
  BACKWARDS,
  FORWARDS,
  type JSONEventType,
  jsonEvent,
  KurrentDBClient,
  NO_STREAM,
  START,
} from '@kurrent/kurrentdb-client';
import { generateDockets } from '../../src/generate/index.ts';
import { StoreFault } from '../../src/log/faults.ts';
import { openLog } from '../../src/log/open.ts';
import type { Log } from '../../src/log/port.ts';
import { perSecond, type Row, race, timedAsync } from './race.ts';

const url = process.env.NUNC_TEST_KURRENTDB ?? '';
const recordedAt = '2026-01-01T00:00:00.000Z';
const docketOf = (entries: number) =>
  [...generateDockets({ dockets: 1, seed: 4, entries, claims: 6, recordedAt })].flat();
type Docket = ReturnType<typeof docketOf>;

async function appending(
  log: Log,
  raw: KurrentDBClient,
  docket: Docket,
  batch: number,
  ratio: number,
): Promise<Row> {
  const batches = Array.from({ length: Math.ceil(docket.length / batch) }, (_, i) =>
    docket.slice(i * batch, (i + 1) * batch),
  );
  const told = (ours: number, theirs: number) =>
    `${perSecond(docket.length, ours)} against ${perSecond(docket.length, theirs)}`;
  return race({
    measure: batch === 1 ? 'append, one entry a time' : `append, batches of ${batch}`,
    against: 'the client alone, expecting each revision',
    reach: { kind: 'at least', ratio },
    by: 'speed',
    repeats: 5,
    told,
    contender: () => {
      const stream = `docket-bench-${randomUUID()}`;
      return timedAsync(async () => {
        for (const [i, entries] of batches.entries())
          await log.append(stream, entries, { expectedVersion: i * batch - 1 });
      });
    },
    limit: () => {
      const stream = `bench-${randomUUID()}`;
      return timedAsync(async () => {
        for (const [i, entries] of batches.entries())
          await raw.appendToStream(
            stream,
            entries.map((data) => jsonEvent({ type: data.type, data })),
            { streamState: i === 0 ? NO_STREAM : BigInt(i * batch - 1), requiresLeader: true },
          );
      });
    },
  });
}

async function reading(log: Log, raw: KurrentDBClient, docket: Docket): Promise<Row> {
  const stream = `docket-bench-${randomUUID()}`;
  for (let at = 0; at < docket.length; at += 1_000)
    await log.append(stream, docket.slice(at, at + 1_000), { expectedVersion: at - 1 });
  return race({
    measure: `read ${docket.length.toLocaleString('en-US')} entries of one stream`,
    against: 'the client alone',
    reach: { kind: 'at least', ratio: 0.7 },
    by: 'speed',
    repeats: 5,
    told: (ours, theirs) => `${perSecond(docket.length, ours)} against ${perSecond(docket.length, theirs)}`,
    contender: () => timedAsync(() => log.entries(stream)),
    limit: () =>
      timedAsync(async () => {
        const read = [];
        const events = raw.readStream<JSONEventType>(stream, { direction: FORWARDS, fromRevision: START });
        for await (const { event } of events) read.push(event?.data);
        return read;
      }),
  });
}

if (url === '') {
  process.stderr.write('Name a server: NUNC_TEST_KURRENTDB=URL npm run bench:kurrentdb\n');
  process.exit(2);
}
try {
  const log = await openLog(url, { mode: 'write' });
  const raw = KurrentDBClient.connectionString`${url.replace(/^esdb/i, 'kurrentdb')}`;
  // So that neither is charged with connecting.
  for await (const _ of raw.readAll({ direction: BACKWARDS, maxCount: 1 }));
  const rows = [
    await appending(log, raw, docketOf(300), 1, 0.8),
    await appending(log, raw, docketOf(5_000), 100, 0.8),
    await appending(log, raw, docketOf(20_000), 1_000, 0.8),
    await reading(log, raw, docketOf(100_000)),
  ];
  for (const { measure, against, ratio, spread, reach, reached, figures } of rows)
    process.stdout.write(
      `${measure}, against ${against}: ${ratio.toFixed(2)} (${spread.map((end) => end.toFixed(2)).join(' to ')}; at least ${reach.ratio}: ${reached ? 'reached' : 'not reached'}), ${figures}\n`,
    );
  await raw.dispose();
  await log.close();
} catch (error) {
  if (!(error instanceof StoreFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 3;
}
