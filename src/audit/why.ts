import { type Day, formatDay } from '../../events/dates.ts';
import type { About, ClaimId, DataOf, EntryId, Finding, Holding, TestId } from '../../events/index.ts';
import {
  type Caption,
  type DecidedOfClaim,
  type Docket,
  isOfClaim,
  type JournalLine,
} from '../docket/index.ts';
import {
  consequenceOf,
  type Explanation,
  explain,
  findingsOn,
  outcomeOf,
  type Result,
} from '../doctrine/index.ts';
import { auditClaim, type ClaimAudit } from './audit.ts';
import { movesOf } from './moved.ts';
import type { CaseRecord } from './record.ts';
import { standingAt } from './standing.ts';

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
  /** What the ruling is made to depend on, as the end of a sentence. */
  readonly condition: string | null;
  /** Whether it still governs: not amended away, vacated or reversed by the day asked about. */
  readonly governs: boolean;
  readonly cites: readonly string[];
  readonly note: string | null;
  readonly test: {
    readonly id: TestId;
    readonly title: string;
    readonly authority: string;
    readonly cites: readonly string[];
    readonly about: About | null;
    /** How it comes out; undecided where that hangs on an element without a finding. */
    readonly result: Result;
    /** What follows for the ruling, as the end of a sentence. */
    readonly so: string;
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
  /** The relief that is asked for on it, as far as the record says. */
  readonly reliefSought: NonNullable<DataOf<'ClaimDescribed'>['reliefSought']>;
  readonly rulings: readonly RulingReason[];
};

/** Explains one claim at the end of a day; after everything recorded where no day is given. */
export function why(record: CaseRecord, id: ClaimId, at: Day = Infinity, branch = 'main'): Why {
  const { most } = standingAt(record, { kind: 'claim', id }, at);
  const moved = new Set(movesOf(most, { kind: 'claim', id }).map(({ entry }) => entry.id));
  return {
    case: record.docket.case,
    branch,
    at: at === Infinity ? null : formatDay(at),
    knownAt: record.knownAt,
    claim: auditClaim(record, id, at),
    reliefSought: record.docket.caption.claims.get(id)?.reliefSought ?? [],
    rulings: record.docket.journal.flatMap((line) =>
      moved.has(line.entry.id) ? rulingsIn(line, id, most) : [],
    ),
  };
}

/** What the rulings of an order decide of a claim: those that say the same on the same ground, once. */
function rulingsIn(line: JournalLine, claim: ClaimId, docket: Docket): readonly RulingReason[] {
  const { entry, decided } = line;
  if (entry.type !== 'OrderEntered' && entry.type !== 'OrderAmended') return [];
  const standing = docket.orders.get(entry.id)?.value ?? 'entered';
  const governs = !['amended', 'vacated', 'reversed'].includes(standing);
  const parts = decided.filter(isOfClaim).filter((part) => part.claim === claim);
  const groups = Map.groupBy(parts, ({ ruling, ground, disposition }) =>
    JSON.stringify([ruling, ground, disposition]),
  );
  return [...groups.values()].flatMap(([part]): readonly RulingReason[] => {
    const ruling = part && part.ruling !== null ? entry.data.rulings?.[part.ruling] : undefined;
    if (!part || !ruling) return [];
    return [
      {
        order: entry.id,
        on: entry.on ?? null,
        motion: part.motion,
        request: ruling.request ?? null,
        ground: part.ground,
        disposition: part.disposition,
        express: part.express,
        leaveToAmend: ruling.leaveToAmend ?? null,
        condition: ruling.condition ?? null,
        governs,
        cites: ruling.cites ?? [],
        note: ruling.note ?? null,
        ...applied(docket.caption, entry.data.findings ?? [], part),
      },
    ];
  });
}

function applied(
  { tests }: Caption,
  findings: readonly Finding[],
  part: DecidedOfClaim,
): Pick<RulingReason, 'test' | 'findings'> {
  const { ground, claim } = part;
  const test = ground === null ? undefined : tests.get(ground);
  if (!test) return { test: null, findings: [] };
  const found = findingsOn(findings, test.test, claim);
  const tree = explain(test, found);
  const outcome = outcomeOf(test, found, part.byClaimant);
  return {
    test: {
      id: test.test,
      title: test.title,
      authority: test.authority,
      cites: test.cites ?? [],
      about: test.about ?? null,
      result: tree.value,
      so: consequenceOf(outcome, part),
      tree,
    },
    findings: [...found.values()].map((finding) =>
      findingReason(finding, test.elements[finding.element] ?? null),
    ),
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
