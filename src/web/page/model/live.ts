import { signal } from '@preact/signals';
import { connected } from './ask.ts';
import { base, comparison, motionsAnswer, place, reasons, view } from './state.ts';

/** What a screen reader is told, and what is shown for a moment. */
export const announced = signal('');

/** Tells of cases in which something was recorded. */
export const changed = signal(0);

/** Listens for entries that are recorded elsewhere. The browser connects again by itself. */
export function listen(): void {
  const events = new EventSource('/api/events');
  let lost = false;
  events.addEventListener('open', () => {
    connected.value = true;
    if (lost) askAgain();
    lost = false;
  });
  events.addEventListener('error', () => {
    connected.value = false;
    lost = true;
  });
  events.addEventListener('changed', (event) => {
    changed.value += 1;
    if (event instanceof MessageEvent && event.data === place.peek().case) {
      announced.value = 'Something was recorded; the page is up to date.';
      askAgain();
    }
  });
}

/** Asks again for all that the page shows of the case. */
export function askAgain(): void {
  for (const one of [view, base, comparison, reasons, motionsAnswer]) one.again();
}
