import type * as z from 'zod';
import { branches } from './branch.ts';
import { caption } from './caption.ts';
import { wholeCase } from './case.ts';
import { corrections } from './correction.ts';
import { deadlines } from './deadline.ts';
import type { Thing } from './define.ts';
import { dispositions } from './disposition.ts';
import { matters } from './matter.ts';
import { motions } from './motion.ts';
import { orders } from './order.ts';
import { pleadings } from './pleading.ts';
import { reviews } from './review.ts';
import { stays } from './stay.ts';
import { trials } from './trial.ts';

/** Every entry type there is, family by family. All else that needs a list of them is derived from this one. */
export const catalog = {
  ...caption,
  ...pleadings,
  ...motions,
  ...orders,
  ...reviews,
  ...stays,
  ...matters,
  ...trials,
  ...deadlines,
  ...dispositions,
  ...wholeCase,
  ...corrections,
  ...branches,
} as const;

type Catalog = typeof catalog;

/** The entry types that there are. */
export type EntryType = keyof Catalog;

/** The data of an entry type, in its present version. */
export type DataOf<T extends EntryType> = z.output<Catalog[T]['schema']>;

/** The entry types of which the catalog says this. */
type TypesThat<Say> = { [T in EntryType]: Catalog[T] extends Say ? T : never }[EntryType];

/** The parts of a caption. */
export type CaptionType = TypesThat<{ readonly caption: true }>;

/** What is kept, shown and cited, and moves nothing. */
export type RecordedType = TypesThat<{ readonly recordedOnly: true }>;

/** What a machine hears. */
export type HeardType = Exclude<EntryType, RecordedType>;

/** The entry types that put such a thing on the docket. */
export type TypePutting<Put extends Thing> = TypesThat<{ readonly puts: Put }>;

export const entryTypes = Object.keys(catalog) as readonly EntryType[];

export const isEntryType = (text: string): text is EntryType => Object.hasOwn(catalog, text);
