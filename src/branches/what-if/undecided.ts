import type { Day } from '../../../events/dates.ts';
import {
  type ClaimId,
  catalog,
  type Entry,
  type EntryId,
  type PartyId,
  type Ruling,
} from '../../../events/index.ts';
import type { Part } from '../../../machines/index.ts';
import { groupsOf } from '../../audit/index.ts';
import { type Docket, fold, isOpen, sequenceOf } from '../../docket/index.ts';

/** A claim, and the defendant as to whom alone it is asked. */
export type ClaimAsked = { readonly claim: ClaimId; readonly party: PartyId | undefined };

/** What a motion asks of a claim and no order has decided. */
export type OpenPart = { readonly motion: EntryId; readonly part: Part };

/** The docket once all has been heard that certainly happened by the end of a day. */
export function docketOnDay(entries: readonly Entry[], at: Day): Docket {
  const sequence = sequenceOf(entries);
  return fold(
    sequence.entries.filter((entry) => {
      const bounds = sequence.bounds.get(entry.id);
      return catalog[entry.type].caption || (bounds !== undefined && bounds.to <= at);
    }),
  );
}

/** What is asked of a claim and not decided; what is asked in the alternative comes last. */
export function openParts(docket: Docket, { claim, party }: ClaimAsked): readonly OpenPart[] {
  const asked = groupsOf(docket, claim, party).flatMap(({ context }) => context.challenges);
  const names = new Set(asked.map(({ part }) => part));
  const concerns = ({ against }: Part): boolean =>
    party === undefined || against === null || against.includes(party);
  const open = [...docket.motions].flatMap(([motion, { context }]) =>
    context.parts
      .filter((part) => part.claim === claim && isOpen(part) && concerns(part) && names.has(part.name))
      .map((part) => ({ motion, part })),
  );
  return open.toSorted(
    (a, b) => Number(a.part.alternativeTo !== null) - Number(b.part.alternativeTo !== null),
  );
}

/** The ruling that would decide an open part so. */
export const rulingOn = (
  { motion, part }: OpenPart,
  { claim, party }: ClaimAsked,
  disposition: 'granted' | 'denied',
): Ruling => ({
  motion,
  request: part.request,
  claims: [claim],
  ...(party === undefined ? {} : { against: [party] }),
  ...(part.ground === null ? {} : { ground: part.ground }),
  disposition,
});

/** The docket after an order that rules so. */
export function afterRulings(docket: Docket, rulings: readonly Ruling[]): Docket {
  const [last] = docket.journal.slice(-1);
  if (!last || rulings.length === 0) return docket;
  const order = {
    id: 'order-to-come',
    case: last.entry.case,
    type: 'OrderEntered',
    schemaVersion: 1,
    recordedAt: last.entry.recordedAt,
    recordedBy: 'decision tree',
    data: { rulings: [...rulings] },
  };
  return fold([order as unknown as Entry], docket);
}

/** Whether what is left to decide of a claim is still asked: it has not fallen, and does not wait. */
export const stillAsked = (docket: Docket, { claim, party }: ClaimAsked): boolean => {
  const live: readonly string[] = ['motion', 'filed', 'survives'];
  return groupsOf(docket, claim, party).some(({ value }) => live.includes(value));
};
