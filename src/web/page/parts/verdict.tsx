import type { CompareView } from '../../wire.ts';
import { AnswerRefused } from '../model/ask.ts';
import { spanWords } from '../model/days.ts';
import { claimTitle, triedWords } from '../model/edit-words.ts';
import { lookOf } from '../model/looks.ts';
import { openTab } from '../model/panes.ts';
import { base, comparison, go, place, view } from '../model/state.ts';
import { withdrawEdit } from '../model/try.ts';
import { EntryLink } from './entry-link.tsx';
import { FromThePast } from './from-the-past.tsx';
import { Icon } from './icon.tsx';
import { SaveBranch } from './save-branch.tsx';

/** What is tried out, and what comes of it: in sight as long as it is open. */
export function Verdict() {
  const { edits } = place.value;
  const problem = view.problem.value ?? comparison.problem.value ?? base.problem.value;
  const compared = comparison.answer.value;
  return (
    <section
      class={`verdict-bar ${comparison.waiting.value ? 'working' : ''}`}
      aria-label="What if"
      aria-busy={comparison.waiting.value}
    >
      <p class="badge-column">
        <strong class="badge">{edits.length > 0 ? 'WHAT IF' : 'BRANCH'}</strong>
        <span class="quiet">{edits.length > 0 ? 'not saved' : 'not the record'}</span>
      </p>
      <div class="verdict-text">
        {problem instanceof AnswerRefused ? (
          <p class="notice">This cannot be: {problem.message}</p>
        ) : compared === null ? (
          <p class="verdict-line quiet">Working it out …</p>
        ) : (
          <>
            <Line compared={compared} />
            <Changes compared={compared} />
          </>
        )}
        {edits.length > 0 && <FromThePast />}
      </div>
      <div class="verdict-actions">
        {edits.length > 0 ? (
          <>
            <button
              type="button"
              class="quiet-button"
              onClick={() => withdrawEdit(edits.at(-1) ?? '')}
              title={`Take back: ${triedWords(edits.at(-1) ?? '')}`}
            >
              <Icon name="undo" /> Undo
            </button>
            <button type="button" onClick={() => go({ edits: [] }, true)}>
              Discard
            </button>
            <SaveBranch />
          </>
        ) : (
          <button type="button" onClick={() => go({ branch: 'main', against: 'main' }, true)}>
            Back to the record
          </button>
        )}
      </div>
    </section>
  );
}

export const nameOf = (branch: string): string => (branch === 'main' ? 'The record' : branch);

/** How many claims end otherwise, and if what. */
function Line({ compared }: { compared: CompareView }) {
  const { edits, branch, against } = place.value;
  const changed = compared.claims.filter((claim) => claim.changed);
  const saved = view.answer.value?.branches.find(({ name }) => name === branch);
  const told = edits.length > 0 ? edits : branch === 'main' ? [] : (saved?.edits ?? []);
  return (
    <p class="verdict-line">
      <span class="verdict">
        {changed.length === 0 ? (
          'No claim ends otherwise'
        ) : (
          <strong>
            {changed.length} of {compared.claims.length} claims {changed.length === 1 ? 'ends' : 'end'}{' '}
            otherwise
          </strong>
        )}
      </span>{' '}
      <span class="verdict-if">
        {edits.length === 0 && `${nameOf(branch)}, beside ${nameOf(against)}. `}
        {told.length > 0 && `if ${told.slice(0, 3).map(triedWords).join(', and ')}`}
        {told.length > 3 && `, and ${told.length - 3} more`}.
      </span>
      {compared.partsAt !== null && (
        <span class="parts-at">
          {' '}
          The two part first at <EntryLink id={compared.partsAt} move /> <PartsOn id={compared.partsAt} />
        </span>
      )}
    </p>
  );
}

function PartsOn({ id }: { id: string }) {
  const entry = (base.answer.value ?? view.answer.value)?.entries.find((one) => one.id === id);
  return entry === undefined ? null : <span class="date">({spanWords(entry.from, entry.to)})</span>;
}

const SHOWN = 6;

/** The claims that end otherwise, from where to where. */
function Changes({ compared }: { compared: CompareView }) {
  const changed = compared.claims.filter((claim) => claim.changed);
  if (changed.length === 0) return null;
  return (
    <ul class="verdict-claims">
      {changed.slice(0, SHOWN).map(({ id, base: from, branch: to }) => (
        <li key={id} data-changed={id}>
          <button type="button" class="plain" onClick={() => go({ claim: id, tab: 'why' }, true)}>
            {shortTitle(id, changed)}
          </button>{' '}
          <EndWords state={from} /> <span aria-hidden="true">→</span>
          <span class="visually-hidden">, now </span> <EndWords state={to} strong />
        </li>
      ))}
      <li>
        <button type="button" class="plain" onClick={() => openTab('branches')}>
          {changed.length > SHOWN ? `and ${changed.length - SHOWN} more` : 'all that follows'}
        </button>
      </li>
    </ul>
  );
}

/** A claim's title; and whose it is, where another one that ends otherwise is called the same. */
function shortTitle(id: string, among: readonly { readonly id: string }[]): string {
  const titleOf = (one: string) => view.answer.value?.lanes.find((lane) => lane.id === one)?.title ?? one;
  const same = among.filter((other) => titleOf(other.id) === titleOf(id));
  return same.length > 1 ? claimTitle(id) : titleOf(id);
}

/** Where a claim ends, in the words of the lanes. */
export function EndWords({ state, strong = false }: { state: string; strong?: boolean }) {
  const looks = state.split(' or ').map((one) => lookOf(one === 'unasserted' ? 'never pleaded' : one));
  const [first] = looks;
  return (
    <span
      class={`end-state ink-${looks.length === 1 ? (first?.tone ?? 'absent') : 'unknown'} ${strong ? 'strong' : ''}`}
    >
      {looks.length === 1 && (
        <span class="state-mark" aria-hidden="true">
          {first?.mark}
        </span>
      )}
      {looks.map(({ says }) => says).join(' or ')}
    </span>
  );
}
