import type { CaseRecord } from '../../audit/index.ts';
import { allBranches, type Branches } from '../../branches/index.ts';
import { type ViewedRecord as Seen, viewRecord } from '../../open/index.ts';
import { NotAnswered } from './fault.ts';
import type { Point } from './point.ts';
import type { StudioCase, StudioCases } from './studio-cases.ts';

/** A case as a request looks at it: the record, or a branch of it put together and replayed. */
export type RequestedCase = {
  readonly id: string;
  readonly held: StudioCase;
  readonly branches: Branches;
  readonly branch: Seen['made'];
  readonly record: CaseRecord;
};

/** A docket of more entries is a long one: replaying fewer takes a few hundredths of a second. */
export const LONG = 600;

/** How many replayed records are kept at hand, and how many entries they have all together. */
const KEPT = 24;
const KEPT_ENTRIES = 60_000;

/** Opens cases for requests; what was replayed once is kept until the record changes. */
export class Dockets {
  readonly #cases: Pick<StudioCases, 'read' | 'branchEvents'>;
  private readonly kept = new Map<string, RequestedCase>();

  constructor(cases: Pick<StudioCases, 'read' | 'branchEvents'>) {
    this.#cases = cases;
  }

  /** Opens a case at a point. Throws `NotAnswered` where there is no such case, branch or instant. */
  async look(id: string, point: Omit<Point, 'at'>): Promise<RequestedCase> {
    const held = await this.held(id);
    const key = keyOf(id, held, point);
    const known = this.kept.get(key);
    if (known !== undefined) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const looked = await this.open(id, held, point);
    this.kept.set(key, looked);
    let entries = [...this.kept.values()].reduce((sum, { record }) => sum + record.filed.length, 0);
    for (const [oldest, { record }] of this.kept) {
      if (this.kept.size <= 1 || (this.kept.size <= KEPT && entries <= KEPT_ENTRIES)) break;
      entries -= record.filed.length;
      this.kept.delete(oldest);
    }
    return looked;
  }

  /** The same for one look among many: what others look at stays at hand. */
  async glance(id: string, point: Omit<Point, 'at'>): Promise<RequestedCase> {
    const held = await this.held(id);
    return this.kept.get(keyOf(id, held, point)) ?? (await this.open(id, held, point));
  }

  private async held(id: string): Promise<StudioCase> {
    const held = await this.#cases.read(id);
    if (held === undefined) throw new NotAnswered(404, `There is no case ${id.slice(0, 100)}.`);
    return held;
  }

  private async open(id: string, held: StudioCase, point: Omit<Point, 'at'>): Promise<RequestedCase> {
    const branches = allBranches(held.entries, await this.#cases.branchEvents(id));
    const seen = await viewRecord(held.entries, () => branches, point);
    if (!seen.ok) throw new NotAnswered(STATUS[seen.why], seen.what);
    return { id, held, branches, branch: seen.made, record: seen.record };
  }
}

const keyOf = (id: string, { version }: StudioCase, { branch, edits, knownAt }: Omit<Point, 'at'>): string =>
  JSON.stringify([id, version, branch, edits, knownAt]);

/** What is answered where a case cannot be looked at as it was asked for. */
const STATUS = { 'known-at': 400, branch: 404, edit: 422 } as const;
