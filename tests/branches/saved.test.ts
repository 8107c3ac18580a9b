import { describe, expect, it } from 'vitest';
import type { DataOf, Edit, Entry } from '../../events/index.ts';
import {
  branchesOf,
  branchToSave,
  materialise,
  materialiseBranch,
  readingsOf,
} from '../../src/branches/index.ts';
import { variablesOf } from '../../src/branches/odds/variables.ts';
import { replay } from '../../src/docket/index.ts';
import { entry } from '../roe-v-acme.ts';
import { generatedCase } from './generated-case.ts';

const record = generatedCase(3);
const [first, second] = variablesOf(record).map(({ key }) => key);
const set = (finding: string | undefined, holding: string): Edit =>
  ({ edit: 'set', finding, holding }) as unknown as Edit;

const created = (branch: string, edits: readonly Edit[], more: object = {}): Entry =>
  entry('BranchCreated', `created-${branch}`, {
    branch,
    base: 'main',
    baseVersion: record.length - 1,
    edits: [...edits],
    ...more,
  } as never);
const dropped = (branch: string): Entry => entry('BranchDropped', `dropped-${branch}`, { branch });

const one = [set(first, 'open')];
const two = [set(second, 'not-satisfied')];

describe('saved branches', () => {
  it('say who saved them, when and why', () => {
    const branches = branchesOf([created('a', one, { reason: 'to see' })]);
    expect(branches.get('a')).toMatchObject({
      name: 'a',
      base: 'main',
      by: 'clerk',
      reason: 'to see',
      edits: one,
    });
  });

  it('are gone once dropped, and the record is as it was, byte for byte', () => {
    const before = JSON.stringify(record);
    const branches = branchesOf([created('a', one), dropped('a')]);
    expect([...branches.keys()]).toEqual([]);
    expect(JSON.stringify(record)).toBe(before);
    expect(materialiseBranch('main', branches, record)).toMatchObject({ ok: true, entries: record });
  });

  it('of branches are the edits of both in sequence', () => {
    const branches = branchesOf([created('a', one), created('b', two, { base: 'a' })]);
    const both = materialise(record, [...one, ...two]);
    expect(materialiseBranch('b', branches, record)).toEqual(both);
    expect(materialiseBranch('a', branches, record, two)).toEqual(both);
    // What is taken back leaves no trace.
    const back = variablesOf(record)[0]?.recorded ?? 'open';
    if (back !== 'mixed')
      expect(materialiseBranch('a', branches, record, [set(first, back)])).toMatchObject({ entries: record });
  });

  it('stay with the record that they were made from, unless they follow it', () => {
    const branches = branchesOf([created('pinned', one), created('following', one, { follows: true })]);
    const later = [...record, entry('PaperFiled', 'later', { kind: 'other' })];
    const has = (name: string) => {
      const made = materialiseBranch(name, branches, later);
      return made.ok && made.entries.some(({ id }) => id === 'later');
    };
    expect([has('pinned'), has('following')]).toEqual([false, true]);
  });

  it('are refused where there is no such branch, no base any more, or a branch would be its own base', () => {
    const branches = branchesOf([
      created('hunt', one),
      created('orphan', one, { base: 'lost' }),
      created('x', one, { base: 'y' }),
      created('y', one, { base: 'x' }),
    ]);
    const what = (name: string) => {
      const made = materialiseBranch(name, branches, record);
      return made.ok ? '' : made.refusal.what;
    };
    expect(what('hint')).toBe('there is no branch hint; did you mean "hunt"?');
    expect(what('orphan')).toBe('orphan is a branch of lost, which is no longer there');
    expect(what('x')).toBe('x is a branch of y is a branch of x: a branch cannot be its own base');
  });

  it('are saved only under a new name, on a base that is there, with edits that apply', () => {
    const branches = branchesOf([created('a', one)]);
    const data = (more: object): DataOf<'BranchCreated'> =>
      ({ branch: 'b', base: 'a', baseVersion: 0, edits: two, ...more }) as never;
    const refusal = (more: object) => {
      const answer = branchToSave(data(more), branches, record);
      return answer.ok ? 'saved' : answer.what;
    };
    expect(refusal({})).toBe('saved');
    expect(refusal({ branch: 'a', base: 'main' })).toMatch(/there is a branch a already/);
    expect(refusal({ branch: 'main' })).toMatch(/main is the record/);
    expect(refusal({ branch: 'b', base: 'b' })).toBe('b cannot be a branch of itself');
    expect(refusal({ base: 'c' })).toMatch(/there is no branch c/);
    expect(refusal({ edits: [{ edit: 'omit', entry: 'nothing' }] })).toMatch(/there is no entry nothing/);
  });
});

describe('readings', () => {
  it('are branches of the record that ship with the case, and follow it', () => {
    const reading = entry('ReadingNamed', 'reading:other', {
      reading: 'other',
      question: 'Which?',
      takes: 'This.',
      other: 'That.',
      edits: one,
    } as never);
    const { caption } = replay([reading, ...record]).docket;
    expect(readingsOf(caption).get('other')).toEqual({
      name: 'other',
      base: 'main',
      baseVersion: null,
      edits: one,
      reason: 'That.',
      by: null,
      at: null,
    });
  });
});
