import type { ClaimId, Entry, EntryId, EntryOf, MatterId, PartyId } from '../../events/index.ts';
import {
  type AppealEvent,
  auditWord,
  BEGINS,
  type ClaimEvent,
  type EventOf,
  eventCannot,
  type MachineName,
  type MatterEvent,
  type MotionContext,
  type MotionEvent,
  newClaim,
  newMatter,
  type OrderEvent,
  type StateOf,
  stateIs,
  type Transitions,
  transitions,
} from '../../machines/index.ts';
import type { DecidedPart } from './decided-part.ts';
import type { Anomaly, JournalLine, Move, OpenDocket } from './docket.ts';
import { type Group, groupsReached, parted, type Reach, reachesWhole } from './groups.ts';
import { defendantsAmong } from './sides.ts';
import { whyClaimNotHere } from './status.ts';
import { kept, moveOf, NOTHING_TOLD, UNDOES, whyNoClaim } from './told.ts';

/**
 * One entry being heard: tells the machines what the entry says to each, and writes down what moved and what
 * no machine would hear.
 */
export class Hearing {
  readonly docket: OpenDocket;
  readonly entry: Entry;

  private readonly transitions: Transitions;
  // Most entries move nothing and have nothing wrong with them: they share the empty lists.
  private moved: Move[] | undefined;
  private noted: Anomaly[] | undefined;
  private ruled: readonly DecidedPart[] = NOTHING_TOLD;

  constructor(docket: OpenDocket, entry: Entry, moving: Transitions = transitions) {
    this.docket = docket;
    this.entry = entry;
    this.transitions = moving;
  }

  /** The entry's line in the journal, with all that has moved by now and all that no machine would hear. */
  line(): JournalLine {
    const { entry, moved, noted, ruled } = this;
    return { entry, moves: kept(moved), anomalies: kept(noted), decided: ruled };
  }

  /** What has moved by now. */
  get moves(): readonly Move[] {
    return this.moved ?? NOTHING_TOLD;
  }

  /** Writes down what the entry decides. */
  decides(parts: readonly DecidedPart[]): void {
    if (parts.length > 0) this.ruled = parts;
  }

  note(kind: Anomaly['kind'], about: string | null, what: string): void {
    const anomaly = { entry: this.entry.id, kind, about, what };
    if (this.noted) this.noted.push(anomaly);
    else this.noted = [anomaly];
  }

  private move(move: Move): void {
    if (this.moved) this.moved.push(move);
    else this.moved = [move];
  }

  /** A claim is pleaded in a line of pleadings: for the first time, or again after a dismissal without prejudice. */
  assertClaim(id: ClaimId, pleading: EntryId): void {
    const { docket, entry } = this;
    const groups = docket.claims.get(id);
    if (groups) {
      const event = { type: 'repleaded', by: entry.id, pleading } as const;
      if (groups.every(({ value }) => auditWord('claim', value) === 'dismissed')) this.tellClaim(id, event);
      else this.note('already-on-docket', id, `${id} is already asserted`);
      return;
    }
    const described = docket.caption.claims.get(id);
    if (!described) {
      this.note('unknown-claim', id, whyNoClaim(docket, id));
      return;
    }
    const context = newClaim(id, described.theories ?? [], pleading);
    const against = described.against?.length ? described.against : null;
    docket.claims.set(id, [{ value: BEGINS.claim.state, context, since: entry.id, against }]);
    this.move({ kind: 'claim', id: id, event: BEGINS.claim.event, from: null, to: BEGINS.claim.state });
  }

  /** As to whom a claim is reached by what names these defendants; by what names none, as to all. */
  reach(claim: ClaimId, named: readonly PartyId[] | undefined): Reach {
    return named === undefined ? null : defendantsAmong(this.docket.caption, claim, named);
  }

  /** Tells a claim something as to the defendants named. */
  tellAsTo(claim: ClaimId, named: readonly PartyId[] | undefined, event: ClaimEvent): boolean {
    return this.tellClaim(claim, event, this.reach(claim, named));
  }

  /** Whether the claim would hear an event where it stands as to any whom it reaches. */
  wouldHear(id: ClaimId, event: ClaimEvent, reach: Reach = null): boolean {
    return groupsReached(this.docket.claims, id, reach).some(
      ({ value, context }) => this.transitions.claim(value, context, event) !== undefined,
    );
  }

  /**
   * Tells a claim something as to those whom it reaches; where it does not say whom, as to all who can hear it. True
   * where it was heard as to anyone.
   */
  tellClaim(id: ClaimId, event: ClaimEvent, reach: Reach = null): boolean {
    const groups = this.docket.claims.get(id);
    if (!groups) {
      this.note('unknown-claim', id, whyNoClaim(this.docket, id));
      return false;
    }
    const elsewhere = UNDOES.has(event.type) ? null : whyClaimNotHere(this.docket, id, reach);
    if (elsewhere !== null) {
      this.note('not-here', id, elsewhere);
      return false;
    }
    const [only] = groups;
    if (only && groups.length === 1 && reachesWhole(reach, only)) return this.tellWhole(id, only, event);
    const after: Group[] = [];
    const deaf: Group[] = [];
    let heard = false;
    for (const group of groups) {
      const [reached, rest] = parted(group, reach);
      if (rest) after.push(rest);
      if (!reached) continue;
      const answer = this.transitions.claim(reached.value, reached.context, event);
      if (!answer) {
        deaf.push(reached);
        if (rest) after.pop();
        after.push(group);
        continue;
      }
      const { value, context } = answer;
      const { against } = reached;
      const since = value === reached.value ? reached.since : this.entry.id;
      after.push({ value, context, since, against });
      this.move(moveOf(id, event, reached.value, value, groups.length > 1 || rest ? against : null));
      heard = true;
    }
    if (heard) this.docket.claims.set(id, after);
    const [first] = deaf;
    // What is said as to nobody in particular is meant of those as to whom it can be.
    if (first && (reach !== null || !heard))
      return this.unheard('claim', id, first.value, first.since, event.type) || heard;
    if (!first && !heard) this.note('no-defendant', id, `${id} is against none of those whom this names`);
    return heard;
  }

  /** Tells a claim that stands alike as to everybody: nearly all do, and a fold tells many. */
  private tellWhole(id: ClaimId, group: Group, event: ClaimEvent): boolean {
    const answer = this.transitions.claim(group.value, group.context, event);
    if (!answer) return this.unheard('claim', id, group.value, group.since, event.type);
    const { value, context } = answer;
    const since = value === group.value ? group.since : this.entry.id;
    this.docket.claims.set(id, [{ value, context, since, against: group.against }]);
    this.move(moveOf(id, event, group.value, value, null));
    return true;
  }

  /**
   * Notes that opponents of a claim have answered it. It tells nobody apart, since where the claim stands is the same;
   * what is settled has nothing left to answer.
   */
  noteAnswer(id: ClaimId, opponents: readonly PartyId[]): void {
    const groups = this.docket.claims.get(id) ?? [];
    const event = { type: 'answered', by: this.entry.id, opponents } as const;
    const after = groups.map((group): Group => {
      const { value, context, against, since } = group;
      const own = against === null ? opponents : opponents.filter((party) => against.includes(party));
      const answer = own.length > 0 ? this.transitions.claim(value, context, event) : undefined;
      if (!answer) return group;
      const asTo = against === null || own.length === against.length ? null : own;
      const told = groups.length > 1 || asTo ? { against: own } : {};
      this.move({ kind: 'claim', id, event: event.type, from: value, to: answer.value, ...told });
      return { ...answer, since, against };
    });
    this.docket.claims.set(id, after);
  }

  fileMotion(filed: EntryOf<'MotionFiled'>, context: MotionContext): void {
    const { docket, entry } = this;
    docket.motions.set(entry.id, { value: BEGINS.motion.state, context, since: entry.id, filed });
    this.move({
      kind: 'motion',
      id: entry.id,
      event: BEGINS.motion.event,
      from: null,
      to: BEGINS.motion.state,
    });
  }

  tellMotion(id: EntryId, event: MotionEvent): boolean {
    const standing = this.docket.motions.get(id);
    if (!standing) {
      this.note('unknown-motion', id, `there is no motion ${id} on the docket`);
      return false;
    }
    const answer = this.transitions.motion(standing.value, standing.context, event);
    if (!answer) return this.unheard('motion', id, standing.value, standing.since, event.type);
    const { value, context } = answer;
    const since = value === standing.value ? standing.since : this.entry.id;
    this.docket.motions.set(id, { value, context, since, filed: standing.filed });
    this.move({ kind: 'motion', id, event: event.type, from: standing.value, to: value });
    return true;
  }

  enterOrder(): void {
    const { docket, entry } = this;
    docket.orders.set(entry.id, {
      value: BEGINS.order.state,
      context: { order: entry.id, by: null },
      since: entry.id,
      entry,
    });
    this.move({ kind: 'order', id: entry.id, event: BEGINS.order.event, from: null, to: BEGINS.order.state });
  }

  noticeAppeal(noticed: EntryOf<'AppealNoticed'>): void {
    const { id } = noticed;
    const { state, event } = BEGINS.appeal;
    this.docket.appeals.set(id, { value: state, context: { appeal: id, by: null }, since: id, noticed });
    this.move({ kind: 'appeal', id, event, from: null, to: state });
  }

  tellAppeal(id: EntryId, event: AppealEvent): boolean {
    const standing = this.docket.appeals.get(id);
    if (!standing) {
      this.note('unknown-appeal', id, `there is no appeal ${id} on the docket`);
      return false;
    }
    const answer = this.transitions.appeal(standing.value, standing.context, event);
    if (!answer) return this.unheard('appeal', id, standing.value, standing.since, event.type);
    const { value, context } = answer;
    const since = value === standing.value ? standing.since : this.entry.id;
    this.docket.appeals.set(id, { ...standing, value, context, since });
    this.move({ kind: 'appeal', id, event: event.type, from: standing.value, to: value });
    return true;
  }

  tellOrder(id: EntryId, event: OrderEvent): boolean {
    const standing = this.docket.orders.get(id);
    if (!standing) {
      this.note('unknown-order', id, `there is no order ${id} on the docket`);
      return false;
    }
    const answer = this.transitions.order(standing.value, standing.context, event);
    if (!answer) return this.unheard('order', id, standing.value, standing.since, event.type);
    const { value, context } = answer;
    this.docket.orders.set(id, { value, context, since: this.entry.id, entry: standing.entry });
    this.move({ kind: 'order', id, event: event.type, from: standing.value, to: value });
    return true;
  }

  tellMatter(id: MatterId, event: MatterEvent): boolean {
    const { docket, entry } = this;
    if (!docket.caption.matters.has(id)) {
      this.note('unknown-matter', id, `no matter ${id} is described in this case`);
      return false;
    }
    let standing = docket.matters.get(id);
    if (!standing) {
      standing = { value: BEGINS.matter.state, context: newMatter(id), since: entry.id };
      docket.matters.set(id, standing);
      this.move({ kind: 'matter', id: id, event: BEGINS.matter.event, from: null, to: BEGINS.matter.state });
      if (event.type === 'raised') return true;
    }
    const answer = this.transitions.matter(standing.value, standing.context, event);
    if (!answer) return this.unheard('matter', id, standing.value, standing.since, event.type);
    const { value, context } = answer;
    const since = value === standing.value ? standing.since : entry.id;
    this.docket.matters.set(id, { value, context, since });
    this.move({ kind: 'matter', id, event: event.type, from: standing.value, to: value });
    return true;
  }

  private unheard<Name extends MachineName>(
    kind: Name,
    id: string,
    value: StateOf<Name>,
    since: EntryId,
    event: EventOf<Name>['type'],
  ): false {
    const found = `${kind} ${id} is ${stateIs(kind, value)} since ${since}`;
    this.note('unheard', id, `${found}: it ${eventCannot(kind, event)}`);
    return false;
  }
}
