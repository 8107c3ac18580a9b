import type { DocketEntry, WireEntry } from '../../wire.ts';
import { instantWords } from '../model/days.ts';
import { claimTitle, withTitles } from '../model/edit-words.ts';
import { told as answer } from '../model/entry.ts';
import { beginWriting } from '../model/record.ts';
import { go, view } from '../model/state.ts';
import { Cites } from './cite.tsx';
import { EntryLink } from './entry-link.tsx';
import { EntryOtherwise } from './entry-otherwise.tsx';
import { Icon } from './icon.tsx';

/** The chosen entry in full: what it says, what it decided and moved, and what can be done about it. */
export function ChosenEntry({ entry: seen, told }: { entry: WireEntry; told: DocketEntry | undefined }) {
  const entry = answer.answer.value;
  if (answer.problem.value !== null) return <p class="notice">{answer.problem.value.message}</p>;
  if (entry === null || entry.id !== seen.id) return <p class="quiet entry-told">…</p>;
  return (
    <div class="entry-told">
      <p class="quiet">
        {entry.label}
        {entry.by ? ` by ${entry.by}` : ''} · recorded {instantWords(entry.recordedAt)} ·{' '}
        <code>{entry.id}</code>
      </p>
      {entry.says.map(({ lead, items }) => (
        <div key={lead}>
          <p>{withTitles(lead)}</p>
          {items.length > 0 && (
            <ul>
              {items.map((item) => (
                <li key={item}>{withTitles(item)}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {(told?.about.length ?? 0) > 0 && (
        <p>
          {seen.order ? 'Decides ' : 'About '}
          {told?.about.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <EntryLink id={id} move />
            </span>
          ))}
        </p>
      )}
      {entry.moves.length > 0 && (
        <ul class="moves">
          {entry.moves.map(({ whose, change, ids }) => (
            <li key={`${whose} ${change}`}>
              <strong>{change}</strong>:{' '}
              {ids.map((id, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <button type="button" class="plain" onClick={() => go({ claim: id, tab: 'why' }, true)}>
                    {claimTitle(id)}
                  </button>
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {entry.notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
      {entry.anomalies.map((what) => (
        <p key={what} class="notice">
          Not heard: {what}
        </p>
      ))}
      <Cites cites={entry.cites} />
      {view.answer.value?.writable && (
        <p class="entry-actions">
          <button type="button" onClick={() => beginWriting({ is: 'correct', entry: seen.id, reason: '' })}>
            <Icon name="edit" /> Correct
          </button>
          <button type="button" onClick={() => beginWriting({ is: 'strike', entry: seen.id, reason: '' })}>
            <Icon name="strike" /> Strike
          </button>
          <button
            type="button"
            onClick={() => beginWriting({ is: 'entry', written: { after: [seen.id], on: seen.on ?? '' } })}
          >
            <Icon name="plus" /> Record after this
          </button>
        </p>
      )}
      <EntryOtherwise key={seen.id} entry={seen} />
    </div>
  );
}
