import type { ClaimId, PartyId } from '../../events/index.ts';
import type { ClaimEvent } from '../../machines/index.ts';
import type { Docket, Move } from './docket.ts';
import type { Group } from './groups.ts';

/** The mark that a claim is told of, where the event does not name it. */
const markIn = (event: ClaimEvent): Move['mark'] =>
  event.type === 'marked' ? event.what : event.type === 'unmarked' ? event.mark.what : undefined;

/** How a claim moved, as to these defendants; null: as to all. */
export function moveOf(
  id: ClaimId,
  event: ClaimEvent,
  from: Group['value'],
  to: Group['value'],
  against: readonly PartyId[] | null,
): Move {
  const move = { kind: 'claim', id, event: event.type, from, to } as const;
  const mark = markIn(event);
  // Nearly every move is as to all and marks nothing.
  if (against === null && mark === undefined) return move;
  return { ...move, ...(against !== null && { against }), ...(mark !== undefined && { mark }) };
}

/** What becomes of earlier orders reaches a claim wherever it is. */
export const UNDOES: ReadonlySet<ClaimEvent['type']> = new Set([
  'orderVacated',
  'orderReversed',
  'judgmentUndone',
  'reinstated',
]);

/** Most entries move nothing, and share that. */
export const NOTHING_TOLD: readonly never[] = [];

/** A list as long as it has to be, since it is kept: one that has grown has room to spare. */
export const kept = <One>(list: readonly One[] | undefined): readonly One[] =>
  list === undefined ? NOTHING_TOLD : list.length === 1 ? list : list.slice();

/** Why a claim cannot be told anything: it is not on the docket. */
export const whyNoClaim = ({ caption }: Pick<Docket, 'caption'>, id: ClaimId): string =>
  caption.claims.has(id) ? `${id} has not been asserted yet` : `no claim ${id} is described in this case`;
