/** What moved in a case since a day, or since an instant. */
export {
  type CaseDigest,
  type ClaimMoved,
  COMING_DAYS,
  digestOf,
  type MotionMoved,
  type QuestionRaised,
  type Since,
} from './digest.ts';
