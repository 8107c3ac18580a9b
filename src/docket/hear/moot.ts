import { type ClaimId, ENDS_A_CLAIM, type EntryId, OUTLIVES_ITS_CLAIM } from '../../../events/index.ts';
import { auditWord, type Part, type StateOf } from '../../../machines/index.ts';
import type { Move } from '../docket.ts';
import { bothReach, type Group, groupsReached, type Reach } from '../groups.ts';
import type { Hearing } from '../hearing.ts';
import { challengeOf, isAimedAtClaim, isOpen } from '../parts.ts';

/**
 * A motion against what has ended is moot from that day though nobody says so, and asked again of what returns
 * (U.S. Const. art. III, § 2: a court decides no question that can change nothing). One that attacks the ending, or
 * asks for fees, costs or sanctions, outlives it.
 */
export function settleMootMotions(hearing: Hearing): void {
  for (const move of hearing.moves) {
    if (move.kind === 'claim') {
      if (move.from === move.to) continue;
      const was = move.from !== null && isEnded(move.from);
      const is = isEnded(move.to);
      if (!was && is) mootWith(hearing, move);
      else if (was && !is && move.event !== 'repleaded') askAgain(hearing, move);
    } else if (move.kind === 'motion' && move.event === 'filed')
      mootFromTheFirst(hearing, move.id as EntryId);
  }
}

type ClaimMove = Extract<Move, { kind: 'claim' }>;

const ENDED: ReadonlySet<StateOf<'claim'>> = new Set([
  'dismissed.withLeave',
  'dismissed.withoutLeave',
  'withdrawn',
  'settled',
  'judgment',
]);

/** Whether nothing is left of a claim, where it stands, for a motion to be about. */
export const isEnded = (state: StateOf<'claim'>): boolean => ENDED.has(state);

/** Everything that was still asked of the claim is moot, as far as it has ended. */
function mootWith(hearing: Hearing, { id, against }: ClaimMove): void {
  tellParts(
    hearing,
    id as ClaimId,
    against ?? null,
    'moot',
    (part) => isOpen(part) && !OUTLIVES_ITS_CLAIM.has(part.relief),
  );
}

/** A motion that comes when its claim has ended can change nothing, unless it is made because of that. */
function mootFromTheFirst(hearing: Hearing, motion: EntryId): void {
  const { docket } = hearing;
  for (const { claim, against, relief } of docket.motions.get(motion)?.context.parts ?? []) {
    if (claim === null || !ENDS_A_CLAIM.has(relief) || !hasEnded(docket.claims.get(claim))) continue;
    const ended = groupsReached(docket.claims, claim, against).filter(({ value }) => isEnded(value));
    for (const group of ended)
      tellParts(
        hearing,
        claim,
        group.against,
        'moot',
        (part, id) => id === motion && isOpen(part) && ENDS_A_CLAIM.has(part.relief),
        group.since,
      );
  }
}

const hasEnded = (groups: readonly Group[] | undefined): boolean =>
  groups?.some(({ value }) => isEnded(value)) ?? false;

/** What became moot without a word since the claim ended is asked again of a claim that returns. */
function askAgain(hearing: Hearing, move: ClaimMove): void {
  const claim = move.id as ClaimId;
  const against = move.against ?? null;
  const without = mootWithoutAWord(hearing, claim);
  const since = without.size === 0 ? without : sinceItEnded(hearing, claim, without);
  if (since.size > 0)
    tellParts(hearing, claim, against, 'deferred', (part) => isTacit(part) && since.has(part.decidedBy));
  for (const group of groupsReached(hearing.docket.claims, claim, against))
    challengeAgain(hearing, claim, group);
}

type Tacit = Part & { readonly decidedBy: EntryId };

const isTacit = (part: Part): part is Tacit =>
  part.status === 'moot' && !part.express && part.decidedBy !== null;

/** The entries by which parts of motions about a claim became moot without a word. */
function mootWithoutAWord({ docket }: Hearing, claim: ClaimId): ReadonlySet<EntryId> {
  const found = new Set<EntryId>();
  for (const { context } of docket.motions.values())
    for (const part of context.parts) if (part.claim === claim && isTacit(part)) found.add(part.decidedBy);
  return found;
}

/** Of some entries, those from the one on that ended a claim last. */
function sinceItEnded(
  { docket }: Hearing,
  claim: ClaimId,
  entries: ReadonlySet<EntryId>,
): ReadonlySet<EntryId> {
  const since = new Set<EntryId>();
  for (let at = docket.journal.length - 1; at >= 0; at -= 1) {
    const line = docket.journal[at];
    if (line === undefined) continue;
    if (entries.has(line.entry.id)) since.add(line.entry.id);
    if (line.moves.some((move) => isEndOf(move, claim))) break;
  }
  return since;
}

/** Whether a move ends a claim that had not ended. */
const isEndOf = (move: Move, claim: ClaimId): boolean =>
  move.kind === 'claim' &&
  move.id === claim &&
  isEnded(move.to) &&
  (move.from === null || !isEnded(move.from));

/** A claim that returns is under the motions that are open against it, where it does not know of them already. */
function challengeAgain(hearing: Hearing, claim: ClaimId, { value, context, against }: Group): void {
  if (isEnded(value)) return;
  const { docket } = hearing;
  const known = new Set(
    [context.challenges, context.unreached].flatMap((asked) => asked.map(({ part }) => part)),
  );
  for (const { filed, context: of } of docket.motions.values()) {
    const open = of.parts.filter(
      (part) =>
        part.claim === claim &&
        part.decidedBy === hearing.entry.id &&
        isOpen(part) &&
        isAimedAtClaim(part) &&
        !known.has(part.name) &&
        bothReach(part.against, against)?.length !== 0,
    );
    if (open.length === 0) continue;
    const challenges = open.map((part) => challengeOf(docket.caption, filed, part));
    hearing.tellClaim(claim, { type: 'challenged', by: filed.id, challenges }, against);
  }
}

function tellParts(
  hearing: Hearing,
  claim: ClaimId,
  reach: Reach,
  disposition: 'moot' | 'deferred',
  isMeant: (part: Part, motion: EntryId) => boolean,
  by = hearing.entry.id,
): void {
  for (const [motion, { value, context }] of hearing.docket.motions) {
    // What is decided, moot or withdrawn has no part left that could become moot.
    if (disposition === 'moot' && auditWord('motion', value) !== 'pending') continue;
    const meant = context.parts.filter(
      (part) => part.claim === claim && isMeant(part, motion) && bothReach(part.against, reach)?.length !== 0,
    );
    if (meant.length === 0) continue;
    const narrowed = reach === null ? {} : { against: reach };
    const decisions = meant.map(({ key }) => ({ key, disposition, express: false, ...narrowed }));
    hearing.tellMotion(motion, { type: 'decidedAgain', by, decisions });
  }
}
