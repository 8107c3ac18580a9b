/** What every store must do, whichever holds the log. Each adapter's test file runs it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/log/canonical-json.ts';
import { genesis, linkHash } from '../../src/log/chain.ts';
import { NotStorable, StoreUnreachable } from '../../src/log/faults.ts';
import { openMemoryLog } from '../../src/log/memory.ts';
import type { Arrival, Log } from '../../src/log/port.ts';
import { collect, entries, entry } from './entries.ts';

export type Subject = {
  /** Opens the same store again and again: what one log writes, the next one reads. */
  readonly open: () => Promise<Log>;
  readonly dispose: () => Promise<void>;
  /** False for a store that forgets when it is closed. */
  readonly lasts: boolean;
};

/** Runs the contract. Streams get names of their own, so that a shared server needs no cleaning. */
export function describeLog(name: string, prepare: () => Promise<Subject>): void {
  describe(`the log in ${name}`, () => {
    let subject: Subject;
    let log: Log;
    beforeAll(async () => {
      subject = await prepare();
      log = await subject.open();
    });
    afterAll(async () => {
      await log.close();
      await subject.dispose();
    });
    const fresh = () => `docket-${randomUUID()}`;

    describe('given a stream that does not exist', () => {
      it('has a head before the first version, and nothing to read', async () => {
        const stream = fresh();
        expect(await log.head(stream)).toEqual({ stream, version: -1, position: 0, hash: genesis(stream) });
        expect(await collect(log.read(stream))).toEqual([]);
        expect(await collect(log.read(stream, { direction: 'backward' }))).toEqual([]);
        expect(await log.entries(stream)).toEqual([]);
      });

      it('takes the first entries and says where the stream now ends', async () => {
        const stream = fresh();
        const result = await log.append(stream, entries('motion', 3), { expectedVersion: 'no-stream' });
        expect(result).toMatchObject({ ok: true, written: 3, version: 2 });
        const head = await log.head(stream);
        expect(result).toMatchObject({ position: head.position });
        expect(head.version).toBe(2);
      });

      it('takes -1 for a stream with no version', async () => {
        const result = await log.append(fresh(), [entry('a')], { expectedVersion: -1 });
        expect(result).toMatchObject({ ok: true, written: 1, version: 0 });
      });

      it('refuses a writer who has seen a version that is not there', async () => {
        const stream = fresh();
        const result = await log.append(stream, [entry('a')], { expectedVersion: 4 });
        expect(result).toEqual({ ok: false, kind: 'version-conflict', stream, expected: 4, actual: -1 });
        expect((await log.head(stream)).version).toBe(-1);
      });

      it('is not made by appending nothing', async () => {
        const stream = fresh();
        const result = await log.append(stream, [], { expectedVersion: 'any' });
        expect(result).toEqual({ ok: true, written: 0, version: -1, position: 0 });
        expect(await log.streams({ prefix: stream })).toEqual([]);
      });
    });

    describe('given a stream with entries', () => {
      const given = async (count = 5) => {
        const stream = fresh();
        await log.append(stream, entries('motion', count), { expectedVersion: 'no-stream' });
        return stream;
      };

      it('appends for a writer who has seen the last version', async () => {
        const stream = await given();
        const result = await log.append(stream, [entry('order')], { expectedVersion: 4 });
        expect(result).toMatchObject({ ok: true, written: 1, version: 5 });
      });

      it('refuses a writer who is behind, names both versions, and writes nothing', async () => {
        const stream = await given();
        const result = await log.append(stream, [entry('x'), entry('y')], { expectedVersion: 2 });
        expect(result).toEqual({ ok: false, kind: 'version-conflict', stream, expected: 2, actual: 4 });
        const late = await log.append(stream, [entry('x')], { expectedVersion: 'no-stream' });
        expect(late).toMatchObject({ ok: false, kind: 'version-conflict', expected: 'no-stream', actual: 4 });
        expect(await log.entries(stream)).toHaveLength(5);
      });

      it('appends for a writer who does not mind what came before', async () => {
        const stream = await given();
        expect(await log.append(stream, [entry('x')], { expectedVersion: 'any' })).toMatchObject({
          version: 5,
        });
      });

      it('writes a batch that is sent again only once, whatever version the first attempt expected', async () => {
        const stream = await given();
        const first = await log.append(stream, entries('order', 2), { expectedVersion: 4 });
        await log.append(stream, [entry('later')], { expectedVersion: 'any' });
        const again = await log.append(stream, entries('order', 2), { expectedVersion: 4 });
        expect(first).toMatchObject({ ok: true, written: 2, version: 6 });
        expect(again).toMatchObject({ ok: true, written: 0, version: 7 });
        expect(await log.entries(stream)).toHaveLength(8);
      });

      it('lets the first recording stand when a retry carries a new instant', async () => {
        const stream = await given();
        const retry = {
          ...entry('motion-1'),
          recordedAt: '2031-01-01T00:00:00Z',
          recordedBy: 'someone else',
        };
        const result = await log.append(stream, [retry], { expectedVersion: 'any' });
        expect(result).toMatchObject({ ok: true, written: 0, version: 4 });
        expect((await log.entries(stream))[0]).toEqual(entry('motion-1'));
      });

      it('appends only what is new of a batch', async () => {
        const stream = await given();
        const result = await log.append(stream, entries('motion', 7), { expectedVersion: 4 });
        expect(result).toMatchObject({ ok: true, written: 2, version: 6 });
        expect((await log.entries(stream)).map((e) => e.id)).toEqual(entries('motion', 7).map((e) => e.id));
      });

      it('refuses what is new of a batch when another writer came first', async () => {
        const stream = await given();
        const result = await log.append(stream, entries('motion', 7), { expectedVersion: 3 });
        expect(result).toMatchObject({ ok: false, kind: 'version-conflict', expected: 3, actual: 4 });
        expect(await log.entries(stream)).toHaveLength(5);
      });

      it('refuses another entry under an id that is taken, and all that came with it', async () => {
        const stream = await given();
        const batch = [entry('new'), entry('motion-2', { title: 'Another motion' })];
        const result = await log.append(stream, batch, { expectedVersion: 4 });
        expect(result).toEqual({ ok: false, kind: 'id-conflict', stream, id: 'motion-2' });
        expect(await log.entries(stream)).toHaveLength(5);
      });

      it('takes the same id in another stream', async () => {
        await given();
        const result = await log.append(fresh(), [entry('motion-1', { title: 'Elsewhere' })], {
          expectedVersion: 'no-stream',
        });
        expect(result).toMatchObject({ ok: true, written: 1 });
      });

      it('reads a stretch in either direction, both ends included', async () => {
        const stream = await given();
        const versions = async (options: Parameters<Log['read']>[1]) =>
          (await collect(log.read(stream, options))).map((record) => record.version);
        expect(await versions({})).toEqual([0, 1, 2, 3, 4]);
        expect(await versions({ from: 1, to: 3 })).toEqual([1, 2, 3]);
        expect(await versions({ from: 1, to: 3, direction: 'backward' })).toEqual([3, 2, 1]);
        expect(await versions({ direction: 'backward' })).toEqual([4, 3, 2, 1, 0]);
        expect(await versions({ from: 3, to: 99 })).toEqual([3, 4]);
        expect(await versions({ from: 9 })).toEqual([]);
        expect(await versions({ from: 3, to: 2 })).toEqual([]);
        expect((await log.entries(stream, { from: 2, to: 3 })).map((e) => e.id)).toEqual([
          'motion-3',
          'motion-4',
        ]);
      });

      it('stops reading when the reader does', async () => {
        const stream = await given(20);
        expect(await collect(log.read(stream), 3)).toHaveLength(3);
      });

      it('chains each record to the one before, back to the genesis of its stream', async () => {
        const stream = await given();
        let previous = genesis(stream);
        for await (const record of log.read(stream)) {
          const { version, hash } = record;
          expect(record.previous).toBe(previous);
          expect(hash).toBe(linkHash(canonicalJson(record.entry), { previous, stream, version }));
          previous = hash;
        }
        expect((await log.head(stream)).hash).toBe(previous);
      });

      it('gives the same records backward as forward, links and positions included', async () => {
        const stream = await given();
        const forward = await collect(log.read(stream));
        expect(await collect(log.read(stream, { direction: 'backward' }))).toEqual(forward.toReversed());
      });
    });

    describe('given a batch that holds an entry twice', () => {
      it('writes it once when both say the same', async () => {
        const result = await log.append(fresh(), [entry('a'), entry('b'), entry('a')], {
          expectedVersion: -1,
        });
        expect(result).toMatchObject({ ok: true, written: 2, version: 1 });
      });

      it('refuses the batch when they differ', async () => {
        const stream = fresh();
        const result = await log.append(stream, [entry('a'), entry('a', { title: 'Another' })], {
          expectedVersion: -1,
        });
        expect(result).toMatchObject({ ok: false, kind: 'id-conflict', id: 'a' });
        expect((await log.head(stream)).version).toBe(-1);
      });
    });

    describe('given several streams', () => {
      it('reads all of them in one order, which keeps each stream in its own', async () => {
        const prefix = fresh();
        for (const round of [1, 2, 3]) {
          for (const name of ['a', 'b']) {
            await log.append(`${prefix}-${name}`, [entry(`${name}-${round}`)], {
              expectedVersion: round - 2,
            });
          }
        }
        await log.append(fresh(), [entry('elsewhere')], { expectedVersion: 'any' });
        const all = await collect(log.readAll({ prefix }));
        expect(all.map((record) => record.entry.id)).toEqual(['a-1', 'b-1', 'a-2', 'b-2', 'a-3', 'b-3']);
        expect(all.map((record) => record.version)).toEqual([0, 0, 1, 1, 2, 2]);
        const positions = all.map((record) => record.position);
        expect(positions).toEqual([...new Set(positions)].sort((x, y) => x - y));
        const rest = await collect(log.readAll({ prefix, after: positions[3] ?? 0 }));
        expect(rest.map((record) => record.entry.id)).toEqual(['a-3', 'b-3']);
        expect(await collect(log.readAll({ prefix, after: positions[5] ?? 0 }))).toEqual([]);
      });

      it('lists them by name with their heads, those with a prefix only', async () => {
        const prefix = fresh();
        await log.append(`${prefix}-b`, entries('x', 2), { expectedVersion: 'any' });
        await log.append(`${prefix}-a`, entries('x', 1), { expectedVersion: 'any' });
        const streams = await log.streams({ prefix });
        expect(streams.map((head) => [head.stream, head.version])).toEqual([
          [`${prefix}-a`, 0],
          [`${prefix}-b`, 1],
        ]);
        expect(streams[1]).toEqual(await log.head(`${prefix}-b`));
      });

      it('gives the records as stored, with the bytes that were hashed', async () => {
        const stream = fresh();
        await log.append(stream, entries('motion', 2), { expectedVersion: 'any' });
        const [first, second] = await collect(log.records({ prefix: stream }));
        expect(first?.id).toBe('motion-1');
        expect(new TextDecoder().decode(second?.bytes)).toBe(canonicalJson(entry('motion-2')));
        expect(second?.hash).toBe((await log.head(stream)).hash);
      });
    });

    describe('given the records of another log', () => {
      const elsewhere = async (stream: string, count: number) => {
        const other = openMemoryLog();
        await other.append(stream, entries('motion', count), { expectedVersion: 'any' });
        return other;
      };

      it('takes them as they are, and passes over those that it has', async () => {
        const stream = fresh();
        const other = await elsewhere(stream, 5);
        const records = await collect(other.records());
        expect(await log.adopt(records.slice(0, 3))).toEqual({ ok: true, written: 3 });
        expect(await log.adopt(records)).toEqual({ ok: true, written: 2 });
        expect(await log.adopt(records)).toEqual({ ok: true, written: 0 });
        const chain = async (from: Log) =>
          (await collect(from.read(stream))).map(({ version, hash, previous, entry: e }) => [
            version,
            hash,
            previous,
            e,
          ]);
        expect(await chain(log)).toEqual(await chain(other));
        const next = await log.append(stream, [entry('next')], { expectedVersion: 4 });
        expect(next).toMatchObject({ ok: true, version: 5 });
      });

      it('refuses one that is not the next of its stream, that is not what was hashed, or that differs', async () => {
        const stream = fresh();
        const records = await collect((await elsewhere(stream, 5)).records());
        const [first, second, third] = records;
        if (first === undefined || second === undefined || third === undefined)
          throw new Error('five records');
        const refused = { ok: false, kind: 'does-not-fit', stream };
        expect(await log.adopt([second])).toMatchObject({ ...refused, version: 1 });
        const forged = {
          ...first,
          bytes: Buffer.from(canonicalJson(entry('motion-1', { title: 'Forged' }))),
        };
        expect(await log.adopt([forged])).toMatchObject({ ...refused, version: 0 });
        expect(await log.adopt([first, third])).toMatchObject({ ...refused, version: 2 });
        expect((await log.head(stream)).version).toBe(-1);
        await log.append(stream, [entry('ours')], { expectedVersion: -1 });
        expect(await log.adopt([first])).toMatchObject({ ...refused, version: 0 });
        expect(await log.entries(stream)).toEqual([entry('ours')]);
      });
    });

    describe('given many entries', () => {
      it('reads two thousand and more, forward, backward and across streams', {
        timeout: 60_000,
      }, async () => {
        const stream = fresh();
        const ids: string[] = [];
        for (let from = 1; from <= 2_200; from += 550) {
          const batch = entries('e', 550, from);
          ids.push(...batch.map((e) => e.id));
          await log.append(stream, batch, { expectedVersion: from - 2 });
        }
        const names = async (records: AsyncIterable<{ entry: { id: string } }>) =>
          (await collect(records)).map((record) => record.entry.id);
        expect(await names(log.read(stream))).toEqual(ids);
        expect(await names(log.read(stream, { direction: 'backward' }))).toEqual(ids.toReversed());
        expect(await names(log.readAll({ prefix: stream }))).toEqual(ids);
        expect((await log.entries(stream)).map((e) => e.id)).toEqual(ids);
      });
    });

    describe('given an entry with unusual content', () => {
      it('gives it back as it was', async () => {
        const stream = fresh();
        const odd = entry('odd', {
          title: 'Affaire « Dréyfus » \u2028 \u0000 \u{1F3DB} "quoted" \\ back',
          numbers: [0, -0.5, 1e21, 1e-7, Number.MAX_SAFE_INTEGER],
          10: 'ten',
          9: 'nine',
          nested: { '': null, a: [[], {}, true] },
        });
        await log.append(stream, [odd], { expectedVersion: 'any' });
        expect((await collect(log.read(stream)))[0]?.entry).toEqual(odd);
        const again = await log.append(stream, [odd], { expectedVersion: 'any' });
        expect(again).toMatchObject({ ok: true, written: 0 });
      });

      it('refuses one without an id, a type or the instant of its recording', async () => {
        for (const lacking of ['id', 'type', 'recordedAt']) {
          const attempt = log.append(fresh(), [{ ...entry('e'), [lacking]: '' }], { expectedVersion: 'any' });
          await expect(attempt).rejects.toThrow(`it has no ${lacking}.`);
        }
      });

      it('refuses what JSON cannot hold, names the entry, and writes nothing', async () => {
        const stream = fresh();
        for (const bad of [Number.NaN, '\ud800', 10n, Number.POSITIVE_INFINITY]) {
          const attempt = log.append(stream, [entry('fine'), entry('bad', { bad })], {
            expectedVersion: 'any',
          });
          await expect(attempt).rejects.toThrow(NotStorable);
          await expect(attempt).rejects.toThrow(/Entry bad /);
        }
        expect((await log.head(stream)).version).toBe(-1);
      });
    });

    describe('given several writers at once', () => {
      it('lets exactly one of those who saw the same version in', async () => {
        const stream = fresh();
        await log.append(stream, [entry('first')], { expectedVersion: 'no-stream' });
        const results = await Promise.all(
          Array.from({ length: 8 }, (_, i) => log.append(stream, [entry(`w-${i}`)], { expectedVersion: 0 })),
        );
        expect(results.filter((result) => result.ok)).toHaveLength(1);
        const refused = results.filter((result) => !result.ok);
        for (const refusal of refused) {
          expect(refusal).toMatchObject({ kind: 'version-conflict', expected: 0, actual: 1 });
        }
        expect(await log.entries(stream)).toHaveLength(2);
      });

      it('writes one batch once when it is sent eight times at once', async () => {
        const stream = fresh();
        const results = await Promise.all(
          Array.from({ length: 8 }, () => log.append(stream, entries('same', 3), { expectedVersion: -1 })),
        );
        const written = results.map((result) => (result.ok ? result.written : Number.NaN));
        expect(written.reduce((a, b) => a + b, 0)).toBe(3);
        expect(await log.entries(stream)).toHaveLength(3);
      });
    });

    describe('given a follower', () => {
      const ids = (arrivals: readonly Arrival[]) =>
        arrivals.map((arrival) => (arrival.kind === 'record' ? arrival.record.entry.id : arrival.kind));

      it('is told what was recorded, that it has caught up, then what is recorded as it happens', async () => {
        const stream = fresh();
        await log.append(stream, entries('old', 2), { expectedVersion: 'any' });
        const seen: Arrival[] = [];
        for await (const arrival of log.subscribe({ stream })) {
          seen.push(arrival);
          if (arrival.kind === 'caught-up') {
            await log.append(stream, entries('new', 2), { expectedVersion: 1 });
          }
          if (seen.length === 5) break;
        }
        expect(ids(seen)).toEqual(['old-1', 'old-2', 'caught-up', 'new-1', 'new-2']);
      });

      it('goes on from a saved position, across the streams of a prefix', async () => {
        const prefix = fresh();
        await log.append(`${prefix}-a`, entries('a', 2), { expectedVersion: 'any' });
        const saved = (await log.head(`${prefix}-a`)).position;
        await log.append(`${prefix}-b`, entries('b', 2), { expectedVersion: 'any' });
        await log.append(fresh(), [entry('elsewhere')], { expectedVersion: 'any' });
        const seen = await collect(log.subscribe({ prefix, after: saved }), 3);
        expect(ids(seen)).toEqual(['b-1', 'b-2', 'caught-up']);
      });

      it('ends when its signal is given, and misses nothing before', async () => {
        const stream = fresh();
        const stop = new AbortController();
        const seen: Arrival[] = [];
        const following = (async () => {
          for await (const arrival of log.subscribe({ stream, signal: stop.signal })) {
            seen.push(arrival);
            if (ids(seen).includes('e-20')) stop.abort();
          }
        })();
        for (let i = 1; i <= 20; i++) await log.append(stream, [entry(`e-${i}`)], { expectedVersion: i - 2 });
        await following;
        const told = ids(seen).filter((id) => id !== 'caught-up');
        expect(told).toEqual(entries('e', 20).map((e) => e.id));
      });

      it('ends when the log is closed', async () => {
        const other = await subject.open();
        const stream = fresh();
        const seen: Arrival[] = [];
        for await (const arrival of other.subscribe({ stream })) {
          seen.push(arrival);
          await other.close();
        }
        expect(ids(seen)).toEqual(['caught-up']);
      });
    });

    describe('given a log that is closed', () => {
      it('says so when it is used, and may be closed again', async () => {
        const other = await subject.open();
        await other.close();
        await other.close();
        await expect(other.head('docket-x')).rejects.toThrow(StoreUnreachable);
        await expect(other.append('docket-x', [], { expectedVersion: 'any' })).rejects.toThrow(/is closed/);
        await expect(collect(other.read('docket-x'))).rejects.toThrow(/is closed/);
      });

      it('is found as it was when it is opened again', async () => {
        if (!subject.lasts) return;
        const stream = fresh();
        const writer = await subject.open();
        await writer.append(stream, entries('kept', 4), { expectedVersion: 'any' });
        const before = await collect(writer.read(stream));
        await writer.close();
        const reader = await subject.open();
        expect(await collect(reader.read(stream))).toEqual(before);
        expect(await reader.examine()).toEqual([]);
        await reader.close();
      });
    });
  });
}
