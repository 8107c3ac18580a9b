import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scratch } from '../log/scratch.ts';
import { roeFile } from './clerk.ts';
import { nunc, startNunc } from './nunc-process.ts';

/** The case has eleven entries when a test begins. */
const BEFORE = 11;

const loaded = scratch();
beforeAll(async () => {
  expect((await nunc(['load', roeFile], { store: `sqlite:${loaded.path('docket.db')}` })).code).toBe(0);
});
afterAll(() => loaded.remove());

let folder: ReturnType<typeof scratch>;
let store: string;
beforeEach(() => {
  folder = scratch();
  mkdirSync(folder.path('desk'));
  copyFileSync(loaded.path('docket.db'), folder.path('desk/docket.db'));
  store = `sqlite:${folder.path('desk/docket.db')}`;
});
afterEach(() => folder.remove());

/** Another process records letters in one go; where a third came first, it tries again. */
async function record(...ids: readonly string[]): Promise<void> {
  const paper = 'type: PaperFiled, on: 2031-10-01, kind: notice, title: A letter';
  const stdin = ids.map((id) => `- { id: ${id}, ${paper} }`).join('\n');
  for (;;) {
    const { code, err } = await nunc(['append', 'roe-v-acme', '-'], { store, stdin });
    if (code === 0) return;
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('Nothing was written') });
  }
}

const letters = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${name}-${at + 1}`);

async function recorded(): Promise<readonly string[]> {
  const { out } = await nunc(['export', 'roe-v-acme', '--format', 'json'], { store });
  return (JSON.parse(out) as { entries: { id: string }[] }).entries.map(({ id }) => id);
}

type Told = { readonly position: number; readonly entry: { readonly id: string } };

/** A follower in a process of its own, which keeps its position in a file. */
function follow(...more: readonly string[]) {
  const args = ['follow', 'roe-v-acme', '--json', '--state', folder.path('state.json'), ...more];
  const running = startNunc(args, { store });
  const told = (): readonly Told[] => running.lines().map((line) => JSON.parse(line));
  return {
    ended: running.ended,
    stop: (signal: 'SIGINT' | 'SIGTERM') => {
      running.kill(signal);
      return running.ended;
    },
    /** Resolves when it has printed the entry, or ended. */
    tells: (id: string) => running.says((line) => (JSON.parse(line) as Told).entry.id === id),
    ids: () => told().map(({ entry }) => entry.id),
    positions: () => told().map(({ position }) => position),
  };
}

const STOPPED = { code: 0, err: '' };

describe('a follower of a case to which two others append at once', () => {
  it('prints every entry once, in the order in which they were recorded', async () => {
    const follower = follow('--from', '0');
    await Promise.all([record(...letters('roe', 30)), record(...letters('moe', 30))]);
    await record('the-last');
    await follower.tells('the-last');
    expect(await follower.stop('SIGTERM')).toMatchObject(STOPPED);
    expect(follower.ids()).toEqual(await recorded());
    expect(follower.positions()).toEqual(Array.from({ length: BEFORE + 61 }, (_, at) => at + 1));
  });
});

describe('a follower that is stopped and started again', () => {
  it('ends with status 0 each time, and all in all prints every entry once', async () => {
    const many = letters('letter', 120);
    await record(...many);
    const first = follow('--from', String(BEFORE));
    // It is stopped while it prints, or, on a machine that is slow to hear, when it has printed all.
    await first.tells('letter-5');
    expect(await first.stop('SIGINT')).toMatchObject(STOPPED);

    await record('while-nobody-followed');
    const second = follow();
    await second.tells('while-nobody-followed');
    await record('while-it-waited');
    await second.tells('while-it-waited');
    expect(await second.stop('SIGTERM')).toMatchObject(STOPPED);

    const third = follow();
    await record('at-last');
    await third.tells('at-last');
    expect(await third.stop('SIGINT')).toMatchObject(STOPPED);
    expect([first, second, third].flatMap(({ ids }) => ids())).toEqual([
      ...many,
      'while-nobody-followed',
      'while-it-waited',
      'at-last',
    ]);
  });
});

describe('a follower whose store goes away while it waits', () => {
  /** Started, and told an entry of another process: it waits for the next. */
  async function waiting() {
    const follower = follow('--from', String(BEFORE));
    await record('letter');
    await follower.tells('letter');
    return follower;
  }

  it('says that it is gone and ends with status 3, and goes on where it was when it is back', async () => {
    const first = await waiting();
    renameSync(folder.path('desk'), folder.path('attic'));
    expect(await first.ended).toMatchObject({
      code: 3,
      err: expect.stringMatching(
        /^nunc: sqlite:.*docket\.db is gone: its file was removed or moved away\. Start again when it is back\.\n$/,
      ),
    });
    renameSync(folder.path('attic'), folder.path('desk'));
    await record('when-it-was-back');
    const second = follow();
    await second.tells('when-it-was-back');
    expect(await second.stop('SIGINT')).toMatchObject(STOPPED);
    expect([...first.ids(), ...second.ids()]).toEqual(['letter', 'when-it-was-back']);
  });

  it('is not left waiting in the old one when a backup is put in its place', async () => {
    expect((await nunc(['backup', folder.path('backup.db')], { store })).code).toBe(0);
    const follower = await waiting();
    expect((await nunc(['restore', '--replace', folder.path('backup.db')], { store })).code).toBe(0);
    const { code, err } = await follower.ended;
    expect(code).toBe(3);
    // For a moment, when the old store is moved aside and the new one not yet in its place, there is none.
    expect(err).toMatch(
      /^nunc: sqlite:.* is (?:another file now: the one that was opened was replaced|gone)/,
    );
  });
});

describe('a follower that cannot save its position', () => {
  it('says so before it prints anything', async () => {
    const ended = await follow('--from', '0', '--state', folder.path('nowhere/state.json')).ended;
    expect(JSON.parse(ended.out)).toMatchObject({ error: { code: 'bad-file' } });
    expect(ended).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^nunc: .*state\.json: it cannot be written: its folder is not there\n$/),
    });
  });
});
