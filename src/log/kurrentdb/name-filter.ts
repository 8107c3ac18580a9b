import { streamNameFilter } from '@kurrent/kurrentdb-client';

/** Streams by the start of their names; without one, all but KurrentDB's own, which start with a dollar. */
export function nameFilter(prefix: string) {
  return prefix === '' ? streamNameFilter({ regex: '^[^\\$]' }) : streamNameFilter({ prefixes: [prefix] });
}
