import type * as z from 'zod';
import type { EntryId } from './ids.ts';

/** What the catalog holds of one entry type. */
export type Definition<Type extends string, Schema extends z.ZodType> = {
  readonly type: Type;
  /** The version of the data's schema; older ones are upcast on read. */
  readonly version: number;
  /** Two to four words, as a heading. */
  readonly label: string;
  /** One sentence: what it records. */
  readonly sentence: string;
  readonly schema: Schema;
  /** True where no machine hears it: it is kept, shown and cited, and moves nothing. */
  readonly recordedOnly: boolean;
  /** Part of the case's caption (who, which claims, which tests), not something filed on a day. */
  readonly caption: boolean;
  /** The earlier entries without which this one could not have been made: it is never before them. */
  readonly presupposes: (data: z.output<Schema>) => readonly EntryId[];
};

type Sketch<Type extends string, Schema extends z.ZodType> = Pick<
  Definition<Type, Schema>,
  'type' | 'label' | 'sentence' | 'schema'
> &
  Partial<Definition<Type, Schema>>;

const nothing = (): readonly EntryId[] => [];

/** Defines an entry type. Version 1, heard by a machine and presupposing nothing unless it says otherwise. */
export function define<const Type extends string, Schema extends z.ZodType>(
  sketch: Sketch<Type, Schema>,
): Definition<Type, Schema> {
  return { version: 1, recordedOnly: false, caption: false, presupposes: nothing, ...sketch };
}
