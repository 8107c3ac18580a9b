import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectGolden } from '../golden.ts';
import { Clerk, roeFile } from './clerk.ts';

const golden = (name: string) => new URL(`golden/evidence/${name}.txt`, import.meta.url);

type Verified = {
  readonly ok: boolean;
  readonly problems: readonly { readonly where: string; readonly what: string }[];
};

let clerk: Clerk;
beforeEach(async () => {
  clerk = new Clerk();
  expect((await clerk.types(['load', roeFile])).code).toBe(0);
});
afterEach(() => clerk.leaves());

const paper = (id: string) =>
  `{ id: ${id}, type: PaperFiled, on: 2031-10-01, kind: notice, title: A letter }`;
const append = (id: string) => clerk.types(['append', 'roe-v-acme', '-'], { stdin: paper(id) });

/** Writes into the store's file behind the log's back, as a forger would. */
function forge(sql: string): void {
  const db = new DatabaseSync(clerk.path('docket.db'));
  db.exec(sql);
  db.close();
}

const alterDate = "UPDATE record SET entry = replace(entry, '2031-05-12', '2031-05-13')";

describe('a log that is as it was recorded', () => {
  it('holds, and says how much was read', async () => {
    const said = await clerk.types(['verify']);
    expectGolden(golden('log-holds'), said.out);
    expect(said.code).toBe(0);
    expect(await clerk.asks(['verify'])).toEqual({ code: 0, answer: { ok: true, problems: [] } });
  });

  it('holds against a checkpoint taken before more was appended', async () => {
    expect((await clerk.types(['checkpoint', 'then.json'])).code).toBe(0);
    await append('letter');
    const said = await clerk.types(['verify', '--against', 'then.json']);
    expect(said.code).toBe(0);
    expect(said.out).toContain('nothing rewritten or cut short');
  });
});

describe('a log that somebody wrote into', () => {
  it('does not hold, and the first record that does not fit is named', async () => {
    forge(alterDate);
    const said = await clerk.types(['verify']);
    expectGolden(golden('log-altered'), `${said.out}exit ${said.code}\n`);
    const { code, answer } = await clerk.asks<Verified>(['verify']);
    expect(code).toBe(1);
    expect(answer.problems).toHaveLength(1);
    expect(answer.problems[0]?.where).toContain('docket-roe-v-acme version');
  });

  it('gives no checkpoint and no receipt', async () => {
    forge(alterDate);
    expect((await clerk.types(['checkpoint', 'now.json'])).code).toBe(1);
    expect(clerk.has('now.json')).toBe(false);
    const asked = [
      'receipt',
      'roe-v-acme',
      '--at',
      '2031-12-31',
      '--claim',
      'warranty',
      '--out',
      'receipt.json',
    ];
    expect((await clerk.types(asked)).code).toBe(1);
    expect(clerk.has('receipt.json')).toBe(false);
  });
});

describe('a log that was made anew since a checkpoint', () => {
  it('is sound by itself, and does not hold against the checkpoint', async () => {
    await append('letter');
    await clerk.types(['checkpoint', 'then.json']);
    const anew = `sqlite:${clerk.path('anew.db')}`;
    await clerk.types(['load', roeFile, '--store', anew]);
    expect((await clerk.types(['verify', '--store', anew])).code).toBe(0);
    const said = await clerk.types(['verify', '--store', anew, '--against', 'then.json']);
    expect(said.code).toBe(1);
    expect(said.out).toContain('version 11');
  });
});

describe('a checkpoint', () => {
  it('is never written over', async () => {
    await clerk.types(['checkpoint', 'then.json']);
    const before = clerk.read('then.json');
    const again = await clerk.types(['checkpoint', 'then.json']);
    expect(again.code).toBe(2);
    expect(clerk.read('then.json')).toBe(before);
  });

  it('checks by itself, and proves without the log that it goes on from an earlier one', async () => {
    await clerk.types(['checkpoint', 'then.json']);
    await append('letter');
    await clerk.types(['checkpoint', 'now.json', '--since', 'then.json']);
    clerk.leaveStore();
    for (const args of [
      ['now.json'],
      ['then.json'],
      ['now.json', '--against', 'then.json'],
      ['now.json', '--against', 'now.json'],
    ])
      expect(await clerk.types(['verify', ...args]), args.join(' ')).toMatchObject({ code: 0 });
    const backwards = await clerk.types(['verify', 'then.json', '--against', 'now.json']);
    expect(backwards.code).toBe(1);
  });

  it('of a log that was made anew does not go on from the earlier one, with proof or without', async () => {
    await clerk.types(['checkpoint', 'then.json']);
    const anew = ['--store', `sqlite:${clerk.path('anew.db')}`];
    await clerk.types(['load', roeFile, ...anew]);
    await clerk.types(['append', 'roe-v-acme', '-', ...anew], { stdin: paper('letter') });
    expect((await clerk.types(['checkpoint', 'no.json', '--since', 'then.json', ...anew])).code).toBe(1);
    expect(clerk.has('no.json')).toBe(false);
    await clerk.types(['checkpoint', 'forked.json', ...anew]);
    await clerk.types(['checkpoint', 'proved.json', '--since', 'forked.json', ...anew]);
    for (const file of ['forked.json', 'proved.json']) {
      const said = await clerk.types(['verify', file, '--against', 'then.json']);
      expect(said.code).toBe(1);
    }
  });

  it('in which something was changed, doubled or contradicts itself is bad input', async () => {
    await clerk.types(['checkpoint', 'then.json']);
    const text = clerk.read('then.json');
    const changes: readonly (readonly [string, string])[] = [
      ['"records": 11', '"records": 12'],
      ['"version": 10', '"version": 9'],
      [/"takenAt": "[^"]*"/.exec(text)?.[0] ?? '', '"takenAt": "yesterday"'],
      [/"takenAt": "[^"]*"/.exec(text)?.[0] ?? '', '"takenAt": "2040-01-01T00:00:00.000Z"'],
      ['"format": 2', '"format": 2, "format": 2'],
      ['"nunc": "checkpoint"', '"nunc":  "checkpoint"'],
      [/"root": "./.exec(text)?.[0] ?? '', '"root": "f'],
    ];
    for (const [from, to] of changes) {
      expect(text).toContain(from);
      clerk.file('changed.json', text.replace(from, to));
      if (clerk.read('changed.json') === text) continue;
      expect((await clerk.types(['verify', '--against', 'changed.json'])).code, to).toBe(2);
      expect((await clerk.types(['verify', 'changed.json'])).code, to).toBe(1);
    }
    const empty = '{"nunc":"checkpoint","format":1,"takenAt":"x","records":0,"order":"';
    clerk.file('empty.json', `${empty}${'0'.repeat(64)}","streams":[]}`);
    expect((await clerk.types(['verify', '--against', 'empty.json'])).code).toBe(2);
  });

  it('that is none is bad input', async () => {
    clerk.file('then.json', '{"nunc":"receipt"}');
    for (const file of ['then.json', 'nowhere.json', '.'])
      expect((await clerk.types(['verify', '--against', file])).code).toBe(2);
  });
});

describe('a receipt', () => {
  const ask = (...more: readonly string[]) =>
    clerk.types(['receipt', 'roe-v-acme', '--at', '2031-05-20', '--claim', 'warranty', ...more]);

  it('is checked without the store', async () => {
    const said = await ask('--out', 'receipt.json');
    expect(said.code).toBe(0);
    const elsewhere = ['--store', `sqlite:${clerk.path('nowhere.db')}`];
    const checked = await clerk.types(['verify', 'receipt.json', ...elsewhere]);
    expect(checked.code).toBe(0);
    expect(checked.out.replaceAll(/\s+/g, ' ')).toContain(
      'they give warranty at the end of 2031-05-20: dismissed',
    );
    expect(clerk.has('nowhere.db')).toBe(false);
  });

  it('goes to standard output where no file is named, the same bytes', async () => {
    const { out } = await ask();
    clerk.file('receipt.json', out);
    expect((await clerk.asks(['verify', 'receipt.json'])).answer).toEqual({ ok: true, problems: [] });
  });

  it('in which a state was changed does not hold', async () => {
    const { out } = await ask();
    clerk.file('receipt.json', out.replace('"dismissed"', '"survives"'));
    const said = await clerk.types(['verify', 'receipt.json']);
    expectGolden(golden('receipt-altered'), `${said.out}exit ${said.code}\n`);
    expect(said.code).toBe(1);
  });

  it('holds against a checkpoint that was taken when the case ended where it does, or later', async () => {
    await ask('--out', 'receipt.json');
    await clerk.types(['checkpoint', 'then.json']);
    const { code, answer } = await clerk.asks(['verify', 'receipt.json', '--against', 'then.json']);
    expect({ code, answer }).toMatchObject({
      code: 0,
      answer: { ok: true, problems: [], bound: { records: 11, of: 11 } },
    });
  });

  it('does not hold for what an older checkpoint does not bind, and says how much that is', async () => {
    await clerk.types(['checkpoint', 'then.json']);
    // Another log that begins as the first one does: nobody but its writer knows the dismissal.
    const dismissal =
      '{ id: notice-1, type: DismissalFiled, on: 2031-09-20, kind: stipulated, claims: [warranty], prejudice: with }';
    const forged = [
      'receipt',
      'roe-v-acme',
      '--at',
      '2031-10-03',
      '--claim',
      'warranty',
      '--out',
      'forged.json',
    ];
    expect((await clerk.types(['append', 'roe-v-acme', '-'], { stdin: dismissal })).code).toBe(0);
    await clerk.types(forged);
    const said = await clerk.types(['verify', 'forged.json', '--against', 'then.json']);
    expectGolden(golden('receipt-bound-in-part'), `${said.out}exit ${said.code}\n`);
    expect(said.code).toBe(1);
    const { answer } = await clerk.asks<Verified>(['verify', 'forged.json', '--against', 'then.json']);
    expect(answer).toMatchObject({ ok: false, bound: { records: 11, of: 12 } });
    expect(answer.problems[0]?.what).toContain('warranty at the end of 2031-10-03 is: survives');
  });

  it('made of the entries of another case does not hold', async () => {
    const { out } = await ask();
    const receipt = JSON.parse(out);
    const { genesis, linkHash } = await import('../../src/log/chain.ts');
    const { canonicalJson } = await import('../../src/log/canonical-json.ts');
    const { sealOf } = await import('../../src/receipt/sealed.ts');
    const { seal: _, ...other } = { ...receipt, case: 'doe-v-acme', stream: 'docket-doe-v-acme' };
    let previous = genesis(other.stream);
    for (const [version, record] of other.records.entries()) {
      previous = linkHash(canonicalJson(record.entry), { previous, stream: other.stream, version });
      record.hash = previous;
    }
    other.head.hash = previous;
    clerk.file('other.json', `${JSON.stringify({ ...other, seal: sealOf(other) }, null, 2)}\n`);
    const { code, answer } = await clerk.asks<Verified>(['verify', 'other.json']);
    expect(code).toBe(1);
    expect(answer.problems[0]?.what).toBe('it is an entry of the case roe-v-acme, and not of doe-v-acme');
  });

  it('of an unknown claim, an unknown case, a case file or a day that is none is bad input', async () => {
    const asks: readonly (readonly string[])[] = [
      ['roe-v-acme', '--at', '2031-05-20', '--claim', 'waranty'],
      ['doe-v-acme', '--at', '2031-05-20', '--claim', 'warranty'],
      [roeFile, '--at', '2031-05-20', '--claim', 'warranty'],
      ['roe-v-acme', '--at', '2031-02-30', '--claim', 'warranty'],
      ['roe-v-acme', '--at', '2031-05-20', '--claim', 'warranty', '--known-at', '1990-01-01'],
    ];
    for (const args of asks) expect((await clerk.types(['receipt', ...args])).code, args.join(' ')).toBe(2);
  });
});

describe('a backup', () => {
  it('is verified, and gives the log back in another place', async () => {
    const said = await clerk.types(['backup', 'copy.db']);
    expectGolden(golden('backed-up'), said.out);
    const elsewhere = `sqlite:${clerk.path('again.db')}`;
    expect((await clerk.types(['restore', 'copy.db', '--store', elsewhere])).code).toBe(0);
    const [here, there] = await Promise.all([
      clerk.types(['replay', 'roe-v-acme']),
      clerk.types(['replay', 'roe-v-acme', '--store', elsewhere]),
    ]);
    expect(there.out).toBe(here.out);
  });

  it('is never written over, and never restored over records', async () => {
    await clerk.types(['backup', 'copy.db']);
    expect((await clerk.types(['backup', 'copy.db'])).code).toBe(2);
    const before = readFileSync(clerk.path('docket.db'));
    const said = await clerk.types(['restore', 'copy.db']);
    expectGolden(golden('restore-refused'), `${said.out}${said.err}exit ${said.code}\n`);
    expect(said.code).toBe(1);
    expect(readFileSync(clerk.path('docket.db'))).toEqual(before);
  });

  it('takes the place of a store with --replace, which is moved aside', async () => {
    await clerk.types(['backup', 'copy.db']);
    await append('letter');
    const said = await clerk.types(['restore', 'copy.db', '--replace']);
    expect(said.code).toBe(0);
    expect(clerk.has('docket.db.replaced')).toBe(true);
    const { answer } = await clerk.asks<{ entries: unknown[] }>(['export', 'roe-v-acme', '--format', 'json']);
    expect(answer.entries).toHaveLength(11);
  });

  it('that was altered is not restored', async () => {
    await clerk.types(['backup', 'copy.db']);
    const db = new DatabaseSync(clerk.path('copy.db'));
    db.exec(alterDate);
    db.close();
    const said = await clerk.types(['restore', 'copy.db', '--store', `sqlite:${clerk.path('again.db')}`]);
    expect(said.code).toBe(1);
    expect(clerk.has('again.db')).toBe(false);
  });

  it('of a store that is not there, or from a file that is not, is not made', async () => {
    expect((await clerk.types(['backup', 'copy.db', '--store', `sqlite:${clerk.path('no.db')}`])).code).toBe(
      3,
    );
    expect((await clerk.types(['restore', 'no.db'])).code).toBe(2);
  });
});

describe('a copy into another store', () => {
  it('holds there, and is taken up again where it was', async () => {
    const to = `sqlite:${clerk.path('other.db')}`;
    const first = await clerk.types(['copy', '--from', clerk.store, '--to', to]);
    expectGolden(golden('copied'), first.out);
    await append('letter');
    const again = await clerk.asks(['copy', '--from', clerk.store, '--to', to]);
    expect(again).toMatchObject({ code: 0, answer: { ok: true, read: 12, written: 1, problems: [] } });
    expect((await clerk.types(['verify', '--store', to])).code).toBe(0);
  });

  it('into a store with another history is refused, and that store left as it is', async () => {
    const to = `sqlite:${clerk.path('other.db')}`;
    await clerk.types(['load', roeFile, '--store', to]);
    const said = await clerk.types(['copy', '--from', clerk.store, '--to', to]);
    expect(said.code).toBe(1);
    expect(said.out).toContain('another record is here already');
  });

  it('of a store that was altered is refused', async () => {
    forge(alterDate);
    const said = await clerk.types([
      'copy',
      '--from',
      clerk.store,
      '--to',
      `sqlite:${clerk.path('other.db')}`,
    ]);
    expect(said.code).toBe(1);
  });

  it('from nowhere, or onto itself, is not begun', async () => {
    const nowhere = `sqlite:${clerk.path('no.db')}`;
    expect((await clerk.types(['copy', '--from', nowhere, '--to', clerk.store])).code).toBe(3);
    expect((await clerk.types(['copy', '--from', clerk.store, '--to', clerk.store])).code).toBe(2);
  });
});

describe('a store that is no store', () => {
  for (const [what, make] of [
    ['a foreign file', () => writeFileSync(clerk.path('bad.db'), 'Dear Sir or Madam, '.repeat(300))],
    [
      'a store cut short',
      () => {
        copyFileSync(clerk.path('docket.db'), clerk.path('bad.db'));
        const size = statSync(clerk.path('bad.db')).size;
        writeFileSync(
          clerk.path('bad.db'),
          readFileSync(clerk.path('bad.db')).subarray(0, Math.floor(size / 2)),
        );
      },
    ],
  ] as const)
    it(`is left as it is, with one clear message: ${what}`, async () => {
      make();
      const before = readFileSync(clerk.path('bad.db'));
      const to = ['--store', `sqlite:${clerk.path('bad.db')}`];
      const appended = await clerk.types(['append', 'roe-v-acme', '-', ...to], { stdin: paper('letter') });
      expect(appended.code).toBe(3);
      expect(appended.err.trim().split('\n')).toHaveLength(1);
      expect([1, 3]).toContain((await clerk.types(['verify', ...to])).code);
      expect(readFileSync(clerk.path('bad.db'))).toEqual(before);
    });
});
