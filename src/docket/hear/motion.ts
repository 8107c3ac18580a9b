import type { ClaimId, EntryOf } from '../../../events/index.ts';
import type { MotionEvent, Part } from '../../../machines/index.ts';
import type { Hearing } from '../hearing.ts';
import { challengeOf, isAimedAtClaim, isOpen, moversOf, partName, partsOf } from '../parts.ts';
import { sideOf } from '../sides.ts';

/** Whether a movant can still take a part back: it is open, or moot without an order that says so. */
const isLeft = (part: Part): boolean => isOpen(part) || (part.status === 'moot' && !part.express);

/** A motion comes on the docket, and the claims it is aimed at are under it. */
export function hearMotion(hearing: Hearing, entry: EntryOf<'MotionFiled'>): void {
  const { docket } = hearing;
  if (docket.motions.has(entry.id)) {
    hearing.note('already-on-docket', entry.id, `${entry.id} is already filed`);
    return;
  }
  const parts = partsOf(entry.data, docket.caption);
  hearing.fileMotion(entry, { motion: entry.id, parts });
  const aimed = new Map<ClaimId, Part[]>();
  for (const part of parts) {
    if (part.claim && isAimedAtClaim(part)) {
      const list = aimed.get(part.claim) ?? [];
      list.push(part);
      aimed.set(part.claim, list);
    } else if (part.matter && (part.relief === 'compel' || part.relief === 'protective-order')) {
      hearing.tellMatter(part.matter, { type: 'raised', by: entry.id });
    }
  }
  for (const [claim, all] of aimed) {
    if (sideOf(docket.caption, claim, moversOf(entry.data)) === 'stranger') {
      hearing.note('stranger', claim, `${moversOf(entry.data).join(', ')} is no party to ${claim}`);
      continue;
    }
    for (const [, together] of Map.groupBy(all, ({ against }) => against?.join() ?? ''))
      hearing.tellClaim(
        claim,
        {
          type: 'challenged',
          by: entry.id,
          challenges: together.map((part) => challengeOf(docket.caption, entry, part)),
        },
        together[0]?.against ?? null,
      );
  }
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
  const freed = Map.groupBy(taken.filter(isAimedAtClaim), ({ claim, against }) =>
    JSON.stringify([claim, against]),
  );
  for (const [, together] of freed) {
    const [first] = together;
    const parts = together.map((part) => partName(data.motion, part));
    if (first?.claim)
      hearing.tellClaim(first.claim, { type: 'challengeWithdrawn', by, parts }, first.against);
  }
}
