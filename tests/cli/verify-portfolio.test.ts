import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answers } from '../../src/views/json/schemas/index.ts';
import { expectGolden } from '../golden.ts';
import { Clerk, roeFile } from './clerk.ts';

const golden = (name: string) => new URL(`golden/evidence/${name}.txt`, import.meta.url);

type Verified = {
  readonly ok: boolean;
  readonly problems: readonly {
    readonly where: string;
    readonly what: string;
    readonly portfolio?: {
      readonly case: string;
      readonly claim: string | null;
      readonly projected: string | null;
      readonly log: string | null;
    };
  }[];
  readonly portfolio?: { readonly cases: number; readonly behind: number };
};

let clerk: Clerk;
beforeEach(async () => {
  clerk = new Clerk();
  expect((await clerk.types(['load', roeFile])).code).toBe(0);
});
afterEach(() => clerk.leaves());

const project = (...more: string[]) => clerk.types(['portfolio', '--at', '2031-05-20', ...more]);
const verify = async () => {
  const asked = await clerk.asks<Verified>(['verify']);
  expect(answers.verify.safeParse(asked.answer).error).toBeUndefined();
  return asked;
};

/** Writes into the store's file, as somebody with a database tool would. */
function edit(sql: string): void {
  const db = new DatabaseSync(clerk.path('docket.db'));
  db.exec(sql);
  db.close();
}

const letter = '{ id: letter, type: PaperFiled, on: 2031-10-01, kind: notice, title: A letter }';

describe('a store in which no portfolio was asked for', () => {
  it('verifies without a word of one, and none is made', async () => {
    expect((await clerk.types(['verify'])).out).not.toContain('portfolio');
    expect(await verify()).toEqual({ code: 0, answer: { ok: true, problems: [] } });
    const db = new DatabaseSync(clerk.path('docket.db'), { readOnly: true });
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'portfolio%'").all();
    db.close();
    expect(tables).toEqual([]);
  });

  it('says nothing of what an older version kept in other tables', async () => {
    await project();
    edit('UPDATE portfolio_format SET format = 0');
    expect(await verify()).toEqual({ code: 0, answer: { ok: true, problems: [] } });
  });
});

describe('a store whose portfolio says what the log says', () => {
  beforeEach(async () => {
    expect((await project()).code).toBe(0);
  });

  it('holds, and says of how many cases', async () => {
    const said = await clerk.types(['verify']);
    expectGolden(golden('portfolio-holds'), said.out);
    expect(said.code).toBe(0);
    expect(await verify()).toEqual({
      code: 0,
      answer: { ok: true, problems: [], portfolio: { cases: 1, behind: 0 } },
    });
  });

  it('holds while it is behind, and says that it is', async () => {
    expect((await clerk.types(['append', 'roe-v-acme', '-'], { stdin: letter })).code).toBe(0);
    expect((await clerk.types(['verify'])).out).toContain('is behind it in 1');
    expect((await verify()).answer.portfolio).toEqual({ cases: 1, behind: 1 });
    await project();
    expect((await verify()).answer.portfolio).toEqual({ cases: 1, behind: 0 });
  });
});

describe('a store in whose portfolio somebody wrote', () => {
  beforeEach(async () => {
    expect((await project()).code).toBe(0);
  });
  const warranty = "(SELECT id FROM portfolio_claim WHERE name = 'warranty')";

  it('does not hold: the case, the claim, what it says and what the log says are named', async () => {
    edit(
      `UPDATE portfolio_stretch SET states = 'survives' WHERE claim_id = ${warranty} AND states = 'dismissed'`,
    );
    const said = await clerk.types(['verify']);
    expectGolden(golden('portfolio-altered'), `${said.out}exit ${said.code}\n`);
    const { code, answer } = await verify();
    expect(code).toBe(1);
    expect(answer.problems).toHaveLength(1);
    expect(answer.problems[0]?.portfolio).toMatchObject({ case: 'roe-v-acme', claim: 'warranty' });
    expect(answer.problems[0]?.portfolio?.projected).toContain('survives from 2031-05-12');
    expect(answer.problems[0]?.portfolio?.log).toContain('dismissed from 2031-05-12');
  });

  it('is found out though the log has gone on since', async () => {
    edit(`UPDATE portfolio_stretch SET certain = 0 WHERE claim_id = ${warranty}`);
    await clerk.types(['append', 'roe-v-acme', '-'], { stdin: letter });
    expect((await verify()).code).toBe(1);
  });

  it.each([
    ['a stretch moved', `UPDATE portfolio_stretch SET last = last + 1 WHERE claim_id = ${warranty}`],
    [
      'a stretch dropped',
      'DELETE FROM portfolio_stretch WHERE last = (SELECT max(last) FROM portfolio_stretch)',
    ],
    ['a claim renamed', "UPDATE portfolio_claim SET name = 'fraud' WHERE name = 'warranty'"],
    ['a claim given to another', "UPDATE portfolio_claim SET claimant = 'acme'"],
    ['a court changed', "UPDATE portfolio_case SET court = 'nowhere'"],
    ['a case renamed', "UPDATE portfolio_case SET name = 'doe-v-acme'"],
    ['a case said to be further than the log', 'UPDATE portfolio_case SET version = version + 1'],
    ['a case said to be less far', 'UPDATE portfolio_case SET version = 1'],
    ['a case taken away and its claims left', 'DELETE FROM portfolio_case'],
    ['a stretch of no claim', "INSERT INTO portfolio_stretch VALUES (20000, 1, 999, 1, 'settled')"],
    ['a number that is none', 'UPDATE portfolio_case SET version = 9223372036854775807'],
    ['a column renamed', 'ALTER TABLE portfolio_stretch RENAME COLUMN states TO state'],
    ['a table dropped', 'DROP TABLE portfolio_claim'],
  ])('does not hold after %s, and holds again when it is made anew', async (_, sql) => {
    edit(sql);
    const { code, answer } = await verify();
    expect(code).toBe(1);
    expect(answer.problems[0]?.what).toContain('nunc portfolio --rebuild');
    expect((await project('--rebuild')).code).toBe(0);
    expect(await verify()).toEqual({
      code: 0,
      answer: { ok: true, problems: [], portfolio: { cases: 1, behind: 0 } },
    });
  });

  it('is not asked where the log itself does not hold', async () => {
    edit("UPDATE portfolio_stretch SET states = 'survives'");
    edit("UPDATE record SET entry = replace(entry, '2031-05-12', '2031-05-13')");
    const { answer } = await verify();
    expect(answer.portfolio).toBeUndefined();
    expect(answer.problems).toHaveLength(1);
    expect(answer.problems[0]?.where).toContain('docket-roe-v-acme');
  });
});
