/**
 * Whether a store's file is still the one that was opened. A file that is removed, moved or replaced stays as it
 * was for whoever has it open: SQLite goes on reading it, and would wait in it for ever for what others record
 * elsewhere.
 */
import { statSync } from 'node:fs';
import { StoreUnreachable } from '../faults.ts';
import { namingStore } from './faults.ts';

export class StillThere {
  readonly #place: string;
  readonly #path: string;
  readonly #opened: string | undefined;

  /** To be made while the file is open, so that no other can be given its number. */
  constructor(place: string, path: string) {
    this.#place = place;
    this.#path = path;
    this.#opened = this.#file();
  }

  /** Errors: `StoreUnreachable` (absent), naming the place, where the file is gone or another is in its place. */
  check(): void {
    const now = this.#file();
    if (now !== this.#opened) throw this.#gone(now, '');
  }

  /** The same after something was written: it went into a file that no longer has the name. */
  checkWritten(): void {
    const now = this.#file();
    if (now !== this.#opened)
      throw this.#gone(
        now,
        ' It happened while this was being recorded, so what was to be recorded may be in the file that was there before.',
      );
  }

  #gone(now: string | undefined, more: string): StoreUnreachable {
    const what =
      now === undefined
        ? `${this.#place} is gone: its file was removed or moved away. Start again when it is back.`
        : `${this.#place} is another file now: the one that was opened was replaced. Start again to read the new one.`;
    return new StoreUnreachable(this.#place, 'absent', what + more);
  }

  /** Which file is there, by the number under which the system keeps it. */
  #file(): string | undefined {
    const found = namingStore(this.#place, () =>
      statSync(this.#path, { bigint: true, throwIfNoEntry: false }),
    );
    return found && `${found.dev}-${found.ino}`;
  }
}
