import type { Chart } from '../../machines/chart.ts';
import type { MachineName, StateWord } from '../../machines/index.ts';
import type { MotionsAudit, Stretch, Why } from '../audit/index.ts';
import type { Simulation } from '../branches/index.ts';
import type { OfferedClaim, OfferedMotion, Step } from '../import/draft/index.ts';

/** What the studio's server says and its page reads: types only, so that the page holds no rule of its own. */

/** A day as the log counts it (days since 1970-01-01); null where there is no limit. */
export type WireDay = number | null;

export type LaneStretch = Pick<Stretch, 'certain' | 'mayBeAbsent' | 'turnsOn'> & {
  /** `…` while it is still being worked out. */
  readonly states: readonly (StateWord | '…')[];
  readonly from: WireDay;
  readonly to: WireDay;
  /** Of a claim that is dismissed: with leave to amend. */
  readonly mayAmend?: true;
};

/** A claim, matter or motion through time: its stretches cover every day, in order; null: not worked out yet. */
export type WireLane = {
  readonly kind: 'claim' | 'matter' | 'motion';
  readonly id: string;
  readonly title: string;
  /** The claimant's name for a claim, the movant's for a motion. */
  readonly whose: string;
  readonly cause: string | null;
  readonly stretches: readonly LaneStretch[] | null;
  /** Of a claim that did not always stand the same as to all: a line for each defendant. */
  readonly asTo?: readonly LaneAsTo[];
};

export type LaneAsTo = {
  readonly party: string;
  readonly name: string;
  readonly stretches: readonly LaneStretch[];
};

export type WireEntry = {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly title: string | null;
  readonly on: string | null;
  readonly from: WireDay;
  readonly to: WireDay;
  /** Claims and matters that it moved or restated. */
  readonly touches: readonly string[];
  readonly order: boolean;
  /** It moved nothing and is kept as a record. */
  readonly quiet: boolean;
};

export type WireBranch = {
  readonly name: string;
  readonly kind: 'record' | 'saved' | 'reading';
  readonly base: string | null;
  readonly says: string;
  readonly edits: readonly string[];
};

export type CaseView = {
  readonly case: string;
  readonly title: string;
  readonly court: string | null;
  readonly number: string | null;
  readonly judge: string | null;
  readonly about: string | null;
  /** What became of the case as a whole; null where nothing has. */
  readonly status: { readonly is: string; readonly entry: string; readonly court?: string } | null;
  readonly branch: string;
  readonly edits: readonly string[];
  readonly knownAt: string | null;
  /** The instants at which something was recorded, with how many entries. */
  readonly recordings: readonly { readonly at: string; readonly entries: number }[];
  readonly first: number;
  readonly last: number;
  readonly lanes: readonly WireLane[];
  readonly entries: readonly WireEntry[];
  readonly branches: readonly WireBranch[];
  readonly notes: readonly string[];
  readonly anomalies: readonly { readonly entry: string; readonly what: string }[];
  /** What each finding asks, by `test/element`, in a sentence. */
  readonly asks: Readonly<Record<string, string>>;
  readonly parties: Readonly<Record<string, string>>;
  readonly version: string;
  /** How many entries are recorded, corrections included: what a writer saw. */
  readonly recorded: number;
  readonly opinion: boolean;
  readonly writable: boolean;
};

/** An entry as the docket has it, beside what the timeline knows of it. */
export type DocketEntry = {
  readonly id: string;
  /** The court's number for it. */
  readonly number: number | null;
  /** Its own words, where it came from a court's docket. */
  readonly text: string | null;
  readonly by: string | null;
  /** The motions that it decides, or is a paper about. */
  readonly about: readonly string[];
  readonly note: string | null;
  /** How much of it was left to a person to decide. */
  readonly open: number;
};

export type EntryView = {
  readonly id: string;
  readonly label: string;
  readonly title: string | null;
  readonly by: string | null;
  readonly on: string;
  readonly recordedAt: string;
  readonly says: readonly { readonly lead: string; readonly items: readonly string[] }[];
  readonly moves: readonly {
    readonly whose: string;
    /** From where to where: `motion → dismissed`. */
    readonly change: string;
    readonly ids: readonly string[];
  }[];
  readonly cites: readonly string[];
  readonly notes: readonly string[];
  readonly anomalies: readonly string[];
};

export type CompareView = {
  readonly base: string;
  readonly branch: string;
  readonly edits: readonly string[];
  readonly partsAt: string | null;
  readonly claims: readonly {
    readonly id: string;
    readonly base: string;
    readonly branch: string;
    readonly changed: boolean;
    readonly because: readonly string[];
  }[];
  readonly moot: readonly { readonly entry: string; readonly reason: string }[];
  readonly notes: readonly string[];
};

export type CaseCard = {
  readonly case: string;
  readonly title: string;
  readonly court: string | null;
  readonly number: string | null;
  readonly judge: string | null;
  /** Parties and claims by name: a case is looked for by them. */
  readonly names: readonly string[];
  readonly entries: number;
  readonly kept: 'store' | 'file' | 'memory';
  readonly first: number;
  readonly last: number;
  /** How many claims may stand in each state on the day asked about. */
  readonly states: readonly { readonly state: string; readonly claims: number }[];
  readonly claims: number;
  readonly cannotBeRead?: string;
};

/** A case as a small picture: its claims, each as the parts that it is drawn in, from 0 to 1 of its time. */
export type SmallView = {
  readonly lanes: readonly (readonly {
    readonly from: number;
    readonly to: number;
    readonly states: readonly string[];
  }[])[];
  /** How many entries there are in each of as many equal parts of its time, where it describes no claim. */
  readonly weeks: readonly number[];
};

/** A case in whose docket words were found, and where. */
export type FoundView = {
  readonly case: string;
  readonly title: string;
  readonly entry: string;
  readonly text: string;
};

export type CasesView = {
  readonly at: string | null;
  readonly cases: readonly CaseCard[];
  readonly writable: boolean;
  readonly place: string | null;
};

export type ImportedView = {
  readonly case: string;
  readonly title: string;
  readonly entries: number;
  /** How many of them were not there before. */
  readonly fresh: number;
  readonly kept: 'store' | 'memory';
  readonly unresolved: readonly {
    readonly index: number;
    readonly number: string | null;
    readonly why: string;
  }[];
};

/** What is left to decide about a case, and what can be decided: the choices of `nunc import --review`. */
export type UndecidedView = {
  readonly case: string;
  /** Where a decision goes: into the store, or into memory until the studio stops. */
  readonly keeps: 'store' | 'memory';
  readonly all: number;
  /** The first of them, in order. */
  readonly entries: readonly {
    readonly id: string;
    readonly type: string;
    readonly label: string;
    readonly on: string | null;
    readonly number: number | null;
    readonly text: string;
    readonly why: readonly string[];
    readonly steps: readonly { readonly value: Step; readonly label: string }[];
    /** All answers that fit, those included for which more than a choice is asked. */
    readonly fits: readonly { readonly value: Step; readonly label: string }[];
    /** The motions that wait before it, with the claims that a ruling on each can reach. */
    readonly rulesOn: readonly OfferedMotion[];
    /** The claims that stand before it. */
    readonly claims: readonly OfferedClaim[];
  }[];
  /** Whether there is a decision to take back. */
  readonly undo: boolean;
  readonly motions: readonly { readonly id: string; readonly title: string }[];
  readonly papers: readonly string[];
  readonly dispositions: readonly { readonly value: string; readonly terms: boolean }[];
  readonly leave: readonly string[];
  readonly prejudice: readonly string[];
};

export type FlipView = {
  readonly claim: string;
  readonly state: string;
  readonly flips: readonly {
    readonly to: string;
    readonly set: Readonly<Record<string, string>>;
    readonly size: number;
  }[];
};

/** Findings that, changed alone, move some claim; the strongest first. */
export type SwingView = {
  readonly swings: readonly { readonly finding: string; readonly recorded: string; readonly moves: number }[];
};

export type SimulationView = Pick<
  Simulation,
  'method' | 'trials' | 'seed' | 'claims' | 'jointly' | 'expected' | 'sensitivity'
>;

export type OpinionView = {
  readonly page: string;
  readonly pages: readonly number[];
  readonly text: string;
  /** Where the words of the cite stand in the text. */
  readonly mark: { readonly from: number; readonly to: number } | null;
};

/** Words of an opinion that were looked for, with some of what stands about them. */
export type OpinionFound = {
  readonly page: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
};

export type WireFault = { readonly problem: string; readonly more?: readonly string[] };

export type { Chart, MachineName, MotionsAudit, Why };
