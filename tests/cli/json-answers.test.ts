import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnswerName, answerJsonSchema, answers } from '../../src/views/json/schemas/index.ts';
import { expectGolden } from '../golden.ts';
import { docketOf } from '../import/case.ts';
import { roeCase, roeValued } from '../value/two-stage.ts';
import { Clerk, roeFile } from './clerk.ts';
import { odds, opinion, workedCase } from './worked-case.ts';

const clerk = new Clerk();
/** A suit with what the worked case has none of: several defendants, verdicts, judgments and appeals. */
const everydaySuit = new URL('../../examples/everyday-suit', import.meta.url).pathname;
beforeAll(async () => {
  expect((await clerk.types(['load', workedCase])).code).toBe(0);
  clerk.file('odds.yaml', odds);
  clerk.file('two-stage.yaml', roeCase);
  clerk.file('value.json', JSON.stringify(roeValued));
  clerk.file('opinion.txt', opinion);
  clerk.file(
    'docket.json',
    JSON.stringify(
      docketOf([
        ['2024-01-02', 'COMPLAINT filed by Jane Roe'],
        ['2024-02-01', 'MOTION to Dismiss filed by Acme Inc.'],
        ['2024-03-01', 'ORDER granting 2 Motion to Dismiss. The case is closed.'],
      ]),
    ),
  );
  expect(
    (
      await clerk.types([
        'what-if',
        'abc-v-meese',
        '--set',
        'hunt/no-individual-participation=satisfied',
        '--save',
        'hunt',
      ])
    ).code,
  ).toBe(0);
});
afterAll(() => clerk.leaves());

/** Command lines whose answers have to fit the schema that is published for them. */
const asked: readonly (readonly [AnswerName, ...string[]])[] = [
  ['explain', 'import', 'docket.json', '--explain', '3'],
  ['load', 'load', roeFile],
  ['replay', 'replay', 'abc-v-meese'],
  ['replay', 'replay', 'abc-v-meese', '--to', '1987-04-29'],
  ['audit', 'audit', 'abc-v-meese'],
  ['audit', 'audit', 'abc-v-meese', '--at', '1985-06-01'],
  ['audit', 'audit', 'abc-v-meese', '--at', '1987-03-28', '--known-at', '2040-01-01'],
  ['audit', 'audit', 'abc-v-meese', '--at', '1988-01-01', '--branch', 'hunt'],
  ['replay', 'replay', everydaySuit],
  ['audit', 'audit', everydaySuit, '--at', '2033-06-20'],
  ['why', 'why', everydaySuit, 'misstatement'],
  ['history', 'history', everydaySuit, 'fraud'],
  ['motions', 'motions', everydaySuit],
  ['diff', 'diff', everydaySuit, '--from', '2033-03-01', '--to', '2034-05-30'],
  ['why', 'why', 'abc-v-meese', 'orgs-tort'],
  ['why', 'why', 'abc-v-meese', 'free-exercise', '--at', '1988-01-01'],
  ['history', 'history', 'abc-v-meese', 'religious-harassment'],
  ['diff', 'diff', 'abc-v-meese', '--from', '1987-03-26', '--to', '1989-03-24'],
  ['motions', 'motions', 'abc-v-meese', '--at', '1987-08-21'],
  ['motions', 'motions', 'abc-v-meese'],
  ['deadlines', 'deadlines', 'abc-v-meese', '--at', '1989-04-01'],
  ['deadlines', 'deadlines', workedCase, '--at', '1987-05-14', '--party', 'defendants'],
  ['digest', 'digest', '--since', '1989-01-01', '--at', '1989-04-01'],
  ['due', 'deadlines', '--all', '--at', '1989-04-01'],
  ['due', 'deadlines', '--all'],
  ['stats', 'stats'],
  ['stats', 'stats', '--by', 'court', '--relief', 'dismiss'],
  ['odds', 'odds', 'abc-v-meese', '--from-store'],
  ['check', 'check', workedCase],
  ['cites', 'cites', 'abc-v-meese', '--text', 'opinion.txt'],
  ['comparison', 'what-if', 'abc-v-meese', '--omit', 'relief-limited'],
  ['comparison', 'compare', 'abc-v-meese', 'main', 'hunt'],
  ['branches', 'branch', 'list', 'abc-v-meese'],
  ['branch', 'branch', 'show', 'abc-v-meese', 'hunt'],
  ['pivotal', 'pivotal', 'abc-v-meese', 'orgs-geneva', '--max', '2'],
  ['tornado', 'pivotal', 'abc-v-meese', '--tornado'],
  ['tornado', 'pivotal', 'abc-v-meese', '--tornado', '--branch', 'hunt'],
  ['tornado', 'pivotal', roeFile, '--tornado'],
  ['tests', 'tests'],
  ['test', 'tests', 'associational-standing'],
  ['test', 'tests', 'selective-prosecution'],
  ['tree', 'tree', 'abc-v-meese', '--at', '1987-08-21'],
  ['simulation', 'simulate', 'abc-v-meese', '--odds', 'odds.yaml'],
  ['value', 'value', 'two-stage.yaml', 'value.json'],
  ['value', 'value', 'two-stage.yaml', 'value.json', '--method', 'monte-carlo', '--trials', '500'],
  [
    'simulation',
    'simulate',
    'abc-v-meese',
    '--odds',
    'odds.yaml',
    '--method',
    'monte-carlo',
    '--trials',
    '500',
  ],
];

describe('an answer for programs', () => {
  it.each(
    asked.map(
      (line) => [line.slice(1).join(' ').replace(workedCase, 'FILE').replace(roeFile, 'FILE'), line] as const,
    ),
  )('fits its published schema: nunc %s', async (_, [name, ...args]) => {
    const { answer } = await clerk.asks(args);
    const read = answers[name].safeParse(answer);
    expect(read.error?.issues ?? []).toEqual([]);
  });

  it.each(Object.keys(answers) as AnswerName[])('has the schema that is published: %s', (name) => {
    expectGolden(
      new URL(`../../docs/schema/${name}.schema.json`, import.meta.url),
      `${JSON.stringify(answerJsonSchema(name), null, 2)}\n`,
    );
  });

  it('is the same, byte for byte, however often it is asked for', async () => {
    const ask = () => clerk.types(['audit', 'abc-v-meese', '--at', '1988-01-01', '--json']);
    expect((await ask()).out).toBe((await ask()).out);
  });
});
