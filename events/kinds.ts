import { catalog } from './catalog.ts';
import type { Draft, Entry, EntryOf } from './envelope.ts';
import type { EntryId } from './ids.ts';

export type Correction = EntryOf<'EntryCorrected' | 'EntryStricken'>;

/** Whether an entry puts an earlier one right, or strikes it. */
export const isCorrection = (entry: Entry): entry is Correction =>
  entry.type === 'EntryCorrected' || entry.type === 'EntryStricken';

/** Whether an entry is part of the case's caption, and not something filed on a day. */
export const isCaption = (entry: Entry): boolean => catalog[entry.type].caption;

/** The earlier entries without which this one could not have been made, each as often as it names it. */
export const presupposedBy = ({ type, data }: Entry | Draft): readonly EntryId[] =>
  (catalog[type].presupposes as (data: unknown) => readonly EntryId[])(data);
