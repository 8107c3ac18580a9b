import type { Edit, Entry } from '../../../events/index.ts';
import { type CaseRecord, openRecord, readKnownAt } from '../../audit/index.ts';
import {
  allBranches,
  type Branches,
  editText,
  type Materialised,
  materialise,
  recipeOf,
} from '../../branches/index.ts';
import { NotAnswered } from './fault.ts';
import type { Point } from './point.ts';
import type { Held, Shelf } from './shelf.ts';

type Branch = Extract<Materialised, { ok: true }>;

/** A case as a request looks at it: the record, or a branch of it put together and replayed. */
export type Looked = {
  readonly id: string;
  readonly held: Held;
  readonly branches: Branches;
  readonly branch: Branch;
  readonly record: CaseRecord;
};

/** How many replayed records are kept at hand. */
const KEPT = 24;

/** Opens cases for requests; what was replayed once is kept until the record changes. */
export class Dockets {
  readonly shelf: Shelf;
  private readonly kept = new Map<string, Looked>();

  constructor(shelf: Shelf) {
    this.shelf = shelf;
  }

  /** Opens a case at a point. Throws `NotAnswered` where there is no such case, branch or instant. */
  async look(id: string, point: Omit<Point, 'at'>): Promise<Looked> {
    const held = await this.shelf.read(id);
    if (held === undefined) throw new NotAnswered(404, `There is no case ${id.slice(0, 100)}.`);
    const key = JSON.stringify([id, held.version, point.branch, point.edits.map(editText), point.knownAt]);
    const known = this.kept.get(key);
    if (known !== undefined) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const looked = await this.open(id, held, point);
    this.kept.set(key, looked);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
    return looked;
  }

  private async open(id: string, held: Held, point: Omit<Point, 'at'>): Promise<Looked> {
    const recorded = knownBy(held.entries, point.knownAt);
    const branches = allBranches(held.entries, await this.shelf.branchEvents(id));
    const branch = branched(recorded, branches, point.branch, point.edits);
    return { id, held, branches, branch, record: openRecord(branch.entries, recorded.instant) };
  }
}

type Known = { readonly entries: readonly Entry[]; readonly instant: string | null };

/** What was recorded by an instant. */
function knownBy(entries: readonly Entry[], asked: string | undefined): Known {
  if (asked === undefined) return { entries, instant: null };
  const read = readKnownAt(asked, entries);
  if (!read.ok) throw new NotAnswered(400, read.what);
  return { entries: entries.filter((entry) => entry.recordedAt <= read.instant), instant: read.instant };
}

/** A branch of what is known, with more edits on top. */
function branched(known: Known, branches: Branches, name: string, edits: readonly Edit[]): Branch {
  const recipe = recipeOf(name, branches, known.entries);
  if (!recipe.ok) throw new NotAnswered(404, recipe.what);
  const made = materialise(recipe.recorded, [...recipe.edits, ...edits]);
  if (!made.ok) throw new NotAnswered(422, made.refusal.what);
  return made;
}
