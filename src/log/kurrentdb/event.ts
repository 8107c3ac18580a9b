/** How an entry lies in KurrentDB: its JSON as the event's data, its link in the chain as the metadata. */
import { createHash } from 'node:crypto';
import type { EventData, JSONEventType, ResolvedEvent } from '@kurrent/kurrentdb-client';
import { canonicalJson } from '../canonical-json.ts';
import type { Linked } from '../linked.ts';
import type { RawRecord, Recordable, Stored } from '../port.ts';

/** The namespace of our event ids: the name-based UUID (RFC 9562, version 5) of `nunc` under the nil UUID. */
const namespace = nameBased(Buffer.alloc(16), 'nunc');

/**
 * The id of an entry's event, the same however often it is sent: the server takes two events of one id for
 * one, and says yes to the second without looking at it. So the id covers the record's hash, and with it the
 * content and the place: another content under the same entry id is another event, which is refused.
 */
export function eventId({ stream, id, hash }: Pick<Linked, 'stream' | 'id' | 'hash'>): string {
  const bytes = nameBased(namespace, canonicalJson([stream, id, hash]));
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function nameBased(space: Buffer, name: string): Buffer {
  const bytes = createHash('sha1').update(space).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes;
}

/** The event that records an entry. Its own `recordedAt` counts: the client cuts the server's to seconds. */
export function toEvent(linked: Linked): EventData {
  const { id, hash, previous, text } = linked;
  const data = JSON.parse(text) as Recordable;
  return {
    id: eventId(linked),
    type: data.type,
    contentType: 'application/json',
    data,
    metadata: { nunc: 1, id, hash, previous },
  };
}

/** A record as KurrentDB gives it back. */
export type KurrentRecord = Stored & { readonly id: string };

/** An event as the client gives it. */
export type Given = ResolvedEvent<JSONEventType>;

/** Where an event lies among all events of the server. */
export const positionOf = ({ event, commitPosition }: Given): number =>
  Number(event?.position?.commit ?? commitPosition ?? 0n);

/**
 * The record that an event holds; undefined for an event that Nunc did not write, which a shared server may
 * hold in any number. A record of ours that was taken away shows as a gap in its stream.
 */
export function toRecord(given: Given): KurrentRecord | undefined {
  const { event } = given;
  const metadata: unknown = event?.metadata;
  if (event === undefined || !isOurs(metadata) || !isEntry(event.data)) return undefined;
  return {
    stream: event.streamId,
    version: Number(event.revision),
    position: positionOf(given),
    id: metadata.id,
    hash: metadata.hash,
    previous: metadata.previous,
    entry: event.data,
  };
}

/** Without the id: as the port gives records. */
export function toStored({ id: _id, ...stored }: KurrentRecord): Stored {
  return stored;
}

/**
 * As stored. The client parses JSON before we see it, so the bytes are the canonical form of what it parsed:
 * a change of content shows in the hash, another spelling of the same content does not.
 */
export function toRaw({ stream, version, position, id, hash, entry }: KurrentRecord): RawRecord {
  return { stream, version, position, id, hash, bytes: Buffer.from(canonicalJson(entry)) };
}

type Ours = { readonly nunc: 1; readonly id: string; readonly hash: string; readonly previous: string };

function isOurs(metadata: unknown): metadata is Ours {
  if (typeof metadata !== 'object' || metadata === null) return false;
  const { nunc, id, hash, previous } = metadata as Record<string, unknown>;
  return nunc === 1 && [id, hash, previous].every((value) => typeof value === 'string');
}

function isEntry(data: unknown): data is Recordable {
  return typeof data === 'object' && data !== null;
}
