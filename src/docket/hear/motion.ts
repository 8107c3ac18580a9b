import type { ClaimId, EntryOf } from '../../../events/index.ts';
import type { MotionEvent, Part } from '../../../machines/index.ts';
import type { Hearing } from '../hearing.ts';
import { challengeOf, isAimedAtClaim, moversOf, partsOf } from '../parts.ts';
import { sideOf } from '../sides.ts';
import { answerWithMotion } from './answering.ts';

/** A motion comes on the docket, and the claims it is aimed at are under it. */
export function hearMotion(hearing: Hearing, entry: EntryOf<'MotionFiled'>): void {
  const { docket } = hearing;
  if (docket.motions.has(entry.id)) {
    hearing.note('already-on-docket', entry.id, `${entry.id} is already filed`);
    return;
  }
  const parts = partsOf(entry, docket.caption);
  hearing.fileMotion(entry, { motion: entry.id, parts });
  aimAtClaims(hearing, entry, parts);
}

/** Puts claims and matters under what a motion, or one who joins in it, asks of them. */
export function aimAtClaims(hearing: Hearing, filed: EntryOf<'MotionFiled'>, parts: readonly Part[]): void {
  const { docket } = hearing;
  const by = hearing.entry.id;
  const movers = moversOf(filed.data);
  const aimed = new Map<ClaimId, Part[]>();
  for (const part of parts) {
    if (part.claim && isAimedAtClaim(part)) {
      const known = aimed.get(part.claim);
      if (known) known.push(part);
      else aimed.set(part.claim, [part]);
    } else if (part.matter && (part.relief === 'compel' || part.relief === 'protective-order')) {
      hearing.tellMatter(part.matter, { type: 'raised', by });
    }
  }
  for (const [claim, all] of aimed) {
    if (sideOf(docket.caption, claim, movers) === 'stranger') {
      hearing.note('stranger', claim, `${movers.join(', ')} is no party to ${claim}`);
      continue;
    }
    for (const together of alike(all))
      hearing.tellClaim(
        claim,
        {
          type: 'challenged',
          by,
          challenges: together.map((part) => challengeOf(docket.caption, filed, part)),
        },
        together[0]?.against ?? null,
      );
  }
  answerWithMotion(hearing, filed);
}

/** The parts that are asked as to the same defendants, together: most motions ask all as to the same. */
const alike = (parts: readonly Part[]): Iterable<readonly Part[]> =>
  parts.length === 1 || parts.every(({ against }) => against === parts[0]?.against)
    ? [parts]
    : Map.groupBy(parts, ({ against }) => against?.join() ?? '').values();

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
