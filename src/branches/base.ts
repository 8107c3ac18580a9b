import {
  type ClaimId,
  type Entry,
  type EntryId,
  type EntryOf,
  isBefore,
  isCaption,
  isCorrection,
  type PartyId,
} from '../../events/index.ts';
import { auditWord } from '../../machines/index.ts';
import {
  type Anomaly,
  captionOf,
  type Docket,
  fold,
  type JournalLine,
  positionsOf,
  type Replay,
  type Sequence,
  sequenceOf,
} from '../docket/index.ts';
import type { Law } from '../doctrine/index.ts';
import { FindingIndex } from './edits/finding-index.ts';
import { mayName } from './edits/touched.ts';
import { isOrder } from './order.ts';

/** One anomaly, whatever its words. */
export const keyOf = ({ entry, kind, about }: Anomaly): string => `${entry} ${kind} ${about}`;

/** A record that branches are made of, with what each of them asks of it: worked out once, when first asked. */
export class Base {
  readonly recorded: readonly Entry[];
  readonly replay: Replay;
  /** As they are held to be, corrections applied, in order of recording and without the corrections. */
  readonly held: readonly Entry[];
  /** Corrections, and what they name. */
  readonly corrections: ReadonlySet<EntryId>;
  readonly corrected: ReadonlySet<EntryId>;
  readonly law: Law;
  /** Other ways to read the record that somebody named. */
  readonly readings: readonly EntryOf<'ReadingNamed'>[];
  /** When the last of its entries was recorded: RFC 3339, UTC. */
  readonly lastRecordedAt: string;
  /** The orders that make each finding. */
  readonly findings: FindingIndex;
  /** Whether the whole caption was recorded before anything was filed. */
  readonly captionFirst: boolean;
  /** Where an entry stands among those that are held. */
  readonly position: (id: EntryId) => number | undefined;
  private made: {
    sequence?: Sequence;
    docket?: Docket;
    named?: ReadonlyMap<string, number>;
    lines?: ReadonlyMap<EntryId, JournalLine>;
    anomalies?: ReadonlySet<string>;
  } = {};

  constructor(recorded: readonly Entry[], replayed: Replay) {
    this.recorded = recorded;
    this.replay = replayed;
    const corrections = recorded.filter(isCorrection);
    this.corrections = new Set(corrections.map(({ id }) => id));
    this.corrected = new Set(corrections.map(({ data }) => data.entry));
    const { entries } = replayed.corrected;
    this.held = corrections.length === 0 ? entries : entries.filter((entry) => !isCorrection(entry));
    this.position = positionsOf(this.held);
    this.law = captionOf(this.held);
    this.readings = this.held.filter((entry) => entry.type === 'ReadingNamed');
    this.lastRecordedAt = this.held.reduce(
      (last, { recordedAt }) => (last === '' || isBefore(last, recordedAt) ? recordedAt : last),
      '',
    );
    this.findings = new FindingIndex(() => this.held, this.law);
    const filed = this.held.findIndex((entry) => !isCaption(entry));
    this.captionFirst = filed < 0 || !this.held.slice(filed).some(isCaption);
  }

  get(id: EntryId): Entry | undefined {
    const position = this.position(id);
    return position === undefined ? undefined : this.held[position];
  }

  /** Where an entry stands among those recorded, corrections with them. */
  recordedPosition(id: EntryId): number | undefined {
    return positionsOf(this.recorded)(id);
  }

  get ids(): readonly EntryId[] {
    return this.held.map(({ id }) => id);
  }

  /** What is held, in effective order. */
  get sequence(): Sequence {
    this.made.sequence ??=
      this.held === this.replay.corrected.entries ? this.replay.sequence : sequenceOf(this.held);
    return this.made.sequence;
  }

  /** The docket of what is held: that of the record without the lines of its corrections. */
  get docket(): Docket {
    this.made.docket ??=
      this.sequence === this.replay.sequence ? this.replay.docket : fold(this.sequence.entries);
    return this.made.docket;
  }

  /** Where an entry comes in effective order. */
  place(id: EntryId): number {
    return positionsOf(this.sequence.entries)(id) ?? 0;
  }

  /** Where in effective order an entry is first named by another; Infinity where none does. */
  firstNaming(id: EntryId): number {
    this.made.named ??= firstNamings(this.sequence.entries);
    return this.made.named.get(id) ?? Infinity;
  }

  /** What the record's own entries could not do: a branch does not put that right. */
  get anomalies(): ReadonlySet<string> {
    this.made.anomalies ??= new Set(
      this.replay.docket.journal.flatMap(({ anomalies }) => anomalies.map(keyOf)),
    );
    return this.made.anomalies;
  }

  /** What became of an order in the record; undefined where the record has no such order. */
  lineOf(order: EntryId): JournalLine | undefined {
    this.made.lines ??= new Map(
      this.replay.docket.journal.filter(({ entry }) => isOrder(entry)).map((line) => [line.entry.id, line]),
    );
    return this.made.lines.get(order);
  }
}

/** The claims that what became of an entry left dismissed, and as to whom; null: as to all. */
export const fallenIn = ({
  moves,
}: JournalLine): readonly (readonly [claim: ClaimId, against: readonly PartyId[] | null])[] =>
  moves
    .filter((move) => move.kind === 'claim' && auditWord('claim', move.to) === 'dismissed')
    .map((move) => [move.id as ClaimId, move.against ?? null] as const);

/** Where each text that stands in an entry is first found, in effective order. */
function firstNamings(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [position, entry] of entries.entries()) {
    const waiting: unknown[] = [entry.data];
    while (waiting.length > 0) {
      const value = waiting.pop();
      if (typeof value === 'string') {
        if (mayName(value) && !found.has(value)) found.set(value, position);
      } else if (typeof value === 'object' && value !== null) waiting.push(...Object.values(value));
    }
  }
  return found;
}
