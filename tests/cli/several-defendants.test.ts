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
