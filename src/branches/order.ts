import type { Entry, EntryOf } from '../../events/index.ts';

/** An entry in which a court makes findings and rules on motions. */
export type Order = EntryOf<'OrderEntered' | 'OrderAmended'>;

export const isOrder = (entry: Entry): entry is Order =>
  entry.type === 'OrderEntered' || entry.type === 'OrderAmended';

/** The same order with other contents. */
export const withData = (order: Order, data: Partial<Order['data']>): Order =>
  ({ ...order, data: { ...order.data, ...data } }) as Order;
