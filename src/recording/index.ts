/** Proposing entries for a case: what they would do, whether they are admitted, and what is there already. */
export {
  type CorrectionRequest,
  correctionDraft,
  type ReadCorrection,
  type StrikeRequest,
  strikeDraft,
} from './correction.ts';
export { type ClaimChange, type Effect, type EntryEffect, effectOfEntries } from './effect.ts';
export { type Proposal, type ProposeOptions, propose } from './propose.ts';
