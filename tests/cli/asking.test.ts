import { mkdirSync, truncateSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Clerk } from './clerk.ts';
import { workedCase } from './worked-case.ts';

const clerk = new Clerk();
beforeAll(async () => {
  expect((await clerk.types(['load', workedCase])).code).toBe(0);
  mkdirSync(clerk.path('empty-folder'));
  clerk.file('empty.yaml', '');
  clerk.file('binary.yaml', 'nunc: 1\0\u0001\u0002');
  clerk.file('large.yaml', 'nunc: 1\n');
  truncateSync(clerk.path('large.yaml'), 200_000_000);
  clerk.file('no-store.db', 'This is no database, and it stays as it is.');
  clerk.file('bad-odds.yaml', 'hunt/no-individual-participaton: 0.4\nhunt/germane-to-purpose: 3\n');
});
afterAll(() => clerk.leaves());

/** What was typed, the exit status, and what the person is told. */
const refusals: readonly (readonly [string, number, string | RegExp])[] = [
  ['audit abc-v-mese', 2, 'did you mean abc-v-meese?'],
  ['audit nothing-like-it', 2, 'it holds abc-v-meese'],
  ['audit ', 2, 'No case is named'],
  ['audit nowhere/case.yaml', 2, 'nowhere/case.yaml: there is no such file or folder'],
  [
    'audit empty-folder',
    2,
    'empty-folder: this folder holds no case file: none of case.yaml, case.yml, case.json',
  ],
  ['audit ./empty.yaml', 2, './empty.yaml: the file is empty'],
  ['audit ./binary.yaml', 2, './binary.yaml: this is no text file'],
  ['audit ./large.yaml', 2, './large.yaml: it has 200 MB, and a case file has at most 20 MB'],
  ['audit abc-v-meese --at 1987-02-30', 2, '--at: 1987-02 has 28 days, so there is no 1987-02-30'],
  ['audit abc-v-meese --at 19870', 2, '--at: a year has four digits'],
  ['audit abc-v-meese --at=', 2, '--at: no day is given'],
  ['audit abc-v-meese --at 1987', 2, '--at: one day is needed'],
  ['audit abc-v-meese --known-at yesterday', 2, '--known-at: "yesterday" is not an instant'],
  ['audit abc-v-meese --known-at 1999-01-01', 2, 'nothing was known then'],
  ['audit abc-v-meese --claim orgs-torts', 2, 'did you mean "orgs-tort"?'],
  ['audit abc-v-meese --branch standing-cover-both', 2, 'did you mean "standing-covers-both"?'],
  ['why abc-v-meese __proto__', 2, 'There is no claim or matter "__proto__"'],
  ['why abc-v-meese', 2, "missing required argument 'claim'"],
  ['history abc-v-meese constructor', 2, 'There is no claim or matter "constructor"'],
  ['diff abc-v-meese --from 1989-01-01 --to 1987-01-01', 2, 'is after --to'],
  ['diff abc-v-meese --from 1989-01-01', 2, "required option '--to <date>' not specified"],
  ['replay abc-v-meese --step', 2, '--step is walked by keys and needs a terminal'],
  ['replay abc-v-meese --to never', 2, '"never" is not a date'],
  ['adit abc-v-meese', 2, 'Did you mean audit?'],
  ['audit abc-v-meese --att 1987-01-01', 2, 'Did you mean --at?'],
  ['audit abc-v-meese and more', 2, 'too many arguments'],
  ['export abc-v-meese --format pdf', 2, 'Allowed choices are json'],
  ['check nowhere.yaml', 2, 'nowhere.yaml: there is no such file or folder'],
  ['cites abc-v-meese --text nowhere.txt', 2, 'nowhere.txt: there is no such file'],
  ['what-if abc-v-meese', 2, 'No edit is given'],
  ['what-if abc-v-meese --set hunt=satisfied', 2, '--set: "hunt" is not a finding'],
  ['what-if abc-v-meese --omit order-1988', 2, 'did you mean'],
  ['what-if abc-v-meese --rule order-1989:orgs-tort=maybe', 2, 'is no disposition'],
  ['what-if abc-v-meese --omit irca --from nothing', 2, 'there is no branch nothing'],
  ['pivotal abc-v-meese orgs-tort --max 0', 2, '--max: a whole number from 1 to 20'],
  ['simulate abc-v-meese --odds bad-odds.yaml', 2, 'did you mean'],
  ['simulate abc-v-meese --odds bad-odds.yaml', 2, 'needs a probability from 0 to 1'],
  ['simulate abc-v-meese --odds nowhere.yaml', 2, 'nowhere.yaml: there is no such file'],
  ['branch show abc-v-meese nothing', 2, 'There is no branch nothing'],
  ['branch drop abc-v-meese standing-covers-both', 2, 'it cannot be dropped'],
  ['audit abc-v-meese --store postgres://here', 2, 'is no store that Nunc knows'],
  ['audit abc-v-meese --store sqlite:absent.db', 3, 'There is no store at sqlite:'],
  ['audit abc-v-meese --store sqlite:no-store.db', 3, 'is not a Nunc store'],
  ['load empty-folder', 2, 'this folder holds no case file'],
];

describe('something that cannot be answered', () => {
  it.each(refusals)('is refused in a sentence: nunc %s', async (typed, code, told) => {
    const said = await clerk.types(typed.split(' '));
    expect(said).toMatchObject({ code, out: '' });
    expect(said.err).toContain(told);
    expect(said.err).not.toMatch(/^\s+at |Error:|undefined|\[object/m);
  });

  it('leaves a file that is no store as it was', () => {
    expect(clerk.read('no-store.db')).toBe('This is no database, and it stays as it is.');
  });
});

describe('a case file with faults', () => {
  it('is answered with no, and every fault at its line', async () => {
    const file = clerk.file(
      'faulty.yaml',
      'nunc: 1\ncase: roe\ntitle: Roe v. Acme\nparties:\n  roe: { name: Roe, role: plaintif }\nclaims:\n  breach: { title: Breach, claimant: ro }\n',
    );
    const { code, answer } = await clerk.asks<{ ok: boolean; problems: { line: number }[] }>(['check', file]);
    expect(code).toBe(1);
    expect(answer.ok).toBe(false);
    expect(answer.problems.map(({ line }) => line)).toEqual([1, 5, 7]);
  });
});

describe('a case file that the log already holds', () => {
  it('adds nothing when it is loaded again', async () => {
    const { code, answer } = await clerk.asks<{ appended: number; already: number }>(['load', workedCase]);
    expect(code).toBe(0);
    expect(answer.appended).toBe(0);
    expect(answer.already).toBeGreaterThan(40);
  });

  it('is refused where one of its entries has changed, by that entry’s name', async () => {
    const small = (title: string) =>
      `nunc: 1\ncase: moe\ntitle: Moe v. Acme\nparties:\n  moe: { name: Moe, role: plaintiff }\nclaims:\n  breach: { title: Breach, claimant: moe }\nentries:\n  - { id: complaint, type: ComplaintFiled, on: 2031-01-05, title: ${title}, asserts: [breach] }\n`;
    expect((await clerk.types(['load', clerk.file('moe.yaml', small('Complaint'))])).code).toBe(0);
    const again = await clerk.types(['load', clerk.file('moe.yaml', small('Verified complaint'))]);
    expect(again.code).toBe(1);
    expect(again.err).toContain('there is an entry complaint already, with other contents');
    expect(again.err).toContain('moe: refused. Nothing was written.');
    expect((await clerk.types(['export', 'moe', '--format', 'yaml'])).out).toContain('title: Complaint');
  });
});

describe('a replay walked by keys', () => {
  it('shows an entry a page, goes on and back, and ends with where every claim stands', async () => {
    const onwards = Array.from({ length: 40 }, () => 'next' as const);
    const { code, out } = await clerk.types(['replay', 'abc-v-meese', '--step'], {
      keys: ['next', 'back', 'other', ...onwards],
    });
    expect(code).toBe(0);
    const pages = out.split('\u001b[2J\u001b[H').slice(1);
    expect(pages[0]).toContain('Complaint');
    expect(pages[2]).toBe(pages[0]);
    expect(pages.at(-1)).toContain('Where every claim stands after the last entry');
  });

  it('stops where q is pressed', async () => {
    const { out } = await clerk.types(['replay', 'abc-v-meese', '--step'], {
      keys: ['next', 'quit', 'next'],
    });
    expect(out.split('\u001b[2J\u001b[H')).toHaveLength(3);
  });
});

describe('a branch that is saved', () => {
  it('is listed, looked at, compared and dropped, and the record is left alone', async () => {
    const before = (await clerk.types(['export', 'abc-v-meese', '--format', 'jsonl'])).out;
    const save = ['what-if', 'abc-v-meese', '--set', 'exhaustion/futile=open', '--save', 'futile'];
    expect((await clerk.types(save)).code).toBe(0);
    expect(await clerk.types(save)).toMatchObject({ code: 1, err: expect.stringContaining('already') });
    expect((await clerk.types(['branch', 'list', 'abc-v-meese'])).out).toContain('futile');
    expect((await clerk.types(['audit', 'abc-v-meese', '--branch', 'futile'])).out).toContain(
      'on branch futile',
    );
    expect((await clerk.types(['branch', 'drop', 'abc-v-meese', 'futile'])).code).toBe(0);
    expect((await clerk.types(['branch', 'show', 'abc-v-meese', 'futile'])).code).toBe(2);
    expect((await clerk.types(['export', 'abc-v-meese', '--format', 'jsonl'])).out).toBe(before);
    expect((await clerk.types(save)).code).toBe(0);
  });

  it('needs a store: one of a case file is refused', async () => {
    const said = await clerk.types(['what-if', workedCase, '--omit', 'irca', '--save', 'no-act']);
    expect(said).toMatchObject({ code: 2, err: expect.stringContaining('load it first') });
  });
});
