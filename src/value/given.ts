import type { GivenAmount, GivenAppeal, GivenChance, Valuation } from './valuation.ts';

/** Everything that a valuation is made of, gone through or put in another's place, wherever it stands. */

/** The amounts, each once: a figure that stands for several is the same for all of them. */
export const amountsIn = ({ relief, costs, spent, caps, offers }: Valuation): readonly GivenAmount[] => [
  ...new Set<GivenAmount>([
    ...relief.values(),
    ...caps.values(),
    ...costs,
    ...spent,
    ...offers.flatMap(({ amount, costs: after }) => (after === null ? [amount] : [amount, after])),
  ]),
];

/** The same with the amounts of one name changed. */
export function withAmount(valuation: Valuation, name: string, amount: GivenAmount['amount']): Valuation {
  const made = new Map<GivenAmount, GivenAmount>();
  const put = <Of extends GivenAmount>(given: Of): Of => {
    if (given.name !== name) return given;
    const known = made.get(given) ?? { ...given, amount };
    made.set(given, known);
    return known as Of;
  };
  const putAll = (all: ReadonlyMap<string, GivenAmount>) =>
    new Map([...all].map(([key, given]) => [key, put(given)]));
  return {
    ...valuation,
    relief: putAll(valuation.relief),
    caps: putAll(valuation.caps),
    costs: valuation.costs.map(put),
    spent: valuation.spent.map(put),
    offers: valuation.offers.map((offer) => ({
      ...offer,
      amount: put(offer.amount),
      costs: offer.costs === null ? null : put(offer.costs),
    })),
  };
}

/** The odds other than those on findings. */
export const chancesIn = ({ motions, trial, appeal }: Valuation): readonly GivenChance[] => [
  ...motions.values(),
  ...trial.values(),
  ...[...appeal.values()].flatMap(({ affirmed, taken, lost }) =>
    [affirmed, taken, lost].flatMap((chance) => chance ?? []),
  ),
];

/** The same with the odds of one name at a probability. */
export function withChance(valuation: Valuation, name: string, p: number): Valuation {
  const put = <Of extends GivenChance | null>(given: Of): Of =>
    given === null || given.name !== name ? given : { ...given, p };
  const putAll = (all: ReadonlyMap<string, GivenChance>) =>
    new Map([...all].map(([key, given]) => [key, put(given)]));
  const onAppeal = ({ affirmed, taken, lost }: GivenAppeal): GivenAppeal => ({
    affirmed: put(affirmed),
    taken: put(taken),
    lost: put(lost),
  });
  return {
    ...valuation,
    motions: putAll(valuation.motions),
    trial: putAll(valuation.trial),
    appeal: new Map([...valuation.appeal].map(([key, given]) => [key, onAppeal(given)])),
  };
}

/** The same with a finding satisfied with a probability, and otherwise not. */
export function withFinding(valuation: Valuation, key: string, satisfied: number): Valuation {
  const given = valuation.findings.get(key);
  if (given === undefined) return valuation;
  const chances = [satisfied, 1 - satisfied, 0] as const;
  return { ...valuation, findings: new Map([...valuation.findings, [key, { ...given, chances }]]) };
}
