import type { ClaimId, EntryOf } from '../../../events/index.ts';
import type { Challenge, MotionEvent, Part } from '../../../machines/index.ts';
import type { Hearing } from '../hearing.ts';
import { challengeOf, isAimedAtClaim, isOpen, partsOf } from '../parts.ts';

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
      list.push(challengeOf(docket.caption, entry, part));
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
