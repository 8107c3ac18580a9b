import { type Day, formatDay } from '../../events/dates.ts';
import {
  type CaseId,
  catalog,
  type DataOf,
  type Entry,
  type EntryId,
  type EntryType,
} from '../../events/index.ts';

export type Dating = { readonly on?: string; readonly after?: readonly EntryId[] };

/** Writes the entries of one generated docket, in order of recording. */
export class Writer {
  readonly entries: Entry[] = [];
  private readonly id: CaseId;
  private readonly recordedAt: string;

  constructor(id: CaseId, recordedAt: string) {
    this.id = id;
    this.recordedAt = recordedAt;
  }

  write<T extends EntryType>(id: string, type: T, data: DataOf<T>, { on, after }: Dating = {}): EntryId {
    const entry = {
      id: id as EntryId,
      case: this.id,
      type,
      schemaVersion: catalog[type].version,
      ...(on === undefined ? {} : { on }),
      ...(after === undefined ? {} : { after }),
      recordedAt: this.recordedAt,
      recordedBy: 'nunc generate',
      data,
    };
    // `type` and `data` belong together by this method's signature; the union cannot say so.
    this.entries.push(entry as unknown as Entry);
    return id as EntryId;
  }

  /** The next id of a kind: `motion-1`, `motion-2`. */
  nextId(kind: string): string {
    return `${kind}-${this.entries.length + 1}`;
  }
}

export const onDay = (day: Day): Dating => ({ on: formatDay(day) });
