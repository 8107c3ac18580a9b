import type { CaseRecord } from '../../audit/index.ts';
import { allBranches, type Branches, editText } from '../../branches/index.ts';
import { lookAt, type Looked as Seen } from '../../open/index.ts';
import { NotAnswered } from './fault.ts';
import type { Point } from './point.ts';
import type { Held, Shelf } from './shelf.ts';

/** A case as a request looks at it: the record, or a branch of it put together and replayed. */
export type Looked = {
  readonly id: string;
  readonly held: Held;
  readonly branches: Branches;
  readonly branch: Seen['made'];
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
    const branches = allBranches(held.entries, await this.shelf.branchEvents(id));
    const seen = await lookAt(held.entries, () => branches, point);
    if (!seen.ok) throw new NotAnswered(STATUS[seen.why], seen.what);
    return { id, held, branches, branch: seen.made, record: seen.record };
  }
}

/** What is answered where a case cannot be looked at as it was asked for. */
const STATUS = { 'known-at': 400, branch: 404, edit: 422 } as const;
