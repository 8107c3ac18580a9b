/** Answers that prove themselves, see `receipt.ts`, and entries that do, see `excerpt.ts`. */
export { type Excerpt, issueExcerpt, type PlacedRecord, verifyExcerpt } from './excerpt.ts';
export { issueReceipt, type Receipt, type ReceiptQuestion } from './receipt.ts';
export { evidenceText } from './sealed.ts';
export { type Bound, type ReceiptProblem, type ReceiptVerification, verifyReceipt } from './verify.ts';
