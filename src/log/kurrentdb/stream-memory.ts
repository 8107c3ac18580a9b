import { canonicalJson } from '../canonical-json.ts';
import { genesis } from '../chain.ts';
import type { KurrentRecord } from './event.ts';

/**
 * What a writer knows of a stream. KurrentDB finds events by place, not by id, so whoever must tell a retry
 * from a new entry has to have seen the stream; it never changes, so what was seen stays true.
 */
export class KnownStream {
  version = -1;
  position = 0;
  hash: string;
  readonly #byId = new Map<string, { readonly text: string; readonly hash: string }>();
  readonly #hashes: string[] = [];

  constructor(stream: string) {
    this.hash = genesis(stream);
  }

  add({ id, version, position, hash, entry }: KurrentRecord): void {
    if (version <= this.version) return;
    this.version = version;
    this.position = position;
    this.hash = hash;
    this.#hashes[version] = hash;
    this.#byId.set(id, { text: canonicalJson(entry), hash });
  }

  textOf(id: string): string | undefined {
    return this.#byId.get(id)?.text;
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
