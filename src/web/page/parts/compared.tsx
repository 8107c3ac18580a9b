import type { CompareView } from '../../wire.ts';
import { claimTitle, titleOfEntry, triedWords, withTitles } from '../model/edit-words.ts';
import { comparing, comparison, go, place } from '../model/state.ts';
import { withdrawEdit } from '../model/try.ts';
import { EntryLink } from './entry-link.tsx';
import { EndWords, nameOf } from './verdict.tsx';

/** All that is otherwise in what is tried out, or in a branch: claim by claim, with the reason. */
export function Compared() {
  const compared = comparison.answer.value;
  const { edits } = place.value;
  if (!comparing.value) return null;
  return (
    <section class="compared-section" aria-label="All that follows">
      <h3>
        {edits.length > 0
          ? 'What if'
          : `${nameOf(place.value.branch)}, beside ${nameOf(place.value.against)}`}
      </h3>
      {edits.length > 0 && (
        <ul class="edits">
          {edits.map((edit) => (
            <li key={edit}>
              {triedWords(edit)}{' '}
              <button type="button" class="plain" onClick={() => withdrawEdit(edit)}>
                take back
              </button>
            </li>
          ))}
        </ul>
      )}
      {compared !== null && <Table compared={compared} />}
    </section>
  );
}

/** A reason as the server gives it, `order-1989: granted`, with the entry by its title. */
function reasonWords(reason: string): string {
  const at = reason.indexOf(': ');
  return at < 0 ? reason : `${titleOfEntry(reason.slice(0, at))}: ${withTitles(reason.slice(at + 2))}`;
}

function Table({ compared }: { compared: CompareView }) {
  const changed = compared.claims.filter((claim) => claim.changed);
  return (
    <>
      {changed.length > 0 && (
        <table class="compared">
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">{nameOf(compared.base)}</th>
              <th scope="col">{compared.edits.length > 0 ? 'What if' : nameOf(compared.branch)}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((claim) => (
              <tr key={claim.id}>
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    onClick={() => go({ claim: claim.id, tab: 'why' }, true)}
                  >
                    {claimTitle(claim.id)}
                  </button>
                  <p class="quiet">{claim.because.slice(0, 4).map(reasonWords).join('; ')}</p>
                </th>
                <td>
                  <EndWords state={claim.base} />
                </td>
                <td>
                  <EndWords state={claim.branch} strong />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(compared.moot.length > 0 || compared.notes.length > 0) && (
        <details>
          <summary>All that follows from it</summary>
          <ul>
            {compared.moot.map(({ entry, reason }) => (
              <li key={`${entry} ${reason}`}>
                Moot: <EntryLink id={entry} />, {reason}
              </li>
            ))}
            {compared.notes.map((note) => (
              <li key={note}>{reasonWords(note)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
