import { catalog, type DataOf } from '../../../events/index.ts';

/** A legal test as the library writes it. */
export type Written = {
  readonly test: string;
  readonly title: string;
  readonly authority: string;
  readonly elements: Readonly<Record<string, string>>;
  readonly rule: unknown;
  readonly burden?: string;
  readonly note?: string;
  readonly cites: readonly string[];
};

/** The same, checked by the schema that every test in a case goes through. */
export const stated = (written: Written): DataOf<'TestStated'> => catalog.TestStated.schema.parse(written);
