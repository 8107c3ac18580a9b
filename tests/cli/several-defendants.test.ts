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
