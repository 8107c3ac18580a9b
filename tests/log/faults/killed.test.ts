import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteLog } from '../../../src/log/sqlite/log.ts';
import { verify } from '../../../src/log/verify.ts';
import { Chance } from '../../chance.ts';
import { collect } from '../entries.ts';
import { scratch } from '../scratch.ts';
import { acknowledged, long, startWriter } from './process.ts';

const folder = scratch();
afterAll(() => folder.remove());

describe('given a writer that is killed at any moment, again and again', () => {
  it('has every entry that was acknowledged, nothing half-written, and a chain that verifies', {
    timeout: 1_200_000,
  }, async () => {
    const random = new Chance();
    const path = folder.path('killed.db');
    const stream = 'docket-killed';
    const [enough, often] = long ? [10_000, 500] : [600, 40];
    const acks = new Set<string>();
    let kills = 0;
    let unheard = 0;
    let held = 0;
    while (acks.size < enough || kills < often) {
      const run = startWriter([`sqlite:${path}`, stream, `life-${kills}`, '1000000']);
      // Now and then while the process starts or opens the file, mostly in the midst of its appends.
      const said = kills % 4 === 0 ? random.below(3) : 2 + random.below(40);
      await run.until((lines) => lines.length >= said);
      run.child.kill('SIGKILL');
      for (const id of acknowledged(await run.ended)) acks.add(id);
      kills += 1;

      const log = openSqliteLog(path, { mode: 'write' });
      const ids = (await log.entries(stream)).map((entry) => entry.id);
      const there = new Set(ids);
      const lost = [...acks].filter((id) => !there.has(id));
      expect(lost, `seed ${random.seed}, kill ${kills}`).toEqual([]);
      expect(there.size).toBe(ids.length);
      // A writer may die between the commit and its word: at most one entry a life.
      unheard = ids.length - acks.size;
      expect(unheard).toBeLessThanOrEqual(kills);
      if (!long || kills % 10 === 0) expect((await verify(log)).problems).toEqual([]);
      held = ids.length;
      await log.close();
    }
    const log = openSqliteLog(path, { mode: 'read' });
    expect((await verify(log)).problems).toEqual([]);
    expect(await collect(log.readAll())).toHaveLength(held);
    await log.close();
    console.log(
      `killed: seed ${random.seed}, ${kills} kills (SIGKILL), ${acks.size} entries acknowledged, 0 lost, ` +
        `${unheard} recorded whose answer was not heard`,
    );
  });
});
