/** What a cluster's nodes share: the events, their positions, and KurrentDB's rules for appending and forgetting. */
export type Proposed = {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
};
export type Event = Proposed & {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly created: number;
};
export type Expected = number | 'any' | 'no-stream' | 'stream-exists';
export type Outcome =
  | { readonly ok: true; readonly revision: number; readonly position: number }
  | { readonly ok: false; readonly kind: 'wrong-version'; readonly current: number }
  | { readonly ok: false; readonly kind: 'deleted' };

/** What can be set on a stream, by the names that it has on the server. */
export type StreamSettings = {
  readonly $maxCount?: number;
  readonly $maxAge?: number;
  readonly $tb?: number;
  readonly $acl?: { readonly $r?: readonly string[]; readonly $w?: readonly string[] };
};

/** What a soft deletion sets `$tb` to: the largest revision there can be. */
const softlyDeleted = Number.MAX_SAFE_INTEGER;

const settingsOf = (stream: string): string => `$$${stream}`;

export class EventStore {
  readonly all: Event[] = [];
  readonly #streams = new Map<string, Event[]>();
  readonly #tombstones = new Set<string>();
  readonly #listeners = new Set<() => void>();

  /**
   * The events of a stream that readers are given: undefined for a stream that does not exist or was softly
   * deleted, `deleted` for one that can never exist again. In `all` the others stay, until scavenging.
   */
  stream(name: string): readonly Event[] | 'deleted' | undefined {
    if (this.#tombstones.has(name.replace(/^\$\$/, ''))) return 'deleted';
    const events = this.#streams.get(name);
    if (events === undefined) return undefined;
    const { $maxCount = Number.POSITIVE_INFINITY, $maxAge, $tb = 0 } = this.settings(name);
    if ($tb === softlyDeleted) return undefined;
    const oldest = $maxAge === undefined ? 0 : Date.now() - $maxAge * 1_000;
    const first = Math.max($tb, events.length - $maxCount);
    return events.filter((event) => event.revision >= first && event.created >= oldest);
  }

  settings(stream: string): StreamSettings {
    const last = this.#streams.get(settingsOf(stream))?.at(-1);
    return last === undefined ? {} : (JSON.parse(Buffer.from(last.data).toString()) as StreamSettings);
  }

  /** What an operator, or another program, sets on a stream. */
  set(stream: string, settings: StreamSettings): void {
    this.put(settingsOf(stream), '$metadata', settings);
  }

  /** Deletes a stream so that it can be written anew, from the next revision on. */
  delete(stream: string): void {
    this.set(stream, { ...this.settings(stream), $tb: softlyDeleted });
  }

  /** Deletes a stream for good. */
  tombstone(stream: string): void {
    this.#tombstones.add(stream);
  }

  /** An event as another program writes it. */
  put(stream: string, type: string, data: unknown = {}): void {
    const proposed = {
      id: crypto.randomUUID(),
      type,
      contentType: 'application/json',
      data: Buffer.from(JSON.stringify(data)),
      metadata: new Uint8Array(),
    };
    this.#keep(stream, [proposed]);
  }

  append(stream: string, expected: Expected, proposed: readonly Proposed[]): Outcome {
    if (this.#tombstones.has(stream)) return { ok: false, kind: 'deleted' };
    const events = this.#streams.get(stream) ?? [];
    const current = events.length - 1;
    const repeated = this.#repeated(events, expected, proposed);
    if (repeated !== undefined) return repeated;
    const gone = this.settings(stream).$tb === softlyDeleted;
    const wanted = expected === 'no-stream' ? (gone ? current : -1) : expected;
    if (typeof wanted === 'number' && wanted !== current)
      return { ok: false, kind: 'wrong-version', current };
    if (wanted === 'stream-exists' && current < 0) return { ok: false, kind: 'wrong-version', current };
    // Written anew, a stream goes on from the next revision, and what was before stays hidden.
    if (gone) this.set(stream, { ...this.settings(stream), $tb: current + 1 });
    const last = this.#keep(stream, proposed);
    return { ok: true, revision: last?.revision ?? current, position: last?.position ?? 0 };
  }

  #keep(stream: string, proposed: readonly Proposed[]): Event | undefined {
    const events = this.#streams.get(stream) ?? [];
    for (const event of proposed) {
      // Positions are places in a file of records: they rise, and skip.
      const position = (this.all.at(-1)?.position ?? 0) + 64 + event.data.length;
      const kept = { ...event, stream, revision: events.length, position, created: Date.now() };
      events.push(kept);
      this.all.push(kept);
    }
    if (events.length > 0) this.#streams.set(stream, events);
    for (const listener of this.#listeners) listener();
    return events.at(-1);
  }

  /** The same event ids at the place where they would go: KurrentDB says yes again and writes nothing. */
  #repeated(
    events: readonly Event[],
    expected: Expected,
    proposed: readonly Proposed[],
  ): Outcome | undefined {
    const ids = proposed.map((event) => event.id);
    const start =
      typeof expected === 'number'
        ? expected + 1
        : expected === 'no-stream'
          ? 0
          : events.findIndex((event) => event.id === ids[0]);
    if (start < 0 || ids.length === 0) return undefined;
    const there = events.slice(start, start + ids.length);
    if (there.length !== ids.length || there.some((event, i) => event.id !== ids[i])) return undefined;
    const last = there.at(-1);
    return { ok: true, revision: last?.revision ?? -1, position: last?.position ?? 0 };
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
