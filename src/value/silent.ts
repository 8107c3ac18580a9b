import type { Model } from './model.ts';

/** What is left out of the figures, each in a sentence. */
export function notReckoned(model: Model): readonly string[] {
  const { valuation, stakes, posture, parties, rulings } = model;
  const sections = TOLD.filter(([, ...names]) => !names.some((name) => valuation.sections.has(name))).map(
    ([says]) => says,
  );
  const together = new Set(valuation.liability.map(({ claim }) => claim));
  const each = new Set(
    stakes.flatMap(({ claim, key, howFar }) =>
      !together.has(claim) &&
      OVER[howFar] === undefined &&
      isOneOfSeveral(stakes, claim) &&
      valuation.relief.has(key)
        ? [claim]
        : [],
    ),
  );
  const worthless = stakes.filter(({ key }) => !valuation.relief.has(key));
  const over = stakes.filter(({ howFar, key }) => valuation.relief.has(key) && OVER[howFar] !== undefined);
  const silent = posture.stakes.filter(
    ({ key, howFar }) =>
      howFar !== 'lost' && howFar !== 'settled' && !valuation.relief.has(key) && !valuation.trial.has(key),
  );
  const strangers = valuation.costs.filter(({ party }) => !parties.includes(party));
  return [
    `Not given, and so not reckoned: ${[...sections, 'settlement'].join(', ')}.`,
    ...[...each].map(
      (claim) =>
        `Each defendant to ${claim} is reckoned to owe its own award in full; say liability: { ${claim}: joint } or several where it is one loss.`,
    ),
    ...(silent.length > 0 ? [`No relief is given for ${keys(silent)}: nothing is reckoned of it.`] : []),
    ...(worthless.length > 0
      ? [`No relief is given for ${keys(worthless)}: only its costs are reckoned.`]
      : []),
    ...over.map(({ key, howFar }) => `${key} ${OVER[howFar]}: nothing comes of its relief.`),
    ...(strangers.length > 0
      ? [`Costs of who is party to nothing that is valued: ${strangers.map(({ name }) => name).join(', ')}.`]
      : []),
    ...[...valuation.unused, ...rulings.idle.map((key) => `${key}: nothing turns on these odds`)].map(
      (text) => `Not used: ${text}.`,
    ),
  ];
}

/** What may be reckoned and is not, in the words of a line, with the sections that give it. */
const TOLD: readonly (readonly [says: string, ...sections: string[]])[] = [
  ['costs', 'costs'],
  ['appeals', 'appeal'],
  ['overlap between claims', 'overlap'],
  ['fee-shifting', 'fees', 'offers'],
  ['interest', 'interest'],
  ['discount', 'discount'],
];

const isOneOfSeveral = (stakes: Model['stakes'], claim: string): boolean =>
  stakes.filter((stake) => stake.claim === claim && OVER[stake.howFar] === undefined).length > 1;

const OVER: Readonly<Record<string, string | undefined>> = {
  lost: 'has ended',
  settled: 'is settled',
  absent: 'is not on the docket on that day',
};

const keys = (stakes: readonly { readonly key: string }[]): string => stakes.map(({ key }) => key).join(', ');
