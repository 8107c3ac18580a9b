import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { severalDefendants } from '../several-defendants.ts';
import { Clerk } from './clerk.ts';

const clerk = new Clerk();
beforeAll(async () => {
  expect((await clerk.types(['load', clerk.file('lindqvist.yaml', severalDefendants)])).code).toBe(0);
});
afterAll(() => clerk.leaves());

const says = async (typed: string) => {
  const { code, out, err } = await clerk.types(typed.split(' '));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
};
const answers = async (typed: string) => JSON.parse(await says(`${typed} --json`));
const refused = async (typed: string) => {
  const { code, out, err } = await clerk.types(typed.split(' '));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.trimEnd()).not.toContain('\n');
  return err;
};

describe('an audit of a case with several defendants', () => {
  it('says of each claim what it is, against whom, and as to whom it stands how', async () => {
    const out = await says('audit lindqvist');
    expect(out).toContain('Fraud in the inducement, against Orrin Mills,');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'motion pending as to Orrin Mills; survives as to Tansy Freight; dismissed as to Perrin',
    );
  });

  it('is narrowed to one defendant: only its rows, with the states taken from them', async () => {
    const { claims } = await answers('audit lindqvist --against agent');
    expect(claims.map(({ id, states, split }: Record<string, unknown>) => [id, states, split])).toEqual([
      ['fraud', ['dismissed'], false],
      ['conversion', ['filed'], false],
    ]);
    expect(claims[0].asTo).toMatchObject([{ party: 'agent', states: ['dismissed'] }]);
    expect(await says('audit lindqvist --against agent')).not.toContain('contract');
  });

  it('is narrowed to a claimant, and to both', async () => {
    expect((await answers('audit lindqvist --claimant lindqvist')).claims).toHaveLength(3);
    expect((await answers('audit lindqvist --claimant lindqvist --against freight')).claims).toHaveLength(2);
  });

  it('says as to whom a claim turns on an order whose day is not sure', async () => {
    const { claims } = await answers('audit lindqvist --at 2021-11-15');
    expect(claims[0].turnsOn).toEqual([
      { entry: 'o-summary', on: '[2021-11-02..2021-11-30]', against: ['mill'] },
    ]);
    const other = await answers('audit lindqvist --at 2021-11-15 --against freight');
    expect(other.claims[0]).toMatchObject({ states: ['filed'], certain: true });
    expect(other.claims[0].turnsOn).toBeUndefined();
    const told = (await says('audit lindqvist --at 2021-11-15')).replace(/\s+/g, ' ');
    expect(told).toContain('turns on o-summary as to Orrin Mills');
  });

  it('refuses a party that is unknown, no defendant, or no claimant, in one line', async () => {
    expect(await refused('audit lindqvist --against freigt')).toContain(
      'There is no party "freigt" in lindqvist; did you mean "freight"?',
    );
    expect(await refused('audit lindqvist --against lindqvist')).toContain(
      'no claim is against lindqvist; the defendants are mill, freight, agent',
    );
    expect(await refused('audit lindqvist --against agent --claim contract')).toContain(
      'contract is not against agent; it is against mill, freight',
    );
    expect(await refused('audit lindqvist --claimant mill')).toContain('no claim is asserted by mill');
  });
});

describe('the future of a claim against several defendants', () => {
  beforeAll(() => {
    clerk.file('odds.yaml', 'personal-jurisdiction/contacts: 0.25\n');
  });

  it('pivotal: what would change its end as to one', async () => {
    const as = await answers('pivotal lindqvist fraud --against agent');
    expect(as).toMatchObject({
      against: 'agent',
      state: 'dismissed',
      flips: [
        { to: 'survives', set: { 'personal-jurisdiction/contacts': 'satisfied' } },
        { to: 'survives', set: { 'personal-jurisdiction/contacts': 'open' } },
      ],
    });
    const other = await answers('pivotal lindqvist fraud --against freight');
    expect(other).toMatchObject({ state: 'survives', flips: [{ to: 'dismissed' }] });
    expect((await answers('pivotal lindqvist fraud --against mill')).flips).toEqual([]);
  });

  it('simulate: how likely it is to survive as to one', async () => {
    const odds = clerk.path('odds.yaml');
    const of = async (party: string) =>
      (await answers(`simulate lindqvist --odds ${odds} --against ${party}`)).claims.map(
        ({ id, survives }: Record<string, unknown>) => [id, survives],
      );
    expect(await of('agent')).toEqual([
      ['fraud', 0.25],
      ['conversion', 1],
    ]);
    expect(await of('mill')).toEqual([
      ['contract', 0],
      ['fraud', 1],
    ]);
  });

  it('tree: what is undecided as to one', async () => {
    const { claims } = await answers('tree lindqvist --against mill');
    expect(claims).toMatchObject([
      {
        id: 'fraud',
        state: 'motion',
        tree: { granted: { state: 'dismissed' }, denied: { state: 'survives' } },
      },
    ]);
    expect((await answers('tree lindqvist --against agent')).claims).toEqual([]);
  });
});

describe('what is told of a claim that stands differently as to several', () => {
  it('a replay says as to whom each entry moved it', async () => {
    const out = await says('replay lindqvist');
    expect(out).toContain('◐ motion → ✕ dismissed  fraud as to Perrin');
    expect(out).toContain('◐ motion → ● survives   fraud as to Tansy Freight');
    const { entries } = await answers('replay lindqvist');
    const order = entries.find(({ id }: { id: string }) => id === 'o-jurisdiction');
    expect(order.moves.filter(({ kind }: { kind: string }) => kind === 'claim')).toMatchObject([
      { id: 'fraud', to: 'survives', against: ['freight'] },
      { id: 'fraud', to: 'dismissed.withoutLeave', against: ['agent'] },
    ]);
  });

  it('motions say as to whom each part was decided', async () => {
    const { motions } = await answers('motions lindqvist');
    const motion = motions.find((one: { motion: string }) => one.motion === 'm-jurisdiction');
    expect(motion.requests[0].parts).toMatchObject([
      { target: 'fraud', against: ['freight'], status: 'denied' },
      { target: 'fraud', against: ['agent'], status: 'granted' },
    ]);
  });

  it('a portfolio counts the claim once and tells of each defendant, refolded from an older store', async () => {
    const { claims, counts } = await answers('portfolio --at 2022-06-01');
    expect(claims.map(({ claim }: { claim: string }) => claim)).toEqual(['contract', 'fraud', 'conversion']);
    expect(claims[1].asTo).toMatchObject([
      { party: 'mill', name: 'Orrin Mills', states: ['motion'] },
      { party: 'freight', states: ['survives'] },
      { party: 'agent', states: ['dismissed'] },
    ]);
    expect(counts.reduce((sum: number, { certain }: { certain: number }) => sum + certain, 0)).toBe(3);
    const told = (await says('portfolio --at 2022-06-01')).replace(/\s+/g, ' ');
    expect(told).toContain('survives as to Tansy Freight; dismissed as to Perrin');
    expect((await answers('verify')).ok).toBe(true);
  });

  it('exports have a row for each defendant, a picture a lane', async () => {
    const markdown = await says('export lindqvist --format md');
    expect(markdown).toContain(
      '| as to Perrin | dismissed (without prejudice by Rule 41(b)) | `o-jurisdiction` |',
    );
    const csv = await says('export lindqvist --format csv');
    expect(csv.split('\r\n').filter((row) => row.includes('m-jurisdiction,2021-02-10'))).toEqual([
      expect.stringMatching(/,motion,m-jurisdiction,,pending,.*,$/),
      expect.stringMatching(/,claim,fraud,filed,motion,.*,freight,$/),
      expect.stringMatching(/,claim,fraud,filed,motion,.*,agent,$/),
    ]);
    for (const format of ['svg', 'html', 'ics']) {
      const out = (await says(`export lindqvist --format ${format}`)).replace(/\r\n /g, '');
      expect(out).toContain('as to Perrin');
    }
  });

  it('an export of a day holds what had happened by then, or is refused', async () => {
    const then = await says('export lindqvist --format md --at 2021-03-01');
    expect(then).toContain('Where every claim stands at the end of 2021-03-01');
    expect(then).not.toContain('o-jurisdiction');
    expect(await refused('export lindqvist --format csv --at 2021-03-01')).toContain(
      '--at is for md, html, svg',
    );
  });

  it('the two futures of a what-if are drawn defendant by defendant', async () => {
    const out = await says(
      'what-if lindqvist --set personal-jurisdiction/contacts@agent=satisfied --format svg',
    );
    expect(out).toContain('as to Perrin');
  });
});

describe('questions about one of several defendants', () => {
  it('why: the rulings and findings as to that one, and no others', async () => {
    const { claim, rulings } = await answers('why lindqvist fraud --against agent');
    expect(claim.states).toEqual(['dismissed']);
    expect(rulings).toMatchObject([
      { disposition: 'granted', findings: [{ holding: 'not-satisfied' }], test: { result: 'not-satisfied' } },
    ]);
    const whole = await answers('why lindqvist fraud');
    expect(
      whole.rulings.map(({ against, disposition }: Record<string, unknown>) => [against, disposition]),
    ).toEqual([
      [['freight'], 'denied'],
      [['agent'], 'granted'],
    ]);
  });

  it('history: as to each where they part, or as to one', async () => {
    const { asTo } = await answers('history lindqvist fraud');
    expect(asTo.map(({ party }: { party: string }) => party)).toEqual(['mill', 'freight', 'agent']);
    const { stretches } = await answers('history lindqvist fraud --against agent');
    expect(stretches.map(({ states }: { states: string[] }) => states.join())).toEqual([
      'filed',
      'motion',
      'dismissed',
    ]);
    expect((await answers('history lindqvist conversion')).asTo).toBeUndefined();
  });

  it('diff: what changed as to whom', async () => {
    const { claims } = await answers('diff lindqvist --from 2021-04-01 --to 2021-05-01');
    const [fraud] = claims.filter(({ id }: { id: string }) => id === 'fraud');
    expect(fraud.asTo.map(({ party, to }: { party: string; to: string[] }) => [party, ...to])).toEqual([
      ['mill', 'filed'],
      ['freight', 'survives'],
      ['agent', 'dismissed'],
    ]);
    const narrow = await answers('diff lindqvist --from 2021-04-01 --to 2021-05-01 --against mill');
    expect(narrow.claims.every(({ changed }: { changed: boolean }) => !changed)).toBe(true);
  });

  it('what-if: a finding or a ruling changed as to one leaves the others as they were', async () => {
    for (const edit of [
      '--set personal-jurisdiction/contacts@agent=satisfied',
      '--rule o-jurisdiction:fraud@agent=deny',
    ]) {
      const { claims } = await answers(`what-if lindqvist ${edit}`);
      expect(claims[1]).toMatchObject({
        id: 'fraud',
        base: 'motion',
        branch: 'motion',
        changed: true,
        asTo: [
          { party: 'mill', changed: false },
          { party: 'freight', base: 'survives', branch: 'survives', changed: false },
          { party: 'agent', base: 'dismissed', branch: 'survives', changed: true },
        ],
      });
      const narrow = await answers(`what-if lindqvist ${edit} --against freight`);
      expect(narrow.claims.some(({ changed }: { changed: boolean }) => changed)).toBe(false);
    }
  });

  it('a finding set as to all is set as to each', async () => {
    const { claims } = await answers('what-if lindqvist --set personal-jurisdiction/contacts=not-satisfied');
    expect(claims[1].asTo).toMatchObject([
      { party: 'mill', changed: false },
      { party: 'freight', branch: 'dismissed', changed: true },
      { party: 'agent', branch: 'dismissed', changed: false },
    ]);
  });

  it('refuses an edit as to somebody who is no defendant to the claim', async () => {
    expect(await refused('what-if lindqvist --rule o-jurisdiction:contract@agent=deny')).toContain(
      'contract is not against agent; it is against mill, freight',
    );
    expect(await refused('what-if lindqvist --set personal-jurisdiction/contacts@agnt=open')).toContain(
      'no claim is against agnt; did you mean "agent"?',
    );
    expect(await refused('history lindqvist fraud --against millx')).toContain('did you mean "mill"?');
  });

  it('an order that finds jurisdiction over one and not over another has no fault', async () => {
    expect((await answers(`check ${clerk.path('lindqvist.yaml')}`)).problems).toEqual([]);
    const wrong = severalDefendants.replace(
      '{ motion: m-jurisdiction, against: [freight], disposition: denied }',
      '{ motion: m-jurisdiction, against: [freight], disposition: granted }',
    );
    const { code, out } = await clerk.types(['check', clerk.file('wrong.yaml', wrong), '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out).problems).toHaveLength(1);
    expect(out).toContain('as to freight, Personal jurisdiction comes out satisfied');
  });
});

describe('a receipt of a claim that stands apart', () => {
  it('binds how it stands as to each, and is verified', async () => {
    await says('receipt lindqvist --claim fraud --at 2022-01-01 --out fraud.receipt.json');
    const said = await says('verify fraud.receipt.json');
    expect(said).toMatch(/fraud/);
    const altered = clerk.read('fraud.receipt.json').replaceAll('"dismissed"', '"survives"');
    const forged = await clerk.types(['verify', clerk.file('forged.json', altered)]);
    expect(forged.code).not.toBe(0);
  });
});

describe('an entry that arrives and moves a claim as to one defendant', () => {
  it('is told with as to whom', async () => {
    const stipulation =
      '- { id: mill-out, type: DismissalFiled, on: 2022-02-01, kind: stipulated, claims: [contract], against: [mill] }';
    const { answer, code } = await clerk.asks<{ entries: { moves: object[] }[] }>([
      'append',
      'lindqvist',
      clerk.file('more.yaml', stipulation),
      '--dry-run',
    ]);
    expect(code).toBe(0);
    expect(answer.entries[0]?.moves).toContainEqual(
      expect.objectContaining({ kind: 'claim', id: 'contract', against: ['mill'] }),
    );
  });
});
