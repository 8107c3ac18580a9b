/** Pin cites against the opinion they are to. */
export { type CheckedCite, checkCites } from './check.ts';
export { citesOf, type PlacedCite } from './gather.ts';
export { leavesOf, notesOf, type Opinion, readOpinion } from './opinion.ts';
