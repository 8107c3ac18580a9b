import { describe, expect, it } from 'vitest';
import { copyLog } from '../../src/log/copy.ts';
import { openKurrentLog } from '../../src/log/kurrentdb/log.ts';
import { openMemoryLog } from '../../src/log/memory.ts';
import type { Log } from '../../src/log/port.ts';
import { verify } from '../../src/log/verify.ts';
import { collect, entries, entry } from './entries.ts';
import { ids, plain, running } from './kurrent-server/running.ts';
import type { EventStore } from './kurrent-server/store.ts';

const { node, open } = running();

/** A server on which Nunc has written two cases, and then something happens to the first of them. */
async function afterwards(happens: (store: EventStore) => void) {
  const server = await node();
  const log = await open(plain(server.port), 4_000);
  for (const stream of ['docket-roe', 'docket-moe'])
    await log.append(stream, entries('e', 10), { expectedVersion: 'no-stream' });
  happens(server.store);
  // Whoever comes now has not seen the stream as it was.
  return { server, log: await open(plain(server.port), 4_000), earlier: log };
}

/** All that a log can be asked of one stream, and what it says. */
const questions: readonly [string, (log: Log) => Promise<unknown>][] = [
  ['append', (log) => log.append('docket-roe', [entry('more')], { expectedVersion: 'any' })],
  ['append again', (log) => log.append('docket-roe', entries('e', 10), { expectedVersion: 'any' })],
  ['entries', (log) => log.entries('docket-roe')],
  ['read', (log) => collect(log.read('docket-roe'))],
  ['read backward', (log) => collect(log.read('docket-roe', { direction: 'backward' }))],
  ['follow', (log) => collect(log.subscribe({ stream: 'docket-roe' }), 11)],
];

const deeds: readonly [string, (store: EventStore) => void, string, RegExp][] = [
  [
    'another program wrote to at its end',
    (store) => store.put('docket-roe', 'InvoiceSent', { amount: 3 }),
    'foreign',
    /the stream docket-roe holds an event that Nunc did not write \("InvoiceSent", at 10\)/,
  ],
  [
    'is cut short by $maxCount',
    (store) => store.set('docket-roe', { $maxCount: 5 }),
    'cut-short',
    /the stream docket-roe begins at 5: its beginning was cut off there/,
  ],
  [
    'is cut short by $tb',
    (store) => store.set('docket-roe', { $tb: 4 }),
    'cut-short',
    /the stream docket-roe begins at 4: its beginning was cut off there/,
  ],
  [
    'is emptied by $maxAge',
    (store) => store.set('docket-roe', { $maxAge: -1 }),
    'cut-short',
    /the stream docket-roe is empty: all that it held was cut off there/,
  ],
  [
    'was deleted',
    (store) => store.delete('docket-roe'),
    'deleted',
    /the stream docket-roe was deleted there\. It can be brought back/,
  ],
  [
    'was deleted for good',
    (store) => store.tombstone('docket-roe'),
    'deleted',
    /the stream docket-roe was deleted there for good/,
  ],
];

describe.each(deeds)('given a stream that %s', (_name, happens, why, words) => {
  it('is named for what it is by whatever asks for it, and nothing is written', {
    timeout: 60_000,
  }, async () => {
    const { server, log } = await afterwards(happens);
    const before = server.store.all.length;
    for (const [question, ask] of questions) {
      const asked = ask(log);
      await expect(asked, question).rejects.toThrow(words);
      await asked.catch((error) =>
        // A stream that has lost something already may also be about to lose more.
        expect({ question, ...error }).toMatchObject({ stream: 'docket-roe', why }),
      );
    }
    expect(server.store.all).toHaveLength(before);
  });

  it('is named among the others by what asks for all, and the others go on', async () => {
    const { log } = await afterwards(happens);
    const heads = await log.streams();
    expect(heads.map(({ stream }) => stream)).toEqual(['docket-moe', 'docket-roe']);
    expect(heads[0]?.unusable).toBeUndefined();
    expect(heads[1]?.unusable).toMatch(words);
    expect(ids(await log.entries('docket-moe'))).toEqual(ids(entries('e', 10)));
    expect(await log.append('docket-moe', [entry('more')], { expectedVersion: 9 })).toMatchObject({
      ok: true,
    });
    const { ok, problems } = await verify(log);
    expect(ok).toBe(false);
    expect(problems).toEqual([{ where: 'docket-roe', what: expect.stringMatching(words) }]);
  });

  it('is left out of a copy, which says so and has the others', async () => {
    const { log } = await afterwards(happens);
    const target = openMemoryLog();
    expect(await copyLog(log, target)).toMatchObject({
      ok: true,
      complete: true,
      written: 10,
      left: [{ stream: 'docket-roe', unusable: expect.stringMatching(words) }],
    });
    expect((await target.streams()).map(({ stream }) => stream)).toEqual(['docket-moe']);
  });
});

describe('given a writer who has written to a stream before something happens to it', () => {
  it('is told of an event that is not Nunc’s, and does not try for ever', async () => {
    const { earlier } = await afterwards((store) => store.put('docket-roe', 'InvoiceSent'));
    const asked = earlier.append('docket-roe', [entry('more')], { expectedVersion: 'any' });
    await expect(asked).rejects.toMatchObject({ name: 'StreamUnusable', why: 'foreign' });
  });

  it('is told of a deletion for good', async () => {
    const { earlier } = await afterwards((store) => store.tombstone('docket-roe'));
    const asked = earlier.append('docket-roe', [entry('more')], { expectedVersion: 'any' });
    await expect(asked).rejects.toMatchObject({ name: 'StreamUnusable', why: 'deleted' });
  });
});

describe('given a stream that was deleted and written anew without a look at what was there', () => {
  it('does not hold, and nothing more is written to it', async () => {
    const { server, log } = await afterwards((store) => store.delete('docket-roe'));
    // As an older Nunc did: from the genesis again, at revisions that go on.
    const old = server.store.all.filter(({ stream }) => stream === 'docket-roe');
    server.store.append(
      'docket-roe',
      'no-stream',
      old.map((event) => ({ ...event, id: crypto.randomUUID() })),
    );
    const asked = log.append('docket-roe', [entry('more')], { expectedVersion: 'any' });
    await expect(asked).rejects.toThrow(/begins at 10: its beginning was cut off there/);
    const { problems } = await verify(log);
    expect(problems.map(({ where }) => where)).toContain('docket-roe');
    const copied = await copyLog(log, openMemoryLog());
    expect(copied).toMatchObject({ ok: true, left: [{ stream: 'docket-roe' }] });
  });
});

describe('given a stream that still holds all and is set to drop events', () => {
  it.each([
    ['$maxCount', { $maxCount: 100 }, /is set to drop its events, by \$maxCount \(100\)/],
    ['$maxAge', { $maxAge: 3_600 }, /is set to drop its events, by \$maxAge \(3600 seconds\)/],
  ])('is read, and not written to until %s is taken off', async (_name, settings, words) => {
    const { server, log } = await afterwards((store) => store.set('docket-roe', settings));
    expect(await log.entries('docket-roe')).toHaveLength(10);
    const refused = log.append('docket-roe', [entry('more')], { expectedVersion: 'any' });
    await expect(refused).rejects.toMatchObject({ why: 'forgetful' });
    await expect(refused).rejects.toThrow(words);
    expect(server.appends('docket-roe')).toBe(1);
    server.store.set('docket-roe', {});
    expect(await log.append('docket-roe', [entry('more')], { expectedVersion: 9 })).toMatchObject({
      ok: true,
    });
  });
});

describe('given streams with the names of ours that Nunc never wrote to', () => {
  it('passes over them in lists and verification, and refuses to write to them', async () => {
    const server = await node();
    server.store.put('docket-shipping', 'CrateLeft');
    const log = await open(plain(server.port), 4_000);
    await log.append('docket-roe', [entry('e')], { expectedVersion: -1 });
    expect((await log.streams()).map(({ stream }) => stream)).toEqual(['docket-roe']);
    expect(await verify(log)).toMatchObject({ ok: true, records: 1 });
    const asked = log.append('docket-shipping', [entry('e')], { expectedVersion: 'any' });
    await expect(asked).rejects.toMatchObject({ why: 'foreign' });
  });
});

describe('given a copy from a store whose chain is broken', () => {
  it('blames the source, and not the sound target', async () => {
    const server = await node();
    const log = await openKurrentLog(plain(server.port), { mode: 'write' });
    await log.append('docket-roe', entries('e', 6), { expectedVersion: -1 });
    await log.close();
    // One event is no longer what it was.
    const at = server.store.all.findIndex(
      ({ stream, revision }) => stream === 'docket-roe' && revision === 3,
    );
    const event = server.store.all[at];
    if (event === undefined) throw new Error('it was not written');
    const other = { ...JSON.parse(Buffer.from(event.data).toString()), on: '1999-01-01' };
    server.store.all[at] = { ...event, data: Buffer.from(JSON.stringify(other)) };
    const again = await open(plain(server.port), 4_000);
    expect(await copyLog(again, openMemoryLog())).toMatchObject({
      ok: false,
      at: 'source',
      stream: 'docket-roe',
      version: 3,
    });
    const sound = openMemoryLog();
    await sound.append('docket-roe', entries('e', 6), { expectedVersion: -1 });
    const other2 = openMemoryLog();
    await other2.append('docket-roe', [entry('another')], { expectedVersion: -1 });
    expect(await copyLog(sound, other2)).toMatchObject({ ok: false, at: 'target' });
  });
});
