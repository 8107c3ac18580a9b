/** Dockets from CourtListener (REST v4): its pages, asked for politely and kept as they come. */
export { type Archive, type ArchiveOptions, archiveAt } from './archive.ts';
export { addressesOf, COURTLISTENER, docketNumberIn } from './docket-address.ts';
export { NotAnsweredByArchive, RefusedByArchive } from './faults.ts';
export { type Pulled, type PulledPages, type PullOptions, pagesKept, pullDocket } from './pull-docket.ts';
