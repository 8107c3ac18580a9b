import {
  type ElementId,
  type Entry,
  type EntryId,
  type FindingKey,
  findingKey,
  type TestId,
} from '../../../events/index.ts';
import { didYouMean } from '../../../events/nearest.ts';
import { motionsFiled, partsReached } from '../../docket/index.ts';
import type { Law } from '../../doctrine/index.ts';
import { isOrder, type Order } from '../order.ts';

/** The test and the element of a finding's public name. */
export const partsOfKey = (key: FindingKey): { readonly test: TestId; readonly element: ElementId } => {
  const at = key.indexOf('/');
  return { test: key.slice(0, at) as TestId, element: key.slice(at + 1) as ElementId };
};

/** Which orders make a finding, or decide the ground it belongs to. Looked up thousands of times, made when asked. */
export class FindingIndex {
  private readonly entries: () => readonly Entry[];
  private readonly law: Law;
  private made: { found: Map<string, EntryId[]>; decided: Map<string, EntryId[]> } | undefined;

  constructor(entries: () => readonly Entry[], law: Law) {
    this.entries = entries;
    this.law = law;
  }

  /** Why there is no such finding in this case; undefined where there is. */
  unknown(key: FindingKey): string | undefined {
    const { test, element } = partsOfKey(key);
    const stated = this.law.tests.get(test);
    if (!stated) return `there is no test ${test}${didYouMean(test, this.law.tests.keys())}`;
    if (Object.hasOwn(stated.elements, element)) return undefined;
    const owner = [...this.law.tests.values()].find((other) => Object.hasOwn(other.elements, element));
    return owner
      ? `${element} is an element of ${owner.test}, not of ${test}; did you mean "${owner.test}/${element}"?`
      : `${test} has no element ${element}${didYouMean(element, Object.keys(stated.elements))}`;
  }

  /**
   * The orders that a changed finding is found in: those that made it, else those that decided its ground
   * without one. Only `entry`, where it is one of them.
   */
  ordersFor(key: FindingKey, entry?: EntryId): readonly EntryId[] {
    const { found, decided } = this.all();
    if (entry === undefined) return found.get(key) ?? decided.get(partsOfKey(key).test) ?? [];
    const here = (orders: readonly EntryId[] | undefined): boolean => orders?.includes(entry) ?? false;
    return here(found.get(key)) || here(decided.get(partsOfKey(key).test)) ? [entry] : [];
  }

  elsewhere(key: FindingKey): string {
    const orders = this.ordersFor(key);
    return orders.length === 0 ? '' : `; ${orders.join(', ')} does`;
  }

  private all(): { found: Map<string, EntryId[]>; decided: Map<string, EntryId[]> } {
    if (this.made) return this.made;
    const found = new Map<string, EntryId[]>();
    const decided = new Map<string, EntryId[]>();
    const entries = this.entries();
    const filed = { motions: motionsFiled(entries, this.law), caption: this.law };
    for (const order of entries) {
      if (!isOrder(order)) continue;
      for (const { test, element } of order.data.findings ?? []) add(found, findingKey(test, element), order);
      for (const ruling of order.data.rulings ?? [])
        for (const { ground } of partsReached(order.id, ruling, null, filed))
          if (ground !== null) add(decided, ground, order);
    }
    this.made = { found, decided };
    return this.made;
  }
}

function add(map: Map<string, EntryId[]>, key: string, { id }: Order): void {
  const list = map.get(key);
  if (!list) map.set(key, [id]);
  else if (list.at(-1) !== id) list.push(id);
}
