import { type Day, formatDay, parseDay } from '../../events/dates.ts';
import type { ClaimId, Entry, EntryId, PartyId, RequestId, Ruling } from '../../events/index.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { GenerateOptions } from './docket.ts';
import { adopted, HigherCourt } from './higher-court.ts';
import { onDay, Writer } from './writer.ts';

/** What a generated suit against several should look like. */
export type LawsuitOptions = GenerateOptions & {
  /** How many defendants, each of them a defendant to every claim. */
  readonly defendants: number;
};

/**
 * A made-up suit against several defendants, each of whom fares for itself: joint motions and joinders, rulings as to
 * some, defaults, settlements, stays as to one, verdicts, judgments, judgments set
 * aside, recommendations adopted, appeals, what the higher court makes of them, and its mandates.
 * For sizing and measuring; it says nothing about how real cases come out.
 */
export const generateLawsuit = (options: LawsuitOptions): readonly Entry[] => new Lawsuit(options).run();

/** A claim as to one defendant. */
type Standing = { readonly claim: ClaimId; readonly party: PartyId; stage: 'open' | 'stayed' | 'over' };
type Pending = { readonly id: EntryId; readonly of: Standing[] };
/** What an order or a judgment ended, and can be undone. */
type Ended = { readonly by: EntryId; readonly how: 'order' | 'judgment'; readonly of: readonly Standing[] };

class Lawsuit {
  private readonly chance: Chance;
  private readonly writer: Writer;
  private readonly options: LawsuitOptions;
  private readonly standings: Standing[] = [];
  private readonly inDefault = new Set<PartyId>();
  private pending: Pending[] = [];
  private readonly ended: Ended[] = [];
  private readonly above: HigherCourt;
  private stay: { readonly id: EntryId; readonly of: readonly Standing[] } | null = null;
  private day: Day;
  private filed = 0;

  constructor(options: LawsuitOptions) {
    this.options = options;
    this.chance = chanceFrom(options.seed);
    this.writer = new Writer(options.id, options.recordedAt);
    this.above = new HigherCourt(this.writer, this.chance);
    const start = parseDay('2015-01-05');
    this.day = (start.ok ? start.day : 0) + this.chance.between(0, 1_800);
  }

  run(): readonly Entry[] {
    this.caption();
    while (this.filed < this.options.entries) this.next();
    return this.writer.entries;
  }

  private caption(): void {
    const { id, claims, defendants } = this.options;
    const { writer } = this;
    const against = Array.from({ length: defendants }, (_, index) => `defendant-${index + 1}` as PartyId);
    const claimant = 'plaintiff' as PartyId;
    writer.write(`case:${id}`, 'CaseOpened', { title: `Made-up suit ${id}`, number: id });
    writer.write('party:plaintiff', 'PartyNamed', { party: claimant, name: 'Plaintiff', role: 'plaintiff' });
    for (const party of against)
      writer.write(`party:${party}`, 'PartyNamed', { party, name: party, role: 'defendant' });
    for (let count = 1; count <= claims; count += 1) {
      const claim = `count-${count}` as ClaimId;
      writer.write(`claim:${claim}`, 'ClaimDescribed', { claim, title: `Count ${count}`, claimant, against });
      for (const party of against) this.standings.push({ claim, party, stage: 'open' });
    }
    const asserts = [...new Set(this.standings.map(({ claim }) => claim))];
    writer.write('complaint', 'ComplaintFiled', { asserts }, onDay(this.day));
    this.filed += 1;
  }

  private next(): void {
    this.day += this.chance.between(0, 12);
    this.filed += 1;
    if (!this.moves(this.chance.between(1, 100)))
      this.writer.write(this.writer.nextId('paper'), 'PaperFiled', { kind: 'notice' }, onDay(this.day));
  }

  private moves(thrown: number): boolean {
    if (this.stay) return thrown <= 25 && this.liftStay();
    if (thrown <= 14) return this.motion();
    if (thrown <= 18) return this.joinder();
    if (thrown <= 32) return this.order();
    if (thrown <= 35) return this.enterDefault();
    if (thrown <= 38) return this.settle();
    if (thrown <= 41) return this.enterStay();
    if (thrown <= 45) return this.verdict();
    if (thrown <= 50) return this.judgment();
    if (thrown <= 58) return this.undo();
    return thrown <= 66 && this.above.act(this.day);
  }

  /** Claims that stand and are under no motion, as to one defendant. */
  private free(party?: PartyId): readonly Standing[] {
    const asked = new Set(this.pending.flatMap(({ of }) => of));
    return this.standings.filter(
      (one) => one.stage === 'open' && !asked.has(one) && (party === undefined || one.party === party),
    );
  }

  private some<Item>(items: readonly Item[]): readonly Item[] {
    const chosen = items.filter(() => this.chance.happens(0.6));
    return chosen.length > 0 ? chosen : items.slice(0, 1);
  }

  private oneOf<Item>(items: readonly Item[]): Item | undefined {
    return items.length === 0 ? undefined : items[this.chance.between(0, items.length - 1)];
  }

  private motion(): boolean {
    const first = this.oneOf(this.free());
    if (first === undefined) return false;
    const movant = first.party;
    const of = [...this.some(this.free(movant))];
    const relief = this.chance.happens(0.7) ? 'dismiss' : 'summary-judgment';
    const claims = of.map(({ claim }) => claim);
    const id = this.writer.write(
      this.writer.nextId('motion'),
      'MotionFiled',
      { movant, requests: [{ id: relief as RequestId, relief, claims }] },
      this.uncertain(),
    );
    this.pending.push({ id, of });
    return true;
  }

  private uncertain(): { readonly on: string } {
    const on = formatDay(this.day);
    return this.chance.happens(0.04) ? { on: `[${formatDay(this.day - 1)},${on}]` } : { on };
  }

  private joinder(): boolean {
    const motion = this.pending.at(-1);
    const claims = new Set(motion?.of.map(({ claim }) => claim));
    const asked = new Set(motion?.of.map(({ party }) => party));
    const could = this.free().filter(({ claim, party }) => claims.has(claim) && !asked.has(party));
    const by = this.oneOf(could)?.party;
    if (motion === undefined || by === undefined) return false;
    const of = could.filter(({ party }) => party === by);
    this.writer.write(
      this.writer.nextId('joinder'),
      'MotionJoined',
      { motion: motion.id, by, claims: of.map(({ claim }) => claim) },
      onDay(this.day),
    );
    motion.of.push(...of);
    return true;
  }

  /** Each claim as to each movant is ruled on for itself. */
  private order(): boolean {
    const motion = this.pending.shift();
    if (motion === undefined) return false;
    const id = this.writer.nextId('order') as EntryId;
    const fallen: Standing[] = [];
    const rulings = motion.of.map((one): Ruling => {
      const granted = this.chance.happens(0.4);
      if (granted) fallen.push(one);
      return {
        motion: motion.id,
        claims: [one.claim],
        against: [one.party],
        disposition: granted ? 'granted' : 'denied',
      };
    });
    this.end(id, 'order', fallen);
    if (this.chance.happens(0.2)) adopted(this.writer, id, rulings, this.day);
    else this.writer.write(id, 'OrderEntered', { rulings }, onDay(this.day));
    return true;
  }

  private end(by: EntryId, how: Ended['how'], of: readonly Standing[]): void {
    for (const one of of) one.stage = 'over';
    if (of.length > 0) this.ended.push({ by, how, of });
  }

  private enterDefault(): boolean {
    const party = this.oneOf(this.free().filter((one) => !this.inDefault.has(one.party)))?.party;
    if (party === undefined) return false;
    this.inDefault.add(party);
    this.writer.write(this.writer.nextId('default'), 'DefaultEntered', { party }, onDay(this.day));
    return true;
  }

  private settle(): boolean {
    const first = this.oneOf(this.free());
    if (first === undefined || !this.chance.happens(0.4)) return false;
    const of = this.some(this.free(first.party));
    const data = { claims: of.map(({ claim }) => claim), against: [first.party] };
    this.writer.write(this.writer.nextId('settlement'), 'SettlementReached', data, onDay(this.day));
    this.writer.write(
      this.writer.nextId('stipulation'),
      'DismissalFiled',
      { kind: 'stipulated', prejudice: 'with', ...data },
      onDay(this.day),
    );
    for (const one of of) one.stage = 'over';
    return true;
  }

  private enterStay(): boolean {
    const party = this.oneOf(this.free())?.party;
    if (party === undefined || this.pending.length > 0) return false;
    const of = this.free(party);
    const id = this.writer.write(
      this.writer.nextId('stay'),
      'StayEntered',
      { against: [party], claims: of.map(({ claim }) => claim) },
      onDay(this.day),
    );
    for (const one of of) one.stage = 'stayed';
    this.stay = { id, of };
    return true;
  }

  private liftStay(): boolean {
    if (this.stay === null) return false;
    this.writer.write(this.writer.nextId('lift'), 'StayLifted', { stay: this.stay.id }, onDay(this.day));
    for (const one of this.stay.of) one.stage = 'open';
    this.stay = null;
    return true;
  }

  /** A claim is tried as to some of those as to whom it stands. */
  private tried(): readonly Standing[] {
    const first = this.oneOf(this.free());
    return first === undefined ? [] : this.some(this.free().filter(({ claim }) => claim === first.claim));
  }

  private verdict(): boolean {
    const of = this.tried();
    const [first] = of;
    if (first === undefined) return false;
    this.writer.write(
      this.writer.nextId('verdict'),
      'VerdictReturned',
      { claims: [first.claim], against: of.map(({ party }) => party), favours: this.side() },
      onDay(this.day),
    );
    return true;
  }

  private side(): 'claimant' | 'opponent' {
    return this.chance.happens(0.5) ? 'claimant' : 'opponent';
  }

  private judgment(): boolean {
    const of = this.tried();
    const [first] = of;
    if (first === undefined || !this.chance.happens(0.6)) return false;
    const id = this.writer.write(
      this.writer.nextId('judgment'),
      'JudgmentEntered',
      {
        claims: [first.claim],
        against: of.map(({ party }) => party),
        favours: this.side(),
        basis: 'jury verdict',
      },
      onDay(this.day),
    );
    this.end(id, 'judgment', of);
    return true;
  }

  /** What ended claims is appealed, and the higher court says later what becomes of it; or a judgment is set aside. */
  private undo(): boolean {
    const last = this.ended.pop();
    if (last === undefined) return false;
    const reopen = (): void => {
      for (const one of last.of) one.stage = 'open';
    };
    if (last.how === 'judgment' && this.chance.happens(0.5)) {
      this.writer.write(this.writer.nextId('vacatur'), 'OrderVacated', { order: last.by }, onDay(this.day));
      reopen();
      return true;
    }
    const claims = [...new Set(last.of.map(({ claim }) => claim))];
    this.above.notice({ from: { id: last.by, how: last.how, claims }, reopen }, this.day);
    return true;
  }
}
