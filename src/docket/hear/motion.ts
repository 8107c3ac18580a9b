import {
  type ClaimId,
  ENDS_A_CLAIM,
  type EntryId,
  type EntryOf,
  type MatterId,
  type MotionRequest,
  type Relief,
} from '../../../events/index.ts';
import type { Challenge, MotionEvent, Part } from '../../../machines/index.ts';
import type { OpenDocket } from '../docket.ts';
import type { Hearing } from '../hearing.ts';

type Target = {
  readonly claim: ClaimId | null;
  readonly matter: MatterId | null;
  readonly order: EntryId | null;
};

const NOBODY: readonly never[] = [];
const NO_GROUND = [null] as const;

/** What a request is aimed at: a claim, a matter, an order, or nothing in particular. */
const targets = ({ claims, matters, orders }: MotionRequest): readonly Target[] => {
  const named = [
    ...(claims ?? NOBODY).map((claim): Target => ({ claim, matter: null, order: null })),
    ...(matters ?? NOBODY).map((matter): Target => ({ claim: null, matter, order: null })),
    ...(orders ?? NOBODY).map((order): Target => ({ claim: null, matter: null, order })),
  ];
  return named.length > 0 ? named : [{ claim: null, matter: null, order: null }];
};

/** A motion taken apart: one part for every request, target and ground, since each may be decided for itself. */
export function partsOf(data: EntryOf<'MotionFiled'>['data']): readonly Part[] {
  const parts: Part[] = [];
  for (const request of data.requests)
    for (const { claim, matter, order } of targets(request))
      for (const ground of request.grounds?.length ? request.grounds : NO_GROUND)
        parts.push({
          key: `${request.id}/${claim ?? matter ?? order ?? '-'}/${ground ?? '-'}`,
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
  return parts;
}

/** A motion's part as the claim it is aimed at sees it. */
export function challengeOf(docket: OpenDocket, motion: EntryOf<'MotionFiled'>, part: Part): Challenge {
  const claimant = part.claim ? docket.caption.claims.get(part.claim)?.claimant : undefined;
  return {
    part: `${motion.id}/${part.key}`,
    motion: motion.id,
    relief: part.relief,
    ground: part.ground,
    alternative: part.alternativeTo !== null,
    byClaimant: claimant === motion.data.movant,
  };
}

/** Relief that puts a claim under a motion: what could end it or stop it. A motion about discovery does not. */
const AIMED_AT_CLAIMS = new Set<Relief>([...ENDS_A_CLAIM, 'stay']);

export const isAimedAtClaim = (part: Part): boolean =>
  part.claim !== null && AIMED_AT_CLAIMS.has(part.relief);

/** Whether a part waits for its decision. */
export const isOpen = (part: Part): boolean => part.status === 'pending' || part.status === 'deferred';

/** Whether a movant can still take a part back: it is open, or moot without an order that says so. */
const isLeft = (part: Part): boolean => isOpen(part) || (part.status === 'moot' && !part.express);

/** A motion comes on the docket, and the claims it is aimed at are under it. */
export function hearMotion(hearing: Hearing, entry: EntryOf<'MotionFiled'>): void {
  const { docket } = hearing;
  if (docket.motions.has(entry.id)) {
    hearing.note('already-on-docket', entry.id, `${entry.id} is already filed`);
    return;
  }
  const parts = partsOf(entry.data);
  hearing.fileMotion(entry, { motion: entry.id, parts });
  const challenges = new Map<ClaimId, Challenge[]>();
  for (const part of parts) {
    if (part.claim && isAimedAtClaim(part)) {
      const list = challenges.get(part.claim) ?? [];
      list.push(challengeOf(docket, entry, part));
      challenges.set(part.claim, list);
    } else if (part.matter && (part.relief === 'compel' || part.relief === 'protective-order')) {
      hearing.tellMatter(part.matter, { type: 'raised', by: entry.id });
    }
  }
  for (const [claim, aimed] of challenges)
    hearing.tellClaim(claim, { type: 'challenged', by: entry.id, challenges: aimed });
}

type Progress = 'MotionOpposed' | 'ReplyFiled' | 'MotionArgued' | 'MotionSubmitted';

const PROGRESS = {
  MotionOpposed: 'opposed',
  ReplyFiled: 'replied',
  MotionArgued: 'argued',
  MotionSubmitted: 'submitted',
} as const satisfies Record<Progress, MotionEvent['type']>;

/** A motion is briefed, argued, submitted. */
export function hearProgress(hearing: Hearing, entry: EntryOf<Progress>): void {
  hearing.tellMotion(entry.data.motion, { type: PROGRESS[entry.type], by: entry.id });
}

/** A motion is taken back, whole or in part, and the claims are free of what was taken back. */
export function hearWithdrawal(hearing: Hearing, { id: by, data }: EntryOf<'MotionWithdrawn'>): void {
  const standing = hearing.docket.motions.get(data.motion);
  const taken = (standing?.context.parts ?? []).filter(
    (part) => isLeft(part) && (data.requests === undefined || data.requests.includes(part.request)),
  );
  if (standing && data.requests && taken.length === 0) {
    hearing.note(
      'nothing-to-decide',
      data.motion,
      `nothing that ${data.motion} still asks for is named here as taken back`,
    );
    return;
  }
  if (!hearing.tellMotion(data.motion, { type: 'withdrawn', by, parts: taken.map((part) => part.key) }))
    return;
  for (const claim of new Set(taken.filter(isAimedAtClaim).map((part) => part.claim))) {
    const parts = taken.filter((part) => part.claim === claim).map((part) => `${data.motion}/${part.key}`);
    if (claim) hearing.tellClaim(claim, { type: 'challengeWithdrawn', by, parts });
  }
}
