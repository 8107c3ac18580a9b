import {
  AIMED_AT_CLAIMS,
  type BranchDisposition,
  type ClaimId,
  DISPOSITIVE,
  type EntryId,
  type PartyId,
  type Ruling,
  STAYS_A_CLAIM,
} from '../../../events/index.ts';
import type { Part } from '../../../machines/index.ts';
import {
  claimFalls,
  type Docket,
  defendantsAmong,
  isByClaimant,
  isOpen,
  partsReached,
  type Reach,
} from '../../docket/index.ts';
import type { Law } from '../../doctrine/index.ts';
import type { RuledClaim } from '../edits/apply-edits.ts';
import { type Order, withData } from '../order.ts';
import { ofMatters } from './regroup.ts';

/**
 * An order made to decide a claim otherwise: its rulings on that claim give way to one disposition of all that
 * the motions it decides ask about it.
 *
 * - granted: every dispositive request is granted, and the whole claim falls; granted-with-leave, the same with
 *   leave to amend
 * - denied: all is refused, the alternatives too
 * - stayed: the stay that was asked for is granted and the rest put off; a stay all the same where none was asked
 * - deferred: all is put off
 */
export function ruleOnClaim(
  order: Order,
  { claim, against, disposition }: RuledClaim,
  given: { readonly law: Law; readonly before: Docket },
): Order {
  const { law } = given;
  const asTo = { claim, only: against === null ? null : defendantsAmong(law, claim, against) };
  const opened = openly(order, asTo, given);
  const others = withoutClaim(opened, asTo, given);
  const asked = askedAbout(order, asTo, given);
  const made = {
    note: `In this branch the claim is ${WORDS[disposition]}.`,
    claims: [claim],
    ...(asTo.only === null ? {} : { against: [...asTo.only] }),
  };
  const rulings: Ruling[] = asked.flatMap(({ motion, part }): readonly Ruling[] => {
    const decided = dispositionFor(part, disposition, asked);
    if (decided === null) return [];
    const leave = disposition === 'granted-with-leave' && decided === 'granted' && { leaveToAmend: true };
    return [
      {
        motion,
        request: part.request,
        ...(part.ground === null ? {} : { ground: part.ground }),
        disposition: decided,
        ...leave,
        ...made,
      },
    ];
  });
  if (disposition === 'granted' || disposition === 'granted-with-leave') {
    const grounds = asked.flatMap(({ part }) => (DISPOSITIVE.has(part.relief) ? [part.ground] : []));
    // Nothing asked reaches the whole claim: the court dismisses it of its own accord.
    if (
      !asked.some(({ byClaimant }) => byClaimant) &&
      !claimFalls(law.claims.get(claim)?.theories ?? [], grounds)
    )
      rulings.push({
        relief: 'dismiss',
        disposition: 'granted',
        ...(disposition === 'granted-with-leave' ? { leaveToAmend: true } : {}),
        ...made,
      });
  }
  if (disposition === 'stayed' && !asked.some(({ part }) => STAYS_A_CLAIM.has(part.relief)))
    rulings.push({ relief: 'stay', disposition: 'granted', ...made });
  return withData(opened, { rulings: [...others, ...rulings] });
}

const WORDS: Readonly<Record<BranchDisposition, string>> = {
  granted: 'dismissed',
  'granted-with-leave': 'dismissed with leave to amend',
  denied: 'let stand',
  stayed: 'stayed',
  deferred: 'put off',
};

type Asked = { readonly motion: EntryId; readonly part: Part; readonly byClaimant: boolean };

function dispositionFor(
  part: Part,
  wanted: BranchDisposition,
  asked: readonly Asked[],
): Ruling['disposition'] | null {
  switch (wanted) {
    case 'denied':
    case 'deferred':
      return wanted;
    case 'stayed':
      return STAYS_A_CLAIM.has(part.relief) ? 'granted' : 'deferred';
    case 'granted':
    case 'granted-with-leave':
      // An alternative is not needed once the first request is granted.
      if (STAYS_A_CLAIM.has(part.relief) && asked.some((other) => !STAYS_A_CLAIM.has(other.part.relief)))
        return null;
      return 'granted';
  }
}

/** A claim, and those of its defendants as to whom it is decided otherwise; null: all of them. */
type Decided = { readonly claim: ClaimId; readonly only: Reach };

type Given = { readonly law: Law; readonly before: Docket };

/** Those whom something reaches besides: as to them it stays as it was; null where there is nobody. */
const besides = (against: Reach, { claim, only }: Decided, law: Law): readonly PartyId[] | null => {
  if (only === null) return null;
  const left = (against ?? law.claims.get(claim)?.against ?? []).filter((party) => !only.includes(party));
  return left.length === 0 ? null : left;
};

const isOn = (part: { readonly claim: ClaimId | null; readonly against: Reach }, { claim, only }: Decided) =>
  part.claim === claim &&
  (only === null || part.against === null || part.against.some((party) => only.includes(party)));

/**
 * What the motions that the order decides ask about the claim: those aimed at it by its opponents, or, where
 * there is none, its claimant's own. Where the order rules on no motion against it, every motion still pending.
 */
function askedAbout(order: Order, decided: Decided, { law, before }: Given): readonly Asked[] {
  const named = new Set([
    ...(order.data.decides ?? []),
    ...(order.data.rulings ?? []).flatMap(({ motion }) => motion ?? []),
  ]);
  const aimed = [...before.motions].flatMap(([motion, { context, filed }]) =>
    context.parts
      .filter((part) => isOn(part, decided) && AIMED_AT_CLAIMS.has(part.relief))
      .map((part) => ({ motion, part, byClaimant: isByClaimant(law, decided.claim, filed.data) })),
  );
  const decidable = aimed.filter(({ motion }) => named.has(motion));
  const pending = aimed.filter(({ part }) => isOpen(part));
  const asked = decidable.length > 0 ? decidable : pending;
  const against = asked.filter(({ byClaimant }) => !byClaimant);
  return against.length > 0 ? against : asked;
}

/** The rulings without what they decide of one claim, as to those as to whom it is decided otherwise. */
function withoutClaim(order: Order, decided: Decided, { law, before }: Given): readonly Ruling[] {
  return (order.data.rulings ?? []).flatMap((ruling, index) => {
    const parts = partsReached(order.id, ruling, index, before);
    const own = parts.filter((part) => isOn(part, decided));
    if (own.length === 0) return [ruling];
    const named = new Set(parts.flatMap((part) => (part.claim === null ? [] : [part.claim])));
    const left = [...named].filter((other) => other !== decided.claim);
    const others = new Set(own.flatMap(({ against }) => besides(against, decided, law) ?? []));
    const stays = others.size === 0 ? [] : [{ ...ruling, claims: [decided.claim], against: [...others] }];
    const rest = left.length === 0 ? [] : [{ ...ruling, claims: left }];
    if (ruling.claims !== undefined) return [...rest, ...stays];
    // It named no claim, and so decided all that its request reaches.
    return [...rest, ...stays, ...ofMatters(ruling, index, parts)];
  });
}

/** Where the record says only that motions were decided, it still does not say how for the rest of them. */
function openly(order: Order, decided: Decided, { law, before }: Given): Order {
  const decides = order.data.decides ?? [];
  const touched = decides.filter((motion) =>
    before.motions.get(motion)?.context.parts.some((part) => isOn(part, decided)),
  );
  if (touched.length === 0) return order;
  const unknown = touched.flatMap((motion): readonly Ruling[] => {
    const open = (before.motions.get(motion)?.context.parts ?? []).filter(isOpen);
    const claims = new Set(open.filter((part) => !isOn(part, decided)).flatMap((part) => part.claim ?? []));
    const others = new Set(
      open
        .filter((part) => isOn(part, decided))
        .flatMap(({ against }) => besides(against, decided, law) ?? []),
    );
    const said = { motion, disposition: 'unknown', express: false } as const;
    return [
      ...(claims.size === 0 ? [] : [{ ...said, claims: [...claims] }]),
      ...(others.size === 0 ? [] : [{ ...said, claims: [decided.claim], against: [...others] }]),
    ];
  });
  return withData(order, {
    decides: decides.filter((motion) => !touched.includes(motion)),
    rulings: [...(order.data.rulings ?? []), ...unknown],
  });
}
