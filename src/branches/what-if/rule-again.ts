import type { ClaimId, Disposition, Finding, PartyId, Ruling } from '../../../events/index.ts';
import {
  claimFalls,
  type DecidedOfClaim,
  type DecidedPart,
  type Docket,
  decidedBy,
  defendantsTo,
  endsClaim,
  groupFor,
  isOfClaim,
} from '../../docket/index.ts';
import {
  apartByFindings,
  dispositionOf,
  findingsOnceReached,
  type Law,
  type Outcome,
  outcomeFor,
  outcomeOf,
  turnsOnATest,
  wouldComeNext,
} from '../../doctrine/index.ts';
import type { Order } from '../order.ts';
import type { BranchNote } from './materialised.ts';
import { type Redecided, regroup } from './regroup.ts';

/** All that decides how an order rules in a branch. */
export type RulingAgain = {
  /** The order as written, with what it lost, and its findings as written and now. */
  readonly order: Order;
  readonly written: readonly Finding[];
  readonly now: readonly Finding[];
  /** The law of the record and of the branch: a branch may restate a test. */
  readonly recordedLaw: Law;
  readonly law: Law;
  /** The docket of the branch just before the order. */
  readonly before: Docket;
  /** The claims that this order dismissed, or found dismissed, in the record, and as to whom. */
  readonly fellInTheRecord: readonly (readonly [claim: ClaimId, against: readonly PartyId[] | null])[];
  /** What it left undecided there without a word, because they fell on other grounds. */
  readonly unreached: readonly DecidedPart[];
};

const RECONSIDERABLE: ReadonlySet<Disposition> = new Set(['granted', 'denied', 'granted-in-part', 'unknown']);

/**
 * An order's rulings in a branch. A ruling follows its test where the test now comes out for the other side, and is
 * put off where that now hangs on an element without a finding; where it comes out as it did the recorded disposition
 * stays, whatever it was. What the court did not have to reach, because the claim fell, it has to where the claim no
 * longer falls: a ground by the order's findings, and what was asked in the alternative is live.
 */
export function ruleAgain(given: RulingAgain): {
  readonly rulings: readonly Ruling[];
  readonly notes: readonly BranchNote[];
} {
  const { order, before } = given;
  const notes: BranchNote[] = [];
  const { parts: written } = decidedBy(order, before);
  const decided = written
    .filter((part) => part.ruling !== null)
    .filter(isOfClaim)
    .flatMap((part) => apart(part, given).map((one) => follow(one, given, notes)));
  const rising = risen(decided, given);
  const touched = new Set(decided.flatMap(({ names }) => names));
  const untold = given.unreached
    .filter(isOfClaim)
    .filter(({ names }) => !names.some((name) => touched.has(name)))
    .flatMap((part) => apart(part, given).map((one): Redecided => ({ ...one, was: part.disposition })));
  const reached = [...decided, ...untold]
    .flatMap((part) =>
      part.was === 'not-reached' ? partedBy(part, rising, given.law) : [[part, false] as const],
    )
    .map(([part, rises]) => (rises ? reach(part, given, notes) : part));
  return { rulings: regroup(order.data.rulings ?? [], written, reached), notes };
}

type Apart = DecidedOfClaim & Pick<Redecided, 'only'>;

/** A part, apart as to those of its defendants for whom the findings under its ground differ. */
function apart(part: DecidedOfClaim, { now, written, law }: RulingAgain): readonly Apart[] {
  const all = apartByFindings(part, [...written, ...now], law);
  return all.length === 1 ? all : all.map((one) => ({ ...one, only: one.against ?? [] }));
}

/** The part with the disposition that its test now asks for. */
function follow(part: Apart, given: RulingAgain, notes: BranchNote[]): Redecided {
  const same: Redecided = { ...part, was: part.disposition };
  if (!turnsOnATest(part) || !RECONSIDERABLE.has(part.disposition)) return same;
  const then = outcomeFor(part, given.written, given.recordedLaw);
  const now = outcomeFor(part, given.now, given.law);
  // With nothing found there is no telling: what the court decided stands.
  if (now === undefined || (then?.movantWins ?? null) === now.movantWins) return same;
  const disposition = dispositionOf(now);
  if (disposition === part.disposition) return same;
  notes.push(noteOn(given, part, `${part.disposition} -> ${disposition}: ${saidOf(now)}`));
  return { ...same, disposition };
}

const saidOf = ({ movantWins, result, next }: Outcome): string =>
  movantWins === null ? `not decided, ${wouldComeNext(next)}` : `the test comes out ${result}`;

const noteOn = (given: RulingAgain, { claim, ground }: DecidedOfClaim, what: string): BranchNote => ({
  entry: given.order.id,
  claim,
  what: `${ground ?? 'no test named'}: ${what}`,
});

/** A claim as to one defendant; `null` where the case does not say against whom it is. */
type AsTo = { readonly claim: ClaimId; readonly party: PartyId | null };

const nameOf = ({ claim, party }: AsTo): string => JSON.stringify([claim, party]);

/** Where claims fell by this order in the record and do not in the branch. */
function risen(parts: readonly Redecided[], given: RulingAgain): ReadonlySet<string> {
  const rising = new Set<string>();
  for (const [claim, against] of given.fellInTheRecord)
    for (const party of against ?? defendantsTo(given.law, claim)) {
      const standing = groupFor(given.before.claims.get(claim) ?? [], party);
      if (!standing) continue;
      const own = parts.filter((part) => part.claim === claim && reachesParty(part, party));
      const grounds = own.filter(endsClaim).map((part) => part.ground);
      const again = new Set(own.flatMap(({ names }) => names));
      const earlier = standing.context.grants
        .filter((grant) => !grant.parts.some((name) => again.has(name)))
        .map((grant) => grant.ground);
      if (!claimFalls(given.law.claims.get(claim)?.theories ?? [], [...grounds, ...earlier]))
        rising.add(nameOf({ claim, party }));
    }
  return rising;
}

const reachesParty = ({ against }: DecidedOfClaim, party: PartyId | null): boolean =>
  against === null || party === null || against.includes(party);

/** A part as far as its claim rises, and as far as it does not. */
function partedBy(
  part: Redecided,
  rising: ReadonlySet<string>,
  law: Law,
): readonly (readonly [part: Redecided, rises: boolean])[] {
  const { claim } = part;
  const reached = part.against ?? defendantsTo(law, claim);
  const up = reached.filter((party) => rising.has(nameOf({ claim, party })));
  if (up.length === 0 || up.length === reached.length) return [[part, up.length > 0]];
  const down = reached.filter((party) => !up.includes(party));
  return ([up, down] as const).map((some) => {
    const only = some.filter((party) => party !== null);
    return [{ ...part, against: only, only }, some === up] as const;
  });
}

/** What has to be decided after all: by the order's own findings, else it is still to be decided. */
function reach(part: Redecided, given: RulingAgain, notes: BranchNote[]): Redecided {
  const test = part.ground === null ? undefined : given.law.tests.get(part.ground);
  if (!turnsOnATest(part) || part.ground === null || test === undefined) {
    notes.push(noteOn(given, part, 'no longer out of reach, and still to be decided'));
    return { ...part, disposition: 'deferred' };
  }
  const found = findingsOnceReached(given.now, part.ground, part);
  const outcome = outcomeOf(test, found, part.byClaimant);
  const disposition = dispositionOf(outcome);
  notes.push(
    noteOn(
      given,
      part,
      disposition === 'deferred'
        ? `reached, and still to be decided: ${wouldComeNext(outcome.next)}`
        : `reached and ${disposition}: ${saidOf(outcome)}`,
    ),
  );
  return { ...part, disposition };
}
