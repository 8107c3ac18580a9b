/**
 * The chain that makes a log tamper-evident: each record's hash covers the record before it, so that one
 * changed, dropped, inserted or moved record breaks every later link of its stream.
 *
 * The hash of a record is SHA-256 over the canonical JSON (RFC 8785) of
 * `{ entry, previous, stream, version }`, in UTF-8, written as 64 lower-case hexadecimal digits. Anyone can
 * check it with nothing but an RFC 8785 library and SHA-256.
 */
import { canonicalJson } from './canonical-json.ts';

/** Loaded with the first hash: to read a log takes none, and loading it takes as long as reading a short one. */
let loaded: typeof import('node:crypto') | undefined;
const digests = (): typeof import('node:crypto') => {
  loaded ??= process.getBuiltinModule('node:crypto');
  return loaded;
};

/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
export const sha256 = (text: string): string => digests().hash('sha256', text, 'hex');

/** SHA-256 of bytes, one part after the other. */
export function sha256Of(...parts: readonly Uint8Array[]): Buffer {
  return digests().hash('sha256', Buffer.concat(parts), 'buffer');
}

/** The `previous` of a stream's first record: it differs from stream to stream, so a record cannot move. */
export function genesis(stream: string): string {
  return digests().hash('sha256', canonicalJson({ genesis: 'nunc', stream }), 'hex');
}

/** A record's place: what the hash covers besides the entry. */
export type Link = { readonly previous: string; readonly stream: string; readonly version: number };

/**
 * The hash of a record whose entry is already canonical JSON. The keys of the hashed object are in canonical
 * order (entry, previous, stream, version), so its canonical form is put together without parsing the entry.
 */
export function linkHash(entry: string, link: Link): string {
  return digests().hash('sha256', `{"entry":${entry}${afterEntry(link)}`, 'hex');
}

/** The same over the stored bytes, which need not be sound UTF-8: no byte is hidden by decoding. */
export function linkHashOfBytes(entry: Uint8Array, link: Link): string {
  return digests()
    .createHash('sha256')
    .update('{"entry":')
    .update(entry)
    .update(afterEntry(link))
    .digest('hex');
}

/** The name of the stream that was linked last, in quotes: a batch has one. */
let linked = { stream: '', quoted: '""' };

function afterEntry({ previous, stream, version }: Link): string {
  if (linked.stream !== stream) linked = { stream, quoted: JSON.stringify(stream) };
  return `,"previous":"${previous}","stream":${linked.quoted},"version":${version}}`;
}
