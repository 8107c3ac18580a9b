import { catalog, type Entry } from '../../events/index.ts';
import type { Docket } from '../docket/index.ts';
import type { Subject } from './subject.ts';

/** Which entries bear on what: looked up many times, so made once for a record. */
export type Bearing = {
  /**
   * The entries that bear on a subject, in effective order: those that moved it or name it, and those that
   * decided, reopened or withdrew a motion aimed at it. Folding only these leaves the subject where folding
   * all of them would.
   */
  readonly on: (subject: Subject) => readonly Entry[];
};

/** Steps of a motion's briefing: they say nothing of where a claim stands. */
const BRIEFING = new Set(['opposed', 'replied', 'argued', 'submitted']);

/** Reads from a docket which entries bear on what. */
export function bearingOf(docket: Docket): Bearing {
  const named = new Map<string, Set<number>>();
  const movedMotion = new Map<string, Set<number>>();
  for (const [position, { entry, moves, anomalies }] of docket.journal.entries()) {
    if (catalog[entry.type].caption) continue;
    for (const move of moves) {
      add(named, move.id, position);
      if (move.kind === 'motion' && !BRIEFING.has(move.event)) add(movedMotion, move.id, position);
    }
    for (const anomaly of anomalies) if (anomaly.about !== null) add(named, anomaly.about, position);
    for (const word of wordsIn(entry.data)) add(named, word, position);
  }
  const aimedAt = new Map<string, Set<string>>();
  for (const [id, { context }] of docket.motions)
    for (const part of context.parts) {
      const target = part.claim ?? part.matter;
      if (target !== null) add(aimedAt, target, id);
    }
  return {
    on(subject) {
      const positions = new Set(named.get(subject.id));
      const motions = subject.kind === 'motion' ? [subject.id] : (aimedAt.get(subject.id) ?? []);
      for (const motion of motions)
        for (const position of movedMotion.get(motion) ?? []) positions.add(position);
      return [...positions]
        .sort((a, b) => a - b)
        .map((position) => docket.journal[position]?.entry)
        .filter((entry) => entry !== undefined);
    },
  };
}

function add<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}

/** Every short text in an entry: an id it names is one of them, even where the machines made nothing of it. */
function wordsIn(data: unknown): readonly string[] {
  const words: string[] = [];
  const waiting: unknown[] = [data];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string' && value.length <= 120) words.push(value);
    else if (typeof value === 'object' && value !== null) waiting.push(...Object.values(value));
  }
  return words;
}
