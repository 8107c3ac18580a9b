import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKurrentLog } from '../../src/log/kurrentdb/log.ts';
import { entry } from '../log/entries.ts';
import { startNode } from '../log/kurrent-server/node.ts';
import { scratch } from '../log/scratch.ts';
import { roeFile } from './clerk.ts';
import { nunc, startNunc } from './nunc-process.ts';

const letter = (id: string) => `{ id: ${id}, type: PaperFiled, on: 2031-10-01, kind: notice }`;

describe('a case on KurrentDB, recorded from processes', () => {
  const folder = scratch();
  let node: Awaited<ReturnType<typeof startNode>>;
  let store: string;
  beforeAll(async () => {
    node = await startNode();
    // As patient as a busy machine needs.
    store = `kurrentdb://127.0.0.1:${node.port}?tls=false&patience=240`;
    const from = `sqlite:${folder.path('docket.db')}`;
    expect((await nunc(['load', roeFile], { store: from })).code).toBe(0);
    expect(await nunc(['copy', '--from', from, '--to', store], { store })).toMatchObject({
      code: 0,
      out: expect.stringContaining('11 records copied, 0 there already, verified'),
    });
  });
  afterAll(async () => {
    await node.stop();
    folder.remove();
  });

  it('has two clerks’ entries recorded once each', async () => {
    const clerk = async (name: string) => {
      for (let number = 1; number <= 2; number += 1)
        for (;;) {
          const { code, err } = await nunc(['append', 'roe-v-acme', '-'], {
            store,
            stdin: letter(`${name}-${number}`),
          });
          if (code === 0) break;
          expect({ code, err }).toEqual({
            code: 3,
            err: expect.stringContaining('Another writer came first'),
          });
        }
    };
    await Promise.all([clerk('roe'), clerk('moe')]);
    const again = await nunc(['append', 'roe-v-acme', '-', '--json'], { store, stdin: letter('roe-1') });
    expect(JSON.parse(again.out)).toMatchObject({ appended: 0, already: 1, version: 14 });
    expect((await nunc(['verify'], { store })).out).toContain('15 records in 1 stream, every hash fits');
  });

  it('refuses what the docket has no place for', async () => {
    const opposition = '{ id: opposition, type: MotionOpposed, on: 2031-10-02, motion: motion-7 }';
    const refused = await nunc(['append', 'roe-v-acme', '-'], { store, stdin: opposition });
    expect(refused).toMatchObject({
      code: 1,
      out: expect.stringContaining('no motion "motion-7" was ever filed'),
    });
  });

  it('gives receipts that are checked without it', async () => {
    const out = folder.path('receipt.json');
    const asked = ['receipt', 'roe-v-acme', '--at', '2031-05-20', '--claim', 'warranty', '--out', out];
    expect((await nunc(asked, { store })).code).toBe(0);
    expect((await nunc(['verify', out], { store: 'memory:' })).code).toBe(0);
  });

  it('is followed from a saved position, and backed up and restored', async () => {
    const state = ['--state', folder.path('state.json'), '--json'];
    const first = startNunc(['follow', 'roe-v-acme', '--from', '0', ...state], { store });
    await first.says((line) => line.includes('"order-2"') && line.includes('"version":10'));
    first.kill('SIGINT');
    expect((await first.ended).code).toBe(0);
    const told = first.lines().length;
    const second = startNunc(['follow', 'roe-v-acme', ...state], { store });
    const last = (line: string) => line.includes('"last-letter"');
    await nunc(['append', 'roe-v-acme', '-'], { store, stdin: letter('last-letter') });
    await second.says(last);
    second.kill('SIGINT');
    expect((await second.ended).code).toBe(0);
    expect(told + second.lines().length).toBe(16);

    const file = folder.path('backup.db');
    expect((await nunc(['backup', file], { store })).code).toBe(0);
    const restored = `sqlite:${folder.path('restored.db')}`;
    expect((await nunc(['restore', file], { store: restored })).code).toBe(0);
    expect((await nunc(['restore', file], { store })).code).toBe(1);
    const [here, there] = await Promise.all([
      nunc(['replay', 'roe-v-acme'], { store }),
      nunc(['replay', 'roe-v-acme'], { store: restored }),
    ]);
    expect(there.out).toBe(here.out);
  });

  it('is followed past an event that nobody can tell, in words and in JSON', async () => {
    const other = `kurrentdb://127.0.0.1:${node.port}?tls=false`;
    const log = await openKurrentLog(other, { mode: 'write' });
    const odd = entry('odd', { title: 7 });
    await log.append('docket-odd', [odd, entry('even')], { expectedVersion: 'any' });
    await log.close();
    for (const form of [[], ['--json']]) {
      const follower = startNunc(['follow', '--all', '--from', '0', ...form], { store });
      await follower.says((line) => line.includes('even'));
      follower.kill('SIGINT');
      const { code, out, err } = await follower.ended;
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('odd');
      if (form.length === 0) expect(out).toMatch(/What it did cannot be told/);
    }
  });

  it('is not restored over, and is not told to use what a server has not', async () => {
    const file = folder.path('again.db');
    expect((await nunc(['backup', file], { store })).code).toBe(0);
    const refused = await nunc(['restore', file], { store });
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringContaining('restore to one that holds none'),
    });
    expect(refused.err).not.toContain('--replace');
  });
});

describe('a server that is not there', () => {
  const folder = scratch();
  afterAll(() => folder.remove());

  it('is waited for as long as is asked, in seconds', async () => {
    const store = 'kurrentdb://clerk:s3cret@127.0.0.1:1?tls=false';
    const waited = await nunc(['verify', '--wait', '0.3'], { store });
    expect(waited).toMatchObject({ code: 3, err: expect.stringContaining('No KurrentDB answers') });
    expect(waited.err + waited.out).not.toMatch(/s3cret|wait=/);
    for (const wait of ['soon', '-1', '1e9', '']) {
      const refused = await nunc(['verify', `--wait=${wait}`], { store });
      expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('--wait') });
    }
    // A file is there or is not: nobody waits for it.
    const file = `sqlite:${folder.path('none.db')}`;
    expect(await nunc(['verify', '--wait', '600'], { store: file })).toMatchObject({ code: 3 });
  });
});
