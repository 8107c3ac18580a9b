import { computed } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { LaneStretch, WireLane } from '../../wire.ts';
import { lookOf } from '../model/looks.ts';
import { cursorDay, go, place } from '../model/state.ts';
import { ABSENT, shortWords, statesWords, stretchAt } from '../model/stretch.ts';
import { capital } from './bars.ts';
import { rows, type TimelineRow } from './layout.ts';

/** Claims by name with their states at the cursor: the table that the lanes are drawn beside. */
export function Rows() {
  return (
    <table class="rows">
      <caption class="visually-hidden">Claims and matters on this date</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">State on this date</th>
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
          onClick={() => go({ claim: lane.id, entry: null, tab: 'why' }, true)}
          title={lane.title}
        >
          {marked && <span class="visually-hidden">ends otherwise: </span>}
          {lane.title}
        </button>
      </th>
      <td class="lane-state">
        <StateAt lane={lane} />
        {other !== null && marked && <RecordAt lane={other} beside={lane} />}
      </td>
    </tr>
  );
}

/** A state at the cursor: it is drawn again only where the stretch under the cursor is another one. */
function StateAt({ lane, old = false }: { lane: WireLane; old?: boolean }) {
  const stretch = useMemo(() => computed(() => stretchAt(lane, cursorDay.value)), [lane]);
  const box = useRef<HTMLSpanElement>(null);
  const words = statesWords(stretch.value, ABSENT[lane.kind]);
  const before = useRef(words);
  useEffect(() => {
    if (before.current === words) return;
    before.current = words;
    // What moved is shown for a moment.
    box.current?.animate?.([{ background: 'var(--mark)' }, { background: 'transparent' }], {
      duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 600,
    });
  }, [words]);
  return (
    <span ref={box} class="state-box">
      <StateWords stretch={stretch.value} old={old} kind={lane.kind} />
    </span>
  );
}

/** Where the record has it, where that is another state on this date. */
function RecordAt({ lane, beside }: { lane: WireLane; beside: WireLane }) {
  const words = (one: WireLane) => statesWords(stretchAt(one, cursorDay.value), ABSENT[one.kind]);
  const same = useMemo(() => computed(() => words(lane) === words(beside)), [lane, beside]);
  return same.value ? null : <StateAt lane={lane} old />;
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
  const words = statesWords(stretch, absent);
  const short = shortWords(stretch, absent);
  const look = lookOf(states[0] ?? '', stretch?.mayAmend === true);
  const one = states.length === 1 && stretch?.mayBeAbsent !== true;
  return (
    <span
      class={`state ${old ? 'state-base' : ''} ${one ? `state-one ink-${look.tone}` : states.length === 0 ? 'state-absent' : 'state-several'}`}
      title={words === short ? undefined : capital(words)}
    >
      {one && (
        <span class="state-mark" aria-hidden="true">
          {look.mark}
        </span>
      )}
      <span class="state-word">{old ? `record: ${short}` : capital(short)}</span>
      {words !== short && <span class="visually-hidden">: {words}</span>}
    </span>
  );
}
