import type { ClaimId, Disposition, EntryId, EntryOf, Order, Ruling } from '../../events/index.ts';
import type { Challenge, Part } from '../../machines/index.ts';
import { ownRulingsOf, rulingsTakenOver, ungoverned } from './adoption.ts';
import { type DecidedPart, decidedPart, type Filed, ruledPart } from './decided-part.ts';
import { defaults } from './defaults.ts';
import type { Anomaly, Docket } from './docket.ts';
import { groupsReached } from './groups.ts';
import { type FiledMotion, isAimedAtClaim, isByClaimant, isOpen, moversOf } from './parts.ts';
import { defendantsAmong, reachOfMotion } from './sides.ts';

export { claimFalls, endsClaim } from '../../machines/index.ts';
export type { Order };

/** Something that a ruling says and that has no place on the docket. */
type Trouble = Pick<Anomaly, 'kind' | 'about' | 'what'>;

/** Where the docket stands when the order speaks. */
type Before = Filed & Pick<Docket, 'claims'> & Partial<Pick<Docket, 'orders'>>;

/** Whether an order decides again what an earlier one decided (Fed. R. Civ. P. 54(b), 59(e), 60(b)). */
export const decidesAgain = (order: Order): boolean =>
  order.type === 'OrderAmended' || (order.data.reconsiders ?? []).length > 0;

/**
 * What an order says that it decides, part by part, in the order of its rulings, given the docket as it stands
 * just before; and what of it has no place there. What claims that fall leave unreached is known once they have
 * heard the order: it stands behind these in the journal.
 */
export function decidedBy(
  order: Order,
  before: Before,
): { readonly parts: readonly DecidedPart[]; readonly troubles: readonly Trouble[] } {
  const parts: DecidedPart[] = [];
  const troubles: Trouble[] = [];
  const again = decidesAgain(order);
  for (const id of order.data.decides ?? []) {
    const motion = before.motions.get(id);
    if (!motion) troubles.push(unknownMotion(id));
    // The record says that the motion was decided, and not how.
    else
      for (const part of motion.context.parts.filter(isOpen))
        parts.push(decidedPart(motion, part, null, { disposition: 'unknown', express: false }, before));
  }
  const ruled = ruledBy(order.id, ownRulingsOf(order), again, before);
  parts.push(...ruled.parts);
  troubles.push(...ruled.troubles);
  parts.push(...adoptedBy(order, parts, before));
  return { parts, troubles };
}

/** What rulings decide, part by part, in the order in which they stand; `order` is where they are made. */
export function ruledBy(
  order: EntryId,
  rulings: readonly Ruling[],
  again: boolean,
  before: Before,
): { readonly parts: readonly DecidedPart[]; readonly troubles: readonly Trouble[] } {
  const parts: DecidedPart[] = [];
  const troubles: Trouble[] = [];
  for (const [index, ruling] of rulings.entries()) {
    if (ruling.motion === undefined) {
      const made = (ruling.claims ?? []).map((claim) =>
        ofItsOwnAccord(
          order,
          ruling,
          index,
          claim,
          again ? decidedBefore(claim, ruling, before) : [],
          before,
        ),
      );
      if (made.length === 0)
        troubles.push({
          kind: 'nothing-to-decide',
          about: null,
          what: 'a ruling without a motion has to name the claims it decides',
        });
      parts.push(...made);
      continue;
    }
    const motion = before.motions.get(ruling.motion);
    if (!motion) {
      troubles.push(unknownMotion(ruling.motion));
      continue;
    }
    const made = onMotion(motion, ruling, index, again, before);
    if (made.length === 0)
      troubles.push({
        kind: 'nothing-to-decide',
        about: ruling.motion,
        what: `the motion ${ruling.motion} asks for nothing that this ruling decides`,
      });
    parts.push(...made);
  }
  return { parts, troubles };
}

const unknownMotion = (id: EntryId): Trouble => ({
  kind: 'unknown-motion',
  about: id,
  what: `there is no motion ${id} on the docket to rule on`,
});

/** What an order decides by the recommendation that it adopts: all that is recommended, save where its own rulings govern. */
function adoptedBy(order: Order, own: readonly DecidedPart[], before: Before): readonly DecidedPart[] {
  const { rulings, from } = rulingsTakenOver(order, before.orders);
  if (rulings.length === 0) return [];
  const { parts } = ruledBy(order.id, rulings, decidesAgain(order), before);
  return parts.flatMap((part) => {
    const ruling = from === null || part.ruling === null ? null : part.ruling + from;
    return ungoverned({ ...part, ruling }, own, before.caption);
  });
}

/** What a recommendation would decide if it were adopted as it stands (28 U.S.C. § 636(b)(1)). */
export const recommendedBy = (
  { id, data }: EntryOf<'RecommendationFiled'>,
  filed: Filed,
): readonly DecidedPart[] =>
  (data.recommends ?? []).flatMap((ruling, index) => partsReached(id, ruling, index, filed));

/**
 * The parts that an order's ruling reaches by its words, however the docket stands: what it does not narrow, it
 * decides whole. None where its motion is not on the docket.
 */
export function partsReached(
  order: EntryId,
  ruling: Ruling,
  index: number | null,
  filed: Filed,
): readonly DecidedPart[] {
  const claims = ruling.claims ?? [];
  if (ruling.motion === undefined)
    return claims.map((claim) => ofItsOwnAccord(order, ruling, index, claim, [], filed));
  const motion = filed.motions.get(ruling.motion);
  if (!motion) return [];
  const reached = motion.context.parts.filter((part) => reaches(ruling, part));
  if (reached.length > 0) return reached.map((part) => decidedPart(motion, part, index, ruling, filed));
  return claims.map((claim) => beyond(motion, ruling, index, claim, [], filed));
}

/** Whether a ruling reaches a part of its motion. */
export function reaches(ruling: Ruling, part: Part): boolean {
  if (ruling.against !== undefined && part.against !== null && part.claim !== null) {
    const { against } = ruling;
    if (!part.against.some((party) => against.includes(party))) return false;
  }
  if (ruling.request !== undefined && ruling.request !== part.request) return false;
  if (ruling.claims !== undefined && !(part.claim && ruling.claims.includes(part.claim))) return false;
  if (ruling.matters !== undefined && !(part.matter && ruling.matters.includes(part.matter))) return false;
  return ruling.ground === undefined || ruling.ground === part.ground;
}

/** Dispositions that change where a claim stands, or would. */
const DECISIVE: ReadonlySet<Disposition> = new Set(['granted', 'denied', 'granted-in-part', 'unknown']);

export const isDecisive = (disposition: Disposition): boolean => DECISIVE.has(disposition);

function onMotion(
  motion: FiledMotion,
  ruling: Ruling,
  index: number | null,
  again: boolean,
  before: Before,
): readonly DecidedPart[] {
  const named = motion.context.parts.filter((part) => reaches(ruling, part));
  if (named.length === 0) return beyondTheMotion(motion, ruling, index, again, before);
  // Where it names neither claims nor matters, it decides what is still open of the motion.
  const open =
    again || ruling.claims !== undefined || ruling.matters !== undefined ? [] : named.filter(isOpen);
  const reached = open.length > 0 ? open : named;
  // A motion granted in part against several claims at once: which of them fell is not said.
  const vague =
    ruling.disposition === 'granted-in-part' &&
    ruling.claims === undefined &&
    new Set(reached.filter(isAimedAtClaim).map((part) => part.claim)).size > 1;
  return reached.map((part) => {
    const said = vague ? { ...ruling, disposition: 'unknown' as const } : ruling;
    return decidedPart(motion, part, index, asToThePart(motion, part, said, again, before), before);
  });
}

/** A ruling on a motion as a whole, as far as it can be meant of one part of it. */
function asToThePart(
  { context }: FiledMotion,
  part: Part,
  ruling: Ruling,
  again: boolean,
  before: Before,
): Ruling {
  const { disposition } = ruling;
  // What is asked in the alternative is not reached where the first request is granted.
  if (ruling.request === undefined && disposition === 'granted' && part.alternativeTo !== null) {
    const { alternativeTo } = part;
    if (context.parts.some((other) => other.request === alternativeTo && reaches(ruling, other)))
      return { ...ruling, disposition: 'not-reached', express: false };
  }
  // A claim that has fallen meanwhile leaves nothing to refuse.
  if (again || ruling.claims !== undefined || !part.claim || !isAimedAtClaim(part)) return ruling;
  const groups = groupsReached(before.claims, part.claim, part.against);
  const name = part.name;
  const isNamed = (challenge: Challenge): boolean => challenge.part === name;
  const asked = groups.some(({ context }) => context.challenges.some(isNamed));
  const passedOver = groups.some(({ context }) => context.unreached.some(isNamed));
  return asked || (passedOver && disposition === 'granted') || !isDecisive(disposition)
    ? ruling
    : { ...ruling, disposition: 'moot', express: false };
}

/** The motion did not ask for what the order decides on it; the claims named hear the ruling all the same. */
function beyondTheMotion(
  motion: FiledMotion,
  ruling: Ruling,
  index: number | null,
  again: boolean,
  before: Before,
): readonly DecidedPart[] {
  return (ruling.claims ?? []).flatMap((claim) => {
    const earlier = again ? decidedBefore(claim, ruling, before) : [];
    // What was never asked cannot be put off or be moot.
    if (!isDecisive(ruling.disposition) && earlier.length === 0) return [];
    return [beyond(motion, ruling, index, claim, earlier, before)];
  });
}

const beyond = (
  { filed }: FiledMotion,
  ruling: Ruling,
  index: number | null,
  claim: ClaimId,
  earlier: readonly string[],
  { caption }: Filed,
): DecidedPart =>
  ruledPart(
    {
      ...UNASKED,
      ruling: index,
      motion: filed.id,
      names: [`${filed.id}/-/${claim}/${ruling.ground ?? '-'}`, ...earlier],
      claim,
      against: reachOfMotion(caption, claim, moversOf(filed.data), ruling.against),
      ground: ruling.ground ?? null,
      relief: ruling.relief ?? filed.data.requests[0]?.relief ?? 'other',
      byClaimant: isByClaimant(caption, claim, filed.data),
    },
    ruling,
  );

const ofItsOwnAccord = (
  order: EntryId,
  ruling: Ruling,
  index: number | null,
  claim: ClaimId,
  earlier: readonly string[],
  { caption }: Filed,
): DecidedPart =>
  ruledPart(
    {
      ...UNASKED,
      ruling: index,
      motion: null,
      names: [`${order}/-/${ruling.ground ?? '-'}`, ...earlier],
      claim,
      against: ruling.against === undefined ? null : defendantsAmong(caption, claim, ruling.against),
      ground: ruling.ground ?? null,
      relief: ruling.relief ?? defaults.reliefOfItsOwnAccord.value,
      byClaimant: false,
    },
    ruling,
  );

const UNASKED = { key: null, request: null, matter: null, order: null, alternativeTo: null } as const;

/** What an earlier order decided, as this ruling does, without a motion that asked for it, and is decided again. */
function decidedBefore(claim: ClaimId, { motion, ground }: Ruling, before: Before): readonly string[] {
  const grants = groupsReached(before.claims, claim, null).flatMap(({ context }) => context.grants);
  const again = grants.filter(
    (grant) => grant.motion === (motion ?? null) && (ground === undefined || grant.ground === ground),
  );
  return [...new Set(again.flatMap((grant) => grant.parts))];
}
