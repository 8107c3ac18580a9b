import { describe, expect, it } from 'vitest';
import type { Edit, Entry } from '../../events/index.ts';
import { endState, materialise } from '../../src/branches/index.ts';
import { replay } from '../../src/docket/index.ts';
import { caption, entry } from '../roe-v-acme.ts';

const test = (id: string, element: string): Entry =>
  entry('TestStated', `test:${id}`, {
    test: id,
    title: id,
    authority: 'made up for a test',
    elements: { [element]: element },
    rule: element,
  });

const all = ['contract', 'privacy', 'tort'];

/** Two rounds: the second order carries a finding from the first and rests another on an entry. */
const record: readonly Entry[] = [
  ...caption,
  test('standing', 'redress'),
  test('merits', 'duty'),
  entry('ComplaintFiled', 'complaint', { asserts: all }, { on: '2020-01-01' }),
  entry(
    'MotionFiled',
    'motion-1',
    {
      movant: 'acme',
      requests: [{ id: 'a', relief: 'dismiss', claims: ['contract'], grounds: ['standing'] }],
    },
    { on: '2020-02-01' },
  ),
  entry(
    'OrderEntered',
    'order-1',
    {
      findings: [{ test: 'standing', element: 'redress', holding: 'satisfied' }],
      rulings: [{ motion: 'motion-1', disposition: 'denied' }],
    },
    { on: '2020-03-01' },
  ),
  entry('ReliefLimited', 'limit', { claims: ['privacy'], limit: 'less' }, { on: '2020-04-01' }),
  entry(
    'MotionFiled',
    'motion-2',
    {
      movant: 'acme',
      requests: [
        {
          id: 'b',
          relief: 'summary-judgment',
          claims: ['contract', 'privacy'],
          grounds: ['standing', 'merits'],
        },
      ],
    },
    { on: '2020-05-01' },
  ),
  entry('MotionOpposed', 'opposition', { motion: 'motion-2' }, { on: '2020-05-10' }),
  entry(
    'OrderEntered',
    'order-2',
    {
      findings: [
        { test: 'standing', element: 'redress', holding: 'satisfied', carriedFrom: 'order-1' },
        {
          test: 'merits',
          element: 'duty',
          holding: 'not-satisfied',
          claims: ['privacy'],
          premises: ['limit'],
        },
        { test: 'merits', element: 'duty', holding: 'satisfied', claims: ['contract'] },
      ],
      rulings: [
        { motion: 'motion-2', ground: 'standing', disposition: 'denied' },
        { motion: 'motion-2', ground: 'merits', claims: ['privacy'], disposition: 'granted' },
        { motion: 'motion-2', ground: 'merits', claims: ['contract'], disposition: 'denied' },
      ],
    },
    { on: '2020-06-01' },
  ),
  entry(
    'SettlementApproved',
    'settlement',
    { approval: 'final', claims: ['contract', 'tort'] },
    { on: '2020-07-01' },
  ),
];

const edits = (...given: readonly object[]): readonly Edit[] => given as unknown as readonly Edit[];

function branch(...given: readonly object[]) {
  const made = materialise(record, edits(...given));
  if (!made.ok) throw new Error(made.refusal.what);
  const { docket, anomalies } = replay(made.entries);
  expect(anomalies).toEqual([]);
  const state = (id: string) => endState(docket, id as never);
  return { ...made, states: Object.fromEntries(all.map((id) => [id, state(id)])) };
}

describe('a branch of a record', () => {
  it('without edits is the record, and a record that replays', () => {
    expect(replay(record).anomalies).toEqual([]);
    expect(materialise(record, [])).toEqual({ ok: true, entries: record, notes: [], moot: [] });
    expect(branch().states).toEqual({ contract: 'settled', privacy: 'dismissed', tort: 'settled' });
  });

  it('changes only the entries that it has to', () => {
    const { entries } = branch({ edit: 'set', finding: 'merits/duty', holding: 'open' });
    const changed = entries.filter((each, index) => each !== record[index]).map(({ id }) => id);
    expect(changed).toEqual(['order-2']);
  });

  it('carries a changed finding into the later order that rests on it', () => {
    const { states, notes, moot } = branch({
      edit: 'set',
      finding: 'standing/redress',
      holding: 'not-satisfied',
      entry: 'order-1',
    });
    // What was dismissed may still be settled, as on appeal.
    expect(states).toEqual({ contract: 'settled', privacy: 'dismissed', tort: 'settled' });
    expect(notes.map(({ entry, claim }) => [entry, claim])).toEqual([
      ['order-1', 'contract'],
      ['order-2', 'privacy'],
    ]);
    expect(moot.map(({ entry, whole }) => [entry, whole])).toContainEqual(['motion-2', false]);
  });

  it('lets an edit of the later order alone go before what it carries', () => {
    const { notes } = branch(
      { edit: 'set', finding: 'standing/redress', holding: 'not-satisfied', entry: 'order-1' },
      { edit: 'set', finding: 'standing/redress', holding: 'satisfied', entry: 'order-2' },
    );
    expect(notes.map(({ entry }) => entry)).toEqual(['order-1']);
    expect(branch({ edit: 'set', finding: 'merits/duty', holding: 'open' }).states).toMatchObject({
      privacy: 'survives',
    });
  });

  it('makes a finding no more when the entry that it rests on is left out, and leaves its ground undecided', () => {
    const { states, notes } = branch({ edit: 'omit', entry: 'limit' });
    expect(states.privacy).toBe('motion');
    expect(notes).toEqual([
      {
        entry: 'order-2',
        claim: null,
        what: 'merits/duty is no longer found: it rests on limit, which is gone',
      },
      {
        entry: 'order-2',
        claim: 'privacy',
        what: 'merits: granted -> deferred: not decided, next would come duty',
      },
    ]);
  });

  it('makes a carried finding no more when its order is left out', () => {
    const { entries } = branch({ edit: 'omit', entry: 'order-1' });
    const order = entries.find(({ id }) => id === 'order-2');
    if (order?.type !== 'OrderEntered') throw new Error('an order is entered');
    expect(order.data.findings?.some(({ test }) => test === 'standing')).toBe(false);
  });

  it('sets a finding all the same whose premise is gone', () => {
    const set = { edit: 'set', finding: 'merits/duty', holding: 'not-satisfied', entry: 'order-2' };
    expect(branch({ edit: 'omit', entry: 'limit' }, set).states.privacy).toBe('dismissed');
  });

  it('takes out what has nothing left to act on, and says why', () => {
    const { moot, states } = branch({ edit: 'omit', entry: 'motion-2' });
    expect(moot).toEqual([
      { entry: 'opposition', reason: 'motion-2 is not on the docket of this branch', whole: true },
      { entry: 'order-2', reason: 'motion-2 is not on the docket of this branch', whole: true },
    ]);
    expect(states).toMatchObject({ privacy: 'filed' });
  });

  it('adds, replaces and re-dates entries', () => {
    const withdrawn = { id: 'gone', type: 'ClaimsWithdrawn', on: '2020-01-15', claims: ['tort'] };
    const added = branch({ edit: 'insert', entry: withdrawn });
    expect(added.states.tort).toBe('settled');
    const replaced = branch({
      edit: 'replace',
      entry: 'settlement',
      with: {
        id: 'settlement',
        type: 'SettlementApproved',
        on: '2020-07-01',
        approval: 'provisional',
        claims: ['tort'],
      },
    });
    expect(replaced.states).toEqual({ contract: 'survives', privacy: 'dismissed', tort: 'filed' });
    const early = branch({ edit: 'redate', entry: 'settlement', on: '2020-01-20' });
    expect(early.states).toEqual({ contract: 'settled', privacy: 'dismissed', tort: 'settled' });
    expect(early.moot.map(({ entry, whole }) => [entry, whole])).toContainEqual(['motion-1', true]);
  });

  it('takes up corrections of what it changes, and leaves the others be', () => {
    const corrected = [
      ...record,
      entry('EntryCorrected', 'fix-1', {
        entry: 'order-2',
        set: { title: 'Second order' },
        reason: 'it had no title',
      } as never),
      entry('EntryCorrected', 'fix-2', {
        entry: 'motion-1',
        on: '2020-02-02',
        reason: 'a day late',
      } as never),
    ];
    const made = materialise(corrected, edits({ edit: 'set', finding: 'merits/duty', holding: 'open' }));
    const ids = made.ok ? made.entries.map(({ id }) => id) : [];
    expect(ids).toContain('fix-2');
    expect(ids).not.toContain('fix-1');
    const order = made.ok ? made.entries.find(({ id }) => id === 'order-2') : undefined;
    expect(order?.type === 'OrderEntered' && order.data.title).toBe('Second order');
  });
});

describe('edits that cannot be applied', () => {
  const refused = (...given: readonly object[]): string => {
    const made = materialise(record, edits(...given));
    return made.ok ? 'not refused' : made.refusal.what;
  };
  const opposed = { id: 'opposition', type: 'MotionOpposed', motion: 'motion-2' };

  it.each([
    ['an entry that is not there', [{ edit: 'omit', entry: 'oposition' }], /did you mean "opposition"\?/],
    [
      'an entry twice',
      [
        { edit: 'omit', entry: 'limit' },
        { edit: 'omit', entry: 'limit' },
      ],
      /left out by an earlier edit/,
    ],
    [
      'an insertion of what is there',
      [{ edit: 'insert', entry: opposed }],
      /there is an entry opposition already/,
    ],
    [
      'an entry of no type',
      [{ edit: 'insert', entry: { id: 'x', type: 'OrderEnterd' } }],
      /did you mean "OrderEntered"\?/,
    ],
    [
      'a replacement under another id',
      [{ edit: 'replace', entry: 'limit', with: opposed }],
      /under its own id/,
    ],
    ['a day that is none', [{ edit: 'redate', entry: 'limit', on: '2020-02-30' }], /2020-02-30/],
    [
      'an order before its motion',
      [{ edit: 'redate', entry: 'order-2', on: '2019-01-01' }],
      /order-2 .* comes after/,
    ],
    [
      'a correction',
      [{ edit: 'insert', entry: { id: 'x', type: 'EntryStricken', entry: 'limit', reason: 'y' } }],
      /a branch changes entries by its edits/,
    ],
    [
      'an element of another test',
      [{ edit: 'set', finding: 'merits/redress', holding: 'open' }],
      /redress is an element of standing/,
    ],
    [
      'a finding that rests on itself',
      [
        {
          edit: 'insert',
          entry: {
            id: 'order-3',
            type: 'OrderEntered',
            findings: [{ test: 'merits', element: 'duty', holding: 'open', premises: ['order-3'] }],
          },
        },
      ],
      /would rest on itself/,
    ],
    [
      'findings that rest on each other',
      ['order-3', 'order-4'].map((id, index, both) => ({
        edit: 'insert',
        entry: {
          id,
          type: 'OrderEntered',
          findings: [{ test: 'merits', element: 'duty', holding: 'open', premises: [both[1 - index]] }],
        },
      })),
      /this order is impossible: "order-3" comes after "order-4"/,
    ],
  ])('are refused: %s', (_, given, expected) => {
    expect(refused(...given)).toMatch(expected);
  });

  it('are ten thousand, and answered', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      edit: 'set',
      finding: index % 2 ? 'merits/duty' : 'standing/redress',
      holding: index % 3 ? 'open' : 'satisfied',
    }));
    const inserted = Array.from({ length: 10_000 }, (_, index) => ({
      edit: 'insert',
      entry: { id: `paper-${index}`, type: 'PaperFiled', kind: 'other', on: '2020-08-01' },
    }));
    expect(materialise(record, edits(...many)).ok).toBe(true);
    expect(materialise(record, edits(...inserted)).ok).toBe(true);
  });
});
