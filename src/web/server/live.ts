import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { StudioCases } from './studio-cases.ts';

/** How often an open connection is told that it is still open, so that a dead one is noticed: in milliseconds. */
const HEARTBEAT = 15_000;

/**
 * Tells a page, as it happens, which cases changed. Nothing waits for a slow reader: what it has not heard yet is
 * a set of case ids, which does not grow with the number of entries.
 */
export function liveEvents(context: Context, studioCases: StudioCases, stopping: AbortSignal): Response {
  return streamSSE(context, async (stream) => {
    const ended = new AbortController();
    const end = () => ended.abort();
    stream.onAbort(end);
    stopping.addEventListener('abort', end);
    const unheard = new Set<string>();
    let wake = () => {};
    const follow = async () => {
      for await (const id of studioCases.changes(ended.signal)) {
        unheard.add(id);
        wake();
      }
    };
    const following = follow().catch((error: unknown) => {
      if (!ended.signal.aborted) throw error;
    });
    following.catch(end);
    try {
      await stream.writeSSE({ event: 'hello', data: studioCases.place ?? '' });
      while (!ended.signal.aborted) {
        if (unheard.size === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
            ended.signal.addEventListener('abort', () => resolve(), { once: true });
            setTimeout(resolve, HEARTBEAT).unref();
          });
        }
        if (ended.signal.aborted) break;
        const ids = [...unheard];
        unheard.clear();
        if (ids.length === 0) await stream.writeSSE({ event: 'beat', data: '' });
        for (const id of ids) await stream.writeSSE({ event: 'changed', data: id });
      }
    } finally {
      stopping.removeEventListener('abort', end);
      end();
      await following.catch(() => {});
    }
  });
}
