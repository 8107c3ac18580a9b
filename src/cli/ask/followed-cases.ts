import { type Entry, upcast } from '../../../events/index.ts';
import type { Log, Stored } from '../../log/port.ts';
import { type Effect, effectOfEntries } from '../../recording/index.ts';

/** How many cases are kept in memory; one that is not heard of for long is read again. */
const KEPT = 500;

/** The dockets of the cases that are being followed, as far as they have been told. */
export class FollowedCases {
  readonly #log: Log;
  readonly #entries = new Map<string, readonly Entry[]>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** What a record that has just arrived did to its case. Records of one stream are told in their order. */
  async arrived({ stream, version, entry }: Stored): Promise<Effect> {
    const before = await this.#before(stream, version);
    const fresh = upcast(entry as unknown as Entry);
    this.#entries.delete(stream);
    this.#entries.set(stream, [...before, fresh]);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > KEPT && oldest !== undefined) this.#entries.delete(oldest);
    return effectOfEntries(before, [fresh]);
  }

  async #before(stream: string, version: number): Promise<readonly Entry[]> {
    const known = this.#entries.get(stream);
    if (known?.length === version) return known;
    if (version === 0) return [];
    const stored = await this.#log.entries(stream, { to: version - 1 });
    return stored.map((entry) => upcast(entry as unknown as Entry));
  }
}
