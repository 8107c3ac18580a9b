import type { EntryId } from '../../../events/index.ts';
import type { OpenDocket } from '../docket.ts';

/**
 * An order and those whose place it took. What an amended order leaves as the earlier one decided it stands
 * and falls with the amended order.
 */
export function withThoseItAmends({ orders }: OpenDocket, order: EntryId): readonly EntryId[] {
  const found = [order];
  for (let entry = orders.get(order)?.entry; entry?.type === 'OrderAmended'; ) {
    const earlier: EntryId = entry.data.order;
    if (found.includes(earlier)) break;
    found.push(earlier);
    entry = orders.get(earlier)?.entry;
  }
  return found;
}
