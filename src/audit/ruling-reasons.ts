import type {
  About,
  ClaimId,
  EntryId,
  Finding,
  Holding,
  MatterId,
  PartyId,
  TestId,
} from '../../events/index.ts';
import { type Caption, type DecidedPart, type Docket, isOfClaim, type JournalLine } from '../docket/index.ts';
import {
  apartByFindings,
  consequenceOf,
  type Explanation,
  explain,
  findingsOn,
  outcomeOf,
  type Result,
} from '../doctrine/index.ts';

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

/** A ruling about a claim or a matter, with the test it applied and the findings under it. */
export type RulingReason = {
  readonly order: EntryId;
  readonly on: string | null;
  readonly motion: EntryId | null;
  readonly request: string | null;
  readonly ground: TestId | null;
  /** The claim's defendants as to whom it rules so; absent where as to all. */
  readonly against?: readonly PartyId[];
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

/** What rulings are asked about: a claim, perhaps only as to one defendant, or a matter and what it was stayed by. */
export type RuledOn =
  | { readonly claim: ClaimId; readonly party?: PartyId }
  | { readonly matter: MatterId; readonly stays: ReadonlySet<EntryId> };

/** What the rulings of an order decide of something: those that say the same on the same ground, once. */
export function rulingReasons(line: JournalLine, on: RuledOn, docket: Docket): readonly RulingReason[] {
  const { entry, decided } = line;
  if (entry.type !== 'OrderEntered' && entry.type !== 'OrderAmended') return [];
  const { rulings = [], findings = [] } = entry.data;
  const { caption } = docket;
  const standing = docket.orders.get(entry.id)?.value ?? 'entered';
  const governs = !['amended', 'vacated', 'reversed'].includes(standing);
  const parts = decided
    .filter((part) => isOn(part, on))
    .flatMap((part): readonly DecidedPart[] =>
      isOfClaim(part) ? apartByFindings(part, findings, caption) : [part],
    )
    .filter((part) => isOn(part, on))
    .map((part) => ({ part, against: apartFrom(part, on, caption) }));
  const groups = Map.groupBy(parts, ({ part: { ruling, ground, disposition }, against }) =>
    JSON.stringify([ruling, ground, disposition, against]),
  );
  return [...groups.values()].flatMap(([first]): readonly RulingReason[] => {
    const { part, against } = first ?? {};
    const ruling = part && part.ruling !== null ? rulings[part.ruling] : undefined;
    if (!part || !ruling) return [];
    return [
      {
        order: entry.id,
        on: entry.on ?? null,
        motion: part.motion,
        request: ruling.request ?? null,
        ground: part.ground,
        ...(against && { against }),
        disposition: part.disposition,
        express: part.express,
        leaveToAmend: ruling.leaveToAmend ?? null,
        condition: ruling.condition ?? null,
        governs,
        cites: ruling.cites ?? [],
        note: ruling.note ?? null,
        ...applied(caption, findings, part),
      },
    ];
  });
}

function isOn({ claim, matter, order, against }: DecidedPart, on: RuledOn): boolean {
  if ('matter' in on) return matter === on.matter || (order !== null && on.stays.has(order));
  const { party } = on;
  return claim === on.claim && (party === undefined || against === null || against.includes(party));
}

/** As to whom a part is decided, where that is not all whom the question is about. */
function apartFrom(
  { claim, against }: DecidedPart,
  on: RuledOn,
  { claims }: Caption,
): readonly PartyId[] | undefined {
  if (claim === null || against === null || !('claim' in on) || on.party !== undefined) return undefined;
  return against.length < (claims.get(claim)?.against ?? []).length ? against : undefined;
}

function applied(
  { tests }: Caption,
  findings: readonly Finding[],
  part: DecidedPart,
): Pick<RulingReason, 'test' | 'findings'> {
  const test = part.ground === null ? undefined : tests.get(part.ground);
  if (!test || !isOfClaim(part)) return { test: null, findings: [] };
  const found = findingsOn(findings, test.test, part);
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
