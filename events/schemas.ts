/**
 * The schemas of what fields hold, for whoever checks something that is no entry. What only speaks of entries asks
 * `index.ts`, which has their types and no schema: to make one takes longer than to audit a small case.
 */
export { Cite, Cites, LOCATOR_WORDS } from './fields/cites.ts';
export { BranchDisposition, Edit, LooseEntry } from './fields/edit.ts';
export { DocketSource, draftFields, On } from './fields/written.ts';
export * from './ids.ts';
export * from './words.ts';
