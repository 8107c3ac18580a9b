/** What an entry is, in the words of the `import` JSON. */
export const ENTRY_KINDS = [
  'complaint',
  'amended-complaint',
  'counterclaim',
  'answer',
  'motion',
  'brief',
  'order',
  'judgment',
  'stipulation',
  'notice',
  'voluntary-dismissal',
  'hearing',
  'appeal',
  'other',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What a motion asks for. `other` is an answer, not a gap: the docket names relief outside this list. */
export const MOTION_TYPES = [
  'dismiss',
  'summary-judgment',
  'stay',
  'compel',
  'reconsider',
  'remand',
  'amend',
  'injunction',
  'extension',
  'pro-hac-vice',
  'seal',
  'limine',
  'intervene',
  'other',
] as const;
export type MotionType = (typeof MOTION_TYPES)[number];

/** What became of a motion, a stipulation or a report and recommendation in one order. */
export const IMPORTED_DISPOSITIONS = [
  'granted',
  'denied',
  'granted-in-part',
  'moot',
  'withdrawn',
  'deferred',
  'adopted',
] as const;
export type ImportedDisposition = (typeof IMPORTED_DISPOSITIONS)[number];

/** What an entry does to the case itself, only where its text states it. */
export const EFFECTS = [
  'dismisses-case',
  'dismisses-some-claims',
  'dismisses-party',
  'stays-case',
  'lifts-stay',
  'closes-case',
  'reopens-case',
  'consolidates',
  'transfers',
  'remands',
  'judgment-for-plaintiff',
  'judgment-for-defendant',
  'settled',
] as const;
export type CaseEffect = (typeof EFFECTS)[number];

/** How far a reader may rely on a row: `high` stated in terms, `medium` inferred, `low` a fallback. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
