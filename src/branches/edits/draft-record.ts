import { type Entry, type EntryId, isCaption } from '../../../events/index.ts';
import type { Base } from '../base.ts';

/** The entries of a record with some changed, left out or added: the record itself stays as it is. */
export class DraftRecord {
  private readonly base: Base;
  /** In the place of those with the same id. */
  private readonly replaced = new Map<EntryId, Entry>();
  private readonly left = new Set<EntryId>();
  /** After all others. */
  private readonly added = new Map<EntryId, Entry>();

  constructor(base: Base) {
    this.base = base;
  }

  get(id: EntryId): Entry | undefined {
    const changed = this.added.get(id) ?? this.replaced.get(id);
    return changed ?? (this.left.has(id) ? undefined : this.base.get(id));
  }

  has(id: EntryId): boolean {
    return this.get(id) !== undefined;
  }

  /** Puts an entry in the place of the one with its id; after all others where there is none. */
  set(entry: Entry): void {
    const { id } = entry;
    if (this.base.position(id) === undefined || this.left.has(id)) this.added.set(id, entry);
    else this.replaced.set(id, entry);
  }

  delete(id: EntryId): void {
    this.added.delete(id);
    this.replaced.delete(id);
    if (this.base.position(id) !== undefined) this.left.add(id);
  }

  /** What is not as the record has it. */
  get changed(): readonly Entry[] {
    return [...this.replaced.values(), ...this.added.values()];
  }

  get untouched(): boolean {
    return this.replaced.size + this.left.size + this.added.size === 0;
  }

  *ids(): Iterable<EntryId> {
    for (const id of this.base.ids) if (!this.left.has(id)) yield id;
    yield* this.added.keys();
  }

  private captionStays(): boolean {
    for (const [id, entry] of this.replaced)
      if (isCaption(entry) !== isCaption(this.base.get(id) as Entry)) return false;
    for (const entry of this.added.values()) if (isCaption(entry)) return false;
    return this.base.captionFirst;
  }

  /** All of them in order of recording, the caption first where a branch brings in some of it. */
  entries(): readonly Entry[] {
    if (this.untouched) return this.base.held;
    const kept = this.base.held.slice();
    for (const [id, entry] of this.replaced) kept[this.base.position(id) ?? 0] = entry;
    takeOut(
      kept,
      [...this.left].flatMap((id) => this.base.position(id) ?? []),
    );
    for (const entry of this.added.values()) kept.push(entry);
    return this.captionStays() ? kept : captionFirst(kept);
  }
}

/** Takes positions out of a list: few as a rule, and of a long list. */
export function takeOut<Item>(list: Item[], positions: readonly number[]): void {
  for (const position of positions.toSorted((a, b) => b - a)) list.splice(position, 1);
}

function captionFirst(entries: readonly Entry[]): readonly Entry[] {
  const caption = entries.filter(isCaption);
  return caption.length === 0 ? entries : [...caption, ...entries.filter((entry) => !isCaption(entry))];
}
