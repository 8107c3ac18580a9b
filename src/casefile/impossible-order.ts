import { presupposedBy } from '../../events/index.ts';
import type { Fault } from './problem.ts';
import type { Written } from './written.ts';

/**
 * Entries that wait for one another: by `after` and `before`, and by what they presuppose (an order comes after
 * the motion it rules on). Each ring is reported once. Dates are judged where the docket is put in order.
 */
export function ringFaults(entries: readonly Written[]): readonly Fault[] {
  const earlier = earlierOf(entries);
  const places = new Map(entries.flatMap((entry) => (entry.id === undefined ? [] : [[entry.id, entry]])));
  const faults: Fault[] = [];
  for (let ring = nextRing(earlier); ring !== undefined; ring = nextRing(earlier)) {
    const [first = ''] = ring;
    const entry = places.get(first);
    const field = entry !== undefined && ['after', 'before'].find((name) => entry.fields[name] !== undefined);
    faults.push({ path: [...(entry?.path ?? []), ...(field ? [field] : [])], what: sentence(ring) });
    for (const id of ring) earlier.delete(id);
  }
  return faults;
}

type Earlier = Map<string, Set<string>>;

/** For each entry, those that must come before it. */
function earlierOf(entries: readonly Written[]): Earlier {
  const earlier: Earlier = new Map(entries.flatMap(({ id }) => (id === undefined ? [] : [[id, new Set()]])));
  for (const { draft } of entries) {
    if (draft === undefined) continue;
    for (const id of [...(draft.after ?? []), ...presupposedBy(draft)]) earlier.get(draft.id)?.add(id);
    for (const id of draft.before ?? []) earlier.get(id)?.add(draft.id);
  }
  return earlier;
}

/** Takes away what nothing holds back, until only rings and what waits for them is left; gives one ring. */
function nextRing(earlier: Earlier): readonly string[] | undefined {
  const waiting = new Map<string, number>();
  const later = new Map<string, string[]>();
  for (const [id, all] of earlier) {
    const present = [...all].filter((other) => earlier.has(other));
    waiting.set(id, present.length);
    for (const other of present) push(later, other, id);
  }
  const free = [...waiting].flatMap(([id, count]) => (count === 0 ? [id] : []));
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    earlier.delete(id);
    waiting.delete(id);
    for (const next of later.get(id) ?? []) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) free.push(next);
    }
  }
  const [start] = earlier.keys();
  return start === undefined ? undefined : ringFrom(start, earlier);
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function ringFrom(start: string, earlier: Earlier): readonly string[] {
  const walked: string[] = [];
  const seen = new Set<string>();
  let at = start;
  while (!seen.has(at)) {
    seen.add(at);
    walked.push(at);
    at = [...(earlier.get(at) ?? [])].find((other) => earlier.has(other)) ?? at;
  }
  return walked.slice(walked.indexOf(at));
}

function sentence(ring: readonly string[]): string {
  const [first, ...rest] = ring;
  if (rest.length === 0) return `"${first}" cannot come after itself`;
  const [second, ...further] = [...rest, first];
  const links = further.map((id) => `, which comes after "${id}"`).join('');
  return `this order is impossible: "${first}" comes after "${second}"${links}`;
}
