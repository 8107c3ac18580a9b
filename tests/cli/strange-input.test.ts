import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Recordable } from '../../src/log/port.ts';
import { openSqliteLog } from '../../src/log/sqlite/log.ts';
import { DOCKET } from '../web/docket.ts';
import { Clerk, roeFile } from './clerk.ts';

let clerk: Clerk;
beforeEach(async () => {
  clerk = new Clerk();
  expect((await clerk.types(['load', roeFile])).code).toBe(0);
});
afterEach(() => clerk.leaves());

describe('odds', () => {
  it('with an alias are refused by their line', async () => {
    clerk.file('odds.yaml', 'a/b: &x 0.5\nc/d: *x\n');
    expect(await clerk.types(['simulate', 'roe-v-acme', '--odds', 'odds.yaml'])).toMatchObject({
      code: 2,
      err: 'nunc: odds.yaml:2:6: aliases (*) are not read here: write the value out\n',
    });
  });
});

describe('a field that only the language knows', () => {
  it.each(['constructor={}', 'toString=1', '__proto__=1', 'hasOwnProperty=[]', 'valueOf=x'])(
    'is no field of an entry: %s',
    async (set) => {
      const args = ['correct', 'roe-v-acme', 'claim:warranty', '--reason', 'x', '--set', set];
      expect(await clerk.types(args)).toMatchObject({
        code: 2,
        err: expect.stringContaining(`ClaimDescribed has no field "${set.split('=')[0]}"`),
      });
    },
  );
});

describe('half of a sign', () => {
  it('in a case file is a fault that check names and load refuses, by the line', async () => {
    clerk.file('half.yaml', readFileSync(roeFile, 'utf8').replace(/title: Roe.*/, 'title: "Roe \\ud83d"'));
    const checked = await clerk.types(['check', 'half.yaml']);
    expect(checked.code).toBe(1);
    expect(checked.out).toContain('half.yaml:3:8');
    expect(checked.out).toContain('half of a sign');
    expect(await clerk.types(['load', 'half.yaml'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('3:8'),
    });
  });

  it('in a docket is told as a sign that is not there, and the case loads', async () => {
    clerk.file('docket.json', DOCKET.replace('Zzyzx', 'Cut off \\ud83d'));
    expect((await clerk.types(['import', 'docket.json', '--out', 'case.yaml'])).code).toBe(0);
    expect(clerk.read('case.yaml')).toContain('Cut off \ufffd');
    expect((await clerk.types(['check', 'case.yaml'])).code).toBe(0);
    expect((await clerk.types(['load', 'case.yaml'])).code).toBe(0);
  });
});

/** Writes a record that Nunc never would, with a hash that fits. */
async function slipIn(stream: string, entry: Recordable & Record<string, unknown>): Promise<void> {
  const log = openSqliteLog(clerk.path('docket.db'), { mode: 'write' });
  expect((await log.append(stream, [entry], { expectedVersion: 'any' })).ok).toBe(true);
  await log.close();
}

const head = { recordedAt: '2032-01-01T10:00:00.000Z', recordedBy: 'forger', schemaVersion: 2 };

describe('a record whose hash fits and that is no entry', () => {
  it('is found by verify, and named by what cannot be answered because of it', async () => {
    await slipIn('docket-roe-v-acme', {
      ...head,
      id: 'strange',
      case: 'roe-v-acme',
      type: 'MotionFiled',
      on: '2031-11-01',
      data: { title: 'A motion for nothing' },
    });
    const verified = await clerk.types(['verify']);
    expect(verified.code).toBe(1);
    expect(verified.out).toContain('docket-roe-v-acme version 11');
    for (const args of [
      ['audit', 'roe-v-acme'],
      ['replay', 'roe-v-acme'],
      ['motions', 'roe-v-acme'],
    ])
      expect(await clerk.types(args)).toMatchObject({
        code: 3,
        err: expect.stringMatching(
          /holds what Nunc did not write: docket-roe-v-acme version 11: it is no MotionFiled/,
        ),
      });
  });

  it('is found by verify where it is of another case than its stream', async () => {
    await slipIn('docket-roe-v-acme', {
      ...head,
      schemaVersion: 1,
      id: 'strange',
      case: 'doe-v-acme',
      type: 'PaperFiled',
      on: '2031-11-01',
      data: { kind: 'notice', title: 'A letter in another case' },
    });
    const verified = await clerk.types(['verify']);
    expect(verified.code).toBe(1);
    expect(verified.out.replaceAll(/\s+/g, ' ')).toContain('it is an entry of the case doe-v-acme');
  });
});
