/** What a cluster's nodes share: the events, their positions, and KurrentDB's rules for appending. */
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
  | { readonly ok: false; readonly current: number };

export class EventStore {
  readonly all: Event[] = [];
  readonly #streams = new Map<string, Event[]>();
  readonly #listeners = new Set<() => void>();

  stream(name: string): readonly Event[] | undefined {
    return this.#streams.get(name);
  }

  append(stream: string, expected: Expected, proposed: readonly Proposed[]): Outcome {
    const events = this.#streams.get(stream) ?? [];
    const current = events.length - 1;
    const repeated = this.#repeated(events, expected, proposed);
    if (repeated !== undefined) return repeated;
    const wanted = expected === 'no-stream' ? -1 : expected;
    if (typeof wanted === 'number' && wanted !== current) return { ok: false, current };
    if (wanted === 'stream-exists' && current < 0) return { ok: false, current };
    for (const event of proposed) {
      // Positions are places in a file of records: they rise, and skip.
      const position = (this.all.at(-1)?.position ?? 0) + 64 + event.data.length;
      const kept = { ...event, stream, revision: events.length, position, created: Date.now() };
      events.push(kept);
      this.all.push(kept);
    }
    if (events.length > 0) this.#streams.set(stream, events);
    for (const listener of this.#listeners) listener();
    return { ok: true, revision: events.length - 1, position: events.at(-1)?.position ?? 0 };
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
