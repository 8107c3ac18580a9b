import { catalog, type Entry, UnreadableEntry, upcast } from '../../../events/index.ts';
import { On } from '../../../events/schemas.ts';
import type { Log, Recordable, Stored } from '../../log/port.ts';
import { effectOfEntries, type RecordingEffect } from '../../recording/index.ts';

/** How many cases are kept in memory; one that is not heard of for long is read again. */
const KEPT = 500;

/** The dockets of the cases that are being followed, as far as they have been told. */
export class FollowedCases {
  readonly #log: Log;
  /** The entries of each docket; undefined for one that holds an entry which cannot be read. */
  readonly #entries = new Map<
    string,
    { readonly count: number; readonly read: readonly Entry[] | undefined }
  >();

  constructor(log: Log) {
    this.#log = log;
  }

  /**
   * What a record that has just arrived did to its case; undefined where nobody can tell, since it, or one
   * before it, is no entry that this Nunc can read. Records of one stream are told in their order.
   */
  async arrived({ stream, version, entry }: Stored): Promise<RecordingEffect | undefined> {
    const before = await this.#before(stream, version);
    const fresh = readable([entry]);
    const read = before === undefined || fresh === undefined ? undefined : [...before, ...fresh];
    this.#entries.delete(stream);
    this.#entries.set(stream, { count: version + 1, read });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > KEPT && oldest !== undefined) this.#entries.delete(oldest);
    return before === undefined || fresh === undefined ? undefined : effectOfEntries(before, fresh);
  }

  async #before(stream: string, version: number): Promise<readonly Entry[] | undefined> {
    const known = this.#entries.get(stream);
    if (known?.count === version) return known.read;
    if (version === 0) return [];
    return readable(await this.#log.entries(stream, { to: version - 1 }));
  }
}

/**
 * Entries in their present versions; undefined where one is not what its type says. What Nunc recorded was checked
 * when it was written, but a follower meets whatever others put into a log.
 */
function readable(stored: readonly Recordable[]): readonly Entry[] | undefined {
  try {
    const entries = stored.map((entry) =>
      upcast(entry as Recordable & { schemaVersion: number; data: unknown }),
    );
    const sound = entries.every(
      ({ type, data, on }) =>
        catalog[type].schema.safeParse(data).success && (on === undefined || On.safeParse(on).success),
    );
    return sound ? entries : undefined;
  } catch (error) {
    if (error instanceof UnreadableEntry) return undefined;
    throw error;
  }
}
