import type { ClaimId, Entry, EntryId } from '../../../events/index.ts';

/** Most texts are titles, notes and quotations, of several words: no id is. */
export const mayName = (text: string): boolean => !text.includes(' ');

/**
 * The claims that an entry is about: those it names, and those of the entries it names, as an order does by way of
 * its motion. More rather than fewer.
 */
export function claimsTouchedBy(
  entry: Entry,
  get: (id: EntryId) => Entry | undefined,
  claims: ReadonlyMap<ClaimId, unknown>,
): ReadonlySet<ClaimId> {
  const found = new Set<ClaimId>();
  const seen = new Set<EntryId>([entry.id]);
  const waiting: unknown[] = [entry.data];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') {
      if (!mayName(value)) continue;
      if (claims.has(value as ClaimId)) found.add(value as ClaimId);
      const other = get(value as EntryId);
      if (other && !seen.has(other.id)) {
        seen.add(other.id);
        waiting.push(other.data);
      }
    } else if (typeof value === 'object' && value !== null) waiting.push(...Object.values(value));
  }
  return found;
}
