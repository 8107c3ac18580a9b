import { canonicalJson } from '../canonical-json.ts';
import { genesis } from '../chain.ts';
import type { Recordable } from '../port.ts';

/** A record as it is remembered: what it holds as text, or as it was read, to be written as text when asked for. */
type Remembered = { readonly hash: string; readonly version: number } & (
  | { readonly text: string }
  | { readonly entry: Recordable }
);

/** A record as it was read or written. */
type Seen = Remembered & { readonly id: string; readonly version: number };

/**
 * What a writer knows of a stream. KurrentDB finds events by place, not by id, so whoever must tell a retry
 * from a new entry has to have seen the stream; it never changes, so what was seen stays true.
 */
export class KnownStream {
  version = -1;
  position = 0;
  hash: string;
  /** Whether what is known is all there is, as far as this process can tell: not before the first look. */
  current = false;
  readonly #byId = new Map<string, Remembered>();
  readonly #hashes: string[] = [];
  #last: string | undefined;

  constructor(stream: string) {
    this.hash = genesis(stream);
  }

  add(seen: Seen, position: number): void {
    const { id, version, hash, ...held } = seen;
    if (version <= this.version) return;
    this.version = version;
    this.position = position;
    this.hash = hash;
    this.#hashes[version] = hash;
    this.#last = id;
    this.#byId.set(id, { version, hash, ...held });
  }

  /** When the last record was recorded; undefined where there is none. */
  get recordedAt(): string | undefined {
    const last = this.#last === undefined ? undefined : this.#byId.get(this.#last);
    if (last === undefined) return undefined;
    return ('text' in last ? (JSON.parse(last.text) as Recordable) : last.entry).recordedAt;
  }

  textOf(id: string): string | undefined {
    const held = this.#byId.get(id);
    if (held === undefined) return undefined;
    return 'text' in held ? held.text : canonicalJson(held.entry);
  }

  hashOf(id: string): string | undefined {
    return this.#byId.get(id)?.hash;
  }

  hashAt(version: number): string | undefined {
    return this.#hashes[version];
  }
}

/** The streams that were written to last. */
export class StreamMemory {
  readonly #capacity: number;
  readonly #streams = new Map<string, KnownStream>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  of(stream: string): KnownStream {
    const known = this.#streams.get(stream) ?? new KnownStream(stream);
    // Put back at the end: the first of the map is then the one that was used longest ago.
    this.#streams.delete(stream);
    this.#streams.set(stream, known);
    const [oldest] = this.#streams.keys();
    if (this.#streams.size > this.#capacity && oldest !== undefined) this.#streams.delete(oldest);
    return known;
  }
}
