import type { SourceEntry } from '../read/docket.ts';
import { asShort, type EntryText, entryText } from './entry-text.ts';
import { entryKindOf, type KindFound } from './kinds.ts';
import type { Decidable } from './ledger.ts';
import { motionTitle, type ReliefFound, reliefIn } from './motion-types.ts';
import type { EntryKind, MotionType } from './vocabulary.ts';

/** What a text tells by itself: the same text, the same answer. */
export type TextRead = {
  readonly text: EntryText;
  readonly found: KindFound;
  /** What it asks for, where it is a motion. */
  readonly relief: ReliefFound | null;
};

export function textRead(entry: SourceEntry): TextRead {
  const text = entryText(entry);
  const found = entryKindOf(text);
  return { text, found, relief: found.kind === 'motion' ? reliefOf(text) : null };
}

/** An entry as far as its own text tells of it: what stands before the rulings are read, and what they may mean. */
export class TextReading implements Decidable {
  readonly entry: SourceEntry;
  readonly text: EntryText;
  readonly found: KindFound;
  readonly relief: ReliefFound | null;
  readonly recommendation: boolean;

  constructor(entry: SourceEntry, { text, found, relief }: TextRead) {
    this.entry = entry;
    this.text = text;
    this.found = found;
    this.relief = relief;
    this.recommendation = found.rule.endsWith('report-and-recommendation');
  }

  get index(): number {
    return this.entry.index;
  }

  get number(): string | null {
    return this.entry.number;
  }

  get filed(): string | null {
    return this.entry.filed ?? this.entry.entered;
  }

  get kind(): EntryKind {
    return this.found.kind;
  }

  get type(): MotionType {
    return this.relief?.type ?? reliefIn(this.title, this.text.words)?.type ?? 'other';
  }

  get title(): string {
    return this.text.lead.slice(0, 300);
  }
}

function reliefOf(text: EntryText): ReliefFound {
  const byTitle = reliefIn(motionTitle(text.lead), text.words);
  if (byTitle !== null) return byTitle;
  const byName = reliefIn(asShort(text).lead);
  return byName === null
    ? { type: 'other', rule: 'no-listed-relief' }
    : { type: byName.type, rule: `event-name/${byName.rule}` };
}
