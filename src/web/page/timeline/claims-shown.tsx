import { signal } from '@preact/signals';
import type { WireLane } from '../../wire.ts';
import { comparing, comparison, place } from '../model/state.ts';
import { Icon } from '../parts/icon.tsx';

/** Which lanes are shown. */
export type Shown = 'all' | 'alive' | 'otherwise' | 'chosen';

export const shown = signal<Shown>('all');

const OVER: ReadonlySet<string> = new Set(['dismissed', 'withdrawn', 'settled', 'judgment', 'closed']);

/** Whether a lane is among those that are shown. */
export function isShown(lane: WireLane): boolean {
  switch (shown.value) {
    case 'alive':
      return !(lane.stretches?.at(-1)?.states ?? []).every((state) => OVER.has(state));
    case 'otherwise':
      return (comparison.answer.value?.claims ?? []).some(({ id, changed }) => changed && id === lane.id);
    case 'chosen':
      return lane.id === place.value.claim;
    default:
      return true;
  }
}

/** The filter on the lanes. */
export function LanesShown() {
  return (
    <label class="quiet-select">
      <Icon name="filter" />
      <span class="visually-hidden">Claims shown</span>
      <select
        value={shown.value}
        onChange={(event) => {
          shown.value = event.currentTarget.value as Shown;
        }}
      >
        <option value="all">All claims</option>
        <option value="alive">Not over yet</option>
        <option value="otherwise" disabled={!comparing.value}>
          That end otherwise
        </option>
        <option value="chosen" disabled={place.value.claim === null}>
          The chosen one
        </option>
      </select>
    </label>
  );
}
