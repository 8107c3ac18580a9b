/** A log that lives as long as the process: for replaying a case file, and for tests. */
import { genesis } from './chain.ts';
import { decideAppend, prepare } from './decide-append.ts';
import { StoreUnreachable } from './faults.ts';
import { follow } from './follow.ts';
import { chained, type Linked, planAdoption } from './linked.ts';
import type {
  AdoptResult,
  AppendOptions,
  AppendResult,
  Arrival,
  Head,
  Log,
  RawRecord,
  ReadAllOptions,
  ReadOptions,
  Recordable,
  Stored,
  SubscribeOptions,
} from './port.ts';
import { notBefore } from './recorded-at.ts';

type Kept = Omit<Stored, 'entry'> & { readonly id: string; readonly text: string };
type Stream = { readonly records: Kept[]; readonly byId: Map<string, Kept> };

const place = 'memory:';

/** Opens an empty log in memory. */
export function openMemoryLog(): Log {
  return new MemoryLog();
}

class MemoryLog implements Log {
  readonly place = place;
  readonly #all: Kept[] = [];
  readonly #streams = new Map<string, Stream>();
  readonly #waiting = new Set<() => void>();
  #closed = false;

  async append(
    stream: string,
    entries: readonly Recordable[],
    { expectedVersion }: AppendOptions,
  ): Promise<AppendResult> {
    this.#mustBeOpen();
    const prepared = prepare(place, entries);
    const known = this.#streams.get(stream);
    const head = headOf(stream, known?.records ?? []);
    const textOf = (id: string) => known?.byId.get(id)?.text;
    const decision = decideAppend({ stream, version: head.version, textOf }, prepared, expectedVersion);
    if (decision.kind === 'refuse') return decision.refusal;
    const fresh = decision.kind === 'write' ? decision.fresh : [];
    const last = this.#all.at(-1);
    const before = last && (JSON.parse(last.text) as Recordable).recordedAt;
    this.#keep(chained(head, notBefore(fresh, before)));
    const { version, position } = await this.head(stream);
    return { ok: true, written: fresh.length, version, position };
  }

  async adopt(records: readonly RawRecord[]): Promise<AdoptResult> {
    this.#mustBeOpen();
    const plan = planAdoption(records, {
      headOf: (stream) => headOf(stream, this.#streams.get(stream)?.records ?? []),
      hashAt: (stream, version) => this.#streams.get(stream)?.records[version]?.hash,
    });
    if (!plan.ok) return plan;
    this.#keep(plan.fresh);
    return { ok: true, written: plan.fresh.length };
  }

  #keep(records: readonly Linked[]): void {
    for (const record of records) {
      const kept = { ...record, position: this.#all.length + 1 };
      const stream = this.#streams.get(kept.stream) ?? { records: [], byId: new Map<string, Kept>() };
      this.#streams.set(kept.stream, stream);
      stream.records.push(kept);
      stream.byId.set(kept.id, kept);
      this.#all.push(kept);
    }
    for (const wake of this.#waiting) wake();
  }

  async head(stream: string): Promise<Head> {
    this.#mustBeOpen();
    return headOf(stream, this.#streams.get(stream)?.records ?? []);
  }

  async streams({ prefix = '' }: { readonly prefix?: string } = {}): Promise<readonly Head[]> {
    this.#mustBeOpen();
    return [...this.#streams]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, { records }]) => headOf(name, records))
      .sort((a, b) => (a.stream < b.stream ? -1 : 1));
  }

  async entries(
    stream: string,
    options: Omit<ReadOptions, 'direction'> = {},
  ): Promise<readonly Recordable[]> {
    this.#mustBeOpen();
    return this.#stretch(stream, options).map(({ text }) => parse(text));
  }

  async *read(stream: string, options: ReadOptions = {}): AsyncIterable<Stored> {
    this.#mustBeOpen();
    const stretch = this.#stretch(stream, options);
    for (const kept of options.direction === 'backward' ? stretch.reverse() : stretch) yield stored(kept);
  }

  async *readAll(options: ReadAllOptions = {}): AsyncIterable<Stored> {
    for (const kept of this.#after(options)) yield stored(kept);
  }

  async *records(options: ReadAllOptions = {}): AsyncIterable<RawRecord> {
    for (const { stream, version, position, id, hash, text } of this.#after(options)) {
      yield { stream, version, position, id, hash, bytes: new TextEncoder().encode(text) };
    }
  }

  subscribe({ after = 0, prefix = '', stream, signal }: SubscribeOptions = {}): AsyncIterable<Arrival> {
    this.#mustBeOpen();
    const log = this;
    return follow({
      after,
      async *recordsAfter(position) {
        for (const kept of log.#after({ after: position, prefix })) {
          if (stream === undefined || kept.stream === stream) yield stored(kept);
        }
      },
      mark: () => String(log.#all.length),
      change: (mark) => (mark === String(log.#all.length) ? log.#change(signal) : Promise.resolve()),
      ended: () => log.#closed || signal?.aborted === true,
    });
  }

  async examine(): Promise<readonly string[]> {
    this.#mustBeOpen();
    return [];
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const wake of this.#waiting) wake();
  }

  #change(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal?.addEventListener('abort', wake);
      if (signal?.aborted === true) wake();
    });
  }

  *#after({ after = 0, prefix = '' }: ReadAllOptions): Generator<Kept> {
    this.#mustBeOpen();
    for (const kept of this.#all.slice(after)) if (kept.stream.startsWith(prefix)) yield kept;
  }

  #stretch(stream: string, { from = 0, to = Number.POSITIVE_INFINITY }: ReadOptions): Kept[] {
    return this.#streams.get(stream)?.records.slice(Math.max(from, 0), Math.max(to + 1, 0)) ?? [];
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new StoreUnreachable(place, 'closed', `The log ${place} is closed.`);
  }
}

function headOf(stream: string, records: readonly Kept[]): Head {
  const last = records.at(-1);
  if (last === undefined) return { stream, version: -1, position: 0, hash: genesis(stream) };
  return { stream, version: last.version, position: last.position, hash: last.hash };
}

function stored({ stream, version, position, hash, previous, text }: Kept): Stored {
  return { stream, version, position, hash, previous, entry: parse(text) };
}

/** Parsed anew for every reader, so that no reader can change what another one sees. */
function parse(text: string): Recordable {
  return JSON.parse(text) as Recordable;
}
