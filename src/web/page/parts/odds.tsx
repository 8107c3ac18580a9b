import { signal } from '@preact/signals';
import { findingWords } from '../model/edit-words.ts';
import { giveOdds, odds, outlook, outlookProblem, setOdds, swings } from '../model/odds.ts';
import { view } from '../model/state.ts';
import { Tornado } from './sensitivity.tsx';

/** As many as are shown at once; the others when asked. */
const MOST = 12;
const all = signal(false);

/** The reader's odds on findings, and how likely each claim then is to survive. */
export function Odds() {
  const known = swings.answer.value?.swings ?? [];
  if (known.length === 0) return null;
  return (
    <section class="odds" aria-label="Odds">
      <h3>Your odds</h3>
      <p class="quiet">
        How likely each finding is to come out satisfied. Nothing is assumed: a finding without odds stays as
        it is.
      </p>
      <ul class="sliders">
        {known.slice(0, all.value ? undefined : MOST).map((swing) => (
          <Slider key={swing.finding} finding={swing.finding} recorded={swing.recorded} />
        ))}
      </ul>
      {known.length > MOST && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {all.value ? 'Only those that move most' : `All ${known.length} findings that alone move a claim`}
        </button>
      )}
      {Object.keys(odds.value).length > 0 && (
        <button type="button" onClick={() => setOdds({}, true)}>
          Take all odds back
        </button>
      )}
      {outlookProblem.value !== null && <p class="notice">{outlookProblem.value}</p>}
      <Histogram />
      <Tornado />
    </section>
  );
}

function Slider({ finding, recorded }: { finding: string; recorded: string }) {
  const given = odds.value[finding];
  const shown =
    given === undefined ? `as recorded: ${recorded.replaceAll('-', ' ')}` : `${Math.round(given * 100)}%`;
  return (
    <li>
      <label>
        <span>{findingWords(finding)}</span>
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={given === undefined ? 50 : given * 100}
          aria-valuetext={shown}
          class={given === undefined ? 'untouched' : ''}
          onInput={(event) => {
            giveOdds(finding, Number(event.currentTarget.value) / 100);
          }}
        />
        <output>{shown}</output>
      </label>
    </li>
  );
}

/** How likely each claim is to survive, and how many survive together. */
function Histogram() {
  const known = outlook.value;
  if (known === null) return null;
  const told = new Map(
    known.jointly.flatMap(({ number, probability }) =>
      number === undefined ? [] : [[number, probability] as const],
    ),
  );
  // A count that cannot be has its place, and no bar.
  const together = Array.from({ length: Math.max(0, ...told.keys()) + 1 }, (_, number) => ({
    number,
    probability: told.get(number) ?? 0,
  }));
  const most = Math.max(0.01, ...together.map(({ probability }) => probability));
  const titles = new Map(view.answer.value?.lanes.map(({ id, title, whose }) => [id, `${title}, ${whose}`]));
  return (
    <div class="outlook" aria-live="off">
      <h4>How many claims survive</h4>
      <svg
        class="histogram"
        viewBox={`0 0 ${together.length * 26} 104`}
        role="img"
        aria-label={together
          .map(({ number, probability }) => `${number}: ${percent(probability)}`)
          .join(', ')}
      >
        {together.map(({ number, probability }, place) => {
          const height = (probability / most) * 72;
          return (
            <g key={number} transform={`translate(${place * 26} 0)`}>
              <rect x="3" y={86 - height} width="20" height={height} class="histogram-bar" />
              <text x="13" y="99">
                {number}
              </text>
              {probability >= 0.005 && (
                <text x="13" y={81 - height} class="histogram-value">
                  {percent(probability)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <table class="chances">
        <caption class="quiet">
          {known.method === 'exact'
            ? 'Exact'
            : `${known.trials?.toLocaleString('en-US')} trials, seed ${known.seed}`}
          ;{` ${known.expected.toFixed(2)} expected to survive`}
        </caption>
        <tbody>
          {known.claims.map(({ id, survives }) => (
            <tr key={id}>
              <th scope="row">{titles.get(id) ?? id}</th>
              <td>
                <meter min={0} max={1} value={survives}>
                  {percent(survives)}
                </meter>
              </td>
              <td>{percent(survives)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const percent = (chance: number): string =>
  chance > 0 && chance < 0.01 ? '< 1%' : `${(chance * 100).toFixed(0)}%`;
