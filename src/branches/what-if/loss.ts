import {
  type Entry,
  type EntryId,
  type EntryOf,
  type EntryType,
  type MotionRequest,
  presupposedBy,
} from '../../../events/index.ts';
import { withoutAdopted } from '../../docket/index.ts';
import type { Order } from '../order.ts';
import { lostPremise } from './find-again.ts';

/** What is left of an entry once entries that it acts on are gone. */
export type Loss =
  | { readonly kind: 'untouched' }
  /** Something of it is gone and the rest still acts. */
  | { readonly kind: 'less'; readonly entry: Entry; readonly reason: string }
  | { readonly kind: 'moot'; readonly reason: string };

const UNTOUCHED: Loss = { kind: 'untouched' };
const moot = (reason: string): Loss => ({ kind: 'moot', reason });

/** Entries that a branch lacks: left out by an edit, or moot. */
export type Gone = ReadonlySet<EntryId>;

const absent = (id: EntryId): string => `${id} is not on the docket of this branch`;

type Left<T extends EntryType> = (entry: EntryOf<T>, gone: Gone) => Loss;

/**
 * Types of which something may be left where an entry that they presuppose is gone: an order rules on the motions
 * that are left. An amended order whose first version is gone stands as an order of its own, since the court still
 * decided what it says, and so does an amended pleading, whose claims were still pleaded.
 */
const left: { readonly [T in EntryType]?: Left<T> } = {
  PleadingAmended: () => UNTOUCHED,
  MotionFiled: lossOfMotion,
  OrderEntered: lossOfOrder,
  OrderAmended: lossOfOrder,
  RecommendationFiled: lossOfRecommendation,
  StayEntered: (entry, gone) =>
    lossOfList(entry.data.pending, gone, (pending) => ({ ...entry, data: { ...entry.data, pending } })),
  PaperFiled: (entry, gone) =>
    lossOfList(entry.data.regarding, gone, (regarding) => ({ ...entry, data: { ...entry.data, regarding } })),
};

/**
 * What an entry loses where an entry that it presupposes is gone: it is moot, as an opposition without a motion to
 * oppose or a vacatur without an order to set aside, unless something of its type may be left.
 */
export function lossOf(entry: Entry, gone: Gone): Loss {
  if (gone.size === 0) return UNTOUCHED;
  const own = left[entry.type] as Left<EntryType> | undefined;
  if (own !== undefined) return own(entry, gone);
  const lost = presupposedBy(entry).find((id) => gone.has(id));
  return lost === undefined ? UNTOUCHED : moot(absent(lost));
}

function lossOfList(
  named: readonly EntryId[] | undefined,
  gone: Gone,
  make: (left: EntryId[]) => Entry,
): Loss {
  const lost = (named ?? []).filter((id) => gone.has(id));
  const [first] = lost;
  if (first === undefined) return UNTOUCHED;
  const left = (named ?? []).filter((id) => !gone.has(id));
  return left.length === 0 ? moot(absent(first)) : { kind: 'less', entry: make(left), reason: absent(first) };
}

/** A motion to reconsider an order that was never made asks for nothing. */
function lossOfMotion(entry: EntryOf<'MotionFiled'>, gone: Gone): Loss {
  const lost = entry.data.requests.flatMap(({ orders }) => orders ?? []).find((id) => gone.has(id));
  if (lost === undefined) return UNTOUCHED;
  const requests = entry.data.requests.flatMap((request): readonly MotionRequest[] => {
    if (!request.orders?.some((id) => gone.has(id))) return [request];
    const orders = request.orders.filter((id) => !gone.has(id));
    const { orders: _, ...rest } = request;
    if (orders.length > 0) return [{ ...rest, orders }];
    return request.claims?.length || request.matters?.length ? [rest] : [];
  });
  if (requests.length === 0) return moot(absent(lost));
  return { kind: 'less', entry: { ...entry, data: { ...entry.data, requests } }, reason: absent(lost) };
}

/** A recommendation speaks to the motions that are left. */
function lossOfRecommendation(entry: EntryOf<'RecommendationFiled'>, gone: Gone): Loss {
  const { motions, recommends, findings } = entry.data;
  const lost = presupposedBy(entry).find((id) => gone.has(id));
  if (lost === undefined) return UNTOUCHED;
  const data = {
    ...entry.data,
    ...(motions && { motions: motions.filter((id) => !gone.has(id)) }),
    ...(findings && { findings: findings.filter((finding) => lostPremise(finding, gone) === undefined) }),
    ...(recommends && { recommends: recommends.filter(({ motion }) => !motion || !gone.has(motion)) }),
  };
  if ([data.motions, data.recommends].every((list) => !list?.length)) return moot(absent(lost));
  return { kind: 'less', entry: { ...entry, data }, reason: absent(lost) };
}

/** Whether an order does anything beyond being entered. */
export const actsOnSomething = ({ data }: Order): boolean =>
  [data.rulings, data.decides, data.stays, data.lifts, data.directions].some(
    (list) => list !== undefined && list.length > 0,
  );

function lossOfOrder(written: Order, gone: Gone): Loss {
  const adopted = written.type === 'OrderEntered' ? written.data.adopts : undefined;
  // What was never recommended is not adopted.
  const order =
    written.type === 'OrderEntered' && adopted !== undefined && gone.has(adopted)
      ? withoutAdopted(written)
      : written;
  const lost: EntryId[] = [];
  const left = (id: EntryId | undefined): boolean => {
    if (id === undefined || !gone.has(id)) return true;
    lost.push(id);
    return false;
  };
  const { rulings, decides, stays, lifts } = order.data;
  const data = {
    ...order.data,
    ...(rulings && { rulings: rulings.filter((ruling) => left(ruling.motion)) }),
    ...(decides && { decides: decides.filter(left) }),
    ...(stays && { stays: stays.filter(({ pending }) => !pending?.length || pending.some(left)) }),
    ...(lifts && { lifts: lifts.filter((lift) => left(lift.stay)) }),
  };
  const kept = standingAlone({ ...order, data } as Order, left);
  const [first] = lost;
  if (first === undefined) return UNTOUCHED;
  if (actsOnSomething(written) && !actsOnSomething(kept)) return moot(absent(first));
  const alone = kept.type === order.type ? '' : ': it stands as an order of its own';
  return { kind: 'less', entry: kept, reason: `${absent(first)}${alone}` };
}

/** The order without its ties to earlier orders that are gone. */
function standingAlone(order: Order, left: (id: EntryId | undefined) => boolean): Order {
  if (order.type === 'OrderAmended') {
    if (left(order.data.order)) return order;
    const { order: _, ...data } = order.data;
    return { ...order, type: 'OrderEntered', data };
  }
  const { reconsiders, adopts, rejects, recommits, inPart, ...data } = order.data;
  const isLeft = adopts !== undefined && left(adopts);
  return {
    ...order,
    data: {
      ...data,
      ...(reconsiders && { reconsiders: reconsiders.filter(left) }),
      ...(isLeft && { adopts, ...(inPart && { inPart }) }),
      ...(rejects !== undefined && left(rejects) && { rejects }),
      ...(recommits !== undefined && left(recommits) && { recommits }),
    },
  };
}
