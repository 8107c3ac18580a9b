import type { LaneStretch, Why, WireLane } from '../../wire.ts';
import { longDay, spanWords } from '../model/days.ts';
import { lookOf, NOT_KNOWN } from '../model/looks.ts';
import { besideReasons } from '../model/opinion.ts';
import { comparing, cursor, cursorDay, go, place, reasons, view } from '../model/state.ts';
import { statesWords, stretchAt } from '../model/stretch.ts';
import { capital } from '../timeline/bars.ts';
import { answerInWords } from './answer.ts';
import { Chart } from './chart.tsx';
import { Cites } from './cite.tsx';
import { EntryLink } from './entry-link.tsx';
import { Icon } from './icon.tsx';
import { OpinionPane } from './opinion.tsx';
import { Rulings } from './rulings.tsx';

/** Why the chosen claim stands where it stands: how it came there, the rulings, the tests, the findings. */
export function WhyPanel() {
  const { claim, cite } = place.value;
  const lane = view.answer.value?.lanes.find(({ kind, id }) => kind !== 'motion' && id === claim);
  return (
    <div class={besideReasons.value ? 'why-and-opinion' : ''}>
      <section
        class={`panel why ${reasons.waiting.value ? 'working' : ''}`}
        aria-label="Why"
        aria-busy={reasons.waiting.value}
      >
        <h2 class="visually-hidden">Why</h2>
        {lane === undefined ? <NothingChosen /> : <Chosen lane={lane} />}
      </section>
      {besideReasons.value && (cite !== null || view.answer.value?.opinion) && <OpinionPane />}
    </div>
  );
}

function NothingChosen() {
  const { claim } = place.value;
  return (
    <>
      {claim !== null && <p class="notice">There is no claim {claim} in this case.</p>}
      <p class="empty">
        Choose a claim, by its name or in its lane, to see the rulings, tests and findings behind its state.
      </p>
      {view.answer.value?.about && <p class="about">{view.answer.value.about}</p>}
    </>
  );
}

function Chosen({ lane }: { lane: WireLane }) {
  const why = reasons.answer.value;
  const problem = reasons.problem.value;
  const stretch = stretchAt(lane, cursorDay.value);
  const told = why !== null && why.claim.id === lane.id ? why : null;
  return (
    <>
      <div class="panel-title">
        <h3 class="claim-title">{lane.title}</h3>
        <button
          type="button"
          class="quiet-button square"
          aria-label="Close the claim"
          onClick={() => go({ claim: null }, true)}
        >
          <Icon name="close" />
        </button>
      </div>
      <p class="quiet">
        {lane.whose}
        {lane.cause ? ` · ${lane.cause}` : ''}
      </p>
      <p class="standing">
        <Pill stretch={stretch} /> <span class="quiet">on {longDay(cursorDay.value)}</span>
        {told?.claim.dismissal ? <Dismissed why={told} /> : null}
        {stretch && stretch.turnsOn.length > 0 && (
          <span class="quiet">
            ; it turns on{' '}
            {stretch.turnsOn.map((id, index) => (
              <>
                {index > 0 && ', '}
                <EntryLink id={id} />
              </>
            ))}
          </span>
        )}
      </p>
      {told !== null && <p class="answer">{answerInWords(told, stretch)}</p>}
      {told?.claim.split && <p>{apartWords(told)}</p>}
      {problem !== null && <p class="notice">{problem.message}</p>}
      {told !== null && (
        <>
          <Rulings why={told} />
          <Because why={told} />
        </>
      )}
      <Chart lane={lane} />
      <Through lane={lane} />
    </>
  );
}

function Pill({ stretch }: { stretch: LaneStretch | undefined }) {
  const states = stretch?.states ?? [];
  const look = states.length === 1 ? lookOf(states[0] ?? '', stretch?.mayAmend === true) : NOT_KNOWN;
  return (
    <strong class={`pill ink-${look.tone} ${comparing.value ? 'hypothetical' : ''}`}>
      {states.length === 1 && <span aria-hidden="true">{look.mark} </span>}
      {capital(statesWords(stretch))}
    </strong>
  );
}

/** `Acme Corp.: dismissed; Bolt Bros.: motion`, those together as to whom it stands alike. */
const apartWords = ({ claim }: Why): string =>
  [...Map.groupBy(claim.asTo, ({ states }) => states.map((state) => lookOf(state).says).join(' or '))]
    .map(
      ([states, rows]) => `${states || 'not yet pleaded'} as to ${rows.map(({ name }) => name).join(', ')}`,
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
