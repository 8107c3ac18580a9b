import { type Day, formatDay, parseDay } from '../../events/dates.ts';
import type {
  CaseId,
  ClaimId,
  Entry,
  EntryId,
  MatterId,
  PartyId,
  Relief,
  RequestId,
  Ruling,
} from '../../events/index.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { onDay, Writer } from './writer.ts';

/** What a generated docket should look like. */
export type GenerateOptions = {
  readonly id: CaseId;
  /** A 32-bit whole number: the same seed gives the same docket. */
  readonly seed: number;
  /** How many entries, the caption not counted. */
  readonly entries: number;
  readonly claims: number;
  /** The instant at which it counts as recorded (RFC 3339, UTC). */
  readonly recordedAt: string;
};

const COURTS = ['N.D. Cal.', 'S.D.N.Y.', 'D. Mass.', 'N.D. Ill.', 'E.D. Tex.', 'D.D.C.'] as const;
const PAPERS = ['notice', 'brief', 'hearing', 'stipulation', 'other'] as const;

/**
 * A made-up docket that moves as real ones do: long stretches of papers, motions briefed and decided in part,
 * leave to amend and amended pleadings, stays and lifts, discovery disputes, corrections and uncertain dates.
 * For sizing and measuring; it says nothing about how real cases come out.
 */
export function generateDocket(options: GenerateOptions): readonly Entry[] {
  return new Generator(options).run();
}

type Stage = 'open' | 'with-leave' | 'stayed' | 'over';
type Pending = { readonly id: EntryId; readonly relief: Relief; readonly claims: readonly ClaimId[] };

class Generator {
  private readonly chance: Chance;
  private readonly writer: Writer;
  private readonly options: GenerateOptions;
  private readonly claims = new Map<ClaimId, Stage>();
  private readonly pending: Pending[] = [];
  /** The order that ended each claim that is over. */
  private readonly endedBy = new Map<ClaimId, EntryId>();
  private pleading = 'complaint' as EntryId;
  private appealed: EntryId | null = null;
  private stay: { readonly id: EntryId; readonly claims: readonly ClaimId[] } | null = null;
  private day: Day;
  private filed = 0;

  constructor(options: GenerateOptions) {
    this.options = options;
    this.chance = chanceFrom(options.seed);
    this.writer = new Writer(options.id, options.recordedAt);
    const start = parseDay('2015-01-05');
    this.day = (start.ok ? start.day : 0) + this.chance.between(0, 1_800);
  }

  run(): readonly Entry[] {
    this.caption();
    while (this.filed < this.options.entries) this.next();
    return this.writer.entries;
  }

  private caption(): void {
    const { id, claims } = this.options;
    const { writer, chance } = this;
    writer.write(`case:${id}`, 'CaseOpened', {
      title: `Made-up case ${id}`,
      court: chance.oneOf(COURTS),
      number: id,
    });
    writer.write('party:plaintiff', 'PartyNamed', {
      party: party('plaintiff'),
      name: 'Plaintiff',
      role: 'plaintiff',
    });
    writer.write('party:defendant', 'PartyNamed', {
      party: party('defendant'),
      name: 'Defendant',
      role: 'defendant',
    });
    writer.write('matter:discovery', 'MatterDescribed', {
      matter: 'discovery' as MatterId,
      title: 'Discovery dispute',
    });
    for (let count = 1; count <= claims; count += 1) {
      const claim = `count-${count}` as ClaimId;
      writer.write(`claim:${claim}`, 'ClaimDescribed', {
        claim,
        title: `Count ${count}`,
        claimant: party('plaintiff'),
      });
      this.claims.set(claim, 'open');
    }
    writer.write('complaint', 'ComplaintFiled', { asserts: [...this.claims.keys()] }, onDay(this.day));
    this.filed += 1;
  }

  /** One more thing that happens. */
  private next(): void {
    const { chance } = this;
    this.day += chance.between(0, 12);
    this.filed += 1;
    if (!this.moves(chance.between(1, 100))) this.paper();
  }

  /** Something other than a paper, where the throw says so and the docket has room for it. */
  private moves(thrown: number): boolean {
    if (this.stay) return thrown <= 20 && this.liftStay();
    if (thrown <= 8) return this.motion();
    if (thrown <= 18) return this.order();
    if (thrown <= 22) return this.amend();
    if (thrown <= 24) return this.enterStay();
    if (thrown <= 26) return this.discovery();
    if (thrown <= 28) return this.correct();
    if (thrown <= 31) return this.appeal();
    return thrown <= 40 && this.brief();
  }

  private having(standing: Stage): readonly ClaimId[] {
    return [...this.claims].filter(([, now]) => now === standing).map(([claim]) => claim);
  }

  private some(claims: readonly ClaimId[]): readonly ClaimId[] {
    const chosen = claims.filter(() => this.chance.happens(0.6));
    return chosen.length > 0 ? chosen : claims.slice(0, 1);
  }

  private motion(): boolean {
    const open = this.having('open');
    if (open.length === 0) return false;
    const relief = this.chance.happens(0.7) ? 'dismiss' : 'summary-judgment';
    const claims = this.some(open);
    const id = this.writer.write(
      this.writer.nextId('motion'),
      'MotionFiled',
      { movant: party('defendant'), requests: [{ id: relief as RequestId, relief, claims: [...claims] }] },
      { ...this.uncertain(), after: [this.pleading] },
    );
    this.pending.push({ id, relief, claims });
    return true;
  }

  /** Mostly a day; now and then a choice of days or a stretch of them, as old records have it. */
  private uncertain(): { readonly on: string } {
    const { chance, day } = this;
    const on = formatDay(day);
    if (chance.happens(0.03)) return { on: `[${formatDay(day - 1)},${on}]` };
    if (chance.happens(0.02)) return { on: `${formatDay(day - 3)}/${on}` };
    return { on };
  }

  private brief(): boolean {
    const { writer, chance } = this;
    const motion = this.pending.at(-1);
    if (!motion) return false;
    const type = chance.oneOf(['MotionOpposed', 'ReplyFiled', 'MotionArgued', 'MotionSubmitted'] as const);
    writer.write(writer.nextId('brief'), type, { motion: motion.id }, onDay(this.day));
    return true;
  }

  private order(): boolean {
    const { chance, writer } = this;
    const motion = this.pending.shift();
    if (!motion) return false;
    const id = writer.nextId('order') as EntryId;
    const rulings: Ruling[] = motion.claims.map((claim) => {
      const granted = chance.happens(0.45);
      const leaveToAmend = granted && motion.relief === 'dismiss' && chance.happens(0.6);
      if (granted && this.claims.get(claim) === 'open') {
        this.claims.set(claim, leaveToAmend ? 'with-leave' : 'over');
        if (!leaveToAmend) this.endedBy.set(claim, id);
      }
      return {
        motion: motion.id,
        claims: [claim],
        disposition: granted ? 'granted' : 'denied',
        ...(granted ? { leaveToAmend } : {}),
      };
    });
    // Other motions against what has fallen are left with nothing to act on.
    for (const [index, other] of this.pending.entries())
      this.pending[index] = {
        ...other,
        claims: other.claims.filter((claim) => this.claims.get(claim) === 'open'),
      };
    const left = this.pending.filter((other) => other.claims.length > 0);
    this.pending.splice(0, this.pending.length, ...left);
    writer.write(id, 'OrderEntered', { form: 'written', rulings }, onDay(this.day));
    return true;
  }

  private amend(): boolean {
    const { writer } = this;
    const dismissed = this.having('with-leave');
    if (dismissed.length === 0) return false;
    const repleads = this.some(dismissed);
    for (const claim of repleads) this.claims.set(claim, 'open');
    const carries = [...this.claims]
      .filter(([claim, now]) => now !== 'over' && !repleads.includes(claim))
      .map(([claim]) => claim);
    this.pleading = writer.write(
      writer.nextId('amended-complaint'),
      'PleadingAmended',
      { amends: this.pleading, repleads: [...repleads], carries: [...carries] },
      onDay(this.day),
    );
    return true;
  }

  /** Once nothing is left to move against, an order is appealed, and reversed as to the claims that it ended. */
  private appeal(): boolean {
    const { writer } = this;
    if ([...this.claims.values()].some((now) => now !== 'over')) return false;
    if (this.appealed === null) {
      const [first, ...others] = new Set(this.endedBy.values());
      if (first === undefined) return false;
      const of = this.chance.oneOf([first, ...others]);
      writer.write(writer.nextId('appeal'), 'AppealNoticed', { of }, onDay(this.day));
      this.appealed = of;
      return true;
    }
    const order = this.appealed;
    const claims = [...this.endedBy].filter(([, by]) => by === order).map(([claim]) => claim);
    writer.write(writer.nextId('reversal'), 'OrderReversed', { order, claims }, onDay(this.day));
    for (const claim of claims) {
      this.claims.set(claim, 'open');
      this.endedBy.delete(claim);
    }
    this.appealed = null;
    return true;
  }

  private enterStay(): boolean {
    const claims = this.having('open');
    if (claims.length === 0) return false;
    const id = this.writer.write(
      this.writer.nextId('stay'),
      'StayEntered',
      { claims: [...claims] },
      onDay(this.day),
    );
    this.stay = { id, claims };
    for (const claim of claims) this.claims.set(claim, 'stayed');
    return true;
  }

  private liftStay(): boolean {
    if (!this.stay) return false;
    this.writer.write(this.writer.nextId('lift'), 'StayLifted', { stay: this.stay.id }, onDay(this.day));
    for (const claim of this.stay.claims) this.claims.set(claim, 'open');
    this.stay = null;
    return true;
  }

  private discovery(): boolean {
    const { writer, chance } = this;
    const type = chance.oneOf(['MatterRaised', 'MeetAndConferOrdered', 'MatterRaised'] as const);
    writer.write(writer.nextId('discovery'), type, { matter: 'discovery' as MatterId }, onDay(this.day));
    return true;
  }

  /** A slip of the clerk's is put right: a paper turns out to have been filed on the day it was checked. */
  private correct(): boolean {
    const { writer, chance } = this;
    const about = writer.entries[writer.entries.length - chance.between(1, 5)];
    if (about?.type !== 'PaperFiled' || about.on === undefined) return false;
    writer.write(writer.nextId('correction'), 'EntryCorrected', {
      entry: about.id,
      on: formatDay(this.day),
      reason: 'date checked',
    });
    return true;
  }

  private paper(): void {
    const { writer, chance } = this;
    writer.write(writer.nextId('paper'), 'PaperFiled', { kind: chance.oneOf(PAPERS) }, onDay(this.day));
  }
}

const party = (id: string): PartyId => id as PartyId;
