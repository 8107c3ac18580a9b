import type { ClaimId, Entry, EntryId, EntryOf, MatterId } from '../../events/index.ts';
import {
  type ClaimContext,
  type ClaimEvent,
  type MatterContext,
  type MatterEvent,
  type MotionContext,
  type MotionEvent,
  machines,
  newClaim,
  newMatter,
  type OrderContext,
  type OrderEvent,
} from '../../machines/index.ts';
import type { DecidedPart } from './decided-part.ts';
import type { Anomaly, JournalLine, Move, OpenDocket } from './docket.ts';
import { type Oracle, oracleOf } from './oracle.ts';

/** Who answers for the machines. */
export type Machines = {
  readonly claims: Oracle<ClaimContext, ClaimEvent>;
  readonly motions: Oracle<MotionContext, MotionEvent>;
  readonly orders: Oracle<OrderContext, OrderEvent>;
  readonly matters: Oracle<MatterContext, MatterEvent>;
};

const NO_MOVES: readonly Move[] = [];
const NO_ANOMALIES: readonly Anomaly[] = [];
const NOTHING_DECIDED: readonly DecidedPart[] = [];

/** The machines, each asked through what is remembered of its answers. */
const remembered: Machines = {
  claims: oracleOf<ClaimContext, ClaimEvent>(machines.claim, 'filed'),
  motions: oracleOf<MotionContext, MotionEvent>(machines.motion, 'pending.filed'),
  orders: oracleOf<OrderContext, OrderEvent>(machines.order, 'entered'),
  matters: oracleOf<MatterContext, MatterEvent>(machines.matter, 'open'),
};

/**
 * One entry being heard: tells the machines what the entry says to each, and writes down what moved and what
 * no machine would hear.
 */
export class Hearing {
  readonly docket: OpenDocket;
  readonly entry: Entry;

  private readonly machines: Machines;
  // Most entries move nothing and have nothing wrong with them: they share the empty lists.
  private moved: Move[] | undefined;
  private noted: Anomaly[] | undefined;
  private ruled: readonly DecidedPart[] = NOTHING_DECIDED;

  constructor(docket: OpenDocket, entry: Entry, answering: Machines = remembered) {
    this.docket = docket;
    this.entry = entry;
    this.machines = answering;
  }

  /** What moved, and what no machine would hear. The lists are as long as they have to be: they are kept. */
  heard(): Omit<JournalLine, 'entry'> {
    return {
      moves: this.moved?.slice() ?? NO_MOVES,
      anomalies: this.noted?.slice() ?? NO_ANOMALIES,
      decided: this.ruled,
    };
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

  private move(kind: Move['kind'], id: string, event: string, from: string | null, to: string): void {
    const move = { kind, id, event, from, to };
    if (this.moved) this.moved.push(move);
    else this.moved = [move];
  }

  assertClaim(id: ClaimId): void {
    const { docket, entry } = this;
    if (docket.claims.has(id)) {
      this.note('already-on-docket', id, `${id} is already asserted`);
      return;
    }
    const described = docket.caption.claims.get(id);
    if (!described) {
      this.note('unknown-claim', id, `no claim ${id} is described in this case`);
      return;
    }
    const context = newClaim(id, described.theories ?? []);
    docket.claims.set(id, { value: this.machines.claims.initial, context, since: entry.id });
    this.move('claim', id, 'asserted', null, this.machines.claims.initial);
  }

  /** Whether the claim would hear an event where it stands. */
  wouldHear(id: ClaimId, event: ClaimEvent): boolean {
    const standing = this.docket.claims.get(id);
    return (
      standing !== undefined &&
      this.machines.claims.ask(standing.value, standing.context, event) !== undefined
    );
  }

  /** True where the claim heard it. */
  tellClaim(id: ClaimId, event: ClaimEvent): boolean {
    const standing = this.docket.claims.get(id);
    if (!standing) {
      const described = this.docket.caption.claims.has(id);
      this.note(
        'unknown-claim',
        id,
        described ? `${id} has not been asserted yet` : `no claim ${id} is described in this case`,
      );
      return false;
    }
    const answer = this.machines.claims.ask(standing.value, standing.context, event);
    if (!answer) return this.unheard('claim', id, standing.value, standing.since, event.type);
    const { value, context } = answer;
    const since = value === standing.value ? standing.since : this.entry.id;
    this.docket.claims.set(id, { value, context, since });
    this.move('claim', id, event.type, standing.value, value);
    return true;
  }

  fileMotion(filed: EntryOf<'MotionFiled'>, context: MotionContext): void {
    const { docket, entry } = this;
    docket.motions.set(entry.id, { value: this.machines.motions.initial, context, since: entry.id, filed });
    this.move('motion', entry.id, 'filed', null, this.machines.motions.initial);
  }

  tellMotion(id: EntryId, event: MotionEvent): boolean {
    const standing = this.docket.motions.get(id);
    if (!standing) {
      this.note('unknown-motion', id, `there is no motion ${id} on the docket`);
      return false;
    }
    const answer = this.machines.motions.ask(standing.value, standing.context, event);
    if (!answer) return this.unheard('motion', id, standing.value, standing.since, event.type);
    const { value, context } = answer;
    const since = value === standing.value ? standing.since : this.entry.id;
    this.docket.motions.set(id, { value, context, since, filed: standing.filed });
    this.move('motion', id, event.type, standing.value, value);
    return true;
  }

  enterOrder(): void {
    const { docket, entry } = this;
    docket.orders.set(entry.id, {
      value: this.machines.orders.initial,
      context: { order: entry.id, by: null },
      since: entry.id,
      entry,
    });
    this.move('order', entry.id, 'entered', null, this.machines.orders.initial);
  }

  tellOrder(id: EntryId, event: OrderEvent): boolean {
    const standing = this.docket.orders.get(id);
    if (!standing) {
      this.note('unknown-order', id, `there is no order ${id} on the docket`);
      return false;
    }
    const answer = this.machines.orders.ask(standing.value, standing.context, event);
    if (!answer) return this.unheard('order', id, standing.value, standing.since, event.type);
    const { value, context } = answer;
    this.docket.orders.set(id, { value, context, since: this.entry.id, entry: standing.entry });
    this.move('order', id, event.type, standing.value, value);
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
      standing = { value: this.machines.matters.initial, context: newMatter(id), since: entry.id };
      docket.matters.set(id, standing);
      this.move('matter', id, 'raised', null, this.machines.matters.initial);
      if (event.type === 'raised') return true;
    }
    const answer = this.machines.matters.ask(standing.value, standing.context, event);
    if (!answer) return this.unheard('matter', id, standing.value, standing.since, event.type);
    const { value, context } = answer;
    const since = value === standing.value ? standing.since : entry.id;
    this.docket.matters.set(id, { value, context, since });
    this.move('matter', id, event.type, standing.value, value);
    return true;
  }

  private unheard(kind: Move['kind'], id: string, value: string, since: EntryId, event: string): false {
    this.note(
      'unheard',
      id,
      `${kind} ${id} is ${STATE[value] ?? value} since ${since}: it ${HEARS[event] ?? `does not hear ${event}`}`,
    );
    return false;
  }
}

/** States and events as an anomaly speaks of them. The machines decide; these are only words. */
const STATE: Readonly<Record<string, string>> = {
  motion: 'under a motion',
  survives: 'surviving',
  'dismissed.withLeave': 'dismissed with leave to amend',
  'dismissed.final': 'dismissed without leave to amend',
  undetermined: 'decided in a way the record does not tell',
  judgment: 'in judgment',
  'pending.filed': 'pending',
  'pending.briefed': 'pending',
  'pending.argued': 'pending',
  'pending.submitted': 'under submission',
  meetAndConfer: 'with the parties, who are to meet and confer',
};

const HEARS: Readonly<Record<string, string>> = {
  challenged: 'cannot be the object of a motion',
  decided: 'cannot be decided now, except by an order that amends or reconsiders an earlier one',
  decidedAgain: 'cannot be decided again',
  challengeWithdrawn: 'has no motion to be relieved of',
  stayed: 'cannot be stayed',
  stayLifted: 'is not stayed',
  repleaded: 'cannot be pleaded again without leave',
  dropped: 'cannot be dropped',
  withdrawn: 'cannot be withdrawn',
  dismissedOtherwise: 'cannot be dismissed again',
  settled: 'cannot be settled',
  judgmentEntered: 'cannot go to judgment',
  judgmentUndone: 'has no judgment to be undone',
  orderVacated: 'rests on no order that could be vacated',
  orderReversed: 'rests on no order that could be reversed',
  opposed: 'can no longer be opposed',
  replied: 'can no longer be replied to',
  argued: 'can no longer be argued',
  submitted: 'can no longer be submitted',
  reopened: 'cannot be opened again',
  amended: 'cannot be amended',
  reconsidered: 'cannot be reconsidered',
  vacated: 'cannot be vacated',
  reversed: 'cannot be reversed',
  reversedInPart: 'cannot be reversed',
  recommended: 'is no recommendation',
  adopted: 'is no recommendation that could be adopted',
  raised: 'is over',
  sentToConfer: 'cannot be sent back to the parties',
  compelled: 'cannot be compelled',
  denied: 'cannot be denied',
  closed: 'is closed already',
};
