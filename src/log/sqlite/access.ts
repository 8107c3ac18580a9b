/** One open file: its statements, and the way every call goes through to it. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { genesis } from '../chain.ts';
import { StoreCorrupt, StoreUnreachable, StreamUnusable } from '../faults.ts';
import type { Head } from '../port.ts';
import { caseOfStream, forgettingOf } from '../stream-names.ts';
import { namingStore } from './faults.ts';
import { foreignObjects } from './foreign.ts';
import { type StreamRow, statements } from './statements.ts';
import { StillThere } from './still-there.ts';
import { WalRoom } from './wal-room.ts';

export class Access {
  readonly place: string;
  readonly db: DatabaseSync;
  readonly run: ReturnType<typeof statements>;
  readonly room: WalRoom;
  readonly there: StillThere;
  #last: { readonly position: number; readonly recordedAt: string | undefined } | undefined;
  #schema: number | undefined;

  /** Errors: `StoreCorrupt` for a file whose tables are not ours. */
  constructor(place: string, path: string, db: DatabaseSync) {
    this.place = place;
    this.db = db;
    this.room = new WalRoom(path);
    this.there = new StillThere(place, path);
    this.run = namingStore(place, () => statements(db));
  }

  /**
   * Every question and every write: only of the file that has the store's name now.
   *
   * Errors: `StoreUnreachable` (closed, absent, locked, full, ...), `StoreCorrupt`, each naming the place.
   */
  use<T>(run: () => T): T {
    if (!this.db.isOpen) throw new StoreUnreachable(this.place, 'closed', `The log ${this.place} is closed.`);
    this.there.check();
    return namingStore(this.place, run);
  }

  /** When the record at a position, the last there is, was recorded; undefined where there is none. */
  recordedAt(position: number): string | undefined {
    if (this.#last?.position === position) return this.#last.recordedAt;
    const said = one<{ at: unknown }>(this.run.recordedAt, position)?.at;
    return typeof said === 'string' ? said : undefined;
  }

  /** Remembers when the last record was recorded, so that it need not be read again. */
  wrote(position: number, recordedAt: string | undefined): void {
    this.#last = { position, recordedAt };
  }

  /**
   * Refuses to write into a file that holds what Nunc never puts there: a trigger could make away with what is
   * recorded, unseen. Asked in each transaction, and answered anew only where the tables have changed.
   *
   * Errors: `StoreCorrupt`.
   */
  mustBeOurs(): void {
    const schema = one<{ schema_version: number }>(this.run.schemaVersion)?.schema_version;
    if (schema === this.#schema) return;
    const [foreign] = foreignObjects(this.db);
    if (foreign !== undefined)
      throw new StoreCorrupt(
        this.place,
        `${this.place}: ${foreign}. Nothing was written. \`nunc verify\` names all that is not Nunc’s.`,
      );
    this.#schema = schema;
  }

  /**
   * Refuses a stream of a case that was taken out: what is recorded now would stand behind what nobody can read.
   *
   * Errors: `StreamUnusable`.
   */
  mustNotBeForgotten(stream: string): void {
    const id = caseOfStream(stream);
    if (id !== undefined && one(this.run.stream, forgettingOf(id)) !== undefined)
      throw this.forgotten(stream);
  }

  forgotten(stream: string): StreamUnusable {
    const why = `${this.place}: the case ${caseOfStream(stream)} was taken out of the log, and its contents are gone.`;
    return new StreamUnusable(this.place, stream, 'forgotten', why);
  }

  head(stream: string): Head {
    const known = one<StreamRow>(this.run.stream, stream);
    return known === undefined ? absent(stream) : headOf(known);
  }
}

export function absent(stream: string): Head {
  return { stream, version: -1, position: 0, hash: genesis(stream) };
}

export function headOf({ name, version, position, hash }: StreamRow): Head {
  return { stream: name, version, position, hash: hex(hash) };
}

/** A hash as digits; '' where a damaged file has something else, which fits no record. */
export function hex(bytes: unknown): string {
  if (!(bytes instanceof Uint8Array)) return '';
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

// The statements' columns are known from their SQL, which `node:sqlite` cannot type.
type Parameter = string | number;

export function one<R>(statement: StatementSync, ...parameters: Parameter[]): R | undefined {
  return statement.get(...parameters) as R | undefined;
}

export function all<R>(statement: StatementSync, ...parameters: Parameter[]): R[] {
  return statement.all(...parameters) as unknown as R[];
}
