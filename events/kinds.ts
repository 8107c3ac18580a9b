import { catalog } from './catalog.ts';
import type { Entry, EntryOf } from './envelope.ts';

export type Correction = EntryOf<'EntryCorrected' | 'EntryStricken'>;

/** Whether an entry puts an earlier one right, or strikes it. */
export const isCorrection = (entry: Entry): entry is Correction =>
  entry.type === 'EntryCorrected' || entry.type === 'EntryStricken';

/** Whether an entry is part of the case's caption, and not something filed on a day. */
export const isCaption = (entry: Entry): boolean => catalog[entry.type].caption;
