import type { ClaimId, EntryId, PartyId } from '../../events/index.ts';
import { auditClaim, nothingLeftAt } from '../audit/index.ts';
import { statedDay } from '../calendar/index.ts';
import {
  claimantsOf,
  defendantsOf,
  type Facts,
  type Happened,
  type HappenedOf,
  type When,
  whenOf,
} from './facts.ts';

/** From when on, and for whom, the times after judgment run (28 U.S.C. § 1291; Fed. R. Civ. P. 54(b), 58). */
export type FinalJudgment = {
  /** The judgment, or the order that has ended the case without one. */
  readonly entry: Happened;
  /** Every entry that is part of it. */
  readonly entries: readonly EntryId[];
  readonly when: When;
  readonly losers: readonly PartyId[];
  readonly winners: readonly PartyId[];
  readonly claims: readonly ClaimId[];
  /** How it was tried, so far as the record says; null where it does not. */
  readonly tried: 'jury' | 'bench' | 'not' | null;
  /** Whether anybody is given relief by it that could be enforced. */
  readonly enforceable: boolean;
  readonly because?: string;
};

/** A case that ends in an order with no judgment beside it: this many days later judgment counts as entered. */
const WITHOUT_A_JUDGMENT = 150;
/** Before then the times did not run until a judgment was set out in a document of its own. */
const SEPARATE_DOCUMENT = statedDay('2002-12-01');

type Outcome = { readonly claim: ClaimId; readonly loser: PartyId; readonly winner: PartyId };

/** Each final judgment by the end of the day, those of one day together, oldest first. */
export function judgedIn(facts: Facts): readonly FinalJudgment[] {
  const judgments = facts.of('JudgmentEntered');
  const byDay = Map.groupBy(judgments, ({ when }) => `${when.from} ${when.to}`);
  const covered = new Set<ClaimId>();
  const found: FinalJudgment[] = [];
  for (const group of byDay.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const own = group.flatMap(({ entry }) => entry.data.claims);
    const whole = nothingLeftAt(facts.record, first.when.to);
    const certified = group.filter(({ entry }) => entry.data.rule54b === true);
    if (!whole && certified.length === 0) continue;
    const all = [...facts.caption.claims.keys()];
    const claims = whole
      ? all.filter((claim) => own.includes(claim) || !covered.has(claim))
      : certified.flatMap(({ entry }) => entry.data.claims);
    for (const claim of claims) covered.add(claim);
    const parts = whole ? group : certified;
    found.push({
      entry: parts[0] ?? first,
      entries: parts.map(({ entry }) => entry.id),
      when: first.when,
      claims,
      ...sidesOf(facts, claims, first.when.to),
      tried: triedHow(facts, parts),
      enforceable: parts.some(({ entry }) => entry.data.favours !== 'opponent'),
    });
  }
  const byOrder = endedByOrder(facts, covered);
  return byOrder ? [...found, byOrder] : found;
}

/** Who lost and who won, by how the claims stand on the day. */
function sidesOf(
  { record, caption }: Facts,
  claims: readonly ClaimId[],
  day: number,
): Pick<FinalJudgment, 'losers' | 'winners'> {
  const outcomes = claims.flatMap((claim): readonly Outcome[] => {
    const audit = auditClaim(record, claim, day);
    const [claimant] = claimantsOf(caption, [claim]);
    if (claimant === undefined) return [];
    return audit.asTo.flatMap(({ party, judgment, dismissal }): readonly Outcome[] => {
      const against = party === null ? defendantsOf(caption, [claim]) : [party];
      return against.flatMap((defendant): readonly Outcome[] => {
        const lost = { claim, loser: claimant, winner: defendant };
        const won = { claim, loser: defendant, winner: claimant };
        if (judgment?.favours === 'claimant') return [won];
        if (judgment?.favours === 'opponent') return [lost];
        if (judgment?.favours === 'unknown') return [lost, won];
        const given = dismissal !== undefined && !CONSENTED.has(dismissal.kind);
        return given ? [lost] : [];
      });
    });
  });
  return {
    losers: [...new Set(outcomes.map(({ loser }) => loser))],
    winners: [...new Set(outcomes.map(({ winner }) => winner))],
  };
}

/** Who ends a claim by notice or stipulation has lost nothing by it. */
const CONSENTED: ReadonlySet<string> = new Set(['voluntary', 'stipulated']);

function triedHow(facts: Facts, parts: readonly HappenedOf<'JudgmentEntered'>[]): FinalJudgment['tried'] {
  const claims = new Set(parts.flatMap(({ entry }) => entry.data.claims));
  const verdict = facts
    .of('VerdictReturned')
    .some(({ entry }) => entry.data.claims.some((claim) => claims.has(claim)));
  const bases = parts.map(({ entry }) => entry.data.basis ?? (entry.data.order ? 'order' : ''));
  if (verdict || bases.some((basis) => /jury|verdict/i.test(basis))) return 'jury';
  if (bases.some((basis) => /bench|findings|court trial|nonjury|non-jury/i.test(basis))) return 'bench';
  return bases.every((basis) => basis === '') ? null : 'not';
}

/**
 * The order that ended the last claim, where no judgment is on the docket for what it ended: it counts as entered 150
 * days later (Fed. R. Civ. P. 58(c)(2)(B); Fed. R. App. P. 4(a)(7)(A)(ii), both since December 1, 2002).
 */
function endedByOrder(facts: Facts, covered: ReadonlySet<ClaimId>): FinalJudgment | null {
  const { record, at, caption } = facts;
  const claims = [...caption.claims.keys()].filter((claim) => !covered.has(claim));
  if (claims.length === 0 || claims.length < caption.claims.size || !nothingLeftAt(record, at)) return null;
  const orders = facts.of('OrderEntered', 'OrderAmended');
  const last = orders.findLast(
    ({ when }) => nothingLeftAt(record, when.to) && !nothingLeftAt(record, when.from - 1),
  );
  if (last === undefined || last.when.from < SEPARATE_DOCUMENT) return null;
  const sides = sidesOf(facts, claims, last.when.to);
  if (sides.losers.length === 0) return null;
  return {
    entry: last,
    entries: [last.entry.id],
    when: whenOf(
      last.when.spans.map(([from, to]) => [from + WITHOUT_A_JUDGMENT, to + WITHOUT_A_JUDGMENT] as const),
    ),
    claims,
    ...sides,
    tried: 'not',
    enforceable: false,
    because:
      'no judgment is set out in a separate document, so that it counts as entered 150 days after the order (Fed. R. Civ. P. 58(c)(2)(B))',
  };
}
