/** A docket that was read, as a case that replays. */

export { DISPOSITION_CHOICES, hasTerms, LEAVE, PAPERS, PREJUDICE, type Step, stepsFor } from './choices.ts';
export { asDecided, type Decision } from './decide.ts';
export { doubtsOf } from './doubts.ts';
export { type DraftedCase, type DraftOptions, draftCase } from './draft-case.ts';
export { entryIds } from './ids.ts';
export { decisionEntries } from './record-decision.ts';
export { type Hear, type SettledCase, settledCase } from './settle.ts';
export { docketWarnings } from './warnings.ts';
