import { z } from 'zod';

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

const Record = z.record(z.string(), z.unknown());
const Text = z.string();
const TextOrNumber = z.union([z.string(), z.number().finite().transform(String)]);

/** The value as a record of fields, or null. Only own fields are ever read from it. */
export function recordOf(value: unknown): Fields | null {
  if (Array.isArray(value)) return null;
  return Record.safeParse(value).success ? new Fields(value as object) : null;
}

/** A record read leniently: a field of the wrong type is missing, and a note says so. */
export class Fields {
  readonly #record: ReadonlyMap<string, unknown>;

  constructor(record: object) {
    this.#record = new Map(Object.entries(record));
  }

  has(name: string): boolean {
    return this.#record.has(name);
  }

  value(name: string): unknown {
    return this.#record.get(name);
  }

  text(name: string, notes: Notes): string | null {
    return this.#read(name, Text, 'text', notes);
  }

  textOrNumber(name: string, notes: Notes): string | null {
    return this.#read(name, TextOrNumber, 'text or a number', notes);
  }

  list(name: string, notes: Notes): readonly unknown[] {
    const value = this.#record.get(name);
    if (Array.isArray(value)) return value;
    if (value !== undefined && value !== null) notes.add(`"${name}" was not a list and was left out`);
    return [];
  }

  #read(name: string, schema: z.ZodType<string>, wanted: string, notes: Notes): string | null {
    const value = this.#record.get(name);
    if (value === undefined || value === null || value === '') return null;
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    notes.add(`"${name}" was not ${wanted} and was left out`);
    return null;
  }
}
