import { type About, catalog, type DataOf } from '../../../events/index.ts';

/** A legal test as the library writes it: it leaves nothing out that a case may leave out. */
export type StatedTest = {
  readonly test: string;
  readonly title: string;
  readonly authority: string;
  readonly elements: Readonly<Record<string, string>>;
  readonly rule: unknown;
  readonly about: About;
  readonly burden: string;
  readonly defeats: string;
  readonly note?: string;
  readonly cites: readonly string[];
};

/** A test of the library. */
export type LibraryTest = DataOf<'TestStated'> & {
  readonly about: About;
  readonly burden: string;
  readonly defeats: string;
};

/** The same, checked by the schema that every test in a case goes through. */
export const stated = (written: StatedTest): LibraryTest => ({
  ...catalog.TestStated.schema.parse(written),
  about: written.about,
  burden: written.burden,
  defeats: written.defeats,
});

/**
 * The rule of factors that are weighed and not counted: some factor must speak for it, and the court must find that
 * together they carry it. No number of them is enough by itself, which is why the weighing is an element.
 */
export const weighed = (factors: readonly string[]) => ({ all: [{ any: factors }, 'on-balance'] });
