import type { ClaimEvent } from '../../machines/index.ts';
import type { Move } from './docket.ts';

/** The mark that a claim is told of, where the event does not name it. */
export const markIn = (event: ClaimEvent): Move['mark'] =>
  event.type === 'marked' ? event.what : event.type === 'unmarked' ? event.mark.what : undefined;

/** What becomes of earlier orders reaches a claim wherever it is. */
export const UNDOES: ReadonlySet<ClaimEvent['type']> = new Set([
  'orderVacated',
  'orderReversed',
  'judgmentUndone',
  'reinstated',
]);
