import type { ClaimId, Entry, EntryId, Ruling } from '../../../events/index.ts';
import {
  type Anomaly,
  type DecidedOfClaim,
  type Docket,
  decidedBy,
  isOfClaim,
  reaches,
} from '../../docket/index.ts';
import type { Law } from '../../doctrine/index.ts';
import { isOrder, type Order, withData } from '../order.ts';
import { actsOnSomething } from './loss.ts';

/** Where the docket stands before the entry, and what it is decided under. */
type Given = { readonly before: Docket; readonly law: Law };

/**
 * The entry without what the machines of this branch would not hear; undefined where nothing of it is left to
 * act, or where nothing can be taken from it.
 */
export function trim(entry: Entry, anomaly: Anomaly, given: Given): Entry | undefined {
  const { about } = anomaly;
  if (isOrder(entry)) return trimOrder(entry, anomaly, given);
  if (about === null) return undefined;
  switch (entry.type) {
    case 'MotionFiled': {
      const requests = entry.data.requests.flatMap((request) => {
        const named = request.claims?.includes(about as ClaimId);
        const matters = request.matters?.some((matter) => matter === about);
        if (!named && !matters) return [request];
        const { claims, matters: about_, ...rest } = request;
        const left = {
          claims: (claims ?? []).filter((claim) => claim !== about),
          matters: (about_ ?? []).filter((matter) => matter !== about),
        };
        if (left.claims.length + left.matters.length + (request.orders ?? []).length === 0) return [];
        return [
          {
            ...rest,
            ...(left.claims.length > 0 && { claims: left.claims }),
            ...(left.matters.length > 0 && { matters: left.matters }),
          },
        ];
      });
      return requests.length === 0 ? undefined : { ...entry, data: { ...entry.data, requests } };
    }
    case 'PleadingAmended': {
      const { asserts, repleads, carries, drops } = entry.data;
      const without = (list: readonly ClaimId[] | undefined) => list?.filter((claim) => claim !== about);
      // A claim that no earlier pleading asserted is pleaded here for the first time.
      const anew = anomaly.kind === 'unknown-claim' && !drops?.includes(about as ClaimId);
      const kept = anew ? [...(without(asserts) ?? []), about as ClaimId] : without(asserts);
      return {
        ...entry,
        data: {
          ...entry.data,
          ...(kept && { asserts: kept }),
          ...(repleads && { repleads: without(repleads) }),
          ...(carries && { carries: without(carries) }),
          ...(drops && { drops: without(drops) }),
        },
      } as Entry;
    }
    default:
      return trimLists(entry, about);
  }
}

/** Takes an id out of the entry's lists of claims and matters; undefined where none is left. */
function trimLists(entry: Entry, about: string): Entry | undefined {
  const data = entry.data as Readonly<Record<string, unknown>>;
  const lists = ['claims', 'matters', 'asserts'].filter((name) => Array.isArray(data[name]));
  const left = Object.fromEntries(
    lists.map((name) => [name, (data[name] as readonly string[]).filter((id) => id !== about)]),
  );
  const before = lists.reduce((sum, name) => sum + (data[name] as readonly string[]).length, 0);
  const after = Object.values(left).reduce((sum, list) => sum + list.length, 0);
  if (after === 0 || after === before) return undefined;
  for (const name of lists) if (left[name]?.length === 0) delete left[name];
  const emptied = Object.fromEntries(Object.entries(data).filter(([name]) => !lists.includes(name)));
  return { ...entry, data: { ...emptied, ...left } } as unknown as Entry;
}

function trimOrder(order: Order, { kind, about }: Anomaly, given: Given): Order | undefined {
  const trimmed = withoutTrouble(order, kind, about, given);
  if (trimmed === undefined || (actsOnSomething(order) && !actsOnSomething(trimmed))) return undefined;
  return trimmed;
}

function withoutTrouble(
  order: Order,
  kind: Anomaly['kind'],
  about: string | null,
  given: Given,
): Order | undefined {
  const { data } = order;
  const motion = given.before.motions.has(about as EntryId);
  if (kind === 'unknown-motion')
    return withData(order, {
      rulings: (data.rulings ?? []).filter((ruling) => ruling.motion !== about),
      decides: (data.decides ?? []).filter((id) => id !== about),
    });
  if (motion && kind === 'unheard')
    return withData(order, {
      rulings: rulingsLeft(order, given, (part) => part.motion !== about || isUndecided(part, given.before)),
    });
  if (given.law.claims.has(about as ClaimId))
    return withData(order, {
      rulings: rulingsLeft(order, given, (part) => part.claim !== about),
      ...(data.stays && { stays: data.stays.flatMap((stay) => heldLeft(stay, about)) }),
      ...(data.lifts && { lifts: data.lifts.flatMap((stay) => heldLeft(stay, about)) }),
    });
  if (kind === 'nothing-to-decide')
    return withData(order, {
      rulings: (data.rulings ?? []).filter((ruling) => decidesSomething(ruling, about, given.before)),
      ...(data.lifts && { lifts: data.lifts.filter((lift) => (lift.stay ?? null) !== about) }),
    });
  if (data.directions?.some((direction) => direction.matter === about))
    return withData(order, {
      directions: data.directions.filter((direction) => direction.matter !== about),
    });
  if (order.type === 'OrderAmended' && data && 'order' in data && data.order === about) {
    const { order: _, ...rest } = order.data;
    return { ...order, type: 'OrderEntered', data: rest };
  }
  if (order.type === 'OrderEntered' && order.data.reconsiders?.some((id) => id === about))
    return withData(order, { reconsiders: order.data.reconsiders.filter((id) => id !== about) });
  return undefined;
}

/** Whether a ruling reaches any part of its motion, as the motion stands in this branch. */
function decidesSomething(ruling: Ruling, about: string | null, before: Docket): boolean {
  if ((ruling.motion ?? null) !== about) return true;
  if (ruling.motion === undefined) return (ruling.claims ?? []).length > 0;
  const parts = before.motions.get(ruling.motion)?.context.parts ?? [];
  return parts.some((part) => reaches(ruling, part));
}

type Held = { claims?: ClaimId[] | undefined; matters?: unknown[] | undefined };

const heldLeft = <Stay extends Held>(stay: Stay, about: string | null): readonly Stay[] => {
  if (!stay.claims?.some((claim) => claim === about)) return [stay];
  const claims = stay.claims.filter((claim) => claim !== about);
  return claims.length + (stay.matters ?? []).length === 0 ? [] : [{ ...stay, claims }];
};

type Kept = (part: DecidedOfClaim) => boolean;

/** The order's rulings on the parts that are kept; a ruling of which every part is kept is the same object. */
function rulingsLeft(order: Order, { before }: Given, kept: Kept): Ruling[] {
  const byRuling = Map.groupBy(decidedBy(order, before).parts.filter(isOfClaim), ({ ruling }) => ruling);
  return (order.data.rulings ?? []).flatMap((ruling, index): readonly Ruling[] => {
    const parts = byRuling.get(index) ?? [];
    const left = parts.filter(kept);
    if (left.length === parts.length) return [ruling];
    const groups = Map.groupBy(left, ({ request, ground }) => JSON.stringify([request, ground]));
    return [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      return [
        {
          ...ruling,
          ...(first.request === null ? {} : { request: first.request }),
          ...(first.ground === null ? {} : { ground: first.ground }),
          claims: group.map(({ claim }) => claim),
        },
      ];
    });
  });
}

const UNDECIDED: ReadonlySet<string> = new Set(['pending', 'deferred', 'not-reached']);

function isUndecided({ motion, key }: DecidedOfClaim, before: Docket): boolean {
  const parts = motion === null ? [] : (before.motions.get(motion)?.context.parts ?? []);
  const part = parts.find((other) => other.key === key);
  return part === undefined || UNDECIDED.has(part.status);
}
