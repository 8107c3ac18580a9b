import type { Entry } from '../../events/index.ts';
import type { AskedOf } from '../answers/asked.ts';
import { BadInput } from '../answers/bad-input.ts';
import { allBranches, type Branches, materialiseBranch } from '../branches/what-if/saved.ts';
import { captionOf } from '../docket/index.ts';
import { viewedFrom } from '../open/viewed.ts';
import { NuncError } from './nunc-error.ts';

/**
 * An entry of a docket, as the log and an export in JSON Lines have it; `nunc/events` has a type for each kind.
 *
 * @public
 */
export interface CaseEntry {
  readonly id: string;
  /** The type of entry, as `MotionFiled`. */
  readonly type: string;
  readonly schemaVersion: number;
  /** When it was filed, entered or done, in EDTF; absent where nobody knows. */
  readonly on?: string | undefined;
  /** When and by whom it was recorded: the other clock. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly data: object;
}

/**
 * The record of one case, to be asked. Made by `caseFromFile`, `caseFromDocket`, or `caseFromLog` of `nunc/log`;
 * it never changes.
 *
 * @public
 */
export class Case {
  /** The id of the case. */
  readonly id: string;
  /** What it is called; the id where nothing says. */
  readonly title: string;
  readonly #entries: readonly Entry[];
  readonly #branches: readonly Entry[];

  /** @internal */
  constructor(id: string, entries: readonly Entry[], branches: readonly Entry[] = []) {
    this.id = id;
    this.#entries = entries;
    this.#branches = branches;
    this.title = captionOf(entries).opened?.title ?? id;
  }

  /** What is on the docket, in order of recording. */
  get entries(): readonly CaseEntry[] {
    return this.#entries;
  }

  /** @internal */
  static recordOf(given: Case): RecordOfCase {
    // Without types, a path is easily taken for a case.
    if (!(given instanceof Case))
      throw new NuncError(
        'bad-input',
        'This is no case: read one with caseFromFile, which takes the text of a case file, or caseFromDocket.',
        'case',
      );
    return { entries: given.#entries, branches: allBranches(given.#entries, given.#branches) };
  }
}

/**
 * The entries of a case and its branches.
 *
 * @internal
 */
export type RecordOfCase = { readonly entries: readonly Entry[]; readonly branches: Branches };

/**
 * From where a record is looked at.
 *
 * @public
 */
export interface Viewed {
  /** As known then: an RFC 3339 instant, or a day, meaning its end (UTC). All that is recorded where left out. */
  readonly knownAt?: string;
  /** A saved branch or a reading of the case instead of the record. */
  readonly branch?: string;
}

/**
 * The record of a case as a question looks at it. Throws `BadInput`.
 *
 * @internal
 */
export function askedOf(given: Case, { knownAt, branch = 'main' }: Viewed = {}): AskedOf {
  const { entries, branches } = Case.recordOf(given);
  const seen = viewedFrom(entries, { knownAt, branch }, branches, materialiseBranch);
  if (seen.ok) return { record: seen.record, entries: seen.made.entries, branch };
  if (seen.why === 'known-at') throw new BadInput(`--known-at: ${seen.what}`, 'bad-date');
  throw new BadInput(seen.what, seen.why === 'branch' ? 'no-such-branch' : 'bad-edit');
}

/**
 * An answer about a case, which names it: a record of no entries would not know its name.
 *
 * @internal
 */
export const naming = <Answer extends { readonly case: string | null }>(
  { id }: Case,
  answer: Answer,
): Answer & { readonly case: string } => ({ ...answer, case: id });

/**
 * The same of an answer with states: its schema says which words a claim's are and which a matter's, its type does not.
 *
 * @internal
 */
export const published = <Json>(c: Case, answer: { readonly case: string | null }): Json =>
  naming(c, answer) as Json;
