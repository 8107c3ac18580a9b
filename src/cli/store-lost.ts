import { StoreFault } from '../log/faults.ts';
import type { Log } from '../log/port.ts';

/**
 * Resolves with the fault when a store's file is gone, or another is in its place, while somebody works with it;
 * never for a store that is no file, whose server is asked at each request.
 */
export async function storeLost(log: Log | null, signal: AbortSignal): Promise<StoreFault> {
  if (log === null || !log.place.startsWith('sqlite:')) return never();
  try {
    const streams = await log.streams();
    const after = streams.reduce((most, { position }) => Math.max(most, position), 0);
    for await (const _ of log.subscribe({ after, signal }));
  } catch (error) {
    if (error instanceof StoreFault) return error;
    throw error;
  }
  return never();
}

const never = (): Promise<never> => new Promise(() => {});
