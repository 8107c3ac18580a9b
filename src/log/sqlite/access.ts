/** One open file: its statements, and the way every call goes through to it. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { genesis } from '../chain.ts';
import { StoreUnreachable } from '../faults.ts';
import type { Head } from '../port.ts';
import { naming } from './faults.ts';
import { type StreamRow, statements } from './statements.ts';
import { StillThere } from './still-there.ts';
import { WalRoom } from './wal-room.ts';

export class Access {
  readonly place: string;
  readonly db: DatabaseSync;
  readonly run: ReturnType<typeof statements>;
  readonly room: WalRoom;
  readonly there: StillThere;

  /** Errors: `StoreCorrupt` for a file whose tables are not ours. */
  constructor(place: string, path: string, db: DatabaseSync) {
    this.place = place;
    this.db = db;
    this.room = new WalRoom(path);
    this.there = new StillThere(place, path);
    this.run = naming(place, () => statements(db));
  }

  /**
   * Every question and every write: only of the file that has the store's name now.
   *
   * Errors: `StoreUnreachable` (closed, absent, locked, full, ...), `StoreCorrupt`, each naming the place.
   */
  use<T>(run: () => T): T {
    if (!this.db.isOpen) throw new StoreUnreachable(this.place, 'closed', `The log ${this.place} is closed.`);
    this.there.check();
    return naming(this.place, run);
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
