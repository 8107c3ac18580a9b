import type { ClaimId, EntryOf, PartyId } from '../../../events/index.ts';
import type { ClaimRuling, MatterEvent } from '../../../machines/index.ts';
import { defaults } from '../defaults.ts';
import { type Group, groupsReached, type Reach } from '../groups.ts';
import type { Hearing } from '../hearing.ts';
import { defendantNamed } from '../sides.ts';

/** Claims that end by notice, stipulation, withdrawal, settlement, judgment, or with a party. */
export function hearDismissal(hearing: Hearing, { id: by, data }: EntryOf<'DismissalFiled'>): void {
  const { kind, prejudice = defaults.prejudiceOfNotice.value, dismissedBefore: before = false } = data;
  for (const claim of data.claims) {
    if (needsApproval(hearing, claim, data.against)) continue;
    if (kind === 'voluntary') {
      for (const against of reachesOfNotice(hearing, claim, data.against))
        hearing.tellClaim(claim, { type: 'dismissedByNotice', by, against, prejudice, before }, against);
      continue;
    }
    const prejudiceBy = 'rule-41a' as const;
    const event = { type: 'dismissedOtherwise' as const, by, kind, prejudice, prejudiceBy, express: true };
    hearing.tellAsTo(claim, data.against, event);
  }
}

/** Whether only the court could let a claim go, because it is one of a certified class; it is then noted. */
function needsApproval(hearing: Hearing, claim: ClaimId, named: readonly PartyId[] | undefined): boolean {
  const groups = hearing.docket.claims.get(claim);
  if (!groups?.some(isOfClass)) return false;
  const reached = groupsReached(hearing.docket.claims, claim, hearing.reach(claim, named));
  if (!reached.some(isOfClass)) return false;
  hearing.note(
    'unheard',
    claim,
    `${claim} is of a certified class: it is dismissed or given up only with the court’s approval, by an order or a settlement approved (Fed. R. Civ. P. 23(e))`,
  );
  return true;
}

const isOfClass = ({ context }: Group): boolean =>
  context.marks.some(({ what }) => what === 'class-certified');

/**
 * Those of a claim's defendants whom a notice reaches in time, and those who have answered: it lets the former go, and
 * has no effect on the latter (Fed. R. Civ. P. 41(a)(1)(A)(i)).
 */
function reachesOfNotice(
  hearing: Hearing,
  claim: ClaimId,
  named: readonly PartyId[] | undefined,
): readonly Reach[] {
  const { docket } = hearing;
  const reach = hearing.reach(claim, named);
  const answered = new Set(docket.claims.get(claim)?.flatMap(({ context }) => context.answered));
  const defendants = reach ?? docket.caption.claims.get(claim)?.against ?? [];
  const late = defendants.filter((party) => answered.has(party));
  if (late.length === 0 || late.length === defendants.length) return [reach];
  return [defendants.filter((party) => !answered.has(party)), late];
}

/**
 * A party leaves: the claims named end as to it, or whole where it is their claimant; where none is named, the claims
 * of a claimant who leaves, and those against a defendant who does. Claims that other parties than the pleader make
 * against it, or it against them, stand (Fed. R. Civ. P. 13, 41(a)(2)).
 */
export function hearPartyDismissed(hearing: Hearing, { id: by, data }: EntryOf<'PartyDismissed'>): void {
  const { caption, claims } = hearing.docket;
  const isAgainst = (claim: ClaimId): boolean => defendantNamed(caption, claim, data.party) !== undefined;
  const named = data.claims ?? [...claims.keys()].filter((claim) => leavesWith(hearing, claim, data.party));
  for (const claim of named)
    hearing.tellAsTo(claim, isAgainst(claim) ? [data.party] : undefined, {
      type: 'dismissedOtherwise',
      by,
      kind: 'party-dismissed',
      prejudice: data.prejudice ?? 'unknown',
      prejudiceBy: data.prejudice === undefined || data.prejudice === 'unknown' ? null : 'order',
      express: data.express ?? defaults.express.value,
    });
}

/** Whether a claim ends with a party though nothing names it: a plaintiff's own, or a plaintiff's against it. */
function leavesWith({ docket: { caption } }: Hearing, claim: ClaimId, party: PartyId): boolean {
  const described = caption.claims.get(claim);
  if (!described) return false;
  const role = (id: PartyId) => caption.parties.get(id)?.role;
  if (role(party) === 'plaintiff') return described.claimant === party;
  return (described.against ?? []).includes(party) && role(described.claimant) === 'plaintiff';
}

export function hearWithdrawnClaims(hearing: Hearing, { id: by, data }: EntryOf<'ClaimsWithdrawn'>): void {
  for (const claim of data.claims)
    if (!needsApproval(hearing, claim, data.against))
      hearing.tellAsTo(claim, data.against, { type: 'withdrawn', by });
}

/** Only the final approval ends the claims (Fed. R. Civ. P. 23(e)(2)). */
export function hearSettlement(hearing: Hearing, { id: by, data }: EntryOf<'SettlementApproved'>): void {
  if (data.approval === 'final')
    for (const claim of data.claims) hearing.tellAsTo(claim, data.against, { type: 'settled', by });
}

export function hearJudgment(hearing: Hearing, { id: by, data }: EntryOf<'JudgmentEntered'>): void {
  hearing.enterOrder();
  for (const claim of data.claims) hearing.tellAsTo(claim, data.against, { type: 'judgmentEntered', by });
}

/** The claim may have ended as a dismissal or a judgment ends it, or stand where it stood: no motion is decided by it. */
export function hearUntoldOutcome(hearing: Hearing, { id: by, data }: EntryOf<'OutcomeUntold'>): void {
  const rulings = (data.ends ?? (['dismissed', 'judgment'] as const)).map(untold);
  for (const claim of data.claims) hearing.tellAsTo(claim, data.against, { type: 'decided', by, rulings });
}

/** A ruling by which a claim may have ended, and of which no more is known. */
export const untold = (end: 'dismissed' | 'judgment'): ClaimRuling => ({
  parts: [],
  motion: null,
  relief: end === 'dismissed' ? 'dismiss' : 'default-judgment',
  ground: null,
  about: null,
  disposition: 'unknown',
  leaveToAmend: false,
  prejudice: 'unknown',
  express: false,
  byClaimant: end === 'judgment',
});

type MatterEntry =
  | 'MatterRaised'
  | 'MeetAndConferOrdered'
  | 'DiscoveryCompelled'
  | 'DiscoveryDenied'
  | 'MatterClosed';

const MATTER_EVENT = {
  MatterRaised: 'raised',
  MeetAndConferOrdered: 'sentToConfer',
  DiscoveryCompelled: 'compelled',
  DiscoveryDenied: 'denied',
  MatterClosed: 'closed',
} as const satisfies Record<MatterEntry, MatterEvent['type']>;

export function hearMatter(hearing: Hearing, entry: EntryOf<MatterEntry>): void {
  hearing.tellMatter(entry.data.matter, { type: MATTER_EVENT[entry.type], by: entry.id });
}
