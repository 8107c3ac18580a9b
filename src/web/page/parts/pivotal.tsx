import { triedWords } from '../model/edit-words.ts';
import { lookOf } from '../model/looks.ts';
import { flips, swings } from '../model/odds.ts';
import { place, view } from '../model/state.ts';
import { tryEdit } from '../model/try.ts';
import { Odds } from './odds.tsx';

/** What could change: the smallest changes that give the chosen claim another end, and the reader's odds. */
export function WhatCouldChange() {
  return (
    <section class="panel could-change" aria-label="What could change">
      <h2 class="visually-hidden">What could change</h2>
      <Flips />
      <Odds />
    </section>
  );
}

/** Where a claim ends, in words. */
const endWords = (state: string): string =>
  state
    .split(' or ')
    .map((one) => lookOf(one).says)
    .join(' or ');

function Flips() {
  const { claim } = place.value;
  const lane = view.answer.value?.lanes.find(({ kind, id }) => kind === 'claim' && id === claim);
  const known = flips.answer.value;
  if (lane === undefined) return <p class="empty">Choose a claim to see which findings it hangs on.</p>;
  if (flips.problem.value !== null) return <p class="notice">{flips.problem.value.message}</p>;
  if (known === null) return <p class="quiet">Looking …</p>;
  return (
    <>
      <h3>
        {lane.title} <span class="quiet">ends {endWords(known.state)}</span>
      </h3>
      {known.flips.length === 0 ? (
        <p class="empty">No change of one or two findings would give it another end.</p>
      ) : (
        <ul class="flips">
          {known.flips.slice(0, 12).map(({ to, set }) => (
            <li key={JSON.stringify(set)}>
              <strong>{endWords(to)}</strong> if{' '}
              {Object.entries(set)
                .map(([finding, holding]) => triedWords(`set ${finding}=${holding}`))
                .join(' and ')}{' '}
              <button
                type="button"
                class="plain"
                onClick={() => {
                  for (const [finding, holding] of Object.entries(set)) tryEdit(`set ${finding}=${holding}`);
                }}
              >
                try it
              </button>
            </li>
          ))}
        </ul>
      )}
      {swings.problem.value !== null && <p class="notice">{swings.problem.value.message}</p>}
    </>
  );
}
