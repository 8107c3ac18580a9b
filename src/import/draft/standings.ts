import {
  type ClaimId,
  type Draft,
  ENDS_A_CLAIM,
  type EntryId,
  type PartyId,
  partiesIn,
  type RecordedType,
  type Relief,
  type RequestId,
} from '../../../events/index.ts';
import type { PlannedClaim } from './claims.ts';
import type { ClaimStanding, DraftedMotion } from './standing.ts';

const MOST_PENDING = 50;

const ALIVE = { status: 'live', shaken: false, doubted: false, endedBy: null } as const;

/**
 * What has happened so far, read from the drafts themselves, so that an entry which a person edited counts as
 * edited. The machines have the last word: what they refuse is drafted again (see settle.ts).
 */
export class Standings {
  readonly claims = new Map<ClaimId, ClaimStanding>();
  readonly motions = new Map<EntryId, DraftedMotion>();
  readonly recommendations = new Map<EntryId, 'made' | 'adopted'>();
  /** How much was looked at, so that a test can see that it grows as the docket does and no faster. */
  work = 0;
  /** The pleading that counts now: of the claimants, and of each counterclaimant. */
  pleading: EntryId | null = null;
  readonly counterPleadings = new Map<PartyId, EntryId>();

  constructor(planned: readonly PlannedClaim[]) {
    for (const { claim, claimant, against, counterclaim, count } of planned)
      this.claims.set(claim, {
        claim,
        claimant,
        against,
        counterclaim,
        count,
        status: 'unasserted',
        shaken: false,
        stayed: false,
        aside: false,
        endedBy: null,
        doubted: false,
      });
  }

  all(): readonly ClaimStanding[] {
    this.work += this.claims.size;
    return [...this.claims.values()];
  }

  live(): readonly ClaimStanding[] {
    return this.all().filter(({ status }) => status === 'live');
  }

  /** The motions of one kind that nobody has decided: the first of them, where they are past counting. */
  pending(relief: string): readonly DraftedMotion[] {
    const found: DraftedMotion[] = [];
    for (const id of this.#open.get(relief) ?? []) {
      const motion = this.motions.get(id);
      if (motion !== undefined) found.push(motion);
      if (found.length >= MOST_PENDING) break;
    }
    this.work += found.length;
    return found;
  }

  /** The motions of one kind that nobody has decided, by the entries that filed them. */
  pendingIds(relief: string): readonly EntryId[] {
    const found = [...(this.#open.get(relief) ?? [])].slice(0, MOST_PENDING);
    this.work += found.length;
    return found;
  }

  /** Motions that an order decided without saying how, with the order. */
  readonly untold = new Map<EntryId, EntryId>();
  /** The paper by which the parties themselves ended a claim. */
  readonly leftBy = new Map<ClaimId, EntryId>();
  /** Parties who have left the case. */
  readonly gone = new Set<PartyId>();

  readonly #open = new Map<string, Set<EntryId>>();

  apply(draft: Draft): void {
    switch (draft.type) {
      case 'ComplaintFiled':
      case 'CounterclaimFiled':
        this.#set(draft.data.asserts, ALIVE);
        if (draft.type === 'ComplaintFiled') this.pleading = draft.id;
        else {
          const owner = this.claims.get(draft.data.asserts[0] ?? ('' as ClaimId))?.claimant;
          if (owner !== undefined) this.counterPleadings.set(owner, draft.id);
        }
        return;
      case 'PleadingAmended': {
        this.#set([...(draft.data.asserts ?? []), ...(draft.data.repleads ?? [])], ALIVE);
        this.#set(draft.data.drops ?? [], { status: 'withdrawn' });
        const owner = [...this.counterPleadings].find(([, id]) => id === draft.data.amends)?.[0];
        const { asserts = [], repleads = [], carries = [] } = draft.data;
        const pleaded = new Set([...asserts, ...repleads, ...carries]);
        for (const { claim, counterclaim } of this.all())
          if (!counterclaim) this.#set([claim], { aside: owner === undefined && !pleaded.has(claim) });
        if (owner === undefined) this.pleading = draft.id;
        else this.counterPleadings.set(owner, draft.id);
        return;
      }
      case 'MotionFiled': {
        const [first] = draft.data.requests;
        this.motions.set(draft.id, {
          relief: first?.relief ?? 'other',
          claims: draft.data.requests.flatMap(({ claims }) => claims ?? []),
          movants: partiesIn(draft.data.movant),
          open: true,
          decidedBy: null,
          orders: draft.data.requests.flatMap(({ orders }) => orders ?? []),
          requests: draft.data.requests
            .filter(({ alternativeTo }) => alternativeTo === undefined)
            .map(({ id, relief, claims = [] }) => ({ id, relief, claims })),
          left: draft.data.requests
            .filter(({ alternativeTo }) => alternativeTo === undefined)
            .map(({ id }) => id),
        });
        const open = this.#open.get(first?.relief ?? 'other') ?? new Set();
        this.#open.set(first?.relief ?? 'other', open.add(draft.id));
        return;
      }
      case 'MotionWithdrawn':
        this.#decide(draft.data.motion, draft.id);
        return;
      case 'RecommendationFiled':
        this.recommendations.set(draft.id, 'made');
        return;
      case 'OrderEntered':
        this.#order(draft);
        return;
      case 'StayEntered':
        this.#set(draft.data.claims ?? [], { stayed: true });
        return;
      case 'StayLifted':
        this.#set(draft.data.claims ?? [...this.claims.keys()], { stayed: false });
        return;
      case 'DismissalFiled':
        this.#set(draft.data.claims, { status: 'dismissed', endedBy: null, doubted: false });
        for (const claim of draft.data.claims) this.leftBy.set(claim, draft.id);
        return;
      case 'EntryStricken':
        for (const [claim, entry] of this.leftBy) if (entry === draft.data.entry) this.#set([claim], ALIVE);
        return;
      case 'PartyDismissed':
        this.gone.add(draft.data.party);
        for (const claim of draft.data.claims ?? []) this.leftBy.set(claim, draft.id);
        this.#set(draft.data.claims ?? [], { status: 'dismissed', endedBy: null, doubted: false });
        return;
      case 'OutcomeUntold':
        this.#set(draft.data.claims, { shaken: true, doubted: true });
        return;
      case 'OrderReversed':
      case 'OrderVacated':
        for (const { claim, endedBy } of this.all())
          if (endedBy === draft.data.order) this.#set([claim], ALIVE);
        return;
      case 'ClaimsWithdrawn':
        this.#set(draft.data.claims, { status: 'withdrawn' });
        return;
      case 'SettlementApproved':
        if (draft.data.approval === 'final') this.#set(draft.data.claims, { status: 'settled' });
        return;
      case 'JudgmentEntered':
        for (const claim of draft.data.claims) {
          const standing = this.claims.get(claim);
          if (standing?.status === 'live')
            this.#set([claim], { status: 'judgment', endedBy: draft.id, doubted: false });
          else if (standing?.status === 'with-leave') this.#set([claim], { status: 'dismissed' });
        }
        return;
      // A mark and the briefing of a motion move no claim, and the rest is never drafted from the text of a docket.
      case 'DefaultEntered':
      case 'VerdictReturned':
      case 'JudgmentSatisfied':
      case 'MotionOpposed':
      case 'ReplyFiled':
      case 'MotionArgued':
      case 'MotionSubmitted':
      case 'OrderAmended':
      case 'MatterRaised':
      case 'MeetAndConferOrdered':
      case 'DiscoveryCompelled':
      case 'DiscoveryDenied':
      case 'MatterClosed':
        return;
      default:
        draft.type satisfies RecordedType;
    }
  }

  #order({ id, data }: Extract<Draft, { type: 'OrderEntered' }>): void {
    for (const motion of data.decides ?? []) {
      const standing = this.motions.get(motion);
      if (standing !== undefined && ENDS_A_CLAIM.has(standing.relief))
        this.#set(standing.claims, { shaken: true, doubted: true });
      this.untold.set(motion, id);
      this.#decide(motion, id);
    }
    if (data.adopts !== undefined) this.recommendations.set(data.adopts, 'adopted');
    for (const ruling of data.rulings ?? []) {
      const motion = ruling.motion === undefined ? undefined : this.motions.get(ruling.motion);
      const request = motion?.requests.find((one) => one.id === ruling.request);
      const reached = ruling.claims ?? request?.claims ?? motion?.claims ?? [];
      const { disposition } = ruling;
      if (ruling.motion !== undefined && disposition !== 'deferred')
        this.#decide(ruling.motion, id, ruling.request);
      const relief = request?.relief ?? motion?.relief ?? ruling.relief ?? 'other';
      if (disposition === 'unknown' && ruling.motion !== undefined) this.untold.set(ruling.motion, id);
      else if (ruling.motion !== undefined) this.untold.delete(ruling.motion);
      for (const claim of reached) this.#rule(id, claim, relief, ruling, motion, reached.length);
    }
    for (const stay of data.stays ?? []) this.#set(stay.claims ?? [], { stayed: true });
    for (const lift of data.lifts ?? []) this.#set(lift.claims ?? [...this.claims.keys()], { stayed: false });
  }

  #rule(
    by: EntryId,
    claim: ClaimId,
    relief: Relief,
    {
      disposition,
      leaveToAmend,
      claims,
    }: { disposition: string; leaveToAmend?: boolean | undefined; claims?: unknown },
    motion: DraftedMotion | undefined,
    reached: number,
  ): void {
    const standing = this.claims.get(claim);
    if (standing === undefined) return;
    const ends = ENDS_A_CLAIM.has(relief);
    if (disposition === 'granted' && relief === 'stay') this.#set([claim], { stayed: true });
    else if (
      disposition === 'granted' &&
      ends &&
      (standing.status === 'live' || standing.status === 'with-leave')
    ) {
      const wins = relief !== 'dismiss' && motion !== undefined && motion.movants.includes(standing.claimant);
      const status = wins ? 'judgment' : leaveToAmend === true ? 'with-leave' : 'dismissed';
      this.#set([claim], { status, endedBy: by, doubted: false });
    } else if (ends && disposition === 'unknown') this.#set([claim], { shaken: true, doubted: true });
    else if (ends && disposition === 'granted-in-part') this.#set([claim], { shaken: true, doubted: false });
    else if (ends && disposition === 'denied' && motion !== undefined) this.#set([claim], { doubted: false });
    if (ends && disposition === 'denied' && reached > 0 && claims !== undefined)
      this.#set([claim], { shaken: false });
  }

  #decide(motion: EntryId, by: EntryId, request?: RequestId): void {
    const standing = this.motions.get(motion);
    if (standing === undefined) return;
    const left = request === undefined ? [] : standing.left.filter((id) => id !== request);
    if (left.length > 0) {
      this.motions.set(motion, { ...standing, left });
      return;
    }
    this.#open.get(standing.relief)?.delete(motion);
    this.motions.set(motion, { ...standing, open: false, left: [], decidedBy: by });
  }

  #set(claims: readonly ClaimId[], change: Partial<ClaimStanding>): void {
    for (const claim of claims) {
      const standing = this.claims.get(claim);
      if (standing !== undefined) this.claims.set(claim, { ...standing, ...change });
    }
  }
}
