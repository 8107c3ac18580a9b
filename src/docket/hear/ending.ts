import type { EntryOf } from '../../../events/index.ts';
import type { ClaimRuling, MatterEvent } from '../../../machines/index.ts';
import { defaults } from '../defaults.ts';
import type { Hearing } from '../hearing.ts';

/** Claims that end by notice, stipulation, withdrawal, settlement, judgment, or with a party. */
export function hearDismissal(hearing: Hearing, { id: by, data }: EntryOf<'DismissalFiled'>): void {
  for (const claim of data.claims)
    hearing.tellClaim(claim, {
      type: 'dismissedOtherwise',
      by,
      kind: data.kind,
      prejudice: data.prejudice ?? defaults.prejudiceOfNotice.value,
      express: true,
    });
}

export function hearPartyDismissed(hearing: Hearing, { id: by, data }: EntryOf<'PartyDismissed'>): void {
  for (const claim of data.claims ?? [])
    hearing.tellClaim(claim, {
      type: 'dismissedOtherwise',
      by,
      kind: 'party-dismissed',
      prejudice: data.prejudice ?? defaults.prejudice.value,
      express: data.express ?? defaults.express.value,
    });
}

export function hearWithdrawnClaims(hearing: Hearing, { id: by, data }: EntryOf<'ClaimsWithdrawn'>): void {
  for (const claim of data.claims) hearing.tellClaim(claim, { type: 'withdrawn', by });
}

/** Only the final approval ends the claims (Fed. R. Civ. P. 23(e)(2)). */
export function hearSettlement(hearing: Hearing, { id: by, data }: EntryOf<'SettlementApproved'>): void {
  if (data.approval === 'final')
    for (const claim of data.claims) hearing.tellClaim(claim, { type: 'settled', by });
}

export function hearJudgment(hearing: Hearing, { id: by, data }: EntryOf<'JudgmentEntered'>): void {
  hearing.enterOrder();
  for (const claim of data.claims) hearing.tellClaim(claim, { type: 'judgmentEntered', by });
}

/** The claim may have ended as a dismissal or a judgment ends it, or stand where it stood: no motion is decided by it. */
export function hearUntoldOutcome(hearing: Hearing, { id: by, data }: EntryOf<'OutcomeUntold'>): void {
  const rulings = (data.ends ?? (['dismissed', 'judgment'] as const)).map(
    (end): ClaimRuling => ({
      parts: [],
      motion: null,
      relief: end === 'dismissed' ? 'dismiss' : 'default-judgment',
      ground: null,
      disposition: 'unknown',
      leaveToAmend: false,
      prejudice: 'unknown',
      express: false,
      byClaimant: end === 'judgment',
    }),
  );
  for (const claim of data.claims) hearing.tellClaim(claim, { type: 'decided', by, rulings });
}

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
