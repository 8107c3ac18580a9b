import type { CaseRecord } from '../../audit/index.ts';
import type { SmallView } from '../wire.ts';
import { caseSpan } from './case-view.ts';
import { lanesOf } from './lanes.ts';

/** As many claims as a small picture draws, and parts of its time in which entries are counted. */
const LANES = 14;
const PARTS = 48;

/** A case as a small picture, one among many. */
export function smallView(record: CaseRecord): SmallView {
  const { first, last } = caseSpan(record);
  const days = Math.max(1, last - first) * 1.08;
  const part = (day: number): number => Math.min(1, Math.max(0, (day - first) / days));
  const lanes = lanesOf(record, 0, LANES).filter(
    ({ kind, stretches }) => kind === 'claim' && stretches !== null,
  );
  const weeks = Array.from({ length: PARTS }, () => 0);
  for (const { id } of record.filed) {
    const bounds = record.sequence.bounds.get(id);
    if (bounds === undefined || bounds.from !== bounds.to) continue;
    const at = Math.min(PARTS - 1, Math.floor(part(bounds.from) * PARTS));
    weeks[at] = (weeks[at] ?? 0) + 1;
  }
  return {
    lanes: lanes.slice(0, LANES).map(({ stretches }) =>
      (stretches ?? [])
        .filter(({ states }) => states.length > 0)
        .map(({ states, from, to }) => ({
          states,
          from: part(from ?? first),
          to: to === null ? 1 : part(to + 1),
        })),
    ),
    weeks,
  };
}
