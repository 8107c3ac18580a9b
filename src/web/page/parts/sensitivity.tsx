import { findingWords } from '../model/edit-words.ts';
import { outlook } from '../model/odds.ts';

const WIDE = 220;
const HIGH = 14;

/** How many claims are expected to survive if a finding goes one way or the other, what moves it most first. */
export function Tornado() {
  const known = outlook.value;
  if (known === null) return null;
  const rows = known.sensitivity
    .map(({ finding, when, swing }) => ({ finding, swing, ends: Object.values(when) }))
    .filter(({ swing, ends }) => swing > 0 && ends.length > 1)
    .toSorted((a, b) => b.swing - a.swing);
  if (rows.length === 0) return null;
  const all = rows.flatMap(({ ends }) => ends);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const x = (value: number): number => ((value - least) / Math.max(0.01, most - least)) * WIDE;
  return (
    <section class="tornado" aria-label="What moves it most">
      <h4>Claims surviving if it goes one way or the other</h4>
      <ul class="plain-list">
        {rows.map(({ finding, ends }) => {
          const [low, high] = [Math.min(...ends), Math.max(...ends)];
          return (
            <li key={finding}>
              <p>{findingWords(finding)}</p>
              <p class="tornado-row">
                <span>{low.toFixed(1)}</span>
                <svg viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
                  <rect
                    class="tone-dismissed"
                    x={x(low)}
                    width={Math.max(0, x(known.expected) - x(low))}
                    height={HIGH}
                  />
                  <rect
                    class="tone-survives"
                    x={x(known.expected)}
                    width={Math.max(0, x(high) - x(known.expected))}
                    height={HIGH}
                  />
                  <path class="axis-line" d={`M${x(known.expected)} 0v${HIGH}`} />
                </svg>
                <span>{high.toFixed(1)}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
