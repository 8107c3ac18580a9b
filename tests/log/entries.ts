import type { Recordable } from '../../src/log/port.ts';

/** An entry as a clerk would record it, with whatever else a test wants in it. */
export function entry(id: string, data: Record<string, unknown> = {}): Recordable & Record<string, unknown> {
  return {
    id,
    case: 'abc-v-meese',
    type: 'MotionFiled',
    schemaVersion: 1,
    on: '1987-03-27',
    recordedAt: '2026-01-05T09:00:00Z',
    recordedBy: 'clerk',
    data: { title: 'Motion to dismiss for want of standing', ...data },
  };
}

/** `entries('motion', 3)`: motion-1, motion-2, motion-3. */
export function entries(name: string, count: number, from = 1) {
  return Array.from({ length: count }, (_, i) => entry(`${name}-${from + i}`));
}

/** Everything that an iterable gives, or as much as asked for. */
export async function collect<T>(
  iterable: AsyncIterable<T>,
  atMost = Number.POSITIVE_INFINITY,
): Promise<T[]> {
  const all: T[] = [];
  if (atMost === 0) return all;
  for await (const item of iterable) {
    all.push(item);
    if (all.length >= atMost) break;
  }
  return all;
}
