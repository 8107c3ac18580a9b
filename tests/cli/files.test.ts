import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scratch } from '../log/scratch.ts';
import { DOCKET } from '../web/docket.ts';
import { roeFile } from './clerk.ts';
import { loadedStore } from './loaded-store.ts';
import { nunc, startNunc } from './nunc-process.ts';

let folder: ReturnType<typeof scratch>;
let store: string;
beforeEach(async () => {
  folder = scratch();
  store = await loadedStore(folder.path('docket.db'));
});
afterEach(() => folder.remove());

const file = (name: string, text: string): string => {
  writeFileSync(folder.path(name), text);
  return folder.path(name);
};
const parts = () => readdirSync(folder.path('.')).filter((name) => name.includes('part'));

/** The docket, with so many more entries. */
function longer(more: number): string {
  const docket = JSON.parse(DOCKET) as { docket_entries: { id: number; entry_number: number }[] };
  const [first] = docket.docket_entries;
  for (let number = 7; number < 7 + more; number += 1)
    docket.docket_entries.push({ ...first, id: number, entry_number: number } as never);
  return JSON.stringify(docket);
}

describe('a case file that was imported and edited', () => {
  it('keeps the edits where there is no room for what is new, and the file is named', async () => {
    const out = folder.path('case.yaml');
    expect((await nunc(['import', file('d.json', DOCKET), '--out', out], { store })).code).toBe(0);
    const edited = `${readFileSync(out, 'utf8')}# my own remark\n`;
    writeFileSync(out, edited);
    const ended = await nunc(['import', file('d2.json', longer(400)), '--out', out], {
      store,
      through: "trap '' XFSZ; ulimit -f 40",
    });
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toContain(`${out}: it cannot be written: no file may be so large here`);
    expect(readFileSync(out, 'utf8')).toBe(edited);
    expect(parts()).toEqual([]);
  });

  it('keeps its permissions', async () => {
    const out = folder.path('case.yaml');
    await nunc(['import', file('d.json', DOCKET), '--out', out], { store });
    execFileSync('chmod', ['600', out]);
    expect((await nunc(['import', file('d2.json', longer(3)), '--out', out], { store })).code).toBe(0);
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });
});

describe('two backups under one name at once', () => {
  it('give one backup, of one of the stores, and refuse the other', async () => {
    const other = `sqlite:${folder.path('other.db')}`;
    await nunc(['generate', '--dockets', '20', '--entries', '40'], { store: other });
    const backup = folder.path('kept.db');
    const first = startNunc(['backup', backup, '--json'], { store });
    const second = startNunc(['backup', backup, '--json'], { store: other });
    const [one, two] = await Promise.all([first.ended, second.ended]);
    expect([one.code, two.code].toSorted()).toEqual([0, 2]);
    const [done, refused] = one.code === 0 ? [one, two] : [two, one];
    expect(refused.err).toContain('not written over');
    const held = await nunc(['verify'], { store: `sqlite:${backup}` });
    const { records } = JSON.parse(done.out) as { records: number };
    expect(held.out).toContain(`${records.toLocaleString('en-US')} records`);
    expect(parts()).toEqual([]);
  });
});

describe('a backup', () => {
  it('leaves a file alone that happens to have a name like its own', async () => {
    const mine = file('kept.db.part', 'mine');
    expect((await nunc(['backup', folder.path('kept.db')], { store })).code).toBe(0);
    expect(readFileSync(mine, 'utf8')).toBe('mine');
  });

  it('names the file that cannot be written, and not the store', async () => {
    const ended = await nunc(['backup', folder.path('nowhere/kept.db')], { store });
    expect(ended.code).toBe(3);
    expect(ended.err).toContain('nowhere/kept.db');
    expect(ended.err).not.toContain('docket.db could');
  });

  it('leaves nothing where there is no room for it, and says for what there is none', async () => {
    await nunc(['generate', '--dockets', '10', '--entries', '60'], { store });
    const ended = await nunc(['backup', folder.path('kept.db')], {
      store,
      through: "trap '' XFSZ; ulimit -f 100",
    });
    expect(ended.code).toBe(3);
    expect(ended.err).toContain('kept.db');
    expect(ended.err).not.toContain('docket.db');
    expect(existsSync(folder.path('kept.db'))).toBe(false);
    expect(parts()).toEqual([]);
  });
});

describe('evidence that cannot be written', () => {
  it.each([
    ['checkpoint', (to: string) => ['checkpoint', to]],
    [
      'receipt',
      (to: string) => ['receipt', 'roe-v-acme', '--at', '2031-05-20', '--claim', 'warranty', '--out', to],
    ],
  ])('is a %s that names the file, and leaves none', async (_, args) => {
    const nowhere = folder.path('nowhere/x.json');
    expect(await nunc(args(nowhere), { store })).toMatchObject({
      code: 2,
      err: `nunc: ${nowhere}: it cannot be written: its folder is not there\n`,
    });
    const to = folder.path('x.json');
    const full = await nunc(args(to), { store, through: "trap '' XFSZ; ulimit -f 0" });
    expect(full).toMatchObject({ code: 2, err: expect.stringContaining('x.json: it cannot be written') });
    expect(existsSync(to)).toBe(false);
    expect((await nunc(args(to), { store })).code).toBe(0);
  });
});

describe('what another program writes into a pipe', () => {
  it('is read as a file is', () => {
    const { argv0: _, execPath } = process;
    const main = new URL('../../src/cli/main.ts', import.meta.url).pathname;
    const script = `"${execPath}" "${main}" check <(cat "${roeFile}")`;
    expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' })).toContain('no faults');
  });
});

describe('a store that is made', () => {
  it('can be read and written by whoever made it, and by nobody else', () => {
    for (const name of readdirSync(folder.path('.')).filter((one) => one.startsWith('docket.db')))
      expect(statSync(folder.path(name)).mode & 0o777, name).toBe(0o600);
  });
});

describe('a file that is a pipe from another program', () => {
  it('is read as a file is: a case file, entries to append, odds', async () => {
    const piped = (name: string, from: string) => {
      execFileSync('mkfifo', [folder.path(name)]);
      return `cat '${from}' > '${folder.path(name)}' &`;
    };
    const more = file(
      'more.yaml',
      '{ id: letter, type: PaperFiled, on: 2031-10-01, kind: notice, title: A letter }',
    );
    const odds = file('odds.yaml', '{}');
    for (const [name, from, args] of [
      ['case', roeFile, ['check', folder.path('case')]],
      ['entries', more, ['append', 'roe-v-acme', folder.path('entries')]],
      ['odds', odds, ['simulate', 'roe-v-acme', '--odds', folder.path('odds')]],
    ] as const) {
      const ended = await nunc(args, { store, through: `${piped(name, from)} true` });
      expect(ended, name).toMatchObject({ code: 0, err: '' });
    }
  });
});

describe('today', () => {
  it('is the day where the command is typed', async () => {
    const days: string[] = [];
    // Twenty-six hours apart: never on one day.
    for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12']) {
      const ended = await nunc(['portfolio', '--json'], { store, through: `export TZ=${zone}` });
      days.push((JSON.parse(ended.out) as { at: string }).at);
    }
    expect(days[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(days[0]).not.toBe(days[1]);
  });
});
