import { spawn, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docketOf } from '../import/case.ts';
import { Clerk } from './clerk.ts';
import { builtBinary } from './nunc-process.ts';

/** A pseudo-terminal is made by `script` of util-linux; without it these tests are skipped, and say so. */
const HAVE_TERMINAL = spawnSync('script', ['--version']).status === 0;
const WHERE = HAVE_TERMINAL ? 'on a pseudo-terminal' : 'skipped: no script(1) here';

const DOWN = '\u001b[B';
const ENTER = '\r';
const UNDO = 'Take back the last answer';

const LINES = [
  ['2024-01-02', 'COMPLAINT against All Defendants filed by All Plaintiffs'],
  ['2024-02-01', 'MOTION to Dismiss filed by Acme Inc., Bolt LLC'],
  ['2024-03-01', 'ORDER granting in part and denying in part 2 Motion to Dismiss'],
  ['2024-04-01', 'Order Dismissing Party'],
] as const;
const PARTIES = {
  parties: [
    { name: 'Jane Roe', type: 'Plaintiff' },
    { name: 'Acme Inc.', type: 'Defendant' },
    { name: 'Bolt LLC', type: 'Defendant' },
  ],
};

/** Types keys into `nunc` on a terminal, each once the screen shows what it answers. */
function typed(
  clerk: Clerk,
  args: readonly string[],
  keys: readonly (readonly [shows: string, key: string])[],
): Promise<{ readonly code: number | null; readonly screen: string }> {
  const command = [process.execPath, builtBinary(), ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qefc', `stty cols 120 rows 40; ${command}`, '/dev/null'], {
    cwd: clerk.path('.'),
    env: { ...process.env, NUNC_USER: 'clerk@court', TERM: 'xterm' },
  });
  let screen = '';
  let from = 0;
  const left = [...keys];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    for (let next = left[0]; next !== undefined; next = left[0]) {
      const at = screen.indexOf(next[0], from);
      if (at < 0) return;
      from = at + next[0].length;
      child.stdin.write(next[1]);
      left.shift();
    }
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, screen })));
}

describe.skipIf(!HAVE_TERMINAL)(`a review of an import (${WHERE})`, () => {
  let clerk: Clerk;
  beforeAll(() => {
    clerk = new Clerk();
    clerk.file('docket.json', JSON.stringify(docketOf(LINES, PARTIES)));
    clerk.file(
      'grown.json',
      JSON.stringify(docketOf([...LINES, ['2024-05-01', 'NOTICE of Appearance by Ann Lee']], PARTIES)),
    );
  });
  afterAll(() => clerk.leaves());

  it('decides nothing where only Enter is pressed', async () => {
    const { code } = await typed(
      clerk,
      ['import', 'docket.json', '--out', 'none.yaml', '--review'],
      [
        ['doc-3: what is it?', ENTER],
        ['doc-4: what is it?', ENTER],
      ],
    );
    expect(code).toBe(0);
    expect((await clerk.types(['export', 'none.yaml', '--format', 'yaml'])).out).not.toContain('Decided by');
  });

  it('asks what fell, takes an answer back, and writes what was decided', async () => {
    const { code, screen } = await typed(
      clerk,
      ['import', 'docket.json', '--out', 'case.yaml', '--review'],
      [
        // The order is first called right as it is, then this is taken back.
        ['doc-3: what is it?', DOWN],
        ['It is right as it is', ENTER],
        ['doc-4: what is it?', `${DOWN.repeat(5)}`],
        [UNDO, ENTER],
        ['doc-3: what is it?', `${DOWN.repeat(2)}`],
        ['It rules on a motion', ENTER],
        ['Which motion?', DOWN],
        ['doc-2', ENTER],
        ['How is it decided?', `${DOWN.repeat(3)}`],
        ['granted in part', ENTER],
        ['What falls by it?', `${DOWN.repeat(2)}`],
        ['Some claims', ENTER],
        ['As to whom do they fall?', `${DOWN} `],
        ['Bolt LLC', ENTER],
        ['With leave to amend?', ENTER],
        ['With prejudice?', ENTER],
        ['doc-4: what is it?', '\u0003'],
      ],
    );
    expect(screen).toContain('1 entry decided');
    expect(code).toBe(0);
    const { claims } = (await clerk.asks(['audit', 'case.yaml', '--at', '2024-03-15'])).answer as {
      claims: readonly { asTo: readonly { party: string; states: readonly string[] }[] }[];
    };
    expect(claims[0]?.asTo).toMatchObject([
      { party: 'acme-inc', states: ['survives'] },
      { party: 'bolt-llc', states: ['dismissed'] },
    ]);
  });

  it('is remembered by the case file when the docket is imported again', async () => {
    const { code, screen } = await typed(
      clerk,
      ['import', 'grown.json', '--out', 'case.yaml', '--review'],
      [['doc-4: what is it?', '\u0003']],
    );
    expect(code).toBe(0);
    expect(screen).not.toContain('doc-3: what is it?');
    const { out } = await clerk.types(['motions', 'case.yaml']);
    expect(out).toContain('granted');
    expect(out).toContain('denied');
  });
});
