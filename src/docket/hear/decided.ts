import type { ClaimId, EntryId, Ruling } from '../../../events/index.ts';
import type { Challenge, ClaimRuling, Part, PartDecision } from '../../../machines/index.ts';
import type { MotionStanding } from '../docket.ts';
import type { Hearing } from '../hearing.ts';
import type { DecidedPart } from './matter-rulings.ts';
import { challengeOf, isAimedAtClaim, isOpen } from './motion.ts';

/** What one order decides, gathered motion by motion and claim by claim before anything is told. */
export class Decided {
  private readonly byMotion = new Map<EntryId, Map<string, PartDecision>>();
  private readonly byClaim = new Map<ClaimId, ClaimRuling[]>();
  private readonly found: DecidedPart[] = [];
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
    const reached = this.reachedBy(ruling, standing.context.parts);
    if (reached.length === 0) this.beyondTheMotion(standing, ruling);
    // A motion granted in part against several claims at once: which of them fell is not said.
    const vague =
      ruling.disposition === 'granted-in-part' &&
      ruling.claims === undefined &&
      new Set(reached.filter(isAimedAtClaim).map((part) => part.claim)).size > 1;
    for (const part of reached)
      this.decidePart(standing, part, vague ? { ...ruling, disposition: 'unknown' } : ruling);
  }

  /** What a ruling decides. Where it names neither claims nor matters, that is what is still open of the motion. */
  private reachedBy(ruling: Ruling, parts: readonly Part[]): readonly Part[] {
    const reached = parts.filter((part) => reaches(ruling, part));
    if (this.again || ruling.claims !== undefined || ruling.matters !== undefined) return reached;
    const open = reached.filter(isOpen);
    return open.length > 0 ? open : reached;
  }

  private decidePart(standing: MotionStanding, part: Part, given: Ruling): void {
    const { filed } = standing;
    const ruling = this.asToThePart(standing, part, given);
    const decisions = this.byMotion.get(filed.id) ?? new Map<string, PartDecision>();
    this.byMotion.set(filed.id, decisions);
    const { disposition, express = true } = ruling;
    decisions.set(part.key, { key: part.key, disposition, express });
    this.found.push({ part, disposition });
    if (part.claim && isAimedAtClaim(part)) {
      const challenge = challengeOf(this.hearing.docket, filed, part);
      // What was decided before and is now put off is asked of the claim again.
      const reopens = this.again && disposition === 'deferred';
      if (DECISIVE.has(disposition) || reopens || this.bearsOn(part.claim, challenge.part))
        this.ruleOnClaim(part.claim, ruling, [challenge.part], { ...challenge, motion: filed.id });
    }
  }

  /** A ruling on a motion as a whole, as far as it can be meant of one part of it. */
  private asToThePart({ filed, context }: MotionStanding, part: Part, ruling: Ruling): Ruling {
    const { disposition } = ruling;
    // What is asked in the alternative is not reached where the first request is granted.
    if (ruling.request === undefined && disposition === 'granted' && part.alternativeTo !== null) {
      const { alternativeTo } = part;
      if (context.parts.some((other) => other.request === alternativeTo && reaches(ruling, other)))
        return { ...ruling, disposition: 'not-reached', express: false };
    }
    // A claim that has fallen meanwhile leaves nothing to refuse.
    if (this.again || ruling.claims !== undefined || !part.claim || !isAimedAtClaim(part)) return ruling;
    const claim = this.hearing.docket.claims.get(part.claim)?.context;
    const name = `${filed.id}/${part.key}`;
    const asked = claim?.challenges.some((challenge) => challenge.part === name) ?? false;
    const passedOver = claim?.unreached.some((challenge) => challenge.part === name) ?? false;
    return asked || (passedOver && disposition === 'granted') || !DECISIVE.has(disposition)
      ? ruling
      : { ...ruling, disposition: 'moot', express: false };
  }

  /** Whether anything that the claim remembers hangs on a part: if not, it need not hear that the part is moot. */
  private bearsOn(claim: ClaimId, part: string): boolean {
    const context = this.hearing.docket.claims.get(claim)?.context;
    if (!context) return true;
    const { challenges, unreached, grants, withstood } = context;
    const asks = (challenge: Challenge): boolean => challenge.part === part;
    const decides = ({ parts }: { readonly parts: readonly string[] }): boolean => parts.includes(part);
    return challenges.some(asks) || unreached.some(asks) || grants.some(decides) || withstood.some(decides);
  }

  /** The motion was not aimed at what the order decides on it; the claim hears the ruling all the same. */
  private beyondTheMotion(standing: MotionStanding, ruling: Ruling): void {
    const { filed } = standing;
    const relief = ruling.relief ?? filed.data.requests[0]?.relief ?? 'other';
    const ground = ruling.ground ?? null;
    let told = 0;
    for (const claim of ruling.claims ?? []) {
      const before = this.decidedBefore(claim, ruling);
      // What was never asked cannot be put off or be moot.
      if (!DECISIVE.has(ruling.disposition) && before.length === 0) continue;
      told += 1;
      this.ruleOnClaim(claim, ruling, [`${filed.id}/-/${claim}/${ground ?? '-'}`, ...before], {
        motion: filed.id,
        relief,
        ground,
        byClaimant: this.hearing.docket.caption.claims.get(claim)?.claimant === filed.data.movant,
      });
    }
    if (told === 0)
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
      this.ruleOnClaim(
        claim,
        ruling,
        [`${by}/-/${ruling.ground ?? '-'}`, ...this.decidedBefore(claim, ruling)],
        source,
      );
    if ((ruling.claims ?? []).length === 0)
      this.hearing.note(
        'nothing-to-decide',
        null,
        'a ruling without a motion has to name the claims it decides',
      );
  }

  /** What an earlier order decided, as this ruling does, without a motion aimed at the claim, and is decided again. */
  private decidedBefore(claim: ClaimId, { motion, ground }: Ruling): readonly string[] {
    if (!this.again) return [];
    const grants = this.hearing.docket.claims.get(claim)?.context.grants ?? [];
    return grants
      .filter(
        (grant) => grant.motion === (motion ?? null) && (ground === undefined || grant.ground === ground),
      )
      .flatMap((grant) => grant.parts);
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

  /** The parts of motions that were decided, each with how. */
  parts(): readonly DecidedPart[] {
    return this.found;
  }

  /** The claims for which a stay was granted or refused. */
  stayDecidedFor(): readonly ClaimId[] {
    return [...this.byClaim]
      .filter(([, rulings]) =>
        rulings.some(({ relief, disposition }) => relief === 'stay' && disposition !== 'deferred'),
      )
      .map(([claim]) => claim);
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
      const rulings = refused.size === 0 ? all : all.filter((ruling) => !refused.has(ruling.motion));
      const before = hearing.docket.claims.get(claim)?.context;
      if (rulings.length > 0 && hearing.tellClaim(claim, { type, by, rulings }))
        this.settleWhatIsLeft(claim, before?.unreached ?? []);
    }
  }

  /** A claim that falls leaves the rest of what was asked against it unreached; one that revives brings it back. */
  private settleWhatIsLeft(claim: ClaimId, unreachedBefore: readonly Challenge[]): void {
    const context = this.hearing.docket.claims.get(claim)?.context;
    if (!context || (context.unreached.length === 0 && unreachedBefore.length === 0)) return;
    const asked = new Set(context.challenges.map((challenge) => challenge.part));
    const open = unreachedBefore.filter((challenge) => asked.has(challenge.part));
    this.tellParts(open, () => 'deferred');
    const known = new Set(unreachedBefore.map((challenge) => challenge.part));
    this.tellParts(
      context.unreached.filter((challenge) => !known.has(challenge.part) && !this.passesOver(challenge)),
      (motion) => (this.byMotion.has(motion) ? 'not-reached' : 'moot'),
    );
  }

  /** Whether the order itself says that it does not reach a part, or that it is moot. */
  private passesOver({ motion, part }: Challenge): boolean {
    const disposition = this.byMotion.get(motion)?.get(part.slice(motion.length + 1))?.disposition;
    return disposition === 'moot' || disposition === 'not-reached';
  }

  private tellParts(
    challenges: readonly Challenge[],
    disposition: (motion: EntryId) => 'deferred' | 'not-reached' | 'moot',
  ): void {
    if (challenges.length === 0) return;
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

/** Dispositions that change where a claim stands, or would. */
const DECISIVE: ReadonlySet<Ruling['disposition']> = new Set([
  'granted',
  'denied',
  'granted-in-part',
  'unknown',
]);

/** Whether a ruling decides a part: what it does not narrow, it decides whole. */
function reaches(ruling: Ruling, part: Part): boolean {
  if (ruling.request !== undefined && ruling.request !== part.request) return false;
  if (ruling.claims !== undefined && !(part.claim && ruling.claims.includes(part.claim))) return false;
  if (ruling.matters !== undefined && !(part.matter && ruling.matters.includes(part.matter))) return false;
  return ruling.ground === undefined || ruling.ground === part.ground;
}
