/** Proposing entries for a case: what is there already, whether the rest is admitted, what it does, writing it. */
export { writeBranchEvent } from './branch-event.ts';
export {
  type CorrectionRequest,
  correctionDraft,
  type ReadCorrection,
  type StrikeRequest,
  strikeDraft,
} from './correction.ts';
export { type ClaimChange, type EntryEffect, effectOfEntries, type RecordingEffect } from './effect.ts';
export { judge, type Refusal } from './judge.ts';
export { type Proposal, type ProposeOptions, propose } from './propose.ts';
export { inspection, storedFault } from './stored-fault.ts';
export { type StreamEnd, type WriteResult, write } from './write.ts';
export { objectionTo, type Report, reportsOn, type Wrong, wrongIn, wrongSince } from './wrong.ts';
