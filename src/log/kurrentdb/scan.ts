/** Reading all events of a server for ours: the server looks through them, and says how far it has come. */

import type { ReadAllOptions } from '../port.ts';
import { STREAM_KINDS } from '../stream-names.ts';
import type { Connection } from './connection.ts';
import { type KurrentRecord, positionOf, toRecord } from './event.ts';
import { unbroken } from './unbroken.ts';

/**
 * The records of all streams whose name starts so (without a prefix: of every kind that Nunc writes), in the
 * order of their positions, to the end of what is there. A plain reading would stay silent for as long as the
 * server finds nothing of ours, which cannot be told from a server that does not answer; a subscription hears
 * how far it has come, and goes on from there when it breaks.
 *
 * Errors: as `Connection.persist`; 'not-allowed' for users who may not read the events of the whole server.
 */
export async function* scan(
  connection: Connection,
  { after = 0, prefix = '', passed }: ReadAllOptions,
): AsyncIterable<KurrentRecord> {
  const prefixes = prefix === '' ? STREAM_KINDS : [prefix];
  let position = after;
  for await (const told of unbroken(connection, { doing: 'read' }, () => ({ prefixes, after: position }))) {
    if (told.kind === 'caught-up') return;
    if (told.kind === 'passed') {
      position = Math.max(position, told.position);
      passed?.(position);
    } else if (told.kind === 'event') {
      const at = positionOf(told.event);
      if (at <= position) continue;
      position = at;
      const record = toRecord(told.event);
      if (record !== undefined) yield record;
    }
  }
}
