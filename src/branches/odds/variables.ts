import {
  type Entry,
  type EntryId,
  type FindingKey,
  findingKey,
  type Holding,
} from '../../../events/index.ts';
import type { Law } from '../../doctrine/index.ts';
import { FindingIndex, partsOfKey } from '../edits/finding-index.ts';
import { replayed } from '../faster/replayed.ts';
import { isOrder } from '../order.ts';
import { unfound } from '../what-if/find-again.ts';

/** A finding that can be changed for the whole case, and the orders that a change reaches. */
export type Variable = {
  readonly key: FindingKey;
  /** What the record holds; `mixed` where orders hold differently or as to different claims. */
  readonly recorded: Holding | 'no-finding' | 'mixed';
  readonly orders: readonly EntryId[];
};

export const HOLDINGS = ['satisfied', 'not-satisfied', 'open'] as const satisfies readonly Holding[];

/**
 * The findings of a record that can be changed: those that orders made, and the elements of the same tests on
 * which they made none. A test on which nothing was found at all is no
 * variable: the record does not say what its ruling rests on.
 */
export function variablesOf(recorded: readonly Entry[]): readonly Variable[] {
  const { corrected, docket, sequence } = replayed(recorded);
  const law: Law = docket.caption;
  const index = new FindingIndex(() => corrected.entries, law);
  const holdings = new Map<FindingKey, Set<Holding | 'no-finding'>>();
  for (const entry of sequence.entries) {
    if (!isOrder(entry)) continue;
    const findings = entry.data.findings ?? [];
    for (const { test, element, holding } of findings) {
      const key = findingKey(test, element);
      const held = (holdings.get(key) ?? new Set()).add(holding);
      const under = findings.filter((finding) => finding.test === test);
      holdings.set(key, unfound(under, element) === 'none' ? held : held.add('no-finding'));
    }
  }
  for (const key of [...holdings.keys()]) {
    const { test } = partsOfKey(key);
    for (const element of Object.keys(law.tests.get(test)?.elements ?? {})) {
      const other = `${test}/${element}` as FindingKey;
      if (!holdings.has(other)) holdings.set(other, new Set(['no-finding']));
    }
  }
  return [...holdings].flatMap(([key, held]): readonly Variable[] => {
    const orders = index.unknown(key) === undefined ? index.ordersFor(key) : [];
    if (orders.length === 0) return [];
    const [only, ...others] = held;
    return [
      {
        key,
        recorded: only === undefined || others.length > 0 ? 'mixed' : only,
        orders,
      },
    ];
  });
}
