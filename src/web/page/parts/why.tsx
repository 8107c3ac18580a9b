import type { Why, WireLane } from '../../wire.ts';
import { longDay, spanWords } from '../model/days.ts';
import { comparing, cursor, cursorDay, go, place, reasons, view } from '../model/state.ts';
import { statesWords, stretchAt } from '../model/stretch.ts';
import { Chart } from './chart.tsx';
import { Cites } from './cite.tsx';
import { EntryLink } from './entry-link.tsx';
import { Rulings } from './rulings.tsx';

/** Why the chosen claim stands where it stands: how it came there, the rulings, the tests, the findings. */
export function WhyPanel() {
  const { claim } = place.value;
  const lane = view.answer.value?.lanes.find(({ kind, id }) => kind !== 'motion' && id === claim);
  return (
    <section class="panel why" aria-label="Why" aria-busy={reasons.waiting.value}>
      <h2>Why</h2>
      {lane === undefined ? (
        <p class="empty">
          Choose a claim, by its name or in its lane, to see the rulings, tests and findings behind its state.
        </p>
      ) : (
        <Chosen lane={lane} />
      )}
    </section>
  );
}

function Chosen({ lane }: { lane: WireLane }) {
  const why = reasons.answer.value;
  const problem = reasons.problem.value;
  const stretch = stretchAt(lane, cursorDay.value);
  return (
    <>
      <h3 class="claim-title">{lane.title}</h3>
      <p class="quiet">
        {lane.whose}
        {lane.cause ? ` · ${lane.cause}` : ''}
      </p>
      <p class="standing">
        On {longDay(cursorDay.value)}: <strong>{statesWords(stretch)}</strong>
        {why?.claim.id === lane.id && why.claim.dismissal ? <Dismissed why={why} /> : null}
        {stretch && stretch.turnsOn.length > 0 && (
          <>
            ; it turns on{' '}
            {stretch.turnsOn.map((id, index) => (
              <>
                {index > 0 && ', '}
                <EntryLink id={id} />
              </>
            ))}
          </>
        )}
      </p>
      {why !== null && why.claim.id === lane.id && why.claim.split && <p>{apartWords(why)}</p>}
      {problem !== null && <p class="notice">{problem.message}</p>}
      <Chart lane={lane} />
      {why !== null && why.claim.id === lane.id && (
        <>
          <Because why={why} />
          <Rulings why={why} />
        </>
      )}
      <Through lane={lane} />
    </>
  );
}

/** `Acme Corp.: dismissed; Bolt Bros.: motion`, those together as to whom it stands alike. */
const apartWords = ({ claim }: Why): string =>
  [...Map.groupBy(claim.asTo, ({ states }) => states.join(' or '))]
    .map(
      ([states, rows]) => `${states || 'not asserted yet'} as to ${rows.map(({ name }) => name).join(', ')}`,
    )
    .join('; ');

function Dismissed({ why }: { why: Why }) {
  const { dismissal } = why.claim;
  if (dismissal === undefined) return null;
  const words = [
    dismissal.leaveToAmend ? 'with leave to amend' : '',
    dismissal.prejudice === 'unknown' ? '' : `${dismissal.prejudice} prejudice`,
    dismissal.express ? '' : 'by implication',
  ].filter((word) => word !== '');
  return words.length === 0 ? null : <> ({words.join(', ')})</>;
}

/** The entries that moved it, in order. */
function Because({ why }: { why: Why }) {
  return (
    <section aria-label="How it came there">
      <h4>How it came there</h4>
      {why.claim.because.length === 0 ? (
        <p class="empty">Nothing on the docket has moved it by then.</p>
      ) : (
        <ol class="because">
          {why.claim.because.map((one) => (
            <li key={`${one.entry} ${one.effect}`}>
              <span class="effect">
                {one.effect}
                {one.express === false ? ', by implication' : ''}
                {one.condition ? `, on condition ${one.condition}` : ''}
                {one.possibly ? ', possibly' : ''}
              </span>{' '}
              by <EntryLink id={one.entry} /> <span class="date">{dateOf(one.entry)}</span>
              <Cites cites={one.cites} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function dateOf(entry: string): string {
  const found = view.answer.value?.entries.find(({ id }) => id === entry);
  return found === undefined ? '' : spanWords(found.from, found.to);
}

/** Every state it was in, from when to when. */
function Through({ lane }: { lane: WireLane }) {
  const shown = (lane.stretches ?? []).filter(({ states }) => states.length > 0);
  return (
    <details class="through">
      <summary>Every state it was in</summary>
      <ol>
        {shown.map((stretch) => (
          <li key={stretch.from}>
            <button
              type="button"
              class="plain"
              onClick={() => go({ at: stretch.from ?? view.answer.value?.first ?? null })}
              disabled={stretch.from === null && cursor.value === null && comparing.value}
            >
              {statesWords(stretch)}
            </button>{' '}
            <span class="date">{spanWords(stretch.from, stretch.to)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
