import type { ClaimId, EntryOf, PartyId } from '../../../events/index.ts';
import { type Part, partKey } from '../../../machines/index.ts';
import type { MotionStanding } from '../docket.ts';
import { bothReach } from '../groups.ts';
import type { Hearing } from '../hearing.ts';
import { isAimedAtClaim, isOpen, moversOf, partsOf } from '../parts.ts';
import { defendantsAmong, sideOf } from '../sides.ts';
import { aimAtClaims } from './motion.ts';

/** Who moves, as it changes: one joins in a motion, one of several takes it back. */

/** A party joins in a motion: what it asks is asked as to that party, too, on each ground (Fed. R. Civ. P. 7(b)). */
export function hearJoinder(hearing: Hearing, { id: by, data }: EntryOf<'MotionJoined'>): void {
  const standing = hearing.docket.motions.get(data.motion);
  const movers = standing === undefined ? [] : moversOf(standing.filed.data);
  if (movers.includes(data.by)) {
    hearing.note('already-on-docket', data.motion, `${data.by} moves in ${data.motion} already`);
    return;
  }
  const parts = standing === undefined ? [] : partsFor(hearing, standing, data);
  const across = parts.find(({ claim }) => claim !== null && isAcross(hearing, claim, data.by, movers));
  if (across !== undefined) {
    hearing.note(
      'stranger',
      across.claim,
      `${data.by} is on the other side of ${across.claim} from who moves`,
    );
    return;
  }
  if (!hearing.tellMotion(data.motion, { type: 'joined', by, parts })) return;
  const filed = movedBy(hearing, data.motion, [...movers, data.by]);
  if (filed) aimAtClaims(hearing, filed, parts);
}

/** Whether a party is on the other side of a claim from those who move. */
function isAcross(
  { docket: { caption } }: Hearing,
  claim: ClaimId,
  by: PartyId,
  movers: readonly PartyId[],
): boolean {
  const sides = new Set([sideOf(caption, claim, [by]), sideOf(caption, claim, movers)]);
  return sides.has('claimant') && sides.has('opponent');
}

/** What is asked for one who joins, as far as it is not asked of the same claim as to the same defendants already. */
function partsFor(
  { docket: { caption } }: Hearing,
  { filed, context }: MotionStanding,
  { by, claims }: EntryOf<'MotionJoined'>['data'],
): readonly Part[] {
  const requests = filed.data.requests
    .filter((request) => request.claims !== undefined)
    .map(({ against: _, ...request }) => ({ ...request, claims: claims ?? request.claims }));
  return partsOf({ id: filed.id, data: { movant: by, requests } }, caption).flatMap(
    (part): readonly Part[] => {
      const asked = context.parts.filter(({ name }) => name === part.name);
      if (asked.some(({ against }) => against === null)) return [];
      const against =
        part.against?.filter((party) => !asked.some((one) => one.against?.includes(party))) ?? null;
      if (against?.length === 0) return [];
      return [asked.length === 0 ? part : { ...part, key: partKey(part, against ?? []), against }];
    },
  );
}

/** Writes down who moves from now on. */
function movedBy(
  { docket }: Hearing,
  motion: MotionStanding['filed']['id'],
  movant: PartyId[],
): MotionStanding['filed'] | undefined {
  const standing = docket.motions.get(motion);
  if (standing === undefined) return undefined;
  const filed = { ...standing.filed, data: { ...standing.filed.data, movant } };
  docket.motions.set(motion, { ...standing, filed });
  return filed;
}

/** Whether a movant can still take a part back: it is open, or moot without an order that says so. */
const isLeft = (part: Part): boolean => isOpen(part) || (part.status === 'moot' && !part.express);

/** A motion is taken back, whole, in part, or by one of its movants, and the claims are free of what was taken back. */
export function hearWithdrawal(hearing: Hearing, { data }: EntryOf<'MotionWithdrawn'>): void {
  const standing = hearing.docket.motions.get(data.motion);
  const movers = standing === undefined ? [] : moversOf(standing.filed.data);
  const others = data.by === undefined ? [] : movers.filter((party) => party !== data.by);
  if (standing && data.by !== undefined && others.length === movers.length) {
    hearing.note('stranger', data.motion, `${data.by} does not move in ${data.motion}`);
    return;
  }
  const left = (standing?.context.parts ?? []).filter(
    (part) => isLeft(part) && (data.requests === undefined || data.requests.includes(part.request)),
  );
  if (standing && data.requests && left.length === 0) {
    hearing.note(
      'nothing-to-decide',
      data.motion,
      `nothing that ${data.motion} still asks for is named here as taken back`,
    );
    return;
  }
  if (data.by === undefined || others.length === 0) {
    takeBack(hearing, data.motion, left);
    return;
  }
  for (const part of left) takeBackFor(hearing, data.motion, part, data.by, others);
  if (data.requests === undefined) movedBy(hearing, data.motion, others);
}

/** One of several movants asks a part no longer: as to itself, where it is a defendant; else where nobody else asks. */
function takeBackFor(
  hearing: Hearing,
  motion: MotionStanding['filed']['id'],
  part: Part,
  by: PartyId,
  others: readonly PartyId[],
): void {
  const { caption } = hearing.docket;
  if (part.claim === null) return;
  const side = sideOf(caption, part.claim, [by]);
  if (side === 'claimant' && sideOf(caption, part.claim, others) !== 'claimant')
    takeBack(hearing, motion, [part]);
  if (side !== 'opponent' || part.against === null) return;
  const own = bothReach(part.against, defendantsAmong(caption, part.claim, [by])) ?? [];
  if (own.length > 0) takeBack(hearing, motion, [part], own);
}

function takeBack(
  hearing: Hearing,
  motion: MotionStanding['filed']['id'],
  taken: readonly Part[],
  against?: readonly PartyId[],
): void {
  const by = hearing.entry.id;
  const keys = taken.map((part) => part.key);
  if (!hearing.tellMotion(motion, { type: 'withdrawn', by, parts: keys, ...(against && { against }) }))
    return;
  const freed = Map.groupBy(taken.filter(isAimedAtClaim), (part) =>
    JSON.stringify([part.claim, part.against]),
  );
  for (const [, together] of freed) {
    const [first] = together;
    const parts = together.map((part) => part.name);
    if (first?.claim)
      hearing.tellClaim(first.claim, { type: 'challengeWithdrawn', by, parts }, against ?? first.against);
  }
}
