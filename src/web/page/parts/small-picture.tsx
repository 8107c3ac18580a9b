import { useEffect, useState } from 'preact/hooks';
import type { CaseCard, SmallView } from '../../wire.ts';
import { ask } from '../model/ask.ts';
import { lookOf, NOT_KNOWN } from '../model/looks.ts';

const kept = new Map<string, SmallView>();
const WIDE = 260;
const HIGH = 48;

/** Every claim of a case from its first to its last entry; how busy it was, where it describes no claim. */
export function SmallPicture({ card }: { card: CaseCard }) {
  const key = `${card.case} ${card.entries}`;
  const [small, setSmall] = useState<SmallView | undefined>(kept.get(key));
  useEffect(() => {
    if (kept.has(key)) return;
    const stop = new AbortController();
    ask<SmallView>(`cases/${encodeURIComponent(card.case)}/small`, { signal: stop.signal })
      .then((view) => {
        kept.set(key, view);
        setSmall(view);
      })
      .catch(() => {
        // The picture stays away; the words say what it would.
      });
    return () => stop.abort();
  }, [key, card.case]);
  if (small === undefined) return <div class="small-picture" />;
  const row = small.lanes.length === 0 ? 0 : Math.min(12, HIGH / small.lanes.length);
  const most = Math.max(1, ...small.weeks);
  return (
    <svg class="small-picture" viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
      {small.lanes.flatMap((parts, lane) =>
        parts.map(({ from, to, states }) => (
          <rect
            key={`${lane} ${from}`}
            class={`tone-${states.length === 1 ? lookOf(states[0] ?? '').tone : NOT_KNOWN.tone}`}
            x={from * WIDE}
            width={Math.max(0.5, (to - from) * WIDE)}
            y={lane * row}
            height={Math.max(1, row - 1)}
          />
        )),
      )}
      {small.lanes.length === 0 && (
        <path
          class="weeks"
          d={small.weeks
            .map((entries, at) => {
              const tall = (entries / most) * HIGH;
              const wide = WIDE / small.weeks.length;
              return `M${at * wide} ${HIGH - tall}h${wide - 1.5}v${tall}h${1.5 - wide}z`;
            })
            .join('')}
        />
      )}
    </svg>
  );
}
