import type { CaseCard } from '../../wire.ts';
import { courtName } from '../model/court.ts';
import { longDay } from '../model/days.ts';
import { lookOf } from '../model/looks.ts';
import { go } from '../model/state.ts';
import { SmallPicture } from './small-picture.tsx';

const KEPT = { store: '', file: 'from a case file', memory: 'kept until the studio stops' } as const;

const stateWords = (state: string): string =>
  state
    .split(' or ')
    .map((one) => lookOf(one === 'not asserted' ? 'not yet pleaded' : one).says)
    .join(' or ');

/** A case in a row: its caption, its picture, where it stands, its last entry. */
export function CaseCardRow({ card }: { card: CaseCard }) {
  if (card.cannotBeRead !== undefined)
    return (
      <li class="card">
        <h2>{card.title}</h2>
        <p class="quiet">This case cannot be read: {card.cannotBeRead}</p>
      </li>
    );
  const sorted = card.states.toSorted((a, b) => b.claims - a.claims);
  return (
    <li class="card">
      <div class="card-caption">
        <h2>
          <a
            href={`/case/${encodeURIComponent(card.case)}`}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey) return;
              event.preventDefault();
              go({ case: card.case, q: '', type: '' }, true);
              requestAnimationFrame(() => document.getElementById('main')?.focus());
            }}
          >
            {card.title}
          </a>
        </h2>
        <p class="quiet">
          {[
            card.court === null ? '' : courtName(card.court),
            card.number && `No. ${card.number}`,
            card.judge && `Judge ${card.judge}`,
            KEPT[card.kept],
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <SmallPicture card={card} />
      <div class="card-state">
        {card.claims === 0 ? (
          <p class="quiet">No claims are described.</p>
        ) : (
          <p class="states">
            {sorted.slice(0, 4).map(({ state, claims }) => (
              <span key={state} class={`ink-${lookOf(state.split(' or ')[0] ?? '').tone}`}>
                <span aria-hidden="true">{lookOf(state.split(' or ')[0] ?? '').mark}</span> {claims}{' '}
                {stateWords(state)}
              </span>
            ))}
            {sorted.length > 4 && <span class="quiet">and more</span>}
          </p>
        )}
      </div>
      <p class="card-last">
        {longDay(card.last)}
        <span class="quiet"> {card.entries.toLocaleString('en-US')} entries</span>
      </p>
    </li>
  );
}
