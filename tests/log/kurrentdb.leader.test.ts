import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Arrival } from '../../src/log/port.ts';
import { entries, entry } from './entries.ts';
import { ids, plain, running } from './kurrent-server/running.ts';

const { node, open, cluster } = running();

describe('given a writer whose leader dies', () => {
  it('goes on with the one that the others elect, without being opened anew', {
    timeout: 60_000,
  }, async () => {
    const { url, nodes, elect, store } = await cluster();
    const log = await open(url, 30_000);
    await log.append('docket-a', [entry('e-1')], { expectedVersion: -1 });
    await nodes[0]?.stop();
    // Between the death and the election, the others say what a real server says.
    for (const member of nodes) member.gossip(nodes.slice(1));
    for (const member of nodes.slice(1)) member.faults.notReady = true;
    const met = Promise.race(nodes.slice(1).map((member) => member.metNotReady(3)));
    const attempt = log.append('docket-a', [entry('e-2')], { expectedVersion: 0 });
    await met;
    elect(1);
    for (const member of nodes.slice(1)) member.faults.notReady = false;
    expect(await attempt).toMatchObject({ ok: true, written: 1, version: 1 });
    // And the next leader too.
    await nodes[1]?.stop();
    nodes[2]?.gossip(nodes.slice(2));
    elect(2);
    expect(await log.append('docket-a', [entry('e-3')], { expectedVersion: 1 })).toMatchObject({
      written: 1,
    });
    expect(store.stream('docket-a')).toHaveLength(3);
    expect(ids(await log.entries('docket-a'))).toEqual(ids(entries('e', 3)));
  });

  it('takes "Server Is Not Ready" for what passes, in every call', { timeout: 60_000 }, async () => {
    const server = await node();
    const log = await open(plain(server.port), 20_000);
    await log.append('docket-a', [entry('e-1')], { expectedVersion: -1 });
    const notReady = () => {
      server.faults.notReady = true;
      void server.metNotReady(3).then(() => {
        server.faults.notReady = false;
      });
    };
    notReady();
    expect(await log.append('docket-a', [entry('e-2')], { expectedVersion: 0 })).toMatchObject({
      written: 1,
    });
    notReady();
    expect(await log.head('docket-a')).toMatchObject({ version: 1 });
    notReady();
    expect(ids(await log.entries('docket-a'))).toEqual(['e-1', 'e-2']);
  });

  it('says that it is not ready when that lasts longer than patience', async () => {
    const server = await node();
    const log = await open(plain(server.port), 1_500);
    await log.append('docket-a', [entry('e-1')], { expectedVersion: -1 });
    server.faults.notReady = true;
    const attempt = log.append('docket-a', [entry('e-2')], { expectedVersion: 0 });
    await expect(attempt).rejects.toMatchObject({ name: 'StoreUnreachable' });
    await expect(attempt).rejects.toThrow(/What was being written may be there: trying again is safe\.$/);
    const reading = log.entries('docket-a');
    await expect(reading).rejects.toThrow(/Nothing was being written\.$/);
  });

  it('waits as long as the URL says', async () => {
    const server = await node();
    const log = await open(`${plain(server.port)}&patience=1.5`, 60_000);
    server.faults.notReady = true;
    await expect(log.head('docket-a')).rejects.toMatchObject({ name: 'StoreUnreachable' });
    expect(log.place).toBe(plain(server.port));
  });

  it('lets a follower and a writer of one log go on together', { timeout: 60_000 }, async () => {
    const { url, nodes, elect } = await cluster();
    const log = await open(url, 30_000);
    const stop = new AbortController();
    const told: string[] = [];
    const following = (async () => {
      for await (const arrival of log.subscribe({ prefix: 'docket-', signal: stop.signal })) {
        if (arrival.kind === 'record') told.push(arrival.record.entry.id);
        if (told.length === 20) stop.abort();
      }
    })();
    for (let i = 1; i <= 20; i += 1) {
      if (i === 10) {
        await nodes[0]?.stop();
        for (const member of nodes) member.gossip(nodes.slice(1));
        elect(1);
      }
      await log.append('docket-a', [entry(`e-${i}`)], { expectedVersion: i - 2 });
    }
    await following;
    expect(told).toEqual(ids(entries('e', 20)));
  });
});

describe('given a server that is starting', () => {
  const freePort = async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    return port;
  };

  it('is waited for when that is asked, and not ready is part of starting', { timeout: 60_000 }, async () => {
    const port = await freePort();
    const opening = open(`${plain(port)}&wait=20`, 1_500);
    const server = await node({ at: { port } });
    server.faults.notReady = true;
    await server.metNotReady(2);
    server.faults.notReady = false;
    const log = await opening;
    expect(await log.append('docket-a', [entry('e')], { expectedVersion: -1 })).toMatchObject({ ok: true });
  });

  it('is refused at once when it is not', async () => {
    await expect(open(plain(await freePort()))).rejects.toMatchObject({ why: 'no-server' });
    await expect(open(`${plain(await freePort())}&wait=0.4`)).rejects.toMatchObject({ why: 'no-server' });
  });
});

describe('given a server that goes silent', () => {
  it('is told of to whoever follows, before patience ends, and told again when it answers', {
    timeout: 60_000,
  }, async () => {
    const server = await node();
    const log = await open(plain(server.port), 12_000);
    await log.append('docket-a', [entry('e-1')], { expectedVersion: -1 });
    const stop = new AbortController();
    const told: string[] = [];
    const hear = ({ kind }: Arrival) => kind !== 'record' && told.at(-1) === kind;
    for await (const arrival of log.subscribe({ prefix: 'docket-', signal: stop.signal })) {
      if (!hear(arrival)) told.push(arrival.kind === 'record' ? arrival.record.entry.id : arrival.kind);
      if (arrival.kind === 'caught-up') server.network.freeze();
      if (arrival.kind === 'silent') {
        server.network.thaw();
        server.store.put('docket-b', 'SomebodyElses');
      }
      if (arrival.kind === 'heard-again') {
        await log.append('docket-a', [entry('e-2')], { expectedVersion: 0 });
      }
      if (told.includes('e-2')) stop.abort();
    }
    expect(told).toEqual(['e-1', 'caught-up', 'silent', 'heard-again', 'e-2']);
  });

  it('is given up when patience ends', { timeout: 60_000 }, async () => {
    const server = await node();
    const log = await open(plain(server.port), 3_000);
    await log.append('docket-a', [entry('e-1')], { expectedVersion: -1 });
    const kinds = new Set<string>();
    const following = (async () => {
      for await (const { kind } of log.subscribe({ stream: 'docket-a' })) {
        kinds.add(kind);
        if (kind === 'caught-up') server.network.freeze();
      }
    })();
    await expect(following).rejects.toMatchObject({ name: 'StoreUnreachable' });
    expect([...kinds]).toEqual(['record', 'caught-up', 'silent']);
  });
});
