import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printable } from '../../src/views/printable.ts';
import { Chance } from '../chance.ts';
import { Clerk, roeFile, type Said } from '../cli/clerk.ts';
import { nunc } from '../cli/nunc-process.ts';
import { odds } from '../cli/worked-case.ts';
import { long } from '../log/faults/process.ts';
import { scratch } from '../log/scratch.ts';
import { DOCKET } from '../web/docket.ts';
import { mutated, nasty } from './hostile.ts';

/** Files by the name under which commands are given them. */
const FILES: Readonly<Record<string, string>> = {
  'case.yaml': readFileSync(roeFile, 'utf8'),
  'docket.json': DOCKET,
  'odds.yaml': odds.replaceAll('hunt/no-individual-participation', 'plausibility/facts-pleaded'),
  'entry.yaml': '{ id: late, type: PaperFiled, on: 2031-10-01, kind: notice, title: A letter }',
  'opinion.txt': '712 F.Supp. 756 (1989)\n*757 Nothing. *758 Nor here.',
};

const CASE = 'roe-v-acme';
/** Every command that ends by itself, as it is rightly typed. */
const TYPED: readonly (readonly string[])[] = [
  ['load', 'case.yaml'],
  ['check', 'case.yaml'],
  ['import', 'docket.json', '--out', 'out.yaml'],
  ['import', '--pages', 'docket.json', 'docket.json'],
  ['replay', CASE, '--to', '2031-06-01'],
  ['audit', CASE, '--at', '2031-06-01', '--known-at', '2032-01-01', '--claim', 'warranty'],
  ['audit', 'case.yaml', '--branch', 'main'],
  ['why', CASE, 'warranty', '--at', '2031-06-01'],
  ['history', CASE, 'warranty'],
  ['diff', CASE, '--from', '2031-03-01', '--to', '2031-06-01'],
  ['motions', CASE, '--at', '2031-06-01'],
  ['what-if', CASE, '--set', 'plausibility/facts-pleaded=satisfied', '--save', 'other'],
  [
    'what-if',
    CASE,
    '--rule',
    'order-1:warranty=denied',
    '--omit',
    'order-2',
    '--redate',
    'order-1=2031-05-13',
  ],
  ['what-if', CASE, '--insert', 'entry.yaml'],
  ['branch', 'list', CASE],
  ['branch', 'show', CASE, 'other'],
  ['branch', 'drop', CASE, 'other'],
  ['compare', CASE, 'main', 'other', '--format', 'md'],
  ['pivotal', CASE, 'warranty', '--max', '2'],
  ['pivotal', CASE, '--tornado'],
  ['simulate', CASE, '--odds', 'odds.yaml', '--trials', '100', '--seed', '7'],
  ['tree', CASE, '--at', '2031-06-01'],
  ['append', CASE, 'entry.yaml', '--by', 'clerk'],
  ['append', CASE, '-'],
  [
    'correct',
    CASE,
    'order-1',
    '--reason',
    'slip',
    '--on',
    '2031-05-13',
    '--set',
    'title=A',
    '--cite',
    '*757',
  ],
  ['correct', CASE, 'claim:warranty', '--reason', 'slip', '--set', 'constructor={}', '--after', 'complaint'],
  ['strike', CASE, 'motion-2', '--reason', 'slip'],
  ['cites', CASE, '--text', 'opinion.txt', '--reporter', '712 F. Supp.'],
  ['export', CASE, '--format', 'ics'],
  ['export', CASE, '--format', 'yaml'],
  ['export', 'case.yaml', '--format', 'svg', '--width', '800', '--at', '2031-06-01'],
  ['verify'],
  ['verify', 'receipt.json'],
  ['verify', '--against', 'checkpoint.json'],
  ['checkpoint', 'new.json'],
  ['receipt', CASE, '--at', '2031-06-01', '--claim', 'warranty', '--known-at', '2032-02-01'],
  ['backup', 'kept.db'],
  ['portfolio', '--at', '2031-06-01', '--state', 'survives'],
  ['machines', '--machine', 'claim', '--format', 'mermaid'],
];

const BUG = /this is a bug|\n\s+at .*:\d+:\d+|node:internal/;

let clerk: Clerk;
let files: Readonly<Record<string, string>>;
beforeAll(async () => {
  clerk = new Clerk();
  await clerk.types(['load', roeFile]);
  await clerk.types(['checkpoint', 'checkpoint.json']);
  const { out } = await clerk.types(['receipt', CASE, '--at', '2031-06-01', '--claim', 'warranty']);
  files = { ...FILES, 'checkpoint.json': clerk.read('checkpoint.json'), 'receipt.json': out };
});
afterAll(() => clerk.leaves());

/** A command line of those above, with an argument or two that nobody would type. */
function typed(chance: Chance): readonly string[] {
  const args = [...chance.oneOf(TYPED)];
  if (chance.below(3) === 0) return args;
  for (let change = 0; change <= chance.below(2); change += 1) {
    const at = 1 + chance.below(args.length);
    // Where work is counted, a large number is a long wait and no fault.
    if (/^--(?:trials|max)$/.test(args[at - 1] ?? '')) continue;
    const given = chance.below(2) === 0 ? nasty(chance) : mutated(chance, args[at] ?? nasty(chance));
    args[at] = given;
  }
  return args;
}

const ENVIRONMENTS: readonly Readonly<Record<string, string>>[] = [
  {},
  { COLUMNS: '-1' },
  { COLUMNS: '99999999999' },
  { NUNC_USER: '\u001b[2J\ud83d' },
  { NUNC_USER: 'x'.repeat(100_000) },
  { NUNC_STORE: 'sqlite:' },
  { NUNC_STORE: 'sqlite:/dev/full' },
  { NUNC_STORE: 'sqlite:/proc/nowhere/x.db' },
  { NUNC_STORE: 'memory:' },
  { NUNC_STORE: '\u0000' },
  { FORCE_COLOR: '1', NO_COLOR: '' },
];

describe('any command line, with any file, in any environment', () => {
  it('ends with an answer or with a reason, and never as a bug', { timeout: 3_000_000 }, async () => {
    const chance = new Chance();
    const runs = long ? 6_000 : 250;
    const counts = new Map<number, number>();
    for (let run = 1; run <= runs; run += 1) {
      for (const [name, text] of Object.entries(files))
        clerk.file(name, chance.below(3) === 0 ? mutated(chance, text) : text);
      const args = [...typed(chance), ...(chance.below(3) === 0 ? ['--json'] : [])];
      const env = chance.below(4) === 0 ? chance.oneOf(ENVIRONMENTS) : {};
      const stdin = chance.below(2) === 0 ? nasty(chance) : mutated(chance, FILES['entry.yaml'] ?? '');
      const said: Said = await clerk.types(args, { env, stdin, terminal: chance.below(4) === 0 });
      const context = `seed ${chance.seed}, run ${run}: ${JSON.stringify(args)} ${JSON.stringify(env)}\n${said.err.slice(0, 2_000)}`;
      expect([0, 1, 2, 3], context).toContain(said.code);
      expect(said.err, context).not.toMatch(BUG);
      expect(printable(said.err.replaceAll(PAINTED, '')), context).toBe(said.err.replaceAll(PAINTED, ''));
      counts.set(said.code, (counts.get(said.code) ?? 0) + 1);
    }
    console.info(
      `commands: seed ${chance.seed}, ${runs} lines, by exit status ${JSON.stringify([...counts].toSorted())}`,
    );
  });
});

/** How far something has come, and Nunc's own colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are Nunc's own.
const PAINTED = /\r[\w ,]*(?:[\u2588\u2591]+ \d+% \d+\/\d+)?\u001b\[K|\u001b\[\d+m/g;

describe('a process with what it lacks', () => {
  const folder = scratch();
  const store = `sqlite:${folder.path('docket.db')}`;
  beforeAll(async () => {
    await nunc(['load', roeFile], { store });
  });
  afterAll(() => folder.remove());

  it.each([
    ['no standard input', '<&-', ['append', CASE, '-'], [0, 1, 2]],
    ['no standard output', '>&-', ['audit', CASE], [0, 2]],
    ['no standard error', '2>&-', ['audit', 'nobody'], [2]],
    ['a full standard output', '>/dev/full', ['export', CASE, '--format', 'html'], [2]],
    ['a full standard error', '2>/dev/full', ['audit', CASE], [0]],
    ['a standard input that is a folder', '</', ['append', CASE, '-'], [2]],
    ['a standard input that is the end', '</dev/null', ['append', CASE, '-'], [2]],
  ] as const)('%s says so, or does without', async (_, through, args, codes) => {
    const { code, err } = await nunc(args, { store, through: `exec ${through}` });
    expect(codes, err).toContain(code);
    expect(err).not.toMatch(BUG);
  });

  it('no folder to stand in says so', async () => {
    const { code, err } = await nunc(['audit', CASE], {
      store: 'sqlite:docket.db',
      through: `mkdir "${folder.path('gone')}"; cd "${folder.path('gone')}"; rmdir "${folder.path('gone')}"`,
    });
    expect([2, 3], err).toContain(code);
    expect(err).not.toMatch(BUG);
  });
});
