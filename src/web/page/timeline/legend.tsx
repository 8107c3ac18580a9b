import { computed } from '@preact/signals';
import { type Look, lookOf, NOT_KNOWN } from '../model/looks.ts';
import { comparing, view } from '../model/state.ts';
import { capital } from './bars.ts';

/** What the lanes have in them: the states, and the ways of not knowing. */
export const seenInLanes = computed(() => {
  const looks = new Map<string, Look>();
  let [slope, stripes, unknown] = [false, false, false];
  for (const { kind, stretches } of view.answer.value?.lanes ?? []) {
    if (kind !== 'claim') continue;
    for (const { states, mayAmend, mayBeAbsent, certain } of stretches ?? []) {
      for (const state of states) {
        if (state === '…') continue;
        const look = lookOf(state, mayAmend === true);
        looks.set(look.says, look);
      }
      const ways = states.length + Number(mayBeAbsent);
      if (!certain && ways > 1) slope = true;
      if (states.length === 2) stripes = true;
      if (states.length > 2) unknown = true;
    }
  }
  return { looks: [...looks.values()], slope, stripes, unknown, whatIf: comparing.value };
});

/** What the lanes' colours and patterns, and the marks, stand for. */
export function Legend() {
  const { looks, slope, stripes, unknown, whatIf } = seenInLanes.value;
  return (
    <ul class="legend" aria-label="What the lanes show">
      {looks.map(({ mark, tone, says }) => (
        <li key={says} class={`ink-${tone}`}>
          <span aria-hidden="true">{mark}</span> {capital(says)}
        </li>
      ))}
      {slope && (
        <li title="The day is not known: what came next rises from the first day on which it may have come to the last">
          <svg width="26" height="13" aria-hidden="true">
            <rect width="26" height="13" class="tone-filed" />
            <path d="M0 13L26 0V13z" class="tone-motion" />
            <path d="M0 13L26 0" class="slopes" />
          </svg>{' '}
          changed on some day within
        </li>
      )}
      {stripes && (
        <li title="The entry surely came; the record does not tell which of the two it brought">
          <svg width="26" height="13" aria-hidden="true">
            <rect width="26" height="13" class="tone-survives" />
            <path d="M0 13l9-13h7l-9 13zM14 13l9-13h3v5l-5 8z" class="tone-dismissed" />
          </svg>{' '}
          either, not told which
        </li>
      )}
      {unknown && (
        <li title="Three or more outcomes are possible, or the paper is lost">
          <svg width="26" height="13" aria-hidden="true">
            <rect width="26" height="13" class="tone-unknown" />
            <path d="M4 4h.01M10 4h.01M16 4h.01M22 4h.01M7 9h.01M13 9h.01M19 9h.01" class="dots" />
          </svg>{' '}
          {NOT_KNOWN.says}
        </li>
      )}
      {whatIf && (
        <li>
          <svg width="26" height="13" aria-hidden="true">
            <rect x="1" y="1" width="24" height="11" class="hypothetical-edge" />
          </svg>{' '}
          not the record
        </li>
      )}
      <li class="quiet">■ pleading ▲ motion ◆ order</li>
    </ul>
  );
}
