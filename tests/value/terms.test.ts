import { describe, expect, it } from 'vitest';
import { faults, partyIn, valued } from './valued.ts';

/** One claim against two defendants, another against the first of them, and a counterclaim: nothing pending, invented. */
const suit = `nunc: 1
case: vane-v-orrin
title: Vane v. Orrin and Tansy (invented)
parties:
  vane: { name: Vane, role: plaintiff }
  orrin: { name: Orrin, role: defendant }
  tansy: { name: Tansy, role: defendant }
claims:
  tort: { title: Negligence, claimant: vane, against: [orrin, tansy] }
  contract: { title: Contract, claimant: vane, against: [orrin] }
  price: { title: Price, claimant: orrin, against: [vane] }
entries:
  - { id: complaint, type: ComplaintFiled, on: 2031-01-06, asserts: [tort, contract] }
  - { id: counterclaim, type: CounterclaimFiled, on: 2031-02-03, by: [orrin], asserts: [price] }
`;

const tort = { currency: 'USD', trial: { 'tort@orrin': 0.5, 'tort@tansy': 0.4 }, relief: { tort: 1000 } };
const gross = (file: unknown, party: string) => partyIn(valued(suit, file), party)?.gross;
const net = (file: unknown, party: string) => partyIn(valued(suit, file), party)?.expected;

describe('two defendants to one claim', () => {
  it('each owe their own award where nothing else is said, and a line says so', () => {
    expect(gross(tort, 'vane')).toBe(900);
    expect(valued(suit, tort).notReckoned.join('\n')).toContain('Each defendant to tort is reckoned to owe');
  });

  it('owe one loss together where liability is joint and several', () => {
    const file = { ...tort, liability: { tort: 'joint' } };
    // Paid once if either is liable: 1000 * (1 - 0.5 * 0.6). Both are liable at 0.2, and halve it then.
    expect(gross(file, 'vane')).toBeCloseTo(700, 6);
    expect(gross(file, 'orrin')).toBeCloseTo(-(0.3 * 1000 + 0.2 * 500), 6);
    expect(gross(file, 'tansy')).toBeCloseTo(-(0.2 * 1000 + 0.2 * 500), 6);
    expect(valued(suit, file).notReckoned.join('\n')).not.toContain('Each defendant');
  });

  it('bear a joint loss between them as the file says', () => {
    const file = { ...tort, liability: { tort: { joint: { orrin: 0.7, tansy: 0.3 } } } };
    expect(gross(file, 'orrin')).toBeCloseTo(-(300 + 0.2 * 700), 6);
    expect(gross(file, 'tansy')).toBeCloseTo(-(200 + 0.2 * 300), 6);
  });

  it('each owe a share where liability is several', () => {
    const file = { ...tort, liability: { tort: { several: { orrin: 0.7, tansy: 0.3 } } } };
    expect(gross(file, 'orrin')).toBeCloseTo(-350, 6);
    expect(gross(file, 'tansy')).toBeCloseTo(-120, 6);
    expect(gross(file, 'vane')).toBeCloseTo(470, 6);
  });
});

describe('two claims for the same loss', () => {
  const both = {
    currency: 'USD',
    trial: { 'tort@orrin': 0.5, contract: 0.4 },
    relief: { 'tort@orrin': 1000, contract: 600 },
    overlap: [['tort@orrin', 'contract']],
  };
  it('are paid once, the larger', () => {
    expect(gross(both, 'vane')).toBeCloseTo(0.5 * 1000 + 0.5 * 0.4 * 600, 6);
    expect(gross({ ...both, overlap: undefined }, 'vane')).toBeCloseTo(740, 6);
  });
});

describe('a counterclaim', () => {
  it('is set off: each party’s figure is what it receives less what it pays', () => {
    const file = {
      currency: 'USD',
      trial: { contract: 0.5, price: 0.8 },
      relief: { contract: 1000, price: 300 },
    };
    expect(gross(file, 'vane')).toBeCloseTo(500 - 240, 6);
    expect(gross(file, 'orrin')).toBeCloseTo(240 - 500, 6);
    expect(partyIn(valued(suit, file), 'vane')?.chanceOfLoss).toBeCloseTo(0.4, 9);
  });
});

const one = {
  currency: 'USD',
  trial: { contract: 0.6 },
  relief: { contract: 1000 },
  costs: { vane: { trial: 100 }, orrin: { trial: 200 } },
};

describe('what a statute makes of an award', () => {
  it('multiplies it, and then caps it', () => {
    expect(gross({ ...one, multiples: { contract: 'treble' } }, 'vane')).toBeCloseTo(1800, 6);
    expect(gross({ ...one, multiples: { contract: 3 }, caps: { contract: 2500 } }, 'vane')).toBeCloseTo(
      1500,
      6,
    );
  });
});

describe('who pays the costs', () => {
  it('is each its own under the American rule', () => {
    expect(net(one, 'vane')).toBeCloseTo(500, 6);
    expect(net({ ...one, fees: 'american' }, 'vane')).toBeCloseTo(500, 6);
  });

  it('is the defendant who loses, under a statute for claimants', () => {
    const file = { ...one, fees: { contract: 'claimant' } };
    expect(gross(file, 'vane')).toBeCloseTo(600 + 0.6 * 100, 6);
    expect(net(file, 'vane')).toBeCloseTo(560, 6);
    expect(net(file, 'orrin')).toBeCloseTo(-600 - 60 - 200, 6);
  });

  it('is whoever loses, where the winner’s are paid, what was spent before with them', () => {
    const file = { ...one, fees: { contract: { to: 'winner', share: 0.5 } }, spent: { vane: 40 } };
    expect(gross(file, 'vane')).toBeCloseTo(600 + 0.6 * 0.5 * 140 - 0.4 * 0.5 * 200, 6);
    expect(net(file, 'orrin')).toBeCloseTo(-600 - 42 + 40 - 200, 6);
  });

  it('is the claimant who wins no more than was offered (Rule 68), and nobody where the claimant wins nothing', () => {
    const file = { ...one, offers: [{ by: 'orrin', amount: 1000, costs: 50 }] };
    expect(gross(file, 'vane')).toBeCloseTo(0.6 * (1000 - 50), 6);
    expect(gross({ ...file, offers: [{ by: 'orrin', amount: 999, costs: 50 }] }, 'vane')).toBeCloseTo(600, 6);
  });

  it('is not the defendant after such an offer, where a statute awards fees as costs', () => {
    const fees = { contract: { to: 'claimant', as: 'costs' } };
    const file = { ...one, fees, offers: { by: 'orrin', amount: 1000 }, spent: { vane: 30 } };
    expect(gross(file, 'vane')).toBeCloseTo(0.6 * (1000 + 30), 6);
  });
});

describe('an appeal', () => {
  const file = {
    ...one,
    costs: { vane: { trial: 100, appeal: 20 }, orrin: { appeal: 30 } },
    appeal: { contract: 0.75 },
  };
  it('may take the judgment away, and costs both sides', () => {
    expect(gross(file, 'vane')).toBeCloseTo(0.6 * 0.75 * 1000, 6);
    expect(net(file, 'vane')).toBeCloseTo(450 - 100 - 0.6 * 20, 6);
    expect(net(file, 'orrin')).toBeCloseTo(-450 - 0.6 * 30, 6);
  });

  it('is taken as often as the file says, and by the claimant who loses where it says how that ends', () => {
    const other = { ...file, appeal: { contract: { affirmed: 0.75, taken: 0.5, lost: 0.9 } } };
    // Won and kept: 0.6 * (0.5 + 0.5 * 0.75); lost and turned: 0.4 * 0.5 * 0.1.
    expect(gross(other, 'vane')).toBeCloseTo(1000 * (0.6 * 0.875 + 0.02), 6);
    expect(net(other, 'vane')).toBeCloseTo(1000 * 0.545 - 100 - 0.5 * 20, 6);
  });

  it('is told on the way to the end', () => {
    expect(valued(suit, file).ends[0]?.path.at(-1)).toMatchObject({ what: 'appeal', comes: 'affirmed' });
  });
});

describe('money that comes later', () => {
  const time = { discovery: 1, trial: '12 months', appeal: 1 };
  it('bears interest until judgment, from a day', () => {
    const file = { ...one, interest: { before: 0.1 }, time };
    expect(gross(file, 'vane')).toBeCloseTo(600 * 1.2, 6);
    const since = { ...one, interest: { before: 0.1, from: '2030-02-03' }, time };
    expect(gross(since, 'vane')).toBeCloseTo(600 * (1 + 0.1 * (2 + 365 / 365.25)), 6);
  });

  it('and after judgment, while it is appealed', () => {
    const file = { ...one, appeal: { contract: 1 }, interest: { before: 0.1, after: '5%' }, time };
    expect(gross(file, 'vane')).toBeCloseTo(600 * 1.2 * 1.05, 6);
  });

  it('is worth less today, costs too', () => {
    const file = { ...one, discount: 0.1, time };
    expect(gross(file, 'vane')).toBeCloseTo(600 / 1.21, 6);
    expect(net(file, 'vane')).toBeCloseTo(600 / 1.21 - 100 / 1.21, 6);
  });

  it('needs to know how long the stages take', () => {
    expect(faults(suit, { ...one, discount: 0.1 })[0]).toContain('time: { motion: 6 months');
  });
});

describe('what is written wrong', () => {
  it.each([
    ['liability of a kind that there is not', { liability: { tort: 'jiont' } }, /did you mean "joint"\?/],
    [
      'shares of more than all',
      { liability: { tort: { several: { orrin: 0.9, tansy: 0.3 } } } },
      /shares add up to 1.2/,
    ],
    ['a share of a stranger', { liability: { tort: { joint: { vane: 1 } } } }, /not against vane/],
    ['an overlap of one', { overlap: [['tort']] }, /list of two or more/],
    [
      'an overlap with a claim that is not there',
      { overlap: [['tort', 'contrat']] },
      /overlap.0.1: .*did you mean "contract"\?/,
    ],
    ['fees to a stranger', { fees: { contract: 'court' } }, /fees go to the claimant who wins/],
    ['an appeal without its odds', { appeal: { contract: { taken: 0.5 } } }, /affirmed: P/],
    ['an offer by nobody', { offers: [{ by: 'orin', amount: 5 }] }, /offers.0.by: .*did you mean "orrin"\?/],
    ['a negative rate', { discount: -0.1, time: { trial: 1 } }, /discount is 0 or more|0 or more, not -0.1/],
    ['a time that is none', { time: { trial: 'soon' } }, /years, or 6 months/],
  ])('is refused where it stands: %s', (_, section, said) => {
    expect(faults(suit, { ...one, ...section })[0]).toMatch(said);
  });
});
