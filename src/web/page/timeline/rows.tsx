import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { LaneStretch, WireLane } from '../../wire.ts';
import { lookOf } from '../model/looks.ts';
import { cursorDay, go, place } from '../model/state.ts';
import { ABSENT, statesWords, stretchAt } from '../model/stretch.ts';
import { rows, type TimelineRow } from './layout.ts';

/** Claims by name with their states at the cursor: the table that the lanes are drawn beside. */
export function Rows() {
  return (
    <table class="rows">
      <caption class="visually-hidden">Claims and matters at the cursor</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">State at the cursor</th>
        </tr>
      </thead>
      <tbody>
        {rows.value.map((row) =>
          row.kind === 'group' ? (
            <Group key={`group ${row.name}`} row={row} />
          ) : (
            <LaneRow key={row.key} row={row} />
          ),
        )}
      </tbody>
    </table>
  );
}

function Group({ row }: { row: Extract<TimelineRow, { kind: 'group' }> }) {
  return (
    <tr class="group-row" style={{ height: `${row.height}px` }}>
      <th scope="rowgroup" colSpan={2} class="group-name">
        {row.name} <span class="group-count">{row.claims}</span>
      </th>
    </tr>
  );
}

function LaneRow({ row }: { row: Extract<TimelineRow, { kind: 'lane' }> }) {
  const { lane, other, differs, part } = row;
  const selected = place.value.claim === lane.id && !part;
  const marked = other !== null && differs;
  return (
    <tr
      class={`lane-row ${selected ? 'selected' : ''} ${marked ? 'differs' : ''} ${part ? 'lane-part' : ''}`}
      style={{ height: `${row.height}px` }}
      data-claim={lane.id}
    >
      <th scope="row" class="lane-name">
        <button
          type="button"
          aria-pressed={selected}
          onClick={() => go({ claim: lane.id, entry: null }, true)}
          title={lane.title}
        >
          {marked && <span class="differs-mark">differs </span>}
          {lane.title}
        </button>
      </th>
      <td class="lane-state">
        {other !== null && <StateAt lane={other} old />}
        <StateAt lane={lane} />
      </td>
    </tr>
  );
}

/** A state at the cursor: it is drawn again only where the stretch under the cursor is another one. */
function StateAt({ lane, old = false }: { lane: WireLane; old?: boolean }) {
  const stretch = useMemo(() => computed(() => stretchAt(lane, cursorDay.value)), [lane]);
  return <StateWords stretch={stretch.value} old={old} kind={lane.kind} />;
}

export function StateWords({
  stretch,
  old = false,
  kind = 'claim',
}: {
  stretch: LaneStretch | undefined;
  old?: boolean;
  kind?: WireLane['kind'];
}) {
  const states = stretch?.states ?? [];
  const absent = ABSENT[kind];
  return (
    <span class={`state ${old ? 'state-base' : ''} ${states.length === 0 ? 'state-absent' : ''}`}>
      {states.map((state) => (
        <span key={state} class={`state-mark ink-${lookOf(state).tone}`} aria-hidden="true">
          {lookOf(state).mark}
        </span>
      ))}
      <span class="state-word">{statesWords(stretch, absent)}</span>
    </span>
  );
}
