import type { BranchId, DataOf, Draft, Entry } from '../../../events/index.ts';

/** A case as the studio found it. */
export type StudioCase = {
  /** In order of recording. */
  readonly entries: readonly Entry[];
  readonly kept: 'store' | 'file' | 'memory';
  /** Changes whenever the entries, or the case's saved branches, do. */
  readonly version: string;
};

/** A case that is there, and which state of it. */
export type ListedStudioCase = {
  readonly id: string;
  readonly version: string;
  /** What is wrong with one that cannot be read, where the list itself shows it. */
  readonly unusable?: string;
};

/** How long a case is, and which state of it, as far as one knows without reading it. */
export type StudioCaseSize = Omit<StudioCase, 'entries'> & { readonly entries: number };

/** What the studio asks of whoever holds the cases; the log and the file system are behind it. */
export type StudioCases = {
  /** The store, by its URL; null where the studio shows a case file only. */
  readonly place: string | null;
  readonly writable: boolean;
  /** Every case by its id, in order, with its version as `read` gives it: none of them is read for it. */
  readonly list: () => Promise<readonly ListedStudioCase[]>;
  readonly read: (id: string) => Promise<StudioCase | undefined>;
  readonly size: (id: string) => Promise<StudioCaseSize | undefined>;
  /** Some of a case's entries, from one number to another, both included: a long case is read in parts. */
  readonly part: (id: string, from: number, to: number) => Promise<readonly Entry[]>;
  /** `BranchCreated` and `BranchDropped` of a case, in order of recording. */
  readonly branchEvents: (id: string) => Promise<readonly Entry[]>;
  /** Keeps a case that was dropped on the page: in the store where that is allowed, else for this run only. */
  readonly keep: (id: string, drafts: readonly Draft[]) => Promise<'store' | 'memory'>;
  /** Records more entries of a case: in the store where that is allowed, else beside it in memory, for this run. */
  readonly add: (id: string, drafts: readonly Draft[]) => Promise<'store' | 'memory'>;
  /** Both reject with `NotKept` where the store refuses. */
  readonly saveBranch: (id: string, data: DataOf<'BranchCreated'>) => Promise<void>;
  readonly dropBranch: (id: string, name: BranchId) => Promise<void>;
  /** The ids of cases of which something was recorded, as it happens. */
  readonly changes: (signal: AbortSignal) => AsyncIterable<string>;
};

/** What was to be kept was not; the message says why, for a person. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}
