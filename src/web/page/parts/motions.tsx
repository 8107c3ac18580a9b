import { computed, signal } from '@preact/signals';
import type { MotionsAudit } from '../../wire.ts';
import { spanWords } from '../model/days.ts';
import { cursorDay, motionsAnswer, view } from '../model/state.ts';
import { stretchAt } from '../model/stretch.ts';
import { capital } from '../timeline/bars.ts';
import { StateWords } from '../timeline/rows.tsx';
import { EntryLink } from './entry-link.tsx';

/** Motions on the docket at the cursor, the pending ones first; a lookup, so that it follows a drag. */
const present = computed(() => {
  const lanes = view.answer.value?.lanes.filter(({ kind }) => kind === 'motion') ?? [];
  return lanes
    .map((lane) => ({ lane, stretch: stretchAt(lane, cursorDay.value) }))
    .filter(({ stretch }) => (stretch?.states.length ?? 0) > 0)
    .sort((a, b) => rank(a.stretch?.states) - rank(b.stretch?.states));
});

const rank = (states: readonly string[] = []): number => (states.includes('pending') ? 0 : 1);

export function Motions() {
  const told = motionsAnswer.answer.value;
  return (
    <section class="panel motions" aria-label="Motions" aria-busy={motionsAnswer.waiting.value}>
      <h2>
        Motions <span class="quiet">on this date, the pending ones first</span>
      </h2>
      {present.value.length === 0 && <p class="empty">No motion is on the docket by then.</p>}
      <ul>
        {present.value.slice(0, all.value ? undefined : MOST).map(({ lane, stretch }) => {
          const motion = told?.motions.find(({ motion: id }) => id === lane.id);
          return (
            <li key={lane.id}>
              <p class="motion-title">
                <EntryLink id={lane.id} />
              </p>
              <p class="motion-state">
                {motion === undefined || stretch?.certain !== true || stretch.states[0] !== 'decided' ? (
                  <StateWords stretch={stretch} kind="motion" />
                ) : (
                  <strong>{outcomeOf(motion)}</strong>
                )}
              </p>
              <p class="quiet">
                {lane.whose}
                {filed(lane.id)}
                {motion && age(motion)}
              </p>
              <MotionDetail motion={motion} />
            </li>
          );
        })}
      </ul>
      {present.value.length > MOST && (
        <button
          type="button"
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {all.value ? 'Fewer' : `All ${present.value.length.toLocaleString('en-US')} motions`}
        </button>
      )}
    </section>
  );
}

/** As many as are shown at once. */
const MOST = 12;
const all = signal(false);

/** How a motion came out as a whole: granted, denied, or in part. */
function outcomeOf({ requests }: MotionsAudit['motions'][number]): string {
  const ways = new Set(requests.flatMap(({ parts }) => parts.map(({ status }) => status as string)));
  const [only] = ways;
  if (ways.size === 1) return capital((only ?? 'decided').replaceAll('-', ' '));
  return [...ways].some((way) => way.startsWith('granted')) ? 'Granted in part' : 'Decided';
}

function filed(id: string): string {
  const entry = view.answer.value?.entries.find((one) => one.id === id);
  return entry === undefined ? '' : `, ${spanWords(entry.from, entry.to)}`;
}

/** How it was decided part by part, and for how long it has been pending. */
function MotionDetail({ motion }: { motion: MotionsAudit['motions'][number] | undefined }) {
  if (motion === undefined) return null;
  const parts = motion.requests.flatMap((request) =>
    request.parts.map((part) => ({ ...part, relief: request.relief, alternative: request.alternativeTo })),
  );
  const groups = Map.groupBy(parts, ({ relief, ground, status, decidedBy }) =>
    JSON.stringify([relief, ground, status, decidedBy]),
  );
  return (
    <details>
      <summary>
        {parts.length} {parts.length === 1 ? 'part' : 'parts'}
      </summary>
      <ul class="parts">
        {[...groups.values()].map((group) => {
          const [first] = group;
          if (first === undefined) return null;
          return (
            <li key={JSON.stringify([first.relief, first.ground, first.status])}>
              <strong>{first.status.replaceAll('-', ' ')}</strong>: {first.relief.replaceAll('-', ' ')}
              {first.ground ? ` on ${first.ground}` : ''} ({group.map(({ target }) => target).join(', ')})
              {first.decidedBy && (
                <>
                  , by <EntryLink id={first.decidedBy} />
                </>
              )}
              {first.express || first.status === 'pending' ? '' : ', by implication'}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function age({ ageInDays, states }: MotionsAudit['motions'][number]): string {
  if (ageInDays === null || !states.includes('pending')) return '';
  const { least, most } = ageInDays;
  if (least === null && most === null) return '';
  if (least === most) return `, pending for ${least} days`;
  return most === null
    ? `, pending for ${least ?? 0} days or more`
    : `, pending for ${least ?? 0} to ${most} days`;
}
