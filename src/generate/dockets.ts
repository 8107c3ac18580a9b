import type { CaseId, Entry } from '../../events/index.ts';
import { generateDocket } from './docket.ts';

/** Many dockets of one size, each from its own seed. */
export function* generateDockets(options: {
  readonly dockets: number;
  readonly seed: number;
  readonly entries: number;
  readonly claims: number;
  readonly recordedAt: string;
}): IterableIterator<readonly Entry[]> {
  for (let index = 0; index < options.dockets; index += 1)
    yield generateDocket({
      id: `made-up-${String(index + 1).padStart(6, '0')}` as CaseId,
      seed: (options.seed * 1_000_003 + index) | 0,
      entries: options.entries,
      claims: options.claims,
      recordedAt: options.recordedAt,
    });
}
