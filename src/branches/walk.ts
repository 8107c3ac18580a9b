import type { ClaimId, Entry, EntryId, EntryOf, Finding } from '../../events/index.ts';
import { type Anomaly, type Docket, fold, type Replay, sequenceOf } from '../docket/index.ts';
import { type Law, lawOf, type Motions } from '../doctrine/index.ts';
import type { Edited } from './apply-edits.ts';
import { findAgain } from './find-again.ts';
import { lossOf } from './loss.ts';
import type { Moot, Note } from './materialised.ts';
import { isOrder, type Order, withData } from './order.ts';
import { ruleAgain } from './rule-again.ts';
import { ruleOnClaim } from './rule-claim.ts';
import { claimsTouchedBy } from './touched.ts';
import { trim } from './trim.ts';

export type Walked = {
  /** In order of recording, without what is moot. */
  readonly entries: readonly Entry[];
  readonly notes: readonly Note[];
  readonly moot: readonly Moot[];
};

/** Walks edited entries in effective order and works out what follows from the edits. */
export function walk(edited: Edited, base: Replay, recordedLaw: Law): Walked {
  const walking = new Walk(edited, base, recordedLaw);
  for (const entry of sequenceOf(edited.entries).entries) walking.take(entry);
  walking.hear();
  return walking.result();
}

/** More parts of one entry than this are never out of place one by one. */
const MOST_TRIMS = 10_000;

class Walk {
  private readonly edited: Edited;
  private readonly recordedLaw: Law;
  private readonly law: Law;
  private readonly present = new Map<EntryId, Entry>();
  /** Left out by an edit, or resting on what is: what names one of these loses it. */
  private readonly lost: Set<EntryId>;
  /** These, and what the machines of this branch had no use for: a finding that rests on one is open. */
  private readonly gone: Set<EntryId>;
  private readonly foundBy = new Map<EntryId, { written: readonly Finding[]; now: readonly Finding[] }>();
  private readonly notes: Note[] = [];
  private readonly moot: Moot[] = [];
  /** What the record's own entries could not do: a branch does not put that right. */
  private readonly recordedAnomalies = new Set<string>();
  private readonly recordedFalls = new Map<EntryId, ReadonlySet<ClaimId>>();
  private readonly recordedEntries = new Map<EntryId, Entry>();
  private docket: Docket = fold([]);
  /** Entries whose turn has come and that have not been heard yet. */
  private waiting: Entry[] = [];
  /** Claims about which the branch differs from the record by now. */
  private readonly affected = new Set<ClaimId>();
  private readonly written: ReadonlyMap<EntryId, Entry>;

  constructor(edited: Edited, base: Replay, recordedLaw: Law) {
    this.edited = edited;
    this.recordedLaw = recordedLaw;
    this.law = lawOf(edited.entries).law;
    this.lost = new Set(edited.omitted);
    this.gone = new Set(edited.omitted);
    this.written = new Map(edited.entries.map((entry) => [entry.id, entry]));
    for (const { entry, moves, anomalies } of base.docket.journal) {
      this.recordedEntries.set(entry.id, entry);
      for (const anomaly of anomalies) this.recordedAnomalies.add(keyOf(anomaly));
      if (isOrder(entry))
        this.recordedFalls.set(
          entry.id,
          new Set(
            moves
              .filter((move) => move.kind === 'claim' && move.to.startsWith('dismissed'))
              .map((move) => move.id as ClaimId),
          ),
        );
    }
    for (const id of edited.omitted) this.affect(this.recordedEntries.get(id));
    // An entry that was put elsewhere, or anew, counts from the start: where it stood before it is missed.
    for (const entry of edited.entries)
      if (entry !== this.recordedEntries.get(entry.id)) {
        this.affect(entry);
        this.affect(this.recordedEntries.get(entry.id));
      }
  }

  private affect(entry: Entry | undefined): void {
    if (!entry) return;
    if (entry.type === 'TestStated') for (const claim of this.law.claims.keys()) this.affected.add(claim);
    for (const claim of this.touched(entry)) this.affected.add(claim);
  }

  private isAffected(entry: Entry): boolean {
    if (this.affected.size === 0) return false;
    for (const claim of this.touched(entry)) if (this.affected.has(claim)) return true;
    return false;
  }

  private touched(entry: Entry): ReadonlySet<ClaimId> {
    return claimsTouchedBy(entry, this.written, this.law.claims);
  }

  take(written: Entry): void {
    const loss = lossOf(written, this.lost);
    if (loss.kind === 'moot') {
      this.lost.add(written.id);
      this.drop(written.id, loss.reason);
      return;
    }
    const entry = loss.kind === 'less' ? loss.entry : written;
    if (loss.kind === 'less') this.moot.push({ entry: entry.id, reason: loss.reason, whole: false });
    const decided = isOrder(entry) ? this.decide(entry) : entry;
    if (decided !== this.recordedEntries.get(decided.id)) this.affect(decided);
    this.waiting.push(decided);
  }

  /** What an order finds and rules in this branch. */
  private decide(order: Order): Order {
    const { id } = order;
    const written = order.data.findings ?? [];
    // What a finding rests on may turn out to be moot.
    if (
      this.affected.size > 0 &&
      written.some(({ premises, carriedFrom }) => premises !== undefined || carriedFrom !== undefined)
    )
      this.hear();
    const now = findAgain(written, this.edited.set.get(id), this.gone, this.foundBy);
    this.foundBy.set(id, { written, now });
    const ruled = this.edited.ruled.get(id);
    if (now === written && ruled === undefined && !this.isAffected(order)) return order;
    // From here on it matters where the docket stands.
    this.hear();
    const motions: Motions = new Map(
      [...this.docket.motions].map(([motion, { filed }]) => [motion, filed.data]),
    );
    const given = { law: this.law, recordedLaw: this.recordedLaw, motions, before: this.docket };
    const { rulings, notes } = ruleAgain({
      ...given,
      order,
      written,
      now,
      fellInTheRecord: this.fell(order),
    });
    this.notes.push(...notes);
    let decided = now === written ? order : withData(order, { findings: [...now] });
    if (rulings !== (order.data.rulings ?? []) && rulings.length + (order.data.rulings ?? []).length > 0)
      decided = rulings === order.data.rulings ? decided : withData(decided, { rulings: [...rulings] });
    for (const [claim, disposition] of ruled ?? []) {
      decided = ruleOnClaim(decided, claim, disposition, given);
      this.notes.push({ entry: id, claim, what: `made to be ${disposition}` });
    }
    return decided;
  }

  /** The claims that fell by the order in the record; by the order alone where the branch brought it in. */
  private fell(order: Order): ReadonlySet<ClaimId> {
    const recorded = this.recordedFalls.get(order.id);
    if (recorded !== undefined) return recorded;
    const after = fold([order], this.docket).journal.at(-1)?.moves ?? [];
    return new Set(
      after
        .filter((move) => move.kind === 'claim' && move.to.startsWith('dismissed'))
        .map((move) => move.id as ClaimId),
    );
  }

  /** Lets the machines hear what waits; an entry that they would not hear, as they did in the record, is trimmed. */
  hear(): void {
    while (this.waiting.length > 0) {
      const start = this.docket.journal.length;
      const ahead = fold(this.waiting, this.docket);
      const stuck = ahead.journal.slice(start).findIndex(({ anomalies }) => anomalies.some(this.isNew));
      if (stuck < 0) {
        for (const entry of this.waiting) this.present.set(entry.id, entry);
        this.docket = ahead;
        this.waiting = [];
        return;
      }
      const clear = this.waiting.slice(0, stuck);
      for (const entry of clear) this.present.set(entry.id, entry);
      if (clear.length > 0) this.docket = fold(clear, this.docket);
      const entry = this.waiting[stuck];
      this.waiting = this.waiting.slice(stuck + 1);
      if (entry) this.hearWhatIsLeft(entry);
    }
  }

  private readonly isNew = (anomaly: Anomaly): boolean => !this.recordedAnomalies.has(keyOf(anomaly));

  private hearWhatIsLeft(whole: Entry): void {
    const motions: Motions = new Map(
      [...this.docket.motions].map(([motion, { filed }]: [EntryId, { filed: EntryOf<'MotionFiled'> }]) => [
        motion,
        filed.data,
      ]),
    );
    const given = { before: this.docket, law: this.law, motions };
    const reasons = new Set<string>();
    let entry = whole;
    for (let trims = 0; trims < MOST_TRIMS; trims++) {
      const after = fold([entry], this.docket);
      const anomaly = after.journal.at(-1)?.anomalies.find(this.isNew);
      if (!anomaly) {
        this.docket = after;
        this.present.set(entry.id, entry);
        this.moot.push({ entry: entry.id, reason: [...reasons].join('; '), whole: false });
        return;
      }
      reasons.add(anomaly.what);
      const less = trim(entry, anomaly, given);
      if (less === undefined || sameContents(less, entry)) break;
      entry = less;
    }
    this.drop(whole.id, [...reasons].join('; '));
  }

  private drop(entry: EntryId, reason: string): void {
    this.gone.add(entry);
    this.affect(this.written.get(entry));
    this.moot.push({ entry, reason, whole: true });
  }

  result(): Walked {
    return {
      entries: this.edited.entries.flatMap(({ id }) => this.present.get(id) ?? []),
      notes: this.notes,
      moot: this.moot,
    };
  }
}

const keyOf = ({ entry, kind, about }: Anomaly): string => `${entry} ${kind} ${about}`;

/** Whether trimming took nothing away, so that trying again would find the same. */
const sameContents = (one: Entry, other: Entry): boolean => JSON.stringify(one) === JSON.stringify(other);
