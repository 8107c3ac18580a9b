import type { Docket } from '../docket/index.ts';
import type { Identify } from './search.ts';

/**
 * Tells dockets apart by what stands on them, whatever led there. Every standing is immutable and shared by
 * the dockets on which it is the same, so each is looked at once and known by its number from then on.
 */
export function identifier(): Identify {
  const known = new WeakMap<object, number>();
  const numbers = new Map<string, number>();
  const number = (standing: object, told: unknown): number => {
    const before = known.get(standing);
    if (before !== undefined) return before;
    const text = JSON.stringify(told);
    const found = numbers.get(text) ?? numbers.size;
    numbers.set(text, found);
    known.set(standing, found);
    return found;
  };
  return ({ caption: { substituted }, claims, motions, orders, matters, status }: Docket) => {
    const parts: number[] = [];
    if (substituted.size > 0) parts.push(number(substituted, ['substituted', ...substituted]));
    for (const [id, standing] of claims) parts.push(number(standing, ['claim', id, standing]));
    for (const [id, standing] of motions)
      parts.push(number(standing, ['motion', id, standing.value, standing.context]));
    for (const [id, standing] of orders)
      parts.push(number(standing, ['order', id, standing.value, standing.context]));
    for (const [id, standing] of matters) parts.push(number(standing, ['matter', id, standing]));
    if (status !== null) parts.push(number(status, ['status', status]));
    // The standings of a docket come in the order in which they came on it, which differs between worlds.
    return parts.sort((a, b) => a - b).join();
  };
}
