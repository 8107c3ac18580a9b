import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import {
  audit,
  type Case,
  caseFromDocket,
  caseFromFile,
  compare,
  diff,
  history,
  motions,
  NuncError,
  pivotal,
  simulate,
  whatIf,
  why,
} from '../../src/lib/index.ts';
import { caseFromLog, cases, openLog } from '../../src/lib/log.ts';
import { Clerk } from '../cli/clerk.ts';
import { workedCase } from '../cli/worked-case.ts';

const clerk = new Clerk();
afterAll(() => clerk.leaves());

const text = readFileSync(`${workedCase}/case.yaml`, 'utf8');
const abc = caseFromFile(text);
const docket = {
  court: 'cand',
  docket_number: '3:20-cv-00001',
  case_name: 'Roe v. Acme Corp.',
  docket_entries: [
    {
      entry_number: 1,
      date_filed: '2020-01-02',
      description: 'COMPLAINT against Acme Corp. Filed by Jane Roe.',
    },
    { entry_number: 9, date_filed: '2020-03-02', description: 'MOTION to Dismiss filed by Acme Corp.' },
    { entry_number: 14, date_filed: '2020-06-01', description: 'ORDER granting 9 Motion to Dismiss.' },
  ],
};

/** What a question is refused with. */
function refusal(question: () => unknown): { code: string; where: string | null; message: string } {
  try {
    question();
  } catch (error) {
    if (!(error instanceof NuncError)) throw error;
    const { code, where, message } = error;
    return { code, where, message };
  }
  throw new Error('it was answered');
}

describe('given a case, the library answers as the command line does', () => {
  clerk.file('odds.json', '{"hunt/no-individual-participation": 0.4}');
  const questions: readonly (readonly [readonly string[], (c: Case) => unknown])[] = [
    [['audit'], (c) => audit(c)],
    [['audit', '--at', '1987-03-28'], (c) => audit(c, { at: '1987-03-28' })],
    [['audit', '--claim', 'orgs-tort'], (c) => audit(c, { claim: 'orgs-tort' })],
    [['why', 'orgs-tort'], (c) => why(c, 'orgs-tort')],
    [['history', 'free-exercise'], (c) => history(c, 'free-exercise')],
    [
      ['diff', '--from', '1987-03-26', '--to', '1989-03-24'],
      (c) => diff(c, { from: '1987-03-26', to: '1989-03-24' }),
    ],
    [['motions', '--at', '1987-08-21'], (c) => motions(c, { at: '1987-08-21' })],
    [
      ['what-if', '--set', 'hunt/no-individual-participation=satisfied', '--omit', 'relief-limited'],
      (c) => whatIf(c, { set: { 'hunt/no-individual-participation': 'satisfied' }, omit: 'relief-limited' }),
    ],
    [['compare', 'main', 'main'], (c) => compare(c, 'main', 'main')],
    [['pivotal', 'orgs-geneva', '--max', '2'], (c) => pivotal(c, 'orgs-geneva', { max: 2 })],
    [['simulate', '--odds', 'odds.json'], (c) => simulate(c, { 'hunt/no-individual-participation': 0.4 })],
  ];

  it.each(questions)('asked %j', async ([command = '', ...more], ask) => {
    const { code, out } = await clerk.types([command, workedCase, ...more, '--json']);
    expect(code).toBe(0);
    // Nothing of a program's own is in it either: no undefined, no map, no date.
    expect(ask(abc)).toStrictEqual(JSON.parse(out));
  });

  it('of a docket, row by row', async () => {
    clerk.file('docket.json', JSON.stringify(docket));
    const { out } = await clerk.types(['import', 'docket.json', '--json']);
    const { case: id, ...rows } = JSON.parse(out);
    const { case: imported, ...found } = caseFromDocket(docket);
    expect(imported.id).toBe(id);
    expect(found).toStrictEqual(rows);
    expect(caseFromDocket(JSON.stringify(docket)).entries).toStrictEqual(rows.entries);
    expect(audit(imported).claims.length).toBeGreaterThan(0);
  });

  it('of a case in a store, on its saved branches too', async () => {
    await clerk.types(['load', workedCase]);
    await clerk.types(['what-if', 'abc-v-meese', '--omit', 'relief-limited', '--save', 'leaner']);
    const log = await openLog(clerk.store, { mode: 'read' });
    expect(await cases(log)).toEqual(['abc-v-meese']);
    const stored = await caseFromLog(log, 'abc-v-meese');
    const { out } = await clerk.types(['compare', 'abc-v-meese', 'main', 'leaner', '--json']);
    expect(compare(stored, 'main', 'leaner')).toStrictEqual(JSON.parse(out));
    await expect(caseFromLog(log, 'roe')).rejects.toMatchObject({ name: 'NuncError', code: 'no-such-case' });
    await log.close();
  });

  it('again and again the same, since nothing is asked but what it is given', () => {
    expect(caseFromFile(text).entries).toStrictEqual(abc.entries);
    expect(abc.title).toBe('American Baptist Churches in the U.S.A. v. Meese');
    expect(abc.entries[0]?.recordedAt).toBe('1970-01-01T00:00:00.000Z');
  });

  it('as known at an instant, where it is told when it was recorded', () => {
    const since = caseFromFile(text, { recordedAt: '2020-01-01T00:00:00.000Z' });
    expect(audit(since, { knownAt: '2020-01-02' }).knownAt).toBe('2020-01-02T23:59:59.999Z');
    expect(refusal(() => audit(since, { knownAt: '2019-01-01' }))).toMatchObject({
      code: 'bad-date',
      where: 'knownAt',
    });
  });
});

describe('given a question that cannot be answered, the library says what is wrong and where', () => {
  it.each<readonly [string, () => unknown, string, string | null, RegExp]>([
    [
      'a broken case file',
      () => caseFromFile('nunc: 1\ncase: roe\ntitle: [', { name: 'roe.yaml' }),
      'bad-case-file',
      'roe.yaml:3:9',
      /./,
    ],
    [
      'no text',
      () => caseFromFile(Buffer.from('x') as unknown as string),
      'bad-input',
      null,
      /give the text/,
    ],
    ['no docket', () => caseFromDocket({ a: 1 }), 'bad-docket', 'docket', /no known docket shape/],
    ['a day that is none', () => audit(abc, { at: '1987-02-30' }), 'bad-date', 'at', /./],
    ['an unknown claim', () => why(abc, 'orgs-tot'), 'no-such-claim', 'claim', /did you mean "orgs-tort"/],
    [
      'an unknown party',
      () => audit(abc, { against: 'nobody-at-all' }),
      'no-such-party',
      'party',
      /no party/,
    ],
    ['an unknown branch', () => audit(abc, { branch: 'nowhere' }), 'no-such-branch', 'branch', /nowhere/],
    [
      'a holding that is none',
      () => whatIf(abc, { set: { 'hunt/germane-to-purpose': 'yes' } }),
      'bad-edit',
      'set',
      /no holding/,
    ],
    [
      'a finding that nobody made',
      () => whatIf(abc, { set: { 'hunt/nothing': 'open' } }),
      'bad-edit',
      'edits',
      /./,
    ],
    ['no edit', () => whatIf(abc, {}), 'bad-edit', 'edits', /No edit/],
    [
      'odds that are none',
      () => simulate(abc, { 'hunt/no-individual-participation': 2 }),
      'bad-odds',
      'odds',
      /probability/,
    ],
    [
      'days the wrong way round',
      () => diff(abc, { from: '1989-01-01', to: '1988-01-01' }),
      'bad-date',
      'from',
      /after/,
    ],
    [
      'a path instead of a case',
      () => audit('case.yaml' as unknown as Case),
      'bad-input',
      'case',
      /caseFromFile/,
    ],
    ['too many at once', () => pivotal(abc, 'orgs-tort', { max: 40 }), 'bad-input', 'max', /1 to 20/],
  ])('%s', (_, question, code, where, message) => {
    const refused = refusal(question);
    expect(refused).toMatchObject({ code, where });
    expect(refused.message).toMatch(message);
    expect(refused.message).not.toMatch(/^--/);
  });
});
