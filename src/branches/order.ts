import type { Order } from '../../events/index.ts';

export { isOrder, type Order } from '../../events/index.ts';

/** The same order with other contents. */
export const withData = (order: Order, data: Partial<Order['data']>): Order =>
  ({ ...order, data: { ...order.data, ...data } }) as Order;
