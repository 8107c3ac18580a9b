import {
  type ClaimId,
  type DataOf,
  type Draft,
  ENDS_A_CLAIM,
  type EntryId,
  type PartyId,
  partiesIn,
  type RecordedType,
  type Relief,
  type RequestId,
} from '../../../events/index.ts';
import { ClaimStandings } from './claim-standings.ts';
import type { PlannedCaption } from './claims.ts';
import { among, asTo, type ClaimShare } from './shares.ts';
import type { ClaimStanding, DraftedMotion, DraftedRequest } from './standing.ts';

const MOST_PENDING = 50;
const ALIVE = { status: 'live', shaken: false, doubted: false, endedBy: null, leftBy: null } as const;

type Ruling = NonNullable<DataOf<'OrderEntered'>['rulings']>[number];

/**
 * What has happened so far, read from the drafts themselves, so that an entry which a person edited counts as
 * edited. The machines have the last word: what they refuse is drafted again (see settle.ts).
 */
export class Standings {
  readonly #claims: ClaimStandings;
  readonly motions = new Map<EntryId, DraftedMotion>();
  readonly recommendations = new Map<EntryId, 'made' | 'adopted'>();
  /** How much was looked at, so that a test can see that it grows as the docket does and no faster. */
  work = 0;
  /** The pleading that counts now: of the claimants, and of each counterclaimant. */
  pleading: EntryId | null = null;
  readonly counterPleadings = new Map<PartyId, EntryId>();
  /** Motions that an order decided without saying how, with the order. */
  readonly untold = new Map<EntryId, EntryId>();
  /** Parties who have left the case. */
  readonly gone = new Set<PartyId>();

  readonly #open = new Map<string, Set<EntryId>>();

  constructor(caption: Pick<PlannedCaption, 'claims' | 'parties'>) {
    this.#claims = new ClaimStandings(caption);
  }

  /** Every claim, once for each set of defendants as to whom it stands alike. */
  all(): readonly ClaimStanding[] {
    const all = this.#claims.all();
    this.work += all.length;
    return all;
  }

  live(): readonly ClaimStanding[] {
    return this.all().filter(({ status }) => status === 'live');
  }

  /** A claim, once for each set of defendants as to whom it stands alike. */
  of(claim: ClaimId): readonly ClaimStanding[] {
    return this.#claims.of(claim);
  }

  /** What a request of these movants reaches that does not say whom it is about. */
  reachOf(claims: readonly ClaimId[], movants: readonly PartyId[]): readonly ClaimShare[] {
    return this.#claims.asked(claims, movants, undefined);
  }

  /** The motions of one kind that nobody has decided: the first of them, where they are past counting. */
  pending(relief: string): readonly DraftedMotion[] {
    return this.pendingIds(relief).flatMap((id) => this.motions.get(id) ?? []);
  }

  /** The motions of one kind that nobody has decided, by the entries that filed them. */
  pendingIds(relief: string): readonly EntryId[] {
    const found = [...(this.#open.get(relief) ?? [])].slice(0, MOST_PENDING);
    this.work += found.length;
    return found;
  }

  apply(draft: Draft): void {
    const claims = this.#claims;
    switch (draft.type) {
      case 'ComplaintFiled':
      case 'CounterclaimFiled':
      case 'CrossclaimFiled':
      case 'ThirdPartyComplaintFiled':
        claims.set(draft.data.asserts, ALIVE);
        if (draft.type === 'ComplaintFiled') this.pleading = draft.id;
        else {
          const owner = this.of(draft.data.asserts[0] ?? ('' as ClaimId))[0]?.claimant;
          if (owner !== undefined) this.counterPleadings.set(owner, draft.id);
        }
        return;
      case 'PleadingAmended':
        this.#amended(draft);
        return;
      case 'MotionFiled':
        this.#filed(draft);
        return;
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
        claims.set(draft.data.claims ?? [], { stayed: true }, draft.data.against);
        return;
      case 'StayLifted':
        claims.set(draft.data.claims ?? claims.ids(), { stayed: false }, draft.data.against);
        return;
      case 'DismissalFiled':
        claims.set(draft.data.claims, leftBy(draft.id), draft.data.against);
        return;
      case 'EntryStricken':
        claims.setWhere(({ leftBy }) => leftBy === draft.data.entry, ALIVE);
        return;
      case 'PartyDismissed': {
        const { party } = draft.data;
        this.gone.add(party);
        for (const claim of draft.data.claims ?? [])
          claims.set([claim], leftBy(draft.id), claims.isAgainst(claim, party) ? [party] : undefined);
        return;
      }
      case 'OutcomeUntold': {
        // What a pleading may no longer plead is not what a motion against that pleading is about.
        const aside = draft.data.entry === this.pleading && { aside: true };
        claims.set(draft.data.claims, { shaken: true, doubted: true, ...aside }, draft.data.against);
        return;
      }
      case 'OrderReversed':
      case 'OrderVacated':
        claims.setWhere(({ endedBy }) => endedBy === draft.data.order, ALIVE);
        return;
      case 'ClaimsWithdrawn':
        claims.set(draft.data.claims, { status: 'withdrawn' }, draft.data.against);
        return;
      case 'SettlementApproved':
        if (draft.data.approval === 'final')
          claims.set(draft.data.claims, { status: 'settled' }, draft.data.against);
        return;
      case 'JudgmentEntered':
        for (const one of claims.within(draft.data.claims, draft.data.against))
          if (one.status === 'live')
            claims.setAsTo(one, { status: 'judgment', endedBy: draft.id, doubted: false });
          else if (one.status === 'with-leave') claims.setAsTo(one, { status: 'dismissed' });
        return;
      // A mark and the briefing of a motion move no claim, and the rest is never drafted from the text of a docket.
      case 'PartySubstituted':
      case 'DefaultEntered':
      case 'VerdictReturned':
      case 'JudgmentSatisfied':
      case 'MotionJoined':
      case 'OrderAffirmed':
      case 'AppealNoticed':
      case 'AppealDismissed':
      case 'MandateIssued':
      case 'AnswerFiled':
      case 'CaseStatusNoted':
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

  #amended({ id, data }: Extract<Draft, { type: 'PleadingAmended' }>): void {
    const { asserts = [], repleads = [], carries = [], drops = [] } = data;
    this.#claims.set(asserts, ALIVE);
    this.#claims.set(repleads, ALIVE, data.against);
    this.#claims.set(drops, { status: 'withdrawn' }, data.against);
    const owner = [...this.counterPleadings].find(([, pleading]) => pleading === data.amends)?.[0];
    const pleaded = new Set([...asserts, ...repleads, ...carries]);
    for (const { claim, counterclaim } of this.all())
      if (!counterclaim) this.#claims.set([claim], { aside: owner === undefined && !pleaded.has(claim) });
    if (owner === undefined) this.pleading = id;
    else this.counterPleadings.set(owner, id);
  }

  #filed({ id, data, source }: Extract<Draft, { type: 'MotionFiled' }>): void {
    const relief = data.requests[0]?.relief ?? 'other';
    const movants = partiesIn(data.movant);
    const requests: DraftedRequest[] = [];
    for (const { id: request, relief, claims = [], against, alternativeTo } of data.requests) {
      if (alternativeTo !== undefined) continue;
      const aim = this.#claims.asked(claims, movants, against);
      const at = requests.findIndex((one) => one.relief === relief);
      const known = requests[at];
      if (known === undefined) requests.push({ ids: [request], relief, aim });
      else requests[at] = { relief, ids: [...known.ids, request], aim: [...known.aim, ...aim] };
    }
    this.motions.set(id, {
      ...{ relief, number: source?.number ?? null },
      aim: requests.flatMap(({ aim }) => aim),
      movants,
      open: true,
      decidedBy: null,
      orders: data.requests.flatMap(({ orders }) => orders ?? []),
      requests,
      left: requests.flatMap(({ ids }) => ids),
    });
    const open = this.#open.get(relief) ?? new Set();
    this.#open.set(relief, open.add(id));
  }

  #order({ id, data }: Extract<Draft, { type: 'OrderEntered' }>): void {
    const claims = this.#claims;
    for (const motion of data.decides ?? []) {
      const standing = this.motions.get(motion);
      if (standing !== undefined && ENDS_A_CLAIM.has(standing.relief))
        for (const one of standing.aim) claims.setAsTo(one, { shaken: true, doubted: true });
      this.untold.set(motion, id);
      this.#decide(motion, id);
    }
    if (data.adopts !== undefined) this.recommendations.set(data.adopts, 'adopted');
    for (const ruling of data.rulings ?? []) {
      const motion = ruling.motion === undefined ? undefined : this.motions.get(ruling.motion);
      const request = motion?.requests.find(({ ids }) =>
        ruling.request === undefined ? false : ids.includes(ruling.request),
      );
      const { disposition } = ruling;
      if (ruling.motion !== undefined && disposition !== 'deferred')
        this.#decide(ruling.motion, id, ruling.request);
      const relief = request?.relief ?? motion?.relief ?? ruling.relief ?? 'other';
      if (disposition === 'unknown' && ruling.motion !== undefined) this.untold.set(ruling.motion, id);
      else if (ruling.motion !== undefined) this.untold.delete(ruling.motion);
      const reached = among(this.all(), this.reachedBy(ruling, (request ?? motion)?.aim ?? []));
      for (const one of reached) this.#rule(id, one, relief, ruling, motion);
    }
    for (const stay of data.stays ?? []) claims.set(stay.claims ?? [], { stayed: true }, stay.against);
    for (const lift of data.lifts ?? [])
      claims.set(lift.claims ?? claims.ids(), { stayed: false }, lift.against);
  }

  /** What a ruling reaches: what it names, and where it names nothing what was asked. */
  reachedBy(
    { claims, against }: { readonly claims?: readonly ClaimId[] | undefined; readonly against?: unknown },
    aim: readonly ClaimShare[],
  ): readonly ClaimShare[] {
    const whole =
      claims === undefined
        ? aim
        : claims.flatMap((claim): readonly ClaimShare[] => {
            const asked = aim.filter((one) => one.claim === claim);
            return asked.length > 0 ? asked : this.of(claim);
          });
    return Array.isArray(against) ? asTo(whole, (party) => against.includes(party)) : whole;
  }

  #rule(
    by: EntryId,
    standing: ClaimStanding,
    relief: Relief,
    { disposition, leaveToAmend, claims }: Ruling,
    motion: DraftedMotion | undefined,
  ): void {
    const set = (change: Partial<ClaimStanding>): void => this.#claims.setAsTo(standing, change);
    const ends = ENDS_A_CLAIM.has(relief);
    if (disposition === 'granted' && relief === 'stay') set({ stayed: true });
    else if (
      disposition === 'granted' &&
      ends &&
      (standing.status === 'live' || standing.status === 'with-leave')
    ) {
      const wins = relief !== 'dismiss' && motion !== undefined && motion.movants.includes(standing.claimant);
      const status = wins ? 'judgment' : leaveToAmend === true ? 'with-leave' : 'dismissed';
      set({ status, endedBy: by, doubted: false });
    } else if (ends && disposition === 'unknown') set({ shaken: true, doubted: true });
    else if (ends && disposition === 'granted-in-part') set({ shaken: true, doubted: false });
    else if (ends && disposition === 'denied' && motion !== undefined)
      set(claims === undefined ? { doubted: false } : { doubted: false, shaken: false });
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
}

const leftBy = (paper: EntryId) =>
  ({ status: 'dismissed', endedBy: null, leftBy: paper, doubted: false }) as const;
