import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printable } from '../../src/views/printable.ts';
import { scratch } from '../log/scratch.ts';
import { Clerk, roeFile } from './clerk.ts';
import { nunc } from './nunc-process.ts';

const BAD = '\u001b[31mred\u0007\u202eback\u009b';
/** As it can stand in JSON and YAML. */
const WRITTEN = '\\u001b[31mred\\u0007\\u202eback\\u009b';

let clerk: Clerk;
beforeEach(async () => {
  clerk = new Clerk();
  expect((await clerk.types(['load', roeFile])).code).toBe(0);
});
afterEach(() => clerk.leaves());

/** How far something has come, on a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is Nunc's own.
const PROGRESS = /\r[\w ,]*\u001b\[K/g;
const hash = '0'.repeat(64);

describe('a file from the other side, with control sequences in it', () => {
  it.each([
    [
      'a checkpoint',
      ['verify', '--against', 'c.json'],
      'c.json',
      `{ "nunc": "checkpoint", "${WRITTEN}": 1 }`,
    ],
    [
      'a checkpoint’s stream',
      ['verify', '--against', 'c.json'],
      'c.json',
      `{"nunc":"checkpoint","format":1,"takenAt":"2026-01-01T00:00:00Z","records":1,"order":"${hash}","streams":[{"stream":"docket-${WRITTEN}","version":0,"hash":"${hash}"}]}`,
    ],
    ['odds', ['simulate', 'roe-v-acme', '--odds', 'o.yaml'], 'o.yaml', `"${WRITTEN}/x": 0.5`],
    [
      'a follower’s position',
      ['follow', 'roe-v-acme', '--state', 's.json'],
      's.json',
      `{"nunc":"follow","format":1,"store":"${WRITTEN}","follows":"${WRITTEN}","position":1}`,
    ],
    ['entries', ['append', 'roe-v-acme', 'e.yaml'], 'e.yaml', `{ id: "${WRITTEN}", type: "${WRITTEN}" }`],
    ['a receipt', ['verify', 'r.json'], 'r.json', `{"nunc":"receipt","${WRITTEN}":1}`],
  ])('is told without them: %s', async (_, args, name, text) => {
    clerk.file(name, text);
    for (const terminal of [false, true]) {
      const { code, out, err } = await clerk.types(args, { terminal, env: { NO_COLOR: '1' } });
      expect(code).not.toBe(70);
      expect(out + err).not.toBe('');
      const told = (out + err).replaceAll(PROGRESS, '');
      expect(printable(told)).toBe(told);
    }
  });

  it('is told without them where it is what was typed', async () => {
    for (const args of [
      ['audit', BAD],
      ['audit', 'roe-v-acme', '--at', BAD],
      [BAD],
      ['audit', 'roe-v-acme', `--${BAD}`],
    ]) {
      const { code, out, err } = await clerk.types(args);
      expect(code).toBe(2);
      expect(printable(out + err)).toBe(out + err);
    }
  });
});

describe('what is for a program', () => {
  it('is given to the byte where it is piped, and without what is hidden where it is seen', async () => {
    clerk.file('e.yaml', `{ id: l, type: PaperFiled, on: 2031-10-01, kind: notice, title: "${WRITTEN}" }`);
    expect((await clerk.types(['append', 'roe-v-acme', 'e.yaml'])).code).toBe(0);
    const asked = ['receipt', 'roe-v-acme', '--at', '2031-10-02', '--claim', 'warranty'];
    const piped = await clerk.types(asked);
    clerk.file('r.json', piped.out);
    expect((await clerk.types(['verify', 'r.json'])).code).toBe(0);
    for (const format of ['yaml', 'md', 'csv', 'json']) {
      const { out } = await clerk.types(['export', 'roe-v-acme', '--format', format], { terminal: true });
      expect(printable(out)).toBe(out.replaceAll('\r', ''));
    }
  });
});

describe('standard output that cannot be written', () => {
  it('is named in one line, with the status of a file that cannot be written', async () => {
    const folder = scratch();
    const store = `sqlite:${folder.path('docket.db')}`;
    await nunc(['load', roeFile], { store });
    for (const args of [['audit', 'roe-v-acme'], ['--help'], ['export', 'roe-v-acme', '--format', 'json']])
      expect(await nunc(args, { store, through: 'exec >/dev/full' })).toMatchObject({
        code: 2,
        err: 'nunc: standard output cannot be written: there is no room left on the disk\n',
      });
    expect(
      await nunc(['audit', 'roe-v-acme'], { store, through: 'exec >/dev/full 2>/dev/full' }),
    ).toMatchObject({
      code: 2,
    });
    expect(await nunc(['audit', 'nobody'], { store, through: 'exec 2>/dev/full' })).toMatchObject({
      code: 2,
    });
    folder.remove();
  });
});

describe('the terminal', () => {
  it('is written to in one place', () => {
    const root = new URL('../../src/', import.meta.url);
    const writing = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) =>
        /process\.(stdout|stderr)\b|\bconsole\.(log|error|warn|info)\b/.test(
          readFileSync(new URL(name, root), 'utf8'),
        ),
      );
    // What an older Node is told is said before anything is loaded.
    expect(writing.toSorted()).toEqual(['cli/binary.ts', 'cli/process-io.ts']);
  });
});
