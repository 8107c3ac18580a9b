import { effect } from '@preact/signals';
import type { CaseView, WireLane } from '../../wire.ts';
import { ask, type LiveAnswer } from './ask.ts';

/** A large case's lanes come in parts, those in sight first: asks for the rest, one part after the other. */
export function fillIn(followed: LiveAnswer<CaseView>, question: (from: number) => string | null): void {
  effect(() => {
    const seen = followed.answer.value;
    const from = seen?.lanes.findIndex(({ stretches }) => stretches === null) ?? -1;
    const path = from < 0 ? null : question(from);
    if (seen === null || path === null) return;
    const stop = new AbortController();
    void ask<readonly WireLane[]>(path, { signal: stop.signal })
      .then((part) => {
        if (stop.signal.aborted || part.length === 0) return;
        const lanes = seen.lanes.map((lane, index) => part[index - from] ?? lane);
        followed.answer.value = { ...seen, lanes };
      })
      .catch(() => {
        // What is missing stays marked as such; the next answer asks again.
      });
    return () => stop.abort();
  });
}
