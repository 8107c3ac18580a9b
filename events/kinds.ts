import { branches } from './branch.ts';
import { catalog, type EntryType, entryTypes, type TypePutting } from './catalog.ts';
import type { Thing } from './define.ts';
import type { Draft, Entry, EntryOf } from './envelope.ts';
import type { EntryId, Parties, PartyId } from './ids.ts';

export type Correction = EntryOf<'EntryCorrected' | 'EntryStricken'>;

/** Whether an entry puts an earlier one right, or strikes it. */
export const isCorrection = (entry: Entry): entry is Correction =>
  entry.type === 'EntryCorrected' || entry.type === 'EntryStricken';

/** Whether an entry is part of the case's caption, and not something filed on a day. */
export const isCaption = (entry: Entry): boolean => catalog[entry.type].caption;

/** Whether an entry changes who is in the case: it is part of the caption, or puts somebody in the place of a party. */
export const changesCaption = (entry: Entry): boolean =>
  isCaption(entry) || entry.type === 'PartySubstituted';

/** The entry types of a branch's own log: a case file has none of them, and names readings instead. */
export const branchTypes = Object.keys(branches) as readonly EntryType[];

/** An entry in which a court makes findings and rules on motions. */
export type Order = EntryOf<TypePutting<'order'>>;

export const isOrder = (entry: Entry): entry is Order => catalog[entry.type].puts === 'order';

/** What later entries may amend, vacate, reverse, lift or reconsider. */
export const ORDERS = ['order', 'stay', 'judgment', 'review'] as const satisfies readonly Thing[];

/** The entry types that put these things on the docket, thing by thing. */
export const typesPutting = (...things: readonly Thing[]): readonly EntryType[] =>
  things.flatMap((thing) => entryTypes.filter((type) => catalog[type].puts === thing));

/** The earlier entries without which this one could not have been made, each as often as it names it. */
export const presupposedBy = (entry: Entry | Draft): readonly EntryId[] => {
  const presupposed = (catalog[entry.type].presupposes as (data: unknown) => readonly EntryId[])(entry.data);
  return 'carriesOut' in entry && entry.carriesOut ? [...presupposed, ...entry.carriesOut] : presupposed;
};

/** A decision on an order: that it is set aside, reversed or affirmed. */
export type Review = EntryOf<TypePutting<'review'>>;

export const isReview = (entry: Entry): entry is Review => catalog[entry.type].puts === 'review';

/** What an entry is called on its face, where it has a title of its own. */
export const ownTitle = ({ data }: Entry): string | null =>
  'title' in data && typeof data.title === 'string' ? data.title : null;

/** The parties that a field names, one or several. */
export const partiesIn = (parties: Parties): readonly PartyId[] =>
  Array.isArray(parties) ? parties : [parties];
