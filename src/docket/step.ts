import { changesCaption, type Entry, isCaption } from '../../events/index.ts';
import type { Transitions } from '../../machines/index.ts';
import {
  type Caption,
  type Docket,
  emptyDocket,
  type JournalLine,
  type OpenDocket,
  reopened,
} from './docket.ts';
import { hearEntry } from './hear/index.ts';
import { Hearing } from './hearing.ts';

/** Hears one entry on an open docket and writes its line in the journal. A bench may let others move things. */
export function hearOn(docket: OpenDocket, entry: Entry, moving?: Transitions): JournalLine {
  docket.case ??= entry.case;
  const hearing = new Hearing(docket, entry, moving);
  hearEntry(hearing, entry);
  const line = hearing.line();
  docket.journal.push(line);
  return line;
}

/**
 * One entry on one docket: the docket after it, and what became of the entry. The docket before is untouched.
 * Never throws; what no machine hears is an anomaly with its reason.
 */
export function step(before: Docket, entry: Entry): { readonly docket: Docket; readonly line: JournalLine } {
  const docket = reopened(before, changesCaption(entry));
  return { line: hearOn(docket, entry), docket };
}

/** The caption that entries make, whatever else they put on the docket. */
export const captionOf = (entries: readonly Entry[]): Caption => fold(entries.filter(isCaption)).caption;

/** The docket after entries that are already in effective order. Same entries, same docket, byte for byte. */
export function fold(entries: Iterable<Entry>, from?: Docket): Docket {
  const heard = [...entries];
  const docket = from ? reopened(from, heard.some(changesCaption)) : emptyDocket();
  for (const entry of heard) hearOn(docket, entry);
  return docket;
}
