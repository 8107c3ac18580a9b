/** Answers that prove themselves: see `receipt.ts`. */
export { issueReceipt, type Receipt, type ReceiptQuestion, receiptText } from './receipt.ts';
export {
  type Bound,
  type ReceiptProblem,
  type ReceiptVerification,
  readReceipt,
  verifyReceipt,
} from './verify.ts';
