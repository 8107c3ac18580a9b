/** The shapes of docket that can be read. */
export const FORMATS = ['pacer', 'internet-archive', 'history', 'courtlistener'] as const;
export type Format = (typeof FORMATS)[number];

/** One entry as its source gives it; dates are ISO days, null where the source has none. */
export interface SourceEntry {
  /** Position in the source, from 0. */
  readonly index: number;
  /** Document number as printed on the docket, or null for an entry without one. */
  readonly number: string | null;
  /** Order within the docket kept by the source, where it keeps one. */
  readonly sequence: string | null;
  readonly filed: string | null;
  readonly entered: string | null;
  /** The text exactly as the source has it, markup included. */
  readonly raw: string;
  /** The event's name (history reports, Internet Archive, CourtListener), or the empty string. */
  readonly short: string;
  readonly attachments: number;
  /** Where the paper itself is: in RECAP, the Archive, CourtListener or PACER; null where the source does not say. */
  readonly address: string | null;
}

/** A party as named in the caption. */
export interface SourceParty {
  readonly name: string;
  /** Plaintiff, Defendant, Debtor and so on, as the source writes it. */
  readonly role: string;
  readonly terminated: string | null;
}

/** A docket of any shape, read into one. */
export interface SourceDocket {
  readonly format: Format;
  readonly court: string | null;
  readonly docketNumber: string | null;
  readonly name: string | null;
  /** The judge to whom it is assigned. */
  readonly judge: string | null;
  /** The statute and nature of suit from the civil cover sheet, e.g. `28:1332 Diversity`. */
  readonly cause: string | null;
  readonly filed: string | null;
  readonly terminated: string | null;
  readonly entries: readonly SourceEntry[];
  readonly parties: readonly SourceParty[];
  /** What the source had that could not be used, one sentence each. */
  readonly notes: readonly string[];
}

/** A value that is not a docket, with the reason in a sentence. */
export interface NotADocket {
  readonly ok: false;
  readonly why: string;
}
