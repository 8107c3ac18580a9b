import type * as z from 'zod';
import { type Fields, fields } from './fields.ts';
import type { EntryId } from './ids.ts';

/** What an entry puts on the docket, for later entries to name: an order, say, which they amend or reverse. */
export type Thing =
  | 'pleading'
  | 'motion'
  | 'order'
  | 'stay'
  | 'judgment'
  | 'recommendation'
  | 'settlement'
  | 'dismissal'
  | 'appeal'
  | 'default'
  | 'review';

type Envelopes = 'note' | 'cites' | 'on' | 'after' | 'before';

/** Everything that an entry type is. */
export type Definition<
  Schema extends z.ZodObject = z.ZodObject,
  RecordedOnly extends boolean = boolean,
  Caption extends boolean = boolean,
  Puts extends Thing | null = Thing | null,
> = {
  /** Two to four words, as a heading. */
  readonly label: string;
  /** One sentence: what it records. */
  readonly sentence: string;
  /** What its data must be, in its present version. */
  readonly schema: Schema;
  /** The version of the schema; older data are upcast on read. */
  readonly version: number;
  /** Fields of its data that go by the name of one of the envelope's: where both have it, the data's is meant. */
  readonly own: readonly Envelopes[];
  /** True where no machine hears it: it is kept, shown and cited, and moves nothing. */
  readonly recordedOnly: RecordedOnly;
  /** Part of the case's caption (who, which claims, which tests), not something filed on a day. */
  readonly caption: Caption;
  /** Done by a court, and not by a party or the clerk. */
  readonly court: boolean;
  /** A step in the briefing of a motion: where a claim stands does not turn on it. */
  readonly briefing: boolean;
  readonly puts: Puts;
  /** The earlier entries without which this one could not have been made: it is never before them. */
  readonly presupposes: (data: z.output<Schema>) => readonly EntryId[];
};

/** What is to be said of an entry type; what is left out is `false`, nothing, or version 1. */
type Sketch<Schema extends z.ZodObject, RecordedOnly, Caption, Puts> = {
  readonly label: string;
  readonly sentence: string;
  /** Made when it is first asked for, of what schemas are made of. */
  readonly schema: (fields: Fields) => Schema;
  readonly version?: number;
  readonly own?: readonly Envelopes[];
  readonly recordedOnly?: RecordedOnly;
  readonly caption?: Caption;
  readonly court?: boolean;
  readonly briefing?: boolean;
  readonly puts?: Puts;
  readonly presupposes?: (data: z.output<Schema>) => readonly EntryId[];
};

const nothing = (): readonly EntryId[] => [];

/** Defines an entry type, which bears the name under which its family has it. */
export function define<
  Schema extends z.ZodObject,
  const RecordedOnly extends boolean = false,
  const Caption extends boolean = false,
  const Puts extends Thing | null = null,
>({
  schema,
  ...sketch
}: Sketch<Schema, RecordedOnly, Caption, Puts>): Definition<Schema, RecordedOnly, Caption, Puts> {
  let made: Schema | undefined;
  return {
    version: 1,
    own: [],
    recordedOnly: false as RecordedOnly,
    caption: false as Caption,
    court: false,
    briefing: false,
    puts: null as Puts,
    presupposes: nothing,
    ...sketch,
    get schema() {
      made ??= schema(fields());
      return made;
    },
  };
}
