import {
  AIMED_AT_CLAIMS,
  type ClaimId,
  type DataOf,
  type Entry,
  type EntryId,
  type EntryOf,
  type MotionRequest,
  type PartyId,
  partiesIn,
} from '../../events/index.ts';
import { type Challenge, type MotionContext, type Part, partKey } from '../../machines/index.ts';
import type { Caption } from './docket.ts';
import type { Reach } from './groups.ts';
import { reachOfMotion, type Sides, sideOf } from './sides.ts';

/** What a part of a request is aimed at: a claim, a matter, an order, or nothing in particular. */
type Target = Pick<Part, 'claim' | 'matter' | 'order'>;

const AT_NOTHING: readonly Target[] = [{ claim: null, matter: null, order: null }];
const NO_GROUND = [null] as const;

function targets({ claims, matters, orders }: MotionRequest): readonly Target[] {
  const named: Target[] = [];
  for (const claim of claims ?? []) named.push({ claim, matter: null, order: null });
  for (const matter of matters ?? []) named.push({ claim: null, matter, order: null });
  for (const order of orders ?? []) named.push({ claim: null, matter: null, order });
  return named.length > 0 ? named : AT_NOTHING;
}

/** A motion taken apart: one part for every request, target and ground, since each may be decided for itself. */
export function partsOf(
  { id, data }: Pick<EntryOf<'MotionFiled'>, 'id' | 'data'>,
  caption: Sides,
): readonly Part[] {
  const parts: Part[] = [];
  const movants = moversOf(data);
  for (const request of data.requests)
    for (const { claim, matter, order } of targets(request)) {
      const against = claim === null ? null : partReach(caption, claim, movants, request.against);
      for (const ground of request.grounds?.length ? request.grounds : NO_GROUND) {
        const key = partKey({ request: request.id, claim, matter, order, ground });
        parts.push({
          key,
          name: `${id}/${key}`,
          against,
          request: request.id,
          relief: request.relief,
          claim,
          matter,
          order,
          ground,
          alternativeTo: request.alternativeTo ?? null,
          status: 'pending',
          decidedBy: null,
          express: true,
        });
      }
    }
  return parts;
}

/** The parties who move. */
export const moversOf = ({ movant }: DataOf<'MotionFiled'>): readonly PartyId[] => partiesIn(movant);

/** As to whom a part is asked; spelled out where the case says against whom the claim is, so that it can be split. */
const partReach = (
  caption: Sides,
  claim: ClaimId,
  movants: readonly PartyId[],
  named: readonly PartyId[] | undefined,
): Reach => reachOfMotion(caption, claim, movants, named) ?? caption.claims.get(claim)?.against ?? null;

/** Whether it is the claimant of a claim who moves. */
export const isByClaimant = (caption: Sides, claim: ClaimId | null, data: DataOf<'MotionFiled'>): boolean =>
  claim !== null && sideOf(caption, claim, moversOf(data)) === 'claimant';

/** A motion's part as the claim it is aimed at sees it. */
export function challengeOf(caption: Caption, motion: EntryOf<'MotionFiled'>, part: Part): Challenge {
  return {
    part: part.name,
    motion: motion.id,
    relief: part.relief,
    ground: part.ground,
    alternative: part.alternativeTo !== null,
    byClaimant: isByClaimant(caption, part.claim, motion.data),
  };
}

/** A motion as it was filed, with its parts. */
export type FiledMotion = { readonly filed: EntryOf<'MotionFiled'>; readonly context: MotionContext };

/** The motions among some entries, none of them decided yet. */
export const motionsFiled = (entries: Iterable<Entry>, caption: Sides): ReadonlyMap<EntryId, FiledMotion> => {
  const motions = new Map<EntryId, FiledMotion>();
  for (const filed of entries)
    if (filed.type === 'MotionFiled' && !motions.has(filed.id))
      motions.set(filed.id, { filed, context: { motion: filed.id, parts: partsOf(filed, caption) } });
  return motions;
};

/** Whether a part puts its claim under a motion. */
export const isAimedAtClaim = (part: Pick<Part, 'claim' | 'relief'>): boolean =>
  part.claim !== null && AIMED_AT_CLAIMS.has(part.relief);

/** Whether a part waits for its decision. */
export const isOpen = (part: Part): boolean => part.status === 'pending' || part.status === 'deferred';
