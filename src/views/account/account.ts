import type { Entry, EntryId } from '../../../events/index.ts';
import type { Bounds, Change } from '../../docket/index.ts';
import type { Phrase } from '../text/styled.ts';

/** What an entry says, in order: a lead and what stands under it. */
export type Paragraph = { readonly lead: Phrase; readonly items: readonly Phrase[] };

/** Things that an entry moved from one and the same state to another. */
export type MoveGroup = Change & {
  /** The claimant whose claims they are; null for what is no claim. */
  readonly claimant: string | null;
  readonly ids: readonly string[];
  /** As to which of their defendants claims moved: ` as to Acme Corp.`; empty where as to all. */
  readonly asTo: string;
  /** Of claims that stand where they stood: what else was done to them, as `on appeal`; empty where nothing was. */
  readonly beside: string;
};

/** One entry told for people: what was filed or decided, and what it did. Laid out by text and Markdown. */
export type Account = {
  readonly entry: Entry;
  readonly id: EntryId;
  readonly label: string;
  readonly title: string | null;
  /** Who filed it, where the entry says so. */
  readonly by: string | null;
  readonly bounds: Bounds | null;
  readonly says: readonly Paragraph[];
  readonly moves: readonly MoveGroup[];
  readonly cites: readonly string[];
  readonly notes: readonly string[];
  /** What the machines would not hear, with the reason. */
  readonly anomalies: readonly string[];
};
