import type * as z from 'zod';
import type { EntryId } from './ids.ts';
import type { dataSchemas } from './schemas/all.ts';
import { schemas } from './schemas.ts';

/** The entry types that there are. */
export type EntryType = keyof typeof dataSchemas;
export type DataOf<T extends EntryType> = z.output<(typeof dataSchemas)[T]>;

/** What the catalog holds of one entry type. */
export type Definition<Type extends EntryType> = {
  readonly type: Type;
  /** The version of the data's schema; older ones are upcast on read. */
  readonly version: number;
  /** Two to four words, as a heading. */
  readonly label: string;
  /** One sentence: what it records. */
  readonly sentence: string;
  /** What its data must be. */
  readonly schema: (typeof dataSchemas)[Type];
  /** Fields of its data that go by the name of one of the envelope's: where both have it, the data's is meant. */
  readonly own: readonly ('note' | 'cites' | 'on' | 'after' | 'before')[];
  /** True where no machine hears it: it is kept, shown and cited, and moves nothing. */
  readonly recordedOnly: boolean;
  /** Part of the case's caption (who, which claims, which tests), not something filed on a day. */
  readonly caption: boolean;
  /** The earlier entries without which this one could not have been made: it is never before them. */
  readonly presupposes: (data: DataOf<Type>) => readonly EntryId[];
};

type Sketch<Type extends EntryType> = Pick<Definition<Type>, 'type' | 'label' | 'sentence'> &
  Partial<Omit<Definition<Type>, 'schema'>>;

const nothing = (): readonly EntryId[] => [];

/** Defines an entry type. Version 1, heard by a machine and presupposing nothing unless it says otherwise. */
export function define<const Type extends EntryType>(sketch: Sketch<Type>): Definition<Type> {
  return {
    version: 1,
    recordedOnly: false,
    caption: false,
    own: [],
    presupposes: nothing,
    ...sketch,
    get schema() {
      return schemas().dataSchemas[sketch.type];
    },
  };
}
