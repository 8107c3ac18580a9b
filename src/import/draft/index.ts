/** A docket that was read, as a case that replays. */

export {
  DISPOSITION_CHOICES,
  grantTerms,
  hasTerms,
  LEAVE,
  PAPERS,
  PREJUDICE,
  type Step,
} from './choices.ts';
export { asDecided, BY_REVIEW, type Decision, untoldOf } from './decide.ts';
export { doubtsOf } from './doubts.ts';
export { type DraftedCase, type DraftOptions, draftCase } from './draft-case.ts';
export { entryIds } from './ids.ts';
export { answersFitting, NO_OFFERS, type OfferedClaim, type OfferedMotion, type Offers } from './offers.ts';
export { decisionEntries, struckBy, takenBack } from './record-decision.ts';
export { type Hear, type SettledCase, settledCase } from './settle.ts';
export { docketWarnings } from './warnings.ts';
