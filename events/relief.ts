import type { Relief } from './words.ts';

/** Relief that, granted to the claim's opponent, ends the claim (Fed. R. Civ. P. 12(b), 12(c), 56). */
export const DISPOSITIVE: ReadonlySet<Relief> = new Set([
  'dismiss',
  'summary-judgment',
  'judgment-on-the-pleadings',
]);

/** Relief that, granted, ends the claim for one side or the other: a default is entered for the claimant (55(b)). */
export const ENDS_A_CLAIM: ReadonlySet<Relief> = new Set([...DISPOSITIVE, 'default-judgment']);

/** Relief that, granted, stays the claim: what is sent to arbitration waits for it (9 U.S.C. § 3). */
export const STAYS_A_CLAIM: ReadonlySet<Relief> = new Set(['stay', 'compel-arbitration']);
/** Relief that, granted, gives judgment to the party who moves for it (Fed. R. Civ. P. 12(c), 50, 55(b), 56). */
export const GIVES_JUDGMENT: ReadonlySet<Relief> = new Set([
  'summary-judgment',
  'judgment-on-the-pleadings',
  'default-judgment',
  'judgment-as-a-matter-of-law',
]);

/** Relief that, granted, takes a judgment or a voluntary dismissal away (Fed. R. Civ. P. 59, 60(b)). */
export const RELIEVES: ReadonlySet<Relief> = new Set([
  'reconsider',
  'new-trial',
  'relief-from-judgment',
  'set-aside-default',
]);

/** Relief that puts a claim under a motion: what could end it or stop it. A motion about discovery does not. */
export const AIMED_AT_CLAIMS: ReadonlySet<Relief> = new Set([...ENDS_A_CLAIM, ...STAYS_A_CLAIM]);

/**
 * Relief that is not moot once its claim has ended: what attacks the ending or opens a way back (Fed. R. Civ. P. 15,
 * 50(b), 54(b), 59, 60), what is asked on the occasion of it (54(d), 11), and what is not about the claim itself.
 */
export const OUTLIVES_ITS_CLAIM: ReadonlySet<Relief> = new Set([
  'reconsider',
  'amend',
  'judgment-as-a-matter-of-law',
  'new-trial',
  'alter-judgment',
  'relief-from-judgment',
  'set-aside-default',
  'certify-appeal',
  'fees',
  'sanctions',
  'intervene',
  'extension',
  'seal',
  'pro-hac-vice',
  'other',
]);
