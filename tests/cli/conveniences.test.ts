import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { VERSION } from '../../events/schema-address.ts';
import { examples } from '../../src/cli/commands/examples.ts';
import { commands } from '../../src/cli/commands/index.ts';
import { pagerFor } from '../../src/cli/pager.ts';
import { run } from '../../src/cli/run.ts';
import { answerJsonSchema, answers } from '../../src/views/json/schemas/index.ts';
import { Clerk, roeFile } from './clerk.ts';
import { workedCase } from './worked-case.ts';

const clerk = new Clerk();
afterAll(() => clerk.leaves());

describe('what goes wrong, for a program', () => {
  it.each<readonly [string, readonly string[], number, string, string | null]>([
    ['an option that there is not', ['audit', workedCase, '--nope', '--json'], 2, 'bad-usage', '--nope'],
    ['an argument that is missing', ['audit', '--json'], 2, 'bad-usage', 'case'],
    ['a command that there is not', ['adit', 'x', '--json'], 2, 'bad-usage', 'adit'],
    ['a day that is none', ['audit', workedCase, '--at', '1987-02-30', '--json'], 2, 'bad-date', '--at'],
    ['a claim that there is not', ['why', workedCase, 'orgs-tot', '--json'], 2, 'no-such-claim', 'claim'],
    ['a file that is not there', ['audit', './nowhere.yaml', '--json'], 2, 'bad-case-file', './nowhere.yaml'],
    ['an edit that is none', ['what-if', workedCase, '--set', 'x', '--json'], 2, 'bad-edit', '--set'],
    [
      'a store that is not there',
      ['audit', 'abc-v-meese', '--json', '--store', 'sqlite:none.db'],
      3,
      'store-trouble',
      null,
    ],
    ['a store that nobody knows', ['cases', '--json', '--store', 'mongo:x'], 2, 'bad-store-url', 'mongo:x'],
  ])('%s is one value on stdout', async (_, args, code, kind, where) => {
    const said = await clerk.types(args);
    expect(said.code).toBe(code);
    const told = JSON.parse(said.out);
    expect(answers.error.safeParse(told).error?.issues ?? []).toEqual([]);
    expect(told.error).toMatchObject({ code: kind, where });
    expect(told.error.message).not.toBe('');
    // A person at the terminal reads of it all the same.
    expect(said.err).not.toBe('');
  });

  it('of a case file names the line and the column', async () => {
    clerk.file('broken.yaml', 'nunc: 1\ncase: roe\ntitle: [');
    const { error } = JSON.parse((await clerk.types(['audit', './broken.yaml', '--json'])).out);
    expect(error).toMatchObject({ code: 'bad-case-file', where: './broken.yaml:3:9' });
  });

  it('is said in words only where no JSON was asked for', async () => {
    expect((await clerk.types(['audit', workedCase, '--nope'])).out).toBe('');
  });

  it('is not said twice where the answer itself is no', async () => {
    clerk.file('broken.yaml', 'nunc: 1\ncase: roe\ntitle: [');
    const { out, code } = await clerk.types(['check', './broken.yaml', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false });
  });
});

describe('nunc cases', () => {
  it('lists the cases of the store', async () => {
    const other = new Clerk();
    expect((await other.types(['cases', '--json'])).code).toBe(3);
    await other.types(['load', workedCase]);
    await other.types(['load', roeFile]);
    const { out } = await other.types(['cases', '--json']);
    const { cases } = JSON.parse(out);
    expect(cases.map(({ id }: { id: string }) => id)).toEqual(['abc-v-meese', expect.any(String)]);
    expect(cases[0]).toMatchObject({
      title: expect.stringContaining('v. Meese'),
      entries: expect.any(Number),
    });
    expect((await other.types(['cases'])).out).toMatch(/^abc-v-meese +American Baptist/);
    other.leaves();
  });
});

describe('nunc version', () => {
  it('is the one in the addresses of the schemas', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(VERSION).toBe(manifest.version);
    expect(answerJsonSchema('audit')).toMatchObject({
      $id: `https://unpkg.com/nunc@${manifest.version}/docs/schema/audit.schema.json`,
    });
  });

  it('is that of --version, with what it runs on', async () => {
    const { out } = await clerk.types(['version', '--json']);
    expect(JSON.parse(out)).toEqual({
      version: (await clerk.types(['--version'])).out.trim(),
      node: process.versions.node,
      caseFile: 1,
    });
  });
});

describe('nunc init', () => {
  it('writes a commented case file that checks clean and replays', async () => {
    expect((await clerk.types(['init', 'doe-v-roe'])).code).toBe(0);
    const text = clerk.read('doe-v-roe/case.yaml');
    expect(text).toMatch(/^# yaml-language-server: \$schema=https:\/\/\S+\/case-file\.schema\.json\n/);
    expect(text.match(/^ *# /gm)?.length).toBeGreaterThan(10);
    const { code, out } = await clerk.types(['check', './doe-v-roe', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ ok: true, problems: [] });
    const audited = JSON.parse((await clerk.types(['audit', './doe-v-roe', '--json'])).out);
    expect(audited.claims[0].states).toEqual(['dismissed']);
  });

  it('writes over nothing, and takes no name that is no id', async () => {
    await clerk.types(['init', 'roe.yaml']);
    expect(clerk.has('roe.yaml')).toBe(true);
    expect((await clerk.types(['init', 'roe.yaml'])).code).toBe(2);
    const { code, err } = await clerk.types(['init', 'Roe v. Acme']);
    expect(code).toBe(2);
    expect(err).toContain('roe-v-acme');
  });
});

describe('nunc export --format', () => {
  it('lists the formats', async () => {
    const { out, code } = await clerk.types(['export', '--format']);
    expect(code).toBe(0);
    for (const format of ['json', 'jsonl', 'yaml', 'csv', 'md', 'html', 'svg', 'mermaid', 'ics'])
      expect(out).toMatch(new RegExp(`^${format} +\\S`, 'm'));
    expect((await clerk.types(['export', '--format', 'md'])).code).toBe(2);
  });
});

describe('nunc completion', () => {
  it.each(['bash', 'zsh', 'fish'])('%s knows every command and its options', async (shell) => {
    const { out, code } = await clerk.types(['completion', shell]);
    expect(code).toBe(0);
    for (const { name, hidden } of commands) if (!hidden) expect(out).toContain(name);
    expect(out).toContain('known-at');
  });

  it('refuses a shell that it does not know', async () => {
    expect((await clerk.types(['completion', 'tcsh'])).code).toBe(2);
  });
});

describe('the help of every command', () => {
  it.each(commands.map((entry) => [entry.name, entry] as const))(
    '%s ends with examples that it understands',
    async (name, entry) => {
      const lines = examples[name] ?? [];
      expect(lines.length).toBeGreaterThan(0);
      const { out } = await clerk.types([name, '--help']);
      for (const line of lines) expect(out).toContain(`nunc ${line}`);
      const command = new Command(name);
      (await entry.load()).define(command, () => async () => undefined, { every: commands, run });
      const known = new Set(
        [command, ...command.commands]
          .flatMap((one) => one.options.map(({ long }) => long))
          .concat(['--json', '--store']),
      );
      for (const line of lines)
        for (const [option] of line.matchAll(/(?<= )--[a-z-]+/g)) expect(known, line).toContain(option);
    },
  );
});

describe('settings', () => {
  it('of the folder name the store; NUNC_STORE and --store go before them', async () => {
    const other = new Clerk();
    const elsewhere = `sqlite:${other.path('elsewhere.db')}`;
    await other.types(['load', workedCase, '--store', elsewhere]);
    other.file('nunc.config.yaml', `store: ${elsewhere}\n`);
    expect((await other.types(['cases', '--json'], { env: { NUNC_STORE: '' } })).code).toBe(0);
    expect((await other.types(['cases', '--json'])).code).toBe(3);
    other.file('nunc.config.yaml', 'stor: x\n');
    const { code, err } = await other.types(['cases']);
    expect(code).toBe(2);
    expect(err).toContain('nunc.config.yaml: there is no setting "stor"');
    other.leaves();
  });

  it('--quiet leaves out remarks, and not what is wrong', async () => {
    expect((await clerk.types(['what-if', workedCase, '--quiet'])).err).not.toBe('');
  });

  it('--no-color leaves a terminal plain', async () => {
    const coloured = await clerk.types(['audit', workedCase], { terminal: true });
    const plain = await clerk.types(['audit', workedCase, '--no-color'], { terminal: true });
    expect(coloured.out).toContain('\u001b[');
    expect(plain.out).not.toContain('\u001b[');
  });
});

describe('a pager', () => {
  const shown = (env: Record<string, string>, lines: number, status = 0) => {
    const said: string[] = [];
    const started: string[] = [];
    const start = ((command: string) => {
      started.push(command);
      return { status };
    }) as unknown as Parameters<typeof pagerFor>[2];
    pagerFor({ rows: 10, write: (text) => said.push(text) }, env, start)('x\n'.repeat(lines));
    return { said: said.length, started };
  };

  it('shows what is longer than the terminal, and is the one that is asked for', () => {
    expect(shown({}, 30)).toEqual({ said: 0, started: ['less'] });
    expect(shown({ NUNC_PAGER: 'more', PAGER: 'most' }, 30)).toEqual({ said: 0, started: ['more'] });
  });

  it('stays away where all fits, where none is wanted, and where there is none', () => {
    expect(shown({}, 5)).toEqual({ said: 1, started: [] });
    expect(shown({ NUNC_PAGER: '' }, 30)).toEqual({ said: 1, started: [] });
    expect(shown({ NUNC_PAGER: 'gone' }, 30, 127)).toEqual({ said: 1, started: ['gone'] });
  });
});

describe('docs/ENVIRONMENT.md', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const page = readFileSync(`${root}docs/ENVIRONMENT.md`, 'utf8');

  it('lists every variable that is read', () => {
    const read = new Set(
      ['src', 'events', 'machines'].flatMap((folder) =>
        readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.ts'))
          .flatMap((file) => [
            ...readFileSync(`${root}${folder}/${file}`, 'utf8').matchAll(
              /\benv(?:\??\.|\[')([A-Z][A-Z_]+)|\{ ([A-Z][A-Z_]+)(?:: \w+)? ?=[^}]*\}[^;]*\benv\b/g,
            ),
          ])
          .map(([, one, other]) => one ?? other ?? ''),
      ),
    );
    expect(read.size).toBeGreaterThan(6);
    for (const name of read) expect(page, name).toContain(`\`${name}\``);
  });
});
