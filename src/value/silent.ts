import type { Model } from './model.ts';

/** What is left out of the figures, each in a sentence. */
export function notReckoned(model: Model): readonly string[] {
  const { valuation, stakes, posture, parties, rulings } = model;
  const sections = ['costs'].filter((name) => name === 'costs' && valuation.costs.length === 0);
  const worthless = stakes.filter(({ key }) => !valuation.relief.has(key));
  const over = stakes.filter(({ howFar, key }) => valuation.relief.has(key) && OVER[howFar] !== undefined);
  const silent = posture.stakes.filter(
    ({ key, howFar }) =>
      howFar !== 'lost' && howFar !== 'settled' && !valuation.relief.has(key) && !valuation.trial.has(key),
  );
  const strangers = valuation.costs.filter(({ party }) => !parties.includes(party));
  return [
    `Not given, and so not reckoned: ${[...sections, 'settlement'].join(', ')}.`,
    ...(silent.length > 0 ? [`No relief is given for ${keys(silent)}: nothing is reckoned of it.`] : []),
    ...(worthless.length > 0
      ? [`No relief is given for ${keys(worthless)}: only its costs are reckoned.`]
      : []),
    ...over.map(({ key, howFar }) => `${key} ${OVER[howFar]}: nothing comes of its relief.`),
    ...(strangers.length > 0
      ? [`Costs of who is party to nothing that is valued: ${strangers.map(({ name }) => name).join(', ')}.`]
      : []),
    ...[...valuation.unused, ...rulings.idle.map((key) => `${key}: nothing turns on these odds`)].map(
      (each) => `Not used: ${each}.`,
    ),
  ];
}

const OVER: Readonly<Record<string, string | undefined>> = {
  lost: 'has ended',
  settled: 'is settled',
  absent: 'is not on the docket on that day',
};

const keys = (stakes: readonly { readonly key: string }[]): string => stakes.map(({ key }) => key).join(', ');
