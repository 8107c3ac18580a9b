import { chmodSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from '../../src/log/open.ts';
import { verify } from '../../src/log/verify.ts';
import { Chance } from '../chance.ts';
import { scratch } from '../log/scratch.ts';
import { heavyCase } from '../web/heavy.ts';
import { loadedStore } from './loaded-store.ts';
import { nunc, type Running, startNunc } from './nunc-process.ts';

const long = process.env.NUNC_FAULTS === 'long';

let folder: ReturnType<typeof scratch>;
let store: string;
beforeEach(async () => {
  folder = scratch();
  store = await loadedStore(folder.path('docket.db'));
});
afterEach(() => folder.remove());

const letter = (id: string) =>
  `{ id: ${id}, type: PaperFiled, on: 2031-10-01, kind: notice, title: A letter to the court }`;
const append = (id: string) => nunc(['append', 'roe-v-acme', '-'], { store, stdin: letter(id) });

/** What the store holds, read here. */
async function recorded(): Promise<readonly string[]> {
  const log = await openLog(store, { mode: 'read' });
  const entries = await log.entries('docket-roe-v-acme');
  await log.close();
  return entries.map(({ id }) => id);
}

/** Resolves when the process has written to the store's files so many times, or ended. */
async function writes(count: number, running: Running, file = 'docket.db'): Promise<void> {
  const watcher = watch(folder.path('.'));
  let seen = 0;
  const written = new Promise<void>((resolve) => {
    watcher.on('change', (_, name) => {
      if (String(name).startsWith(file)) seen += 1;
      if (seen >= count) resolve();
    });
  });
  await Promise.race([running.ended, written]);
  watcher.close();
}

async function holds(): Promise<boolean> {
  const log = await openLog(store, { mode: 'read' });
  const { problems } = await verify(log);
  await log.close();
  return problems.length === 0;
}

describe('two clerks who append to one case at once', () => {
  it('each have every entry recorded once, and whoever comes second is told the version', async () => {
    const each = long ? 40 : 4;
    let lost = 0;
    const clerk = async (name: string) => {
      for (let number = 1; number <= each; number += 1)
        for (;;) {
          const { code, err } = await append(`${name}-${number}`);
          if (code === 0) break;
          expect({ code, err }).toEqual({
            code: 3,
            err: expect.stringMatching(/docket-roe-v-acme is at version \d+, not \d+\. Nothing was written/),
          });
          lost += 1;
        }
    };
    await Promise.all([clerk('roe'), clerk('moe')]);
    const letters = (await recorded()).slice(11);
    expect(letters.toSorted()).toEqual(
      ['moe', 'roe'].flatMap((name) => Array.from({ length: each }, (_, i) => `${name}-${i + 1}`)).toSorted(),
    );
    expect(await holds()).toBe(true);
    console.info(`two clerks, ${2 * each} entries, ${lost} races lost and tried again`);
  }, 300_000);

  it('with the same entry, as one who tries again too soon, have it recorded once', async () => {
    const both = await Promise.all([append('same'), append('same'), append('same')]);
    for (const { code } of both) expect([0, 3]).toContain(code);
    expect((await append('same')).out).toContain('1 already there');
    expect((await recorded()).filter((id) => id === 'same')).toHaveLength(1);
  });
});

describe('a clerk whose machine stops in the middle', () => {
  it('finds each entry recorded whole or not at all, and once after trying again', async () => {
    const chance = new Chance();
    const kills = long ? 60 : 6;
    let landed = 0;
    for (let number = 1; number <= kills; number += 1) {
      const running = startNunc(['append', 'roe-v-acme', '-'], { store, stdin: letter(`letter-${number}`) });
      // The kill is to fall about the writing.
      await writes(1 + chance.below(16), running);
      running.kill('SIGKILL');
      const { code } = await running.ended;
      const there = (await recorded()).includes(`letter-${number}`);
      if (there) landed += 1;
      // What was acknowledged is there.
      if (code === 0) expect(there).toBe(true);
      expect((await append(`letter-${number}`)).code, `seed ${chance.seed}`).toBe(0);
    }
    expect(await recorded()).toHaveLength(11 + kills);
    expect(await holds()).toBe(true);
    console.info(`killed ${kills} times (seed ${chance.seed}), ${landed} had landed, none lost or doubled`);
  }, 300_000);
});

describe('a store that cannot be written', () => {
  const told = (ended: { code: number | null; out: string; err: string }, message: RegExp) => {
    expect(ended.err.trim().split('\n')).toEqual([expect.stringMatching(message)]);
    expect(ended.code).toBe(3);
    expect(ended.out).toBe('');
  };

  it('because it is gone is named, and not made by reading', async () => {
    const gone = `sqlite:${folder.path('nowhere/docket.db')}`;
    for (const args of [
      ['verify'],
      ['checkpoint', folder.path('c')],
      ['follow', '--all'],
      ['backup', folder.path('b')],
    ])
      told(await nunc(args, { store: gone }), /nowhere\/docket\.db/);
    told(
      await nunc(['receipt', 'roe-v-acme', '--at', '2031-05-20', '--claim', 'warranty'], { store: gone }),
      /nowhere/,
    );
  });

  it('because no server answers is named', async () => {
    told(
      await nunc(['append', 'roe-v-acme', '-'], {
        store: 'kurrentdb://127.0.0.1:9?tls=false',
        stdin: letter('a'),
      }),
      /127\.0\.0\.1:9/,
    );
  });

  it('because it is read-only is named, and left as it is, and still read', async () => {
    chmodSync(folder.path('docket.db'), 0o444);
    chmodSync(folder.path('.'), 0o555);
    const before = readFileSync(folder.path('docket.db'));
    // The superuser may write what is read-only.
    const somebody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const where = { store, ...somebody };
    told(
      await nunc(['append', 'roe-v-acme', '-'], { ...where, stdin: letter('letter') }),
      /read-only|opened/,
    );
    expect((await nunc(['verify'], where)).code).toBe(0);
    expect(readFileSync(folder.path('docket.db'))).toEqual(before);
    chmodSync(folder.path('.'), 0o755);
  });

  it('because there is no room left is named, and the log is as it was', async () => {
    const entry = `{ id: long, type: PaperFiled, kind: notice, source: { index: 1, text: "${'word '.repeat(30_000)}" } }`;
    // No file may grow past 96 KiB: the way to a full disk that needs no disk.
    const full = await nunc(['append', 'roe-v-acme', '-'], {
      store,
      stdin: entry,
      through: "trap '' XFSZ; ulimit -f 192",
    });
    told(full, /no room|could not be/);
    expect(await recorded()).toHaveLength(11);
    expect(await holds()).toBe(true);
  });
});

describe('a copy that is cut off', () => {
  it('goes on where it was, whether it was asked to stop or killed', async () => {
    const from = `sqlite:${folder.path('many.db')}`;
    const to = `sqlite:${folder.path('copy.db')}`;
    expect((await nunc(['generate', '--dockets', '150', '--entries', '60'], { store: from })).code).toBe(0);
    const copy = () => startNunc(['copy', '--from', from, '--to', to, '--json'], { store });
    for (const signal of ['SIGINT', 'SIGKILL'] as const) {
      const running = copy();
      await writes(10, running, 'copy.db');
      running.kill(signal);
      const { code, out } = await running.ended;
      // Asked to stop, it says how far it came, if it was not done before.
      if (signal === 'SIGINT' && out !== '') expect([0, 1]).toContain(code);
    }
    const { code, out } = await copy().ended;
    expect({ code, ...(JSON.parse(out) as object) }).toMatchObject({
      code: 0,
      ok: true,
      complete: true,
      problems: [],
    });
    const [here, there] = await Promise.all([from, to].map((at) => nunc(['verify'], { store: at })));
    expect(there?.out.replace('copy.db', 'many.db')).toBe(here?.out);
  });
});

type Arrived = {
  readonly position: number;
  readonly entry: { readonly id: string };
  readonly claims: unknown[];
};

describe('somebody who follows a case', () => {
  const follow = (...more: readonly string[]) =>
    startNunc(['follow', 'roe-v-acme', '--json', '--state', folder.path('state.json'), ...more], { store });
  const idsOf = (lines: readonly string[]) => lines.map((line) => (JSON.parse(line) as Arrived).entry.id);
  const saysOf = (id: string) => (line: string) => (JSON.parse(line) as Arrived).entry.id === id;

  it('is told each new entry and the claims it moved, ends at Ctrl-C, and goes on where it was', async () => {
    const first = follow('--from', '11');
    await append('letter-1');
    const withdrawn = '{ id: withdrawal, type: ClaimsWithdrawn, on: 2031-10-02, claims: [warranty] }';
    await nunc(['append', 'roe-v-acme', '-'], { store, stdin: withdrawn });
    await first.says(saysOf('withdrawal'));
    first.kill('SIGINT');
    expect(await first.ended).toMatchObject({ code: 0, err: '' });
    expect(idsOf(first.lines())).toEqual(['letter-1', 'withdrawal']);
    expect((JSON.parse(first.lines()[1] ?? '') as Arrived).claims).toEqual([
      { id: 'warranty', before: ['survives'], after: ['withdrawn'] },
    ]);

    await append('letter-2');
    const second = follow();
    await second.says(saysOf('letter-2'));
    second.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
    expect(idsOf(second.lines())).toEqual(['letter-2']);
  });

  it('is told nothing never, though it is killed again and again', async () => {
    const told: string[] = [];
    for (let number = 1; number <= 3; number += 1) {
      const running = number === 1 ? follow('--from', '11') : follow();
      await append(`letter-${number}`);
      await running.says(saysOf(`letter-${number}`));
      running.kill('SIGKILL');
      await running.ended;
      told.push(...idsOf(running.lines()));
    }
    expect([...new Set(told)]).toEqual(['letter-1', 'letter-2', 'letter-3']);
  });

  it('of all cases is told those of every case, in words', async () => {
    const running = startNunc(['follow', '--all', '--from', '0'], { store });
    await running.says((line) => line.includes('order-2'));
    running.kill('SIGINT');
    const { code, out } = await running.ended;
    expect(code).toBe(0);
    expect(out).toContain('Order entered');
  });

  it('with the position of another store is refused', async () => {
    const other = `sqlite:${folder.path('other.db')}`;
    await loadedStore(folder.path('other.db'));
    const running = follow('--from', '0');
    await running.says(saysOf('order-2'));
    running.kill('SIGINT');
    await running.ended;
    const args = ['follow', 'roe-v-acme', '--state', folder.path('state.json')];
    expect(await nunc(args, { store: other })).toMatchObject({ code: 2 });
  });
});

describe('a studio whose store is restored, or removed', () => {
  const started = async () => {
    const running = startNunc(['serve', '--port', '0', '--write', '--json'], { store });
    await running.says((line) => line === '}');
    if (running.lines().length === 0) throw new Error((await running.ended).err);
    const { url } = JSON.parse(running.lines().join('\n')) as { url: string };
    return { running, url };
  };

  it('says so and ends with status 3, and nothing more is acknowledged', async () => {
    for (const change of ['restore', 'remove'] as const) {
      const kept = folder.path(`kept-${change}.db`);
      expect((await nunc(['backup', kept], { store })).code).toBe(0);
      const { running, url } = await started();
      if (change === 'restore') await nunc(['restore', kept, '--replace'], { store });
      else for (const end of ['', '-wal', '-shm']) rmSync(folder.path(`docket.db${end}`), { force: true });
      const { code, err } = await running.ended;
      expect(code).toBe(3);
      expect(err).toMatch(change === 'restore' ? /is another file now/ : /is gone/);
      await expect(fetch(url)).rejects.toThrow();
    }
  });
});

describe('a question that takes long', () => {
  it('says what it comes to before it begins, and ends when it is asked to', async () => {
    const [file, odds] = [folder.path('heavy.yaml'), folder.path('odds.json')];
    writeFileSync(file, heavyCase(2, 8));
    writeFileSync(odds, JSON.stringify({ 't0/e0': 0.5, 't1/e0': 0.5 }));
    const trials = ['--method', 'monte-carlo', '--trials', '100000000'];
    const running = startNunc(['simulate', file, '--odds', odds, ...trials], { store });
    await running.tells((err) => err.includes('100,000,000 trials'));
    running.kill('SIGINT');
    // It ended by the signal, and so with no code and no answer.
    expect(await running.ended).toMatchObject({ code: null, out: '' });
  });
});
