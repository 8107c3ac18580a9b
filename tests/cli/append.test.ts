import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMemoryLog } from '../../src/log/memory.ts';
import { write } from '../../src/recording/index.ts';
import { expectGolden } from '../golden.ts';
import { complaint, entry, toDismiss } from '../roe-v-acme.ts';
import { Clerk, roeFile } from './clerk.ts';

const golden = (name: string) => new URL(`golden/append/${name}.txt`, import.meta.url);

const motion = `
- id: motion-3
  type: MotionFiled
  on: 2031-10-01
  movant: acme
  requests: [{ id: judgment, relief: summary-judgment, claims: [warranty] }]
`;

type Answer = {
  readonly ok: boolean;
  readonly appended: number;
  readonly already: number;
  readonly version: number;
  readonly refusals: readonly {
    readonly entry: string;
    readonly kind: string;
    readonly about: string | null;
  }[];
  readonly entries: readonly { readonly id: string; readonly anyway?: string }[];
  readonly claims: readonly { readonly id: string; readonly before: string[]; readonly after: string[] }[];
};

let clerk: Clerk;
beforeEach(async () => {
  clerk = new Clerk();
  expect((await clerk.types(['load', roeFile])).code).toBe(0);
});
afterEach(() => clerk.leaves());

const recordedCount = async () =>
  (await clerk.asks<{ entries: unknown[] }>(['export', 'roe-v-acme', '--format', 'json'])).answer.entries
    .length;

describe('a motion against a claim that survives', () => {
  it('is recorded, and the claim is shown before and after', async () => {
    const said = await clerk.types(['append', 'roe-v-acme', clerk.file('motion.yaml', motion)]);
    expect(said.code).toBe(0);
    expectGolden(golden('admitted'), said.out);
    expect(await recordedCount()).toBe(12);
  });

  it('is read from standard input, as JSON too', async () => {
    const entry = JSON.stringify({
      id: 'withdrawal',
      type: 'ClaimsWithdrawn',
      on: '2031-10-02',
      claims: ['warranty'],
    });
    const said = await clerk.types(['append', 'roe-v-acme', '-', '--json'], { stdin: entry });
    expect(said.code).toBe(0);
    expect(JSON.parse(said.out)).toMatchObject({
      appended: 1,
      version: 11,
      claims: [{ id: 'warranty', before: ['survives'], after: ['withdrawn'] }],
    });
  });

  it('is written once, however often the same file is appended', async () => {
    const file = clerk.file('motion.yaml', motion);
    await clerk.types(['append', 'roe-v-acme', file]);
    const { code, answer } = await clerk.asks<Answer>(['append', 'roe-v-acme', file]);
    expect({ code, appended: answer.appended, already: answer.already }).toEqual({
      code: 0,
      appended: 0,
      already: 1,
    });
    expect(await recordedCount()).toBe(12);
  });

  it('is shown and not written with --dry-run', async () => {
    const said = await clerk.types(['append', 'roe-v-acme', clerk.file('m.yaml', motion), '--dry-run']);
    expect(said.code).toBe(0);
    expect(said.out).toContain('nothing was written');
    expect(await recordedCount()).toBe(11);
  });

  it('is recorded in the name given with --by', async () => {
    await clerk.types(['append', 'roe-v-acme', clerk.file('m.yaml', motion), '--by', 'moe']);
    const { answer } = await clerk.asks<{ entries: { id: string; recordedBy: string }[] }>([
      'export',
      'roe-v-acme',
      '--format',
      'json',
    ]);
    expect(answer.entries.at(-1)).toMatchObject({ id: 'motion-3', recordedBy: 'moe' });
  });
});

/** Each refused, with its reason in a golden file. */
const refused: Readonly<Record<string, string>> = {
  'no-such-motion':
    '{ id: o, type: OrderEntered, on: 2031-10-01, rulings: [{ motion: motion-9, disposition: granted }] }',
  'motion-decided-already':
    '{ id: o, type: OrderEntered, on: 2031-10-01, rulings: [{ motion: motion-1, disposition: denied }] }',
  'claim-not-described':
    '{ id: m, type: MotionFiled, on: 2031-10-01, movant: acme, requests: [{ id: d, relief: dismiss, claims: [contract] }] }',
  'claim-not-yet-asserted':
    '{ id: m, type: MotionFiled, on: 2031-01-15, movant: acme, requests: [{ id: d, relief: dismiss, claims: [warranty] }] }',
  'dismissed-when-withdrawn': '{ id: w, type: ClaimsWithdrawn, on: 2031-05-20, claims: [warranty] }',
  'later-than-the-order-that-decides-it':
    '{ id: late, type: EntryCorrected, entry: motion-2, on: 2031-12-01, reason: The stamp cannot be read }',
  'id-taken': '{ id: motion-2, type: PaperFiled, on: 2031-10-01, kind: notice, title: A letter }',
  'correction-of-nothing':
    '{ id: c, type: EntryCorrected, entry: motion-9, on: 2031-12-01, reason: Misread }',
  'correction-misdated': '{ id: c, type: EntryCorrected, entry: motion-2, on: 2031-13-01, reason: Misread }',
  'stay-of-nothing-lifted': '{ id: l, type: StayLifted, on: 2031-10-01, claims: [warranty] }',
};

describe('an entry that the docket has no place for', () => {
  for (const [name, text] of Object.entries(refused))
    it(`is refused with its reason, and nothing is written: ${name.replaceAll('-', ' ')}`, async () => {
      const said = await clerk.types(['append', 'roe-v-acme', clerk.file('entry.yaml', text)]);
      expectGolden(golden(name), `${said.out}${said.err}exit ${said.code}\n`);
      expect(said.code).toBe(1);
      expect(await recordedCount()).toBe(11);
    });

  it('keeps the good entries beside it from being written too', async () => {
    const both = `${motion}- { id: opposition, type: MotionOpposed, on: 2031-10-02, motion: motion-7 }\n`;
    const { code, answer } = await clerk.asks<Answer>([
      'append',
      'roe-v-acme',
      clerk.file('both.yaml', both),
    ]);
    expect(code).toBe(1);
    expect(answer).toMatchObject({
      ok: false,
      appended: 0,
      refusals: [{ entry: 'opposition', kind: 'unknown-entry', about: 'motion-7' }],
    });
    expect(await recordedCount()).toBe(11);
  });
});

describe('a claim dismissed with prejudice', () => {
  beforeEach(async () => {
    const order = `${motion}
- id: order-3
  type: OrderEntered
  on: 2031-12-01
  rulings: [{ motion: motion-3, disposition: granted, prejudice: with, leaveToAmend: false }]
`;
    expect((await clerk.types(['append', 'roe-v-acme', clerk.file('order.yaml', order)])).code).toBe(0);
  });

  it('is not pleaded again', async () => {
    const text =
      '{ id: second, type: PleadingAmended, on: 2032-01-05, amends: amended, repleads: [warranty] }';
    const said = await clerk.types(['append', 'roe-v-acme', clerk.file('again.yaml', text)]);
    expectGolden(golden('dismissed-with-prejudice'), `${said.out}${said.err}exit ${said.code}\n`);
    expect(said.code).toBe(1);
  });

  it('is pleaded again with --anyway, which keeps the reason with the entry', async () => {
    const text =
      '{ id: second, type: PleadingAmended, on: 2032-01-05, amends: amended, repleads: [warranty] }';
    const said = await clerk.types(['append', 'roe-v-acme', clerk.file('again.yaml', text), '--anyway']);
    expect(said.code).toBe(0);
    expectGolden(golden('recorded-anyway'), said.out);
    const { answer } = await clerk.asks<{ anomalies: { entry: string; kind: string }[] }>([
      'audit',
      'roe-v-acme',
    ]);
    expect(answer.anomalies).toContainEqual(
      expect.objectContaining({ entry: 'second', kind: 'recorded-anyway' }),
    );
  });
});

describe('a batch in which some entries break the rules', () => {
  it('is recorded anyway with the reason on those entries alone', async () => {
    const text = `${motion}
- { id: opposition, type: MotionOpposed, on: 2031-10-02, motion: motion-7 }
- { id: lifted, type: StayLifted, on: 2031-10-03, claims: [warranty] }
`;
    const { code, answer } = await clerk.asks<Answer>([
      'append',
      'roe-v-acme',
      clerk.file('batch.yaml', text),
      '--anyway',
    ]);
    expect(code).toBe(0);
    expect(answer.entries.map(({ id, anyway }) => [id, anyway !== undefined])).toEqual([
      ['motion-3', false],
      ['opposition', true],
      ['lifted', true],
    ]);
  });

  it('is not recorded anyway where two entries have one id', async () => {
    const text = '{ id: motion-2, type: PaperFiled, on: 2031-10-01, kind: notice, title: A letter }';
    const { code } = await clerk.types(['append', 'roe-v-acme', clerk.file('e.yaml', text), '--anyway']);
    expect(code).toBe(1);
  });
});

describe('a case that is not in the store yet', () => {
  it('begins with its caption, appended like any other entries', async () => {
    const caption = `
- { id: 'case:doe-v-acme', type: CaseOpened, title: Doe v. Acme Corp. }
- { id: 'party:doe', type: PartyNamed, party: doe, name: Doe, role: plaintiff }
- { id: 'claim:contract', type: ClaimDescribed, claim: contract, title: Contract, claimant: doe }
- { id: complaint, type: ComplaintFiled, on: 2031-01-07, asserts: [contract] }
`;
    const { code, answer } = await clerk.asks<Answer>([
      'append',
      'doe-v-acme',
      clerk.file('caption.yaml', caption),
    ]);
    expect(code).toBe(0);
    expect(answer).toMatchObject({ version: 3, claims: [{ id: 'contract', before: [], after: ['filed'] }] });
  });
});

describe('what cannot be appended to or read', () => {
  const cases: readonly (readonly [string, (clerk: Clerk) => readonly string[], RegExp])[] = [
    [
      'a case that the store does not hold',
      (c) => ['roe-v-acne', c.file('m.yaml', motion)],
      /Did you mean roe-v-acme/,
    ],
    ['a case file', (c) => ['./case.yaml', c.file('m.yaml', motion)], /nunc load/],
    ['a file that is not there', () => ['roe-v-acme', 'nowhere.yaml'], /no such file/],
    ['an empty list', (c) => ['roe-v-acme', c.file('m.yaml', '[]')], /no entry in it/],
    [
      'an unknown type',
      (c) => ['roe-v-acme', c.file('m.yaml', '{ id: a, type: MotionFile }')],
      /MotionFiled/,
    ],
    ['no file and no terminal', () => ['roe-v-acme'], /terminal/],
  ];
  for (const [what, args, message] of cases)
    it(`says what is wrong with ${what}`, async () => {
      const said = await clerk.types(['append', ...args(clerk)]);
      expect(said.err).toMatch(message);
      expect(said.code).toBe(2);
      expect(await recordedCount()).toBe(11);
    });
});

describe('a clerk who read the case before another wrote to it', () => {
  it('is told the version that it lost to, and nothing is written', async () => {
    const log = openMemoryLog();
    const stream = 'docket-roe-v-acme';
    await log.append(stream, complaint('contract'), { expectedVersion: 'no-stream' });
    const read = { log, stream, version: complaint('contract').length - 1 };
    await log.append(stream, [toDismiss('motion', ['contract'])], { expectedVersion: 'any' });
    const lost = await write(read, [entry('PaperFiled', 'letter', { kind: 'notice' })]);
    expect(lost).toMatchObject({ ok: false });
    expect(lost.ok ? '' : lost.what).toContain('docket-roe-v-acme is at version 9, not 8');
    expect((await log.head(stream)).version).toBe(9);
  });
});
