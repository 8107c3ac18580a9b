import { describe, expect, it } from 'vitest';
import type { Entry } from '../../events/index.ts';
import { captionOf, claimFalls, fold } from '../../src/docket/index.ts';
import { deriveRulings, disagreements, explain } from '../../src/doctrine/index.ts';
import { caption, entry } from '../roe-v-acme.ts';

const test = (id: string, elements: readonly string[], rule: unknown): Entry =>
  entry('TestStated', `test:${id}`, {
    test: id,
    title: id,
    authority: 'made up for a test',
    elements: Object.fromEntries(elements.map((element) => [element, element])),
    rule: rule as never,
  });

const before: readonly Entry[] = [
  ...caption,
  test('standing', ['injury', 'redress'], { all: ['injury', 'redress'] }),
  test('merits', ['duty'], 'duty'),
  test('negligence', ['care'], 'care'),
  test('strict-liability', ['product'], 'product'),
  entry('ComplaintFiled', 'complaint', { asserts: ['contract', 'privacy', 'tort'] }),
  entry('MotionFiled', 'motion', {
    movant: 'acme',
    requests: [
      { id: 'all', relief: 'dismiss', claims: ['contract', 'privacy'], grounds: ['standing', 'merits'] },
      { id: 'tort', relief: 'dismiss', claims: ['tort'], grounds: ['negligence', 'strict-liability'] },
    ],
  }),
];

type Holding = 'satisfied' | 'not-satisfied' | 'open';
const finding = (key: string, holding: Holding, claims?: readonly string[]) => {
  const [test = '', element = ''] = key.split('/');
  return { test, element, holding, ...(claims ? { claims: [...claims] } : {}) };
};

type Order = { findings: ReturnType<typeof finding>[]; rulings: unknown[] };
const order = ({ findings, rulings }: Order): Entry =>
  entry('OrderEntered', 'order', { findings, rulings } as never);

function derived(given: Order): Readonly<Record<string, string>> {
  const { caption, journal } = fold([...before, order(given)]);
  const [line] = journal.slice(-1);
  if (line?.entry.type !== 'OrderEntered') throw new Error('an order is entered');
  return Object.fromEntries(
    deriveRulings(line.decided, line.entry.data.findings ?? [], caption).map((part) => [
      `${part.claim} ${part.ground}`,
      part.derived,
    ]),
  );
}

const ruled = (disposition: string, more: object = {}) => ({ motion: 'motion', disposition, ...more });

describe('an order’s rulings, derived from its findings', () => {
  it.each([
    ['not-satisfied', 'granted'],
    ['satisfied', 'denied'],
    ['open', 'denied'],
  ] as const)('a test of which the only element is %s has its ground %s', (holding, disposition) => {
    const rulings = [ruled('granted', { request: 'all', ground: 'merits' })];
    expect(derived({ findings: [finding('merits/duty', holding)], rulings })).toEqual({
      'contract merits': disposition,
      'privacy merits': disposition,
    });
  });

  it('reads a finding for one claim only as to that claim', () => {
    const findings = [
      finding('merits/duty', 'satisfied'),
      finding('merits/duty', 'not-satisfied', ['privacy']),
    ];
    const rulings = [ruled('denied', { request: 'all', ground: 'merits' })];
    expect(derived({ findings, rulings })).toEqual({
      'contract merits': 'denied',
      'privacy merits': 'granted',
    });
  });

  it('reaches a ground only where nothing else defeats the claim', () => {
    const rulings = [
      ruled('granted', { request: 'all', ground: 'standing' }),
      ruled('not-reached', { request: 'all', ground: 'merits' }),
    ];
    const findings = [
      finding('standing/injury', 'not-satisfied', ['contract']),
      finding('standing/injury', 'open', ['privacy']),
      finding('standing/redress', 'satisfied', ['privacy']),
      finding('merits/duty', 'not-satisfied'),
    ];
    expect(derived({ findings, rulings })).toEqual({
      'contract standing': 'granted',
      'privacy standing': 'denied',
      'contract merits': 'not-reached',
      'privacy merits': 'granted',
    });
  });

  it('does not decide a ground that hangs on an element without a finding', () => {
    const rulings = [ruled('granted', { request: 'all', ground: 'standing' })];
    const findings = [finding('standing/injury', 'satisfied')];
    expect(derived({ findings, rulings })).toEqual({
      'contract standing': 'deferred',
      'privacy standing': 'deferred',
    });
    // What the court refused all the same stays refused.
    const refused = [ruled('denied', { request: 'all', ground: 'standing' })];
    expect(new Set(Object.values(derived({ findings, rulings: refused })))).toEqual(new Set(['denied']));
  });

  it('leaves as recorded what no finding decides', () => {
    const rulings = [
      ruled('granted', { request: 'all', ground: 'standing' }),
      { claims: ['tort'], disposition: 'granted', relief: 'dismiss' },
    ];
    expect(derived({ findings: [finding('merits/duty', 'satisfied')], rulings })).toEqual({
      'contract standing': 'granted',
      'privacy standing': 'granted',
      'tort null': 'granted',
    });
  });
});

describe('a claim pleaded on two theories', () => {
  it('falls when both fall, or the whole does, and not with one of them', () => {
    const theories = ['negligence', 'strict-liability'] as never[];
    expect(claimFalls(theories, ['negligence'] as never[])).toBe(false);
    expect(claimFalls(theories, theories)).toBe(true);
    expect(claimFalls(theories, ['standing'] as never[])).toBe(true);
    expect(claimFalls(theories, [null])).toBe(true);
    expect(claimFalls(theories, [])).toBe(false);
    expect(claimFalls([], [])).toBe(false);
  });
});

describe('recorded dispositions and recorded findings', () => {
  const findings = [finding('merits/duty', 'open')];

  it('agree, and nothing is said', () => {
    const rulings = [ruled('denied', { request: 'all', ground: 'merits' })];
    expect(disagreements(fold([...before, order({ findings, rulings })]))).toEqual([]);
  });

  it('disagree, and the entry, the claim, the ground and the findings are named', () => {
    const rulings = [ruled('granted', { request: 'all', claims: ['privacy'], ground: 'merits' })];
    expect(disagreements(fold([...before, order({ findings, rulings })]))).toEqual([
      {
        entry: 'order',
        claim: 'privacy',
        ground: 'merits',
        recorded: 'granted',
        derived: 'denied',
        why: 'merits comes out open (merits/duty open), so that the ground is denied, not granted',
      },
    ]);
  });
});

describe('an explanation', () => {
  it('has the value, the finding and its absence at each node', () => {
    const { tests } = captionOf(before);
    const standing = [...tests.values()].find(({ test }) => test === 'standing');
    if (!standing) throw new Error('the test is stated');
    const found = {
      test: 'standing',
      element: 'injury',
      holding: 'satisfied',
      cites: ['1 F.2d at 2'],
    } as never;
    const tree = explain(standing, new Map([['injury' as never, found]]));
    expect(tree).toMatchObject({
      kind: 'all',
      value: 'undecided',
      parts: [
        { kind: 'element', element: 'injury', value: 'satisfied', finding: { cites: ['1 F.2d at 2'] } },
        { kind: 'element', element: 'redress', value: 'undecided', finding: null },
      ],
    });
  });
});
