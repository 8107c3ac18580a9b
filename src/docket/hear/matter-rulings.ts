import type { Disposition, MatterId, Relief } from '../../../events/index.ts';
import type { MatterEvent } from '../../../machines/index.ts';
import type { DecidedPart } from '../decided-part.ts';
import type { Hearing } from '../hearing.ts';
import type { Order } from '../rulings.ts';
import { lift } from './stay.ts';

/** What a ruling on discovery does to the matter it is about (Fed. R. Civ. P. 26(c), 37(a)). */
const EFFECT: {
  readonly [R in Relief]?: { readonly [D in Disposition]?: 'compelled' | 'denied' | 'stayed' };
} = {
  compel: { granted: 'compelled', denied: 'denied' },
  'protective-order': { granted: 'denied' },
  stay: { granted: 'stayed' },
};

/**
 * What rulings on motions mean for matters and stays where the order gives no direction of its own: what an
 * order says of a matter in so many words is all that it says of it.
 */
export function hearOnMatters(hearing: Hearing, { data }: Order, decided: readonly DecidedPart[]): void {
  const named = (matter: MatterId): boolean =>
    [...(data.stays ?? []), ...(data.lifts ?? [])].some(({ matters }) => matters?.includes(matter)) ||
    (data.directions ?? []).some((direction) => direction.matter === matter);
  for (const part of decided) {
    const { matter, relief, disposition } = part;
    const type = EFFECT[relief]?.[disposition];
    if (type && matter && !named(matter)) {
      const event: MatterEvent = { type, by: hearing.entry.id };
      hearing.tellMatter(matter, event);
    }
    if (relief === 'lift-stay' && disposition === 'granted' && data.lifts === undefined)
      liftAsAsked(hearing, part);
  }
}

const liftAsAsked = (hearing: Hearing, { order, claim, matter }: DecidedPart): void =>
  lift(hearing, {
    ...(order ? { stay: order } : {}),
    ...(claim ? { claims: [claim] } : {}),
    ...(matter ? { matters: [matter] } : {}),
  });
