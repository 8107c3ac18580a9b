import type { Fault } from '../../events/faults.ts';
import type { Leaf } from './leaves.ts';
import type { Model } from './model.ts';
import { faultAt } from './named.ts';
import { oddsOf } from './rulings.ts';

/**
 * What a valuation does not give and cannot be valued without: what stands between a claim and its money, wherever the
 * case can come to it. Nothing is filled in.
 */
export function missingFrom(
  model: Model,
  leaves: readonly Leaf[],
  odds: readonly string[],
): readonly Fault[] {
  const { stakes, valuation, posture } = model;
  if (valuation.relief.size === 0) {
    const live = posture.stakes.filter(({ howFar }) => howFar !== 'lost' && howFar !== 'settled');
    const [first] = live;
    return [
      faultAt(
        ['relief'],
        first === undefined
          ? 'no relief is given, and no claim is left that could come to any'
          : `no relief is given: write under relief what a claim would be awarded, as in ${first.key}: 250000`,
      ),
    ];
  }
  const untried = stakes.filter(
    ({ key }, at) =>
      !valuation.trial.has(key) &&
      leaves.some(({ howFar, probability }) => probability > 0 && howFar[at] === 'open'),
  );
  return [
    ...odds.map((key) => faultAt(['odds'], `missing: ${missingOdds(model, key)}`)),
    ...untried.map(({ key }) =>
      faultAt(['trial'], `missing: the odds that the claimant wins at trial: under trial, ${key}: P`),
    ),
  ];
}

function missingOdds({ rulings, stakes, posture }: Model, key: string): string {
  const motions = new Set(
    rulings.asked.flatMap((asked) =>
      asked.flatMap(({ draw, motion }) => {
        const by = rulings.draws[draw];
        if (by === undefined) return [];
        const names = by.kind === 'test' ? [...by.elements.keys()].map((name) => `${by.test}/${name}`) : [];
        return [...names, ...oddsOf(by)].includes(key) ? [motion as string] : [];
      }),
    ),
  );
  const claims = new Set(
    stakes.flatMap((stake) => (stake.open.some(({ motion }) => motions.has(motion)) ? stake.key : [])),
  );
  const bearing = claims.size === 0 ? '' : `, on which ${[...claims].join(', ')} hangs`;
  if (motions.has(key)) return `the odds that ${key} is granted${bearing}: under odds, ${key}: P`;
  const [motion] = motions;
  const [test = '', element = ''] = key.split('/');
  const asks = [...posture.docket.caption.tests].find(([id]) => id === test)?.[1].elements;
  const asked = Object.entries(asks ?? {}).find(([name]) => name === element.split('@')[0])?.[1];
  return `the odds that ${key} is satisfied${bearing}: under odds, ${key}: P${motion === undefined ? '' : ` (or ${motion}: P, that it is granted)`}${asked === undefined ? '' : `. It asks: ${asked}`}`;
}
