import type { ClaimId, Entry, EntryId, Finding } from '../../../events/index.ts';
import {
  type Anomaly,
  captionOf,
  type Docket,
  docketAfter,
  type JournalLine,
  RunningDocket,
  type Sequence,
} from '../../docket/index.ts';
import type { Law } from '../../doctrine/index.ts';
import { type Base, fallenIn, keyOf } from '../base.ts';
import type { Edited } from '../edits/apply-edits.ts';
import { claimsTouchedBy } from '../edits/touched.ts';
import { isOrder, type Order, withData } from '../order.ts';
import { findAgain, findAsTo, lostPremise } from './find-again.ts';
import { endsIn, lossOfJudgment } from './judgment-left.ts';
import { type Loss, lossOf } from './loss.ts';
import type { BranchNote, Moot } from './materialised.ts';
import { ruleAgain } from './rule-again.ts';
import { ruleOnClaim } from './rule-claim.ts';
import { trim } from './trim.ts';

/** What a branch is worked out from. */
export type Walk = {
  readonly edited: Edited;
  /** The edited entries in effective order. */
  readonly sequence: Sequence;
  /** What was edited: the record, without the corrections that the branch leaves out. */
  readonly base: Base;
  /** The record as it is: what differs from it, and what it could not do either. */
  readonly record: Base;
  /** How many entries, in effective order, come before anything that an edit touches: they stay as they are. */
  readonly start: number;
};

export type Walked = {
  /** The edited entries that came out otherwise than they were written; null for what is moot. */
  readonly outcome: ReadonlyMap<EntryId, Entry | null>;
  readonly notes: readonly BranchNote[];
  readonly moot: readonly Moot[];
  /** The docket of all that was heard. */
  readonly docket: Docket;
};

/** Walks edited entries in effective order and works out what follows from the edits. */
export function walk(given: Walk): Walked {
  const walking = new BranchWalk(given);
  for (const entry of given.sequence.entries.slice(given.start)) walking.take(entry);
  walking.hear();
  return walking.result();
}

/** More parts of one entry than this are never out of place one by one. */
const MOST_TRIMS = 10_000;

class BranchWalk {
  private readonly edited: Edited;
  private readonly record: Base;
  private readonly recordedLaw: Law;
  private readonly law: Law;
  /** Left out by an edit, or resting on what is: what names one of these loses it. */
  private readonly lost: Set<EntryId>;
  /** These, and what the machines of this branch had no use for: a finding that rests on one is no longer made. */
  private readonly gone: Set<EntryId>;
  private readonly foundBy = new Map<EntryId, { written: readonly Finding[]; now: readonly Finding[] }>();
  private readonly outcome = new Map<EntryId, Entry | null>();
  private readonly notes: BranchNote[] = [];
  private readonly moot: Moot[] = [];
  private readonly proceeding: RunningDocket;
  /** Entries whose turn has come and that have not been heard yet. */
  private waiting: Entry[] = [];
  /** Claims about which the branch differs from the record by now. */
  private readonly affected = new Set<ClaimId>();

  constructor({ edited, base, record, start }: Walk) {
    this.edited = edited;
    this.record = record;
    this.recordedLaw = base.law;
    this.law = lawIn(edited, base);
    this.lost = new Set(edited.omitted);
    this.gone = new Set(edited.omitted);
    this.proceeding = new RunningDocket(docketAfter(base.docket, start));
    for (const id of edited.omitted) this.affect(record.get(id));
    // An entry that was put elsewhere, or anew, counts from the start: where it stood before it is missed.
    for (const entry of edited.changed) {
      this.affect(entry);
      this.affect(record.get(entry.id));
    }
  }

  private get docket(): Docket {
    return this.proceeding.docket;
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
    return claimsTouchedBy(entry, this.edited.get, this.law.claims);
  }

  take(written: Entry): void {
    const loss = this.lossOf(written);
    if (loss.kind === 'moot') {
      this.lost.add(written.id);
      this.drop(written.id, loss.reason);
      return;
    }
    const entry = loss.kind === 'less' ? loss.entry : written;
    if (loss.kind === 'less') this.moot.push({ entry: entry.id, reason: loss.reason, whole: false });
    const decided = isOrder(entry) ? this.decide(entry) : entry;
    if (decided !== this.record.get(decided.id)) this.affect(decided);
    this.waiting.push(decided);
  }

  /** What an entry loses with what is gone, or with what an order that it rests on no longer does. */
  private lossOf(written: Entry): Loss {
    const loss = lossOf(written, this.lost);
    if (loss.kind !== 'untouched' || written.type !== 'JudgmentEntered') return loss;
    const { order, claims } = written.data;
    if (order === undefined || !claims.some((claim) => this.affected.has(claim))) return loss;
    this.hear();
    const now = this.docket.journal.find(({ entry }) => entry.id === order);
    return lossOfJudgment(written, endsIn(this.record.lineOf(order)), endsIn(now));
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
    const again = findAgain(written, this.edited.set.get(id), this.gone, this.foundBy);
    if (again !== written) this.notes.push(...this.noLongerMade(id, written, again));
    const now = findAsTo(again, this.edited.setAsTo.get(id));
    this.foundBy.set(id, { written, now });
    const ruled = this.edited.ruled.get(id);
    if (now === written && ruled === undefined && !this.isAffected(order)) return order;
    // From here on it matters where the docket stands.
    this.hear();
    const line = this.asWritten(order);
    const given = { law: this.law, before: this.docket };
    const { rulings, notes } = ruleAgain({
      ...given,
      recordedLaw: this.recordedLaw,
      order,
      written,
      now,
      fellInTheRecord: fallenIn(line),
      unreached: line.decided.filter(
        ({ ruling, disposition }) => ruling === null && disposition !== 'unknown',
      ),
    });
    this.notes.push(...notes);
    let decided = now === written ? order : withData(order, { findings: [...now] });
    if (rulings !== (order.data.rulings ?? []) && rulings.length + (order.data.rulings ?? []).length > 0)
      decided = rulings === order.data.rulings ? decided : withData(decided, { rulings: [...rulings] });
    for (const made of ruled ?? []) {
      decided = ruleOnClaim(decided, made, given);
      const asTo = made.against === null ? '' : ` as to ${made.against.join(' and ')}`;
      this.notes.push({ entry: id, claim: made.claim, what: `made to be ${made.disposition}${asTo}` });
    }
    return decided;
  }

  /** The findings that an order makes no more, each with the entry that it rested on. */
  private noLongerMade(
    entry: EntryId,
    written: readonly Finding[],
    now: readonly Finding[],
  ): readonly BranchNote[] {
    const isMade = ({ test, element, claims }: Finding): boolean =>
      now.some(
        (finding) => finding.test === test && finding.element === element && finding.claims === claims,
      );
    return written.flatMap((finding): readonly BranchNote[] => {
      if (finding.premises === undefined && finding.carriedFrom === undefined) return [];
      if (isMade(finding)) return [];
      const lost = lostPremise(finding, this.gone);
      const why =
        lost === undefined
          ? `${finding.carriedFrom} no longer makes it`
          : `it rests on ${lost}, which is gone`;
      return [{ entry, claim: null, what: `${finding.test}/${finding.element} is no longer found: ${why}` }];
    });
  }

  /** What became of the order in the record; of the order as it is here where the branch brought it in. */
  private asWritten(order: Order): JournalLine {
    const recorded = this.record.lineOf(order.id);
    if (recorded !== undefined) return recorded;
    const line = this.proceeding.hear(order);
    this.proceeding.takeBack();
    return line;
  }

  /** Lets the machines hear what waits; an entry that they would not hear, as they did in the record, is trimmed. */
  hear(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const entry of waiting) {
      const { anomalies } = this.proceeding.hear(entry);
      if (!anomalies.some(this.isNew)) {
        this.keep(entry);
        continue;
      }
      this.proceeding.takeBack();
      this.hearWhatIsLeft(entry);
    }
  }

  private keep(entry: Entry): void {
    if (entry !== this.edited.get(entry.id)) this.outcome.set(entry.id, entry);
  }

  private readonly isNew = (anomaly: Anomaly): boolean => !this.record.anomalies.has(keyOf(anomaly));

  private hearWhatIsLeft(whole: Entry): void {
    const reasons = new Set<string>();
    let entry = whole;
    for (let trims = 0; trims < MOST_TRIMS; trims++) {
      const anomaly = this.proceeding.hear(entry).anomalies.find(this.isNew);
      if (!anomaly) {
        this.keep(entry);
        this.moot.push({ entry: entry.id, reason: [...reasons].join('; '), whole: false });
        return;
      }
      this.proceeding.takeBack();
      reasons.add(anomaly.what);
      const less = trim(entry, anomaly, { before: this.docket, law: this.law });
      if (less === undefined || sameContents(less, entry)) break;
      entry = less;
    }
    this.drop(whole.id, [...reasons].join('; '));
  }

  private drop(entry: EntryId, reason: string): void {
    this.gone.add(entry);
    this.outcome.set(entry, null);
    this.affect(this.edited.get(entry));
    this.moot.push({ entry, reason, whole: true });
  }

  result(): Walked {
    return { outcome: this.outcome, notes: this.notes, moot: this.moot, docket: this.docket };
  }
}

/** The law of the branch: the record's, where no edit restates a test or describes a claim. */
const lawIn = ({ changed, entries }: Edited, base: Base): Law =>
  changed.some(({ type }) => type === 'TestStated' || type === 'ClaimDescribed')
    ? captionOf(entries)
    : base.law;

/** Whether trimming took nothing away, so that trying again would find the same. */
const sameContents = (one: Entry, other: Entry): boolean => JSON.stringify(one) === JSON.stringify(other);
