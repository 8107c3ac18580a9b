import type { EntryOf } from '../../../events/index.ts';
import type { MatterEvent } from '../../../machines/index.ts';
import type { Hearing } from '../hearing.ts';

/** Claims that end by notice, stipulation, withdrawal, settlement, judgment, or with a party. */
export function hearDismissal(hearing: Hearing, { id: by, data }: EntryOf<'DismissalFiled'>): void {
  for (const claim of data.claims)
    hearing.tellClaim(claim, {
      type: 'dismissedOtherwise',
      by,
      kind: data.kind,
      // Without a word in it a notice or stipulation is without prejudice (Fed. R. Civ. P. 41(a)(1)(B)).
      prejudice: data.prejudice ?? 'without',
      express: true,
    });
}

export function hearPartyDismissed(hearing: Hearing, { id: by, data }: EntryOf<'PartyDismissed'>): void {
  for (const claim of data.claims ?? [])
    hearing.tellClaim(claim, {
      type: 'dismissedOtherwise',
      by,
      kind: 'party-dismissed',
      prejudice: data.prejudice ?? 'unknown',
      express: data.express ?? true,
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
