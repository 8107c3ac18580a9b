/** Whether entries hold together: that what they name is there, and what they rule on was asked for. */
export { testsUsed } from './library.ts';
export { type LibraryTests, nameable } from './nameable.ts';
export { type ReadInserted, readingEntries } from './readings.ts';
export { thereIsNo } from './references.ts';
export { roleOf } from './roles.ts';
export { type Flaw, type Said, saidBy, saidIn } from './said.ts';
export { type Found, type ScrutinyOptions, scrutinise } from './scrutinise.ts';
