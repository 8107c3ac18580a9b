import { type Day, formatDay } from '../../events/dates.ts';
import type { ClaimId, EntryId, EntryOf, Finding, Holding, Ruling, TestId } from '../../events/index.ts';
import { type Explanation, explain } from '../doctrine/explain.ts';
import { auditClaim, type ClaimAudit } from './audit.ts';
import type { CaseRecord } from './record.ts';
import { standingAt } from './standing.ts';

type Order = EntryOf<'OrderEntered' | 'OrderAmended'>;

/** A finding that a ruling rests on. */
export type FindingReason = {
  readonly finding: string;
  readonly holding: Holding;
  readonly asks: string | null;
  readonly carriedFrom: EntryId | null;
  readonly premises: readonly EntryId[];
  readonly cites: readonly string[];
  readonly note: string | null;
};

/** A ruling about the claim, with the test it applied and the findings under it. */
export type RulingReason = {
  readonly order: EntryId;
  readonly on: string | null;
  readonly motion: EntryId | null;
  readonly request: string | null;
  readonly ground: TestId | null;
  readonly disposition: string;
  readonly express: boolean;
  readonly leaveToAmend: boolean | null;
  /** Whether it still governs: not amended away, vacated or reversed by the day asked about. */
  readonly governs: boolean;
  readonly cites: readonly string[];
  readonly note: string | null;
  readonly test: {
    readonly id: TestId;
    readonly title: string;
    readonly authority: string;
    readonly cites: readonly string[];
    readonly result: Holding;
    readonly tree: Explanation;
  } | null;
  readonly findings: readonly FindingReason[];
};

/** Why a claim stands where it stands: the entries, the rulings, the tests, the findings, the cites. */
export type Why = {
  readonly case: string | null;
  readonly branch: string;
  readonly at: string | null;
  readonly knownAt: string | null;
  readonly claim: ClaimAudit;
  readonly rulings: readonly RulingReason[];
};

/** Explains one claim at the end of a day; after everything recorded where no day is given. */
export function why(record: CaseRecord, id: ClaimId, at: Day = Infinity, branch = 'main'): Why {
  const { most } = standingAt(record, { kind: 'claim', id }, at);
  const decided = new Set(
    most.journal.flatMap(({ entry, moves }) =>
      moves.some((move) => move.kind === 'claim' && move.id === id) ? [entry.id] : [],
    ),
  );
  const orders = record.filed.filter(
    (entry): entry is Order =>
      (entry.type === 'OrderEntered' || entry.type === 'OrderAmended') && decided.has(entry.id),
  );
  return {
    case: record.docket.case,
    branch,
    at: at === Infinity ? null : formatDay(at),
    knownAt: record.knownAt,
    claim: auditClaim(record, id, at),
    rulings: orders.flatMap((order) => rulingsAbout(record, order, id, most)),
  };
}

function rulingsAbout(
  record: CaseRecord,
  order: Order,
  claim: ClaimId,
  docket: CaseRecord['docket'],
): readonly RulingReason[] {
  const standing = docket.orders.get(order.id)?.value ?? 'entered';
  const governs = !['amended', 'vacated', 'reversed'].includes(standing);
  return (order.data.rulings ?? [])
    .filter((ruling) => concerns(record, ruling, claim))
    .map((ruling) => ({
      order: order.id,
      on: order.on ?? null,
      motion: ruling.motion ?? null,
      request: ruling.request ?? null,
      ground: ruling.ground ?? null,
      disposition: ruling.disposition,
      express: ruling.express ?? true,
      leaveToAmend: ruling.leaveToAmend ?? null,
      governs,
      cites: ruling.cites ?? [],
      note: ruling.note ?? null,
      ...applied(record, order, ruling, claim),
    }));
}

/** Whether a ruling is about a claim: it names it, or decides a motion aimed at it without naming any. */
function concerns(record: CaseRecord, ruling: Ruling, claim: ClaimId): boolean {
  if (ruling.claims) return ruling.claims.includes(claim);
  const parts = ruling.motion ? (record.docket.motions.get(ruling.motion)?.context.parts ?? []) : [];
  return parts.some(
    (part) =>
      part.claim === claim &&
      (ruling.request === undefined || ruling.request === part.request) &&
      (ruling.ground === undefined || ruling.ground === part.ground),
  );
}

function applied(
  record: CaseRecord,
  order: Order,
  ruling: Ruling,
  claim: ClaimId,
): Pick<RulingReason, 'test' | 'findings'> {
  const test = ruling.ground ? record.docket.caption.tests.get(ruling.ground) : undefined;
  if (!test) return { test: null, findings: [] };
  const made = (order.data.findings ?? []).filter(
    (finding) =>
      finding.test === test.test && (finding.claims === undefined || finding.claims.includes(claim)),
  );
  const byElement = new Map(made.map((finding) => [finding.element, finding]));
  const tree = explain(test, byElement);
  return {
    test: {
      id: test.test,
      title: test.title,
      authority: test.authority,
      cites: test.cites ?? [],
      result: tree.value,
      tree,
    },
    findings: made.map((finding) => findingReason(finding, test.elements[finding.element] ?? null)),
  };
}

const findingReason = (finding: Finding, asks: string | null): FindingReason => ({
  finding: `${finding.test}/${finding.element}`,
  holding: finding.holding,
  asks,
  carriedFrom: finding.carriedFrom ?? null,
  premises: finding.premises ?? [],
  cites: finding.cites ?? [],
  note: finding.note ?? null,
});
