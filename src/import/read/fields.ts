/** What went wrong while reading, kept short: one note for each kind of fault, with how often it came. */
export class Notes {
  readonly #counts = new Map<string, number>();

  add(note: string): void {
    this.#counts.set(note, (this.#counts.get(note) ?? 0) + 1);
  }

  list(): readonly string[] {
    return [...this.#counts].map(([note, times]) => (times === 1 ? note : `${note} (${times} times)`));
  }
}

/** A sign of which a source has cut off half is none: U+FFFD stands for it, as Unicode has it (section 3.9). */
const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.toWellFormed() : undefined;
const textOrNumber = (value: unknown): string | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : text(value);

// A docket has tens of thousands of records: a schema would copy each of them to say that it is one.
const isRecord = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** The value as a record of fields, or null. Only own fields are ever read from it. */
export function recordOf(value: unknown): LenientFields | null {
  return isRecord(value) ? new LenientFields(value) : null;
}

/** A record read leniently: a field of the wrong type is missing, and a note says so. */
export class LenientFields {
  readonly #record: Readonly<Record<string, unknown>>;

  constructor(record: object) {
    this.#record = record as Readonly<Record<string, unknown>>;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#record, name);
  }

  value(name: string): unknown {
    return this.has(name) ? this.#record[name] : undefined;
  }

  text(name: string, notes: Notes): string | null {
    return this.#read(name, text, 'text', notes);
  }

  textOrNumber(name: string, notes: Notes): string | null {
    return this.#read(name, textOrNumber, 'text or a number', notes);
  }

  list(name: string, notes: Notes): readonly unknown[] {
    const value = this.value(name);
    if (Array.isArray(value)) return value;
    if (value !== undefined && value !== null) notes.add(`"${name}" was not a list and was left out`);
    return [];
  }

  #read(
    name: string,
    read: (value: unknown) => string | undefined,
    wanted: string,
    notes: Notes,
  ): string | null {
    const value = this.value(name);
    if (value === undefined || value === null || value === '') return null;
    const found = read(value);
    if (found !== undefined) return found;
    notes.add(`"${name}" was not ${wanted} and was left out`);
    return null;
  }
}
