import { describe, expect, it } from 'vitest';
import { BadStoreUrl, StoreFault } from '../../src/log/faults.ts';
import { openKurrentLog } from '../../src/log/kurrentdb/log.ts';
import type { Arrival, Log } from '../../src/log/port.ts';
import { verify } from '../../src/log/verify.ts';
import { Chance } from '../chance.ts';
import { entries, entry } from './entries.ts';
import { long } from './faults/process.ts';
import { authority, ids, plain, running, tls } from './kurrent-server/running.ts';

const { node, open, cluster } = running();

/** Lets what is under way come so much further. */
async function turnsOfTheLoop(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe.each([
  ['a current server', true],
  ['an older server, without the batch call', false],
])('given %s and a connection that breaks', (_name, batchAppend) => {
  it('records an append once when its answer is lost, and says that it was written', async () => {
    const server = await node({ batchAppend });
    const log = await open(plain(server.port));
    await log.append('docket-a', [entry('first')], { expectedVersion: -1 });
    server.faults.dropAfterWrite = 1;
    const result = await log.append('docket-a', entries('e', 3), { expectedVersion: 0 });
    expect(result).toMatchObject({ ok: true, written: 3, version: 3 });
    expect(ids(await log.entries('docket-a'))).toEqual(['first', 'e-1', 'e-2', 'e-3']);
  });

  it('records an append once when it breaks before the write', async () => {
    const server = await node({ batchAppend });
    const log = await open(plain(server.port));
    await log.append('docket-a', [entry('first')], { expectedVersion: -1 });
    server.faults.dropBeforeWrite = 2;
    const result = await log.append('docket-a', entries('e', 3), { expectedVersion: 0 });
    expect(result).toMatchObject({ ok: true, written: 3, version: 3 });
    expect(server.appends('docket-a')).toBe(4);
  });

  it('records an append once when the server writes it and never answers', async () => {
    const server = await node({ batchAppend });
    const log = await open(plain(server.port), 4_000);
    server.faults.silent = 1;
    const result = await log.append('docket-a', entries('e', 2), { expectedVersion: -1 });
    expect(result).toMatchObject({ ok: true, written: 2, version: 1 });
    expect(await log.entries('docket-a')).toHaveLength(2);
  });

  // Slow to run: once is enough in the short form.
  it.runIf(batchAppend || long)(
    'gives up when the server stays too slow, says so, and a later retry writes nothing twice',
    async () => {
      const server = await node({ batchAppend });
      const log = await open(plain(server.port), 2_000);
      const given = Promise.withResolvers<void>();
      server.faults.held = given.promise;
      const attempt = log.append('docket-a', entries('e', 2), { expectedVersion: -1 });
      await expect(attempt).rejects.toMatchObject({ name: 'StoreUnreachable', why: 'deadline' });
      await expect(attempt).rejects.toThrow(/did not answer in time\. What was being written may be there/);
      server.faults.held = undefined;
      expect(server.store.stream('docket-a')).toBeUndefined();
      // What was given up is written after all, later.
      given.resolve();
      await expect.poll(() => server.store.stream('docket-a'), { timeout: 60_000 }).toHaveLength(2);
      const retry = await log.append('docket-a', entries('e', 2), { expectedVersion: -1 });
      expect(retry).toMatchObject({ ok: true, version: 1 });
      expect(await log.entries('docket-a')).toHaveLength(2);
    },
  );

  it('lets two writers contend while the connection breaks at random: each entry lands once', {
    timeout: 300_000,
  }, async () => {
    const random = new Chance();
    const server = await node({ batchAppend });
    const logs = [await open(plain(server.port)), await open(plain(server.port))];
    const each = long ? 400 : 40;
    const broken = { after: 0, before: 0 };
    let conflicts = 0;
    const write = async (log: Log, name: string) => {
      for (let i = 1; i <= each; i++) {
        if (random.below(5) === 0) {
          const when = random.below(2) === 0 ? 'after' : 'before';
          server.faults[when === 'after' ? 'dropAfterWrite' : 'dropBeforeWrite'] += 1;
          broken[when] += 1;
        }
        for (;;) {
          const { version } = await log.head('docket-a');
          const result = await log.append('docket-a', [entry(`${name}-${i}`)], { expectedVersion: version });
          if (result.ok) {
            expect(result.written, `seed ${random.seed}, ${name}-${i}`).toBe(1);
            break;
          }
          conflicts += 1;
        }
      }
    };
    await Promise.all(logs.map((log, i) => write(log, `writer-${i}`)));
    const recorded = ids((await logs[0]?.entries('docket-a')) ?? []);
    expect(new Set(recorded).size).toBe(recorded.length);
    expect(recorded).toHaveLength(2 * each);
    if (logs[0] !== undefined) expect((await verify(logs[0])).problems).toEqual([]);
    console.log(
      `kurrentdb: seed ${random.seed}, ${2 * each} appends by 2 writers, ${broken.after} answers cut off after the ` +
        `write, ${broken.before} before it, ${conflicts} refused as behind, 0 lost, 0 doubled`,
    );
  });
});

describe('given writers that send another content under one id at the same time', () => {
  it('records one of them and refuses the other', async () => {
    const server = await node();
    const logs = [await open(plain(server.port)), await open(plain(server.port))];
    // Both have seen the same stream when they write: the server alone decides.
    const bothHere = Promise.withResolvers<void>();
    server.faults.held = bothHere.promise;
    server.faults.heldOn = 'docket-a';
    const writing = Promise.all(
      logs.map((log, i) =>
        log.append('docket-a', [entry('same', { title: `from ${i}` })], { expectedVersion: 'any' }),
      ),
    );
    await expect.poll(() => server.appends('docket-a'), { timeout: 20_000 }).toBe(2);
    bothHere.resolve();
    const results = await writing;
    expect(results.map((result) => (result.ok ? 'ok' : result.kind)).sort()).toEqual(['id-conflict', 'ok']);
    expect(await logs[0]?.entries('docket-a')).toHaveLength(1);
  });
});

describe('given a cluster', () => {
  it('finds the leader by asking the nodes', async () => {
    const { url, nodes, elect } = await cluster();
    elect(2);
    const log = await open(url);
    expect(await log.append('docket-a', entries('e', 2), { expectedVersion: -1 })).toMatchObject({
      ok: true,
    });
    expect(nodes.map((member) => member.appends('docket-a'))).toEqual([0, 0, 1]);
  });

  it('goes to the leader that a follower names', async () => {
    const { nodes } = await cluster();
    const log = await open(plain(nodes[1]?.port ?? 0));
    expect(await log.append('docket-a', entries('e', 2), { expectedVersion: -1 })).toMatchObject({
      ok: true,
    });
    expect(nodes[0]?.appends('docket-a')).toBe(1);
  });

  it('records every append once while leaders come and go in the midst of them', {
    timeout: 120_000,
  }, async () => {
    const random = new Chance();
    const { url, nodes, elect } = await cluster();
    const log = await open(url, 20_000);
    const count = long ? 300 : 40;
    let elections = 0;
    for (let i = 1; i <= count; i++) {
      if (i % 4 === 0) {
        const old = nodes.find((member) => member.isLeader());
        // The old leader goes with the answer of its last append.
        if (old !== undefined) old.faults.dropAfterWrite = 1;
        const next = random.below(nodes.length);
        turnsOfTheLoop(random.below(60)).then(() => elect(next));
        elections += 1;
      }
      const result = await log.append('docket-a', [entry(`e-${i}`)], { expectedVersion: i - 2 });
      expect(result, `seed ${random.seed}, entry ${i}`).toMatchObject({
        ok: true,
        written: 1,
        version: i - 1,
      });
    }
    expect(ids(await log.entries('docket-a'))).toEqual(ids(entries('e', count)));
    console.log(
      `kurrentdb: seed ${random.seed}, ${count} appends through ${elections} elections, 0 lost, 0 doubled`,
    );
  });

  it('says who leads when the leader cannot be reached', async () => {
    const { nodes } = await cluster(2);
    await nodes[0]?.stop();
    const attempt = openKurrentLog(plain(nodes[1]?.port ?? 0), { mode: 'write', patience: 1_500 });
    await expect(attempt).rejects.toThrow(
      `is not the leader of its cluster, and the leader, 127.0.0.1:${nodes[0]?.port}, could not be reached`,
    );
  });
});

describe('given a follower of KurrentDB whose connection breaks', () => {
  it('goes on where it was, and misses and repeats nothing', async () => {
    const server = await node();
    const log = await open(plain(server.port));
    const stop = new AbortController();
    const told: string[] = [];
    const following = (async () => {
      for await (const arrival of log.subscribe({
        prefix: 'docket-',
        signal: stop.signal,
      }) as AsyncIterable<Arrival>) {
        told.push(arrival.kind === 'record' ? arrival.record.entry.id : arrival.kind);
        if (told.includes('e-30')) stop.abort();
      }
    })();
    for (let i = 1; i <= 30; i++) {
      if (i % 10 === 0) server.cut();
      await log.append('docket-a', [entry(`e-${i}`)], { expectedVersion: 'any' });
    }
    await following;
    expect(told.filter((id) => id !== 'caught-up')).toEqual(ids(entries('e', 30)));
    expect(told.filter((id) => id === 'caught-up')).toHaveLength(1);
  });
});

describe('given a server that cannot be used', () => {
  const refused = async (url: string, patience = 1_500) => {
    const error: unknown = await openKurrentLog(url, { mode: 'write', patience }).then(
      (log) => log.close(),
      (reason: unknown) => reason,
    );
    if (!(error instanceof StoreFault)) throw error ?? new Error('it was not refused');
    expect(error.message).not.toMatch(/\n|secret|\bat .*:\d+:\d+/);
    return error;
  };

  it('says that nobody answers, without waiting', async () => {
    const server = await node();
    await server.stop();
    // With a day's patience, it would not answer within this test if it waited.
    const error = await refused(plain(server.port), 86_400_000);
    expect(error).toMatchObject({ why: 'no-server' });
    expect(error.message).toBe(
      `No KurrentDB answers at ${plain(server.port)}. Is it running, and are host and port right?`,
    );
  });

  it('says that it does not speak TLS, when only we do', async () => {
    const server = await node();
    const error = await refused(`kurrentdb://127.0.0.1:${server.port}`);
    expect(error).toMatchObject({ why: 'tls' });
    expect(error.message).toMatch(/does not speak TLS\. Add \?tls=false/);
  });

  it('says that it speaks TLS only, when we do not', async () => {
    const server = await node({ tls });
    const error = await refused(plain(server.port));
    expect(error).toMatchObject({ why: 'tls' });
    expect(error.message).toMatch(/speaks TLS only\. Take \?tls=false out/);
  });

  it('says that its certificate is not trusted', async () => {
    const server = await node({ tls });
    const error = await refused(`kurrentdb://localhost:${server.port}`);
    expect(error).toMatchObject({ why: 'tls' });
    expect(error.message).toMatch(
      /is not trusted \(.*\)\. Name its authority's file in the URL: \?tlsCAFile=PATH/,
    );
  });

  it('takes a certificate that the URL names, and a user that the server knows', async () => {
    const server = await node({ tls, users: { clerk: { password: 'secret' } } });
    const url = (user: string) => `kurrentdb://${user}localhost:${server.port}?tlsCAFile=${authority}`;
    const log = await open(url('clerk:secret@'));
    expect(await log.append('docket-a', entries('e', 2), { expectedVersion: -1 })).toMatchObject({
      ok: true,
    });
    expect(await log.entries('docket-a')).toHaveLength(2);
    expect(log.place).not.toContain('secret');

    const wrong = await refused(url('clerk:wrong-secret@'));
    expect(wrong).toMatchObject({ why: 'credentials' });
    expect(wrong.message).toMatch(/refuses the user clerk: it knows no such user, or the password is wrong/);
    const none = await refused(url(''));
    expect(none.message).toMatch(/refuses whoever names no user, and the URL names none/);
  });

  it('says what is wrong with a URL', async () => {
    for (const url of ['kurrentdb://', 'kurrentdb://host:port', 'kurrentdb://h?tlsCAFile=/no/such.pem']) {
      expect(await refused(url)).toBeInstanceOf(BadStoreUrl);
    }
  });
});
