import { claimTitle } from '../model/edit-words.ts';
import { lookOf } from '../model/looks.ts';
import { preview, previewing, writing } from '../model/record.ts';
import { capital } from '../timeline/bars.ts';

const stateWords = (states: readonly string[]): string =>
  states.length === 0 ? 'not yet pleaded' : states.map((state) => lookOf(state).says).join(' or ');

/** What it would do: the claims that come to stand otherwise, what is against it, what the record would say of it. */
export function Preview() {
  const known = preview.value;
  const begun = writing.value?.is !== 'entry' || typeof writing.value.written.type === 'string';
  if (known === null || !begun) return null;
  const changed = known.claims.filter((claim) => claim.changed);
  return (
    <section
      class={`preview ${previewing.value ? 'working' : ''}`}
      aria-label="What it would do"
      aria-live="polite"
    >
      <h3>What it would do</h3>
      {!known.ok && (
        <ul class="refusals">
          {known.refusals.map(({ what, path }) => (
            <li key={`${path.join('.')} ${what}`}>
              {path.length > 0 && <strong>{path.join(' · ')}: </strong>}
              {what}
            </li>
          ))}
        </ul>
      )}
      {known.ok && (
        <>
          <p>
            {changed.length === 0
              ? 'No claim comes to stand otherwise in the end.'
              : `${changed.length} of ${known.claims.length} claims come to stand otherwise in the end.`}
          </p>
          <ul class="plain-list">
            {changed.map(({ id, before, after }) => (
              <li key={id}>
                {claimTitle(id)}: {stateWords(before)} → <strong>{capital(stateWords(after))}</strong>
              </li>
            ))}
          </ul>
          {known.effects.length > 0 && (
            <details>
              <summary>On its day</summary>
              <ul>
                {known.effects.map((effect) => (
                  <li key={effect}>{effect}</li>
                ))}
              </ul>
            </details>
          )}
          {known.reports.map((report) => (
            <p key={report} class="note">
              {report}
            </p>
          ))}
        </>
      )}
    </section>
  );
}
