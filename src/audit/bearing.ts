import { catalog, type Entry, type EntryType, isOrder, ORDERS, typesPutting } from '../../events/index.ts';
import type { Docket, MotionStanding } from '../docket/index.ts';
import type { Subject } from './subject.ts';

/** Which entries bear on what: looked up many times, so made once for a record. */
export type Bearing = {
  /**
   * The entries that bear on a subject, in effective order: those that move or name it, a motion aimed at it,
   * what else such a motion is aimed at, or an order about any of these, and those that lift whatever is
   * stayed or reach whatever a party is in. In whatever order things happened, folding only these leaves the subject where folding all would.
   * The same list, and not one like it, for all that moves together.
   */
  readonly on: (subject: Subject) => readonly Entry[];
};

const ABOUT_WHICH_OTHERS_ARE: ReadonlySet<EntryType> = new Set(typesPutting(...ORDERS));

/** Reads from a docket which entries bear on what. */
export function bearingOf(docket: Docket): Bearing {
  const named = new Map<string, Set<number>>();
  const anywhere = new Set<number>();
  for (const [position, { entry, moves }] of docket.journal.entries()) {
    if (catalog[entry.type].recordedOnly) continue;
    for (const move of moves) add(named, move.id, position);
    for (const word of wordsIn(entry.data)) add(named, word, position);
    if (liftsEverything(entry, docket) || reachesUnnamed(entry) || changesStatus(entry, docket))
      anywhere.add(position);
  }
  const together = togetherIn(docket);
  const groups = new Map<string, Group>();
  const groupOf = (id: string): Group => {
    const known = groups.get(id);
    if (known) return known;
    const ids = reachable(id, together);
    const positions = new Set(anywhere);
    for (const one of ids) for (const position of named.get(one) ?? []) positions.add(position);
    // What is added here is looked at in turn: an order about it, the order that amends that one, and so on.
    for (const position of positions) {
      const entry = docket.journal[position]?.entry;
      if (entry && ABOUT_WHICH_OTHERS_ARE.has(entry.type))
        for (const about of named.get(entry.id) ?? []) positions.add(about);
    }
    const all = [...positions]
      .sort((a, b) => a - b)
      .map((position) => docket.journal[position]?.entry)
      .filter((entry) => entry !== undefined);
    const group = { all, unbriefed: all.filter((entry) => !catalog[entry.type].briefing) };
    for (const one of ids) groups.set(one, group);
    return group;
  };
  return {
    on: (subject) => (subject.kind === 'motion' ? groupOf(subject.id).all : groupOf(subject.id).unbriefed),
  };
}

/** What bears on things that move together, with and without the briefing of motions. */
type Group = { readonly all: readonly Entry[]; readonly unbriefed: readonly Entry[] };

/**
 * What each motion is aimed at, and each claim's and matter's motions. They move together: a part of a motion
 * whose claim has fallen is moot, and whether the motion can still be decided depends on all its parts.
 */
function togetherIn(docket: Docket): ReadonlyMap<string, ReadonlySet<string>> {
  const together = new Map<string, Set<string>>();
  for (const [id, { context }] of docket.motions)
    for (const part of context.parts) {
      const target = part.claim ?? part.matter;
      if (target === null) continue;
      add(together, target, id);
      add(together, id, target);
    }
  return together;
}

function reachable(id: string, together: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set([id]);
  for (const one of found) for (const other of together.get(one) ?? []) found.add(other);
  return found;
}

/** Whether an entry may end whatever stays there are, so that what it moves depends on when it came. */
function liftsEverything(entry: Entry, docket: Docket): boolean {
  if (entry.type === 'StayLifted') return entry.data.claims === undefined && entry.data.matters === undefined;
  if (!isOrder(entry)) return false;
  const { lifts = [], rulings = [] } = entry.data;
  return (
    lifts.some((lifted) => lifted.claims === undefined && lifted.matters === undefined) ||
    rulings.some(({ motion }) => motion !== undefined && asksToLift(docket.motions.get(motion)))
  );
}

/**
 * Whether an entry reaches claims that it does not name, so that which depends on when it came: one about a party, or
 * a new pleading, which may withdraw what it leaves out.
 */
const reachesUnnamed = (entry: Entry): boolean =>
  entry.type === 'PartySubstituted' ||
  entry.type === 'PleadingAmended' ||
  ((entry.type === 'DefaultEntered' || entry.type === 'PartyDismissed') && entry.data.claims === undefined);

/** Whether what becomes of the case turns on an entry, and so what may still be heard of any claim. */
const changesStatus = (entry: Entry, { journal }: Docket): boolean =>
  entry.type === 'CaseStatusNoted' ||
  ((entry.type === 'OrderVacated' || entry.type === 'OrderReversed') &&
    journal.some(
      ({ entry: other }) => other.type === 'CaseStatusNoted' && other.data.order === entry.data.order,
    ));

const asksToLift = (motion: MotionStanding | undefined): boolean =>
  motion?.filed.data.requests.some(({ relief }) => relief === 'lift-stay') ?? false;

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
