import type { ClaimEvent } from '../../machines/index.ts';
import type { Move } from './docket.ts';

/** The mark that a claim is told of, where the event does not name it. */
export const markIn = (event: ClaimEvent): Pick<Move, 'mark'> =>
  event.type === 'marked' ? { mark: event.what } : event.type === 'unmarked' ? { mark: event.mark.what } : {};

/** What becomes of earlier orders reaches a claim wherever it is. */
export const UNDOES: ReadonlySet<ClaimEvent['type']> = new Set([
  'orderVacated',
  'orderReversed',
  'judgmentUndone',
  'reinstated',
]);
