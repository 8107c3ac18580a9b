import type { PartyId } from '../../../events/index.ts';
import type { DecidedPart } from '../../docket/index.ts';
import { type Facts, type Happened, type HappenedOf, partiesToClaims } from '../facts.ts';

export type CourtOrder = HappenedOf<'OrderEntered' | 'OrderAmended'>;

/** What an order decides. */
export const decidedIn = ({ record }: Facts, { entry }: Happened): readonly DecidedPart[] =>
  record.docket.journal.find((line) => line.entry.id === entry.id)?.decided ?? [];

/** The titles of an order and of the motions that it decides. */
export function titleOf(facts: Facts, order: CourtOrder): string {
  const motions = decidedIn(facts, order).flatMap(({ motion }) => {
    const filed = motion === null ? undefined : facts.find(motion)?.entry;
    return filed?.type === 'MotionFiled' ? [filed.data.title ?? ''] : [];
  });
  return [order.entry.data.title ?? '', ...motions].join(' ');
}

/** Everybody to the claims that pleadings assert by the day. */
export const everyParty = (facts: Facts): readonly PartyId[] =>
  partiesToClaims(
    facts.caption,
    facts
      .of(
        'ComplaintFiled',
        'CounterclaimFiled',
        'CrossclaimFiled',
        'ThirdPartyComplaintFiled',
        'PleadingAmended',
      )
      .flatMap(({ entry }) => entry.data.asserts ?? []),
  );

export const DECIDED: ReadonlySet<string> = new Set(['granted', 'denied', 'granted-in-part']);
