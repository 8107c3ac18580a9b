/** A docket that was read, as a case that replays. */
export { type DraftedCase, type DraftOptions, draftCase } from './draft-case.ts';
export { entryIds } from './ids.ts';
export { type Hear, type SettledCase, settledCase } from './settle.ts';
