import type { SourceDocket } from '../read/docket.ts';
import type { CaseEffect, Confidence, EntryKind, ImportedDisposition, MotionType } from './vocabulary.ts';

/** One motion decided in one order. */
export interface RulingRow {
  /** Document number of what was decided, or null where none is named and none can be inferred. */
  readonly motion: string | null;
  readonly type: MotionType;
  readonly disposition: ImportedDisposition;
  readonly leave: boolean | null;
  readonly prejudice: 'with' | 'without' | null;
  /** How the motion was found: `named` in the text, `inferred` as the only one pending, or `unknown`. */
  readonly link: 'named' | 'inferred' | 'unknown';
  /** Name of the rule that read the disposition. */
  readonly rule: string;
  /** The words of the order that name the motion. */
  readonly title: string;
}

/** What a dismissal reaches, in the words of the text. */
export interface DismissalReach {
  readonly counts: readonly string[];
  /** Each as the text or the caption names it, with the prejudice that its own clause states. */
  readonly parties: readonly { readonly name: string; readonly prejudice: 'with' | 'without' | null }[];
}

/** What else is to be known of an entry; `unheard-ending`: it speaks of an end of claims, and no rule says of which. */
export type Mark =
  | 'filed-in-error'
  | 'restricted'
  | 'report-and-recommendation'
  | 'text-only'
  | 'unheard-ending'
  | 'undoes-ending';

/** One entry of the source, understood as far as its text goes. */
export interface Row {
  readonly index: number;
  readonly number: string | null;
  /** The day the entry was filed, else entered; null where the source has neither. */
  readonly on: string | null;
  readonly filed: string | null;
  readonly entered: string | null;
  /** The last day on which the clerk says the text was edited. */
  readonly modified: string | null;
  readonly kind: EntryKind;
  readonly motion: MotionType | null;
  readonly rulings: readonly RulingRow[];
  readonly effects: readonly CaseEffect[];
  readonly confidence: Confidence;
  /** Name of the rule that decided the kind. */
  readonly rule: string;
  /** Names of the rules that found the effects, in the order of `effects`. */
  readonly effectRules: readonly string[];
  readonly motionRule: string | null;
  readonly movant: string | null;
  /** Document numbers the text refers to, in order of mention. */
  readonly references: readonly string[];
  readonly reach: DismissalReach | null;
  /** A proceeding called for judges of another court, an entry filed in error, and the like. */
  readonly marks: readonly Mark[];
  /** Where the paper itself is, where the source says. */
  readonly address: string | null;
  readonly raw: string;
  readonly short: string;
  /** The text without markup, cut where it is too long to be worth reading. */
  readonly text: string;
}

/** Something that a person has to decide. */
export interface Unresolved {
  readonly index: number;
  readonly number: string | null;
  readonly why: string;
}

/** How often each rule decided, by family. */
export type RuleReport = Readonly<
  Record<'kind' | 'motion' | 'disposition' | 'effect', Readonly<Record<string, number>>>
>;

/** A docket, understood. */
export interface Imported {
  readonly ok: true;
  readonly case: string;
  readonly docket: SourceDocket;
  readonly entries: readonly Row[];
  readonly unresolved: readonly Unresolved[];
  readonly report: RuleReport;
}
