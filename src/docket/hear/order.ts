import type { ClaimId, Direction, EntryId, EntryOf, Ruling } from '../../../events/index.ts';
import type { Challenge, ClaimRuling, Part, PartDecision } from '../../../machines/index.ts';
import type { MotionStanding } from '../docket.ts';
import type { Hearing } from '../hearing.ts';
import { challengeOf, isAimedAtClaim } from './motion.ts';
import { lift, stay } from './stay.ts';

type Order = EntryOf<'OrderEntered' | 'OrderAmended'>;

const isOpen = (part: Part): boolean => part.status === 'pending' || part.status === 'deferred';

/** An order is entered: its rulings reach motions and claims, its stays and directions what they name. */
export function hearOrder(hearing: Hearing, entry: Order): void {
  const { data } = entry;
  hearing.enterOrder();
  const again = tellEarlierOrders(hearing, entry);
  const decided = new Decided(hearing, again);
  for (const motion of data.decides ?? []) decided.inAWayNotInTheRecord(motion);
  for (const ruling of data.rulings ?? []) decided.rule(ruling);
  decided.tell();
  for (const held of data.stays ?? []) stay(hearing, held);
  for (const lifted of data.lifts ?? []) lift(hearing, lifted);
  for (const direction of data.directions ?? []) direct(hearing, direction);
}

/** Tells the orders that this one amends, reconsiders or adopts. True where it may decide again what they decided. */
function tellEarlierOrders(hearing: Hearing, entry: Order): boolean {
  const by = entry.id;
  if (entry.type === 'OrderAmended') {
    hearing.tellOrder(entry.data.order, { type: 'amended', by });
    return true;
  }
  const { reconsiders, adopts } = entry.data;
  for (const order of reconsiders ?? []) hearing.tellOrder(order, { type: 'reconsidered', by });
  if (adopts) hearing.tellOrder(adopts, { type: 'adopted', by });
  return (reconsiders ?? []).length > 0;
}

const MATTER_EVENT = {
  'meet-and-confer': 'sentToConfer',
  compel: 'compelled',
  deny: 'denied',
  close: 'closed',
} as const;

const direct = (hearing: Hearing, { matter, action }: Direction): void => {
  hearing.tellMatter(matter, { type: MATTER_EVENT[action], by: hearing.entry.id });
};

/** What one order decides, gathered motion by motion and claim by claim before anything is told. */
class Decided {
  private readonly byMotion = new Map<EntryId, Map<string, PartDecision>>();
  private readonly byClaim = new Map<ClaimId, ClaimRuling[]>();
  private readonly hearing: Hearing;
  private readonly again: boolean;

  constructor(hearing: Hearing, again: boolean) {
    this.hearing = hearing;
    this.again = again;
  }

  private motion(id: EntryId): MotionStanding | undefined {
    const standing = this.hearing.docket.motions.get(id);
    if (!standing)
      this.hearing.note('unknown-motion', id, `there is no motion ${id} on the docket to rule on`);
    return standing;
  }

  /** The record says that the motion was decided, and not how. */
  inAWayNotInTheRecord(id: EntryId): void {
    const standing = this.motion(id);
    if (!standing) return;
    for (const part of standing.context.parts.filter(isOpen))
      this.decidePart(standing, part, { motion: id, disposition: 'unknown', express: false });
  }

  rule(ruling: Ruling): void {
    if (ruling.motion) this.onMotion(ruling, ruling.motion);
    else this.ofItsOwnAccord(ruling);
  }

  private onMotion(ruling: Ruling, motion: EntryId): void {
    const standing = this.motion(motion);
    if (!standing) return;
    const reached = standing.context.parts.filter((part) => reaches(ruling, part));
    if (reached.length === 0) this.beyondTheMotion(standing, ruling);
    // A motion granted in part against several claims at once: which of them fell is not said.
    const vague =
      ruling.disposition === 'granted-in-part' &&
      ruling.claims === undefined &&
      new Set(reached.filter(isAimedAtClaim).map((part) => part.claim)).size > 1;
    for (const part of reached)
      this.decidePart(standing, part, vague ? { ...ruling, disposition: 'unknown' } : ruling);
  }

  private decidePart(standing: MotionStanding, part: Part, ruling: Ruling): void {
    const { filed } = standing;
    const decisions = this.byMotion.get(filed.id) ?? new Map<string, PartDecision>();
    this.byMotion.set(filed.id, decisions);
    const { disposition, express = true } = ruling;
    decisions.set(part.key, { key: part.key, disposition, express });
    if (part.claim && isAimedAtClaim(part)) {
      const challenge = challengeOf(this.hearing.docket, filed, part);
      this.ruleOnClaim(part.claim, ruling, [challenge.part], { ...challenge, motion: filed.id });
    }
  }

  /** The motion was not aimed at what the order decides on it; the claim hears the ruling all the same. */
  private beyondTheMotion(standing: MotionStanding, ruling: Ruling): void {
    const { filed } = standing;
    const relief = ruling.relief ?? filed.data.requests[0]?.relief ?? 'other';
    for (const claim of ruling.claims ?? [])
      this.ruleOnClaim(claim, ruling, [`${filed.id}/-/${claim}`], {
        motion: filed.id,
        relief,
        ground: ruling.ground ?? null,
        byClaimant: this.hearing.docket.caption.claims.get(claim)?.claimant === filed.data.movant,
      });
    if ((ruling.claims ?? []).length === 0)
      this.hearing.note(
        'nothing-to-decide',
        filed.id,
        `the motion ${filed.id} asks for nothing that this ruling decides`,
      );
  }

  private ofItsOwnAccord(ruling: Ruling): void {
    const by = this.hearing.entry.id;
    const source = {
      motion: null,
      relief: ruling.relief ?? 'dismiss',
      ground: ruling.ground ?? null,
      byClaimant: false,
    } as const;
    for (const claim of ruling.claims ?? [])
      this.ruleOnClaim(claim, ruling, [`${by}/-/${ruling.ground ?? '-'}`], source);
    if ((ruling.claims ?? []).length === 0)
      this.hearing.note(
        'nothing-to-decide',
        null,
        'a ruling without a motion has to name the claims it decides',
      );
  }

  private ruleOnClaim(
    claim: ClaimId,
    ruling: Ruling,
    parts: readonly string[],
    source: Pick<ClaimRuling, 'motion' | 'relief' | 'ground' | 'byClaimant'>,
  ): void {
    const rulings = this.byClaim.get(claim) ?? [];
    this.byClaim.set(claim, rulings);
    rulings.push({
      parts,
      motion: source.motion,
      relief: source.relief,
      ground: source.ground,
      byClaimant: source.byClaimant,
      disposition: ruling.disposition,
      leaveToAmend: ruling.leaveToAmend ?? false,
      prejudice: ruling.prejudice ?? 'unknown',
      express: ruling.express ?? true,
    });
  }

  /** Tells the motions and then the claims; a ruling that its motion would not hear reaches no claim. */
  tell(): void {
    const { hearing, again } = this;
    const type = again ? 'decidedAgain' : 'decided';
    const by = hearing.entry.id;
    const refused = new Set<EntryId | null>();
    for (const [motion, decisions] of this.byMotion)
      if (!hearing.tellMotion(motion, { type, by, decisions: [...decisions.values()] })) refused.add(motion);
    for (const [claim, all] of this.byClaim) {
      const rulings = all.filter((ruling) => !refused.has(ruling.motion));
      const before = hearing.docket.claims.get(claim)?.context;
      if (rulings.length > 0 && hearing.tellClaim(claim, { type, by, rulings }))
        this.settleWhatIsLeft(claim, before?.unreached ?? []);
    }
  }

  /** A claim that falls leaves the rest of what was asked against it unreached; one that revives brings it back. */
  private settleWhatIsLeft(claim: ClaimId, unreachedBefore: readonly Challenge[]): void {
    const context = this.hearing.docket.claims.get(claim)?.context;
    if (!context) return;
    const asked = new Set(context.challenges.map((challenge) => challenge.part));
    const open = unreachedBefore.filter((challenge) => asked.has(challenge.part));
    this.tellParts(open, () => 'deferred');
    this.tellParts(
      context.unreached.filter((challenge) => !unreachedBefore.some((old) => old.part === challenge.part)),
      (motion) => (this.byMotion.has(motion) ? 'not-reached' : 'moot'),
    );
  }

  private tellParts(
    challenges: readonly Challenge[],
    disposition: (motion: EntryId) => 'deferred' | 'not-reached' | 'moot',
  ): void {
    const by = this.hearing.entry.id;
    for (const motion of new Set(challenges.map((challenge) => challenge.motion))) {
      const decisions = challenges
        .filter((challenge) => challenge.motion === motion)
        .map((challenge) => ({
          key: challenge.part.slice(motion.length + 1),
          disposition: disposition(motion),
          express: false,
        }));
      this.hearing.tellMotion(motion, { type: 'decidedAgain', by, decisions });
    }
  }
}

/** Whether a ruling decides a part: what it does not narrow, it decides whole. */
function reaches(ruling: Ruling, part: Part): boolean {
  if (ruling.request !== undefined && ruling.request !== part.request) return false;
  if (ruling.claims !== undefined && !(part.claim && ruling.claims.includes(part.claim))) return false;
  if (ruling.matters !== undefined && !(part.matter && ruling.matters.includes(part.matter))) return false;
  return ruling.ground === undefined || ruling.ground === part.ground;
}
