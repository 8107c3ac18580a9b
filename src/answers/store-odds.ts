import { variablesOf } from '../branches/index.ts';
import { type BaseRate, baseRates, elementChanceOf, type ProjectedFacts } from '../statistics/index.ts';
import type { AskedOf } from './asked.ts';

/** Odds on the findings of a case from the other cases of the store, each with what stands behind it. */
export type StoreOdds = { readonly case: string | null; readonly rates: readonly BaseRate[] };

export function storeOdds({ record, entries }: AskedOf, cases: Iterable<ProjectedFacts>): StoreOdds {
  const { caption, motions, case: id } = record.docket;
  const requests = [...motions.values()].flatMap(({ filed }) => filed.data.requests);
  const asked = variablesOf(entries).map(({ key }) => {
    const [test] = key.split('/');
    const under = requests.filter(({ grounds = [] }) => grounds.some((ground) => ground === test));
    const stated = [...caption.tests.values()].find((one) => one.test === test);
    return {
      finding: key,
      reliefs: [...new Set(under.map(({ relief }) => relief))],
      elementChance: stated === undefined ? (met: number) => met : elementChanceOf(stated.rule),
    };
  });
  return { case: id, rates: baseRates(cases, id ?? '', asked) };
}
