/**
 * Whether a store's file is still the one that was opened. A file that is removed, moved or replaced stays as it
 * was for whoever has it open: SQLite goes on reading it, and would wait in it for ever for what others record
 * elsewhere.
 */
import { statSync } from 'node:fs';
import { StoreUnreachable } from '../faults.ts';
import { naming } from './faults.ts';

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
    if (now === this.#opened) return;
    throw new StoreUnreachable(
      this.#place,
      'absent',
      now === undefined
        ? `${this.#place} is gone: its file was removed or moved away. Start again when it is back.`
        : `${this.#place} is another file now: the one that was opened was replaced. Start again to read the new one.`,
    );
  }

  /** Which file is there, by the number under which the system keeps it. */
  #file(): string | undefined {
    const found = naming(this.#place, () => statSync(this.#path, { bigint: true, throwIfNoEntry: false }));
    return found && `${found.dev}-${found.ino}`;
  }
}
