/** What the client reports, as faults in one sentence that name the place and what to do. */
import {
  AccessDeniedError,
  CancelledError,
  DeadlineExceededError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
  TimeoutError,
  UnavailableError,
} from '@kurrent/kurrentdb-client';
import { StoreFault, StoreUnreachable, StreamUnusable } from '../faults.ts';
import { obstacle } from './obstacle.ts';
import type { KurrentUrl } from './url.ts';

/** We stopped waiting for an answer. */
export class NoAnswer extends Error {}

/** What was being done when it failed: how a fault is told, and whose rights it is about. */
export type Task = {
  readonly doing: 'read' | 'append to';
  /** The stream; undefined for the log as a whole. */
  readonly stream?: string;
};

/** The server's own name for all of its events in their order. */
export const everything = '$all';

/**
 * Whether trying again can help: the connection broke, the answer was lost, another node leads now, or none
 * does yet. The outcome of what was tried is then unknown, which is why a retry sends the same ids.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof StoreFault) return false;
  return (
    error instanceof UnavailableError ||
    error instanceof CancelledError ||
    error instanceof DeadlineExceededError ||
    error instanceof TimeoutError ||
    error instanceof NotLeaderError ||
    error instanceof NoAnswer ||
    // The client reports some broken connections, and a node between two leaders, as errors that it does not know.
    (error instanceof Error &&
      /transport|connection|broken pipe|ECONN|stream closed|discover|not ready|cancel/i.test(error.message))
  );
}

/** Whether the server refused somebody: who, and for what, is asked in `rights.ts`. */
export function isRefusal(error: unknown): error is Error {
  if (error instanceof StoreFault || !(error instanceof Error)) return false;
  return (
    error instanceof AccessDeniedError ||
    /unauthenticated|permission_denied|access denied|authenticat/i.test(error.message)
  );
}

/** The fault that an error of the client stands for, apart from refusals; a bug is given back as it is. */
export async function kurrentFault(
  place: string,
  url: KurrentUrl,
  error: unknown,
  task: Task,
): Promise<unknown> {
  if (!(error instanceof Error) || error instanceof StoreFault) return error;
  const cause = { cause: error };
  if (error instanceof MaxAppendSizeExceededError) {
    const why = `${place} takes no more than ${error.maxAppendSize} bytes at a time. Nothing was written; append fewer entries at once.`;
    return new StoreUnreachable(place, 'full', why, cause);
  }
  if (error instanceof StreamDeletedError) {
    const stream = task.stream ?? error.streamName;
    return new StreamUnusable(place, stream, 'deleted', deletedForGood(place, stream), cause);
  }
  if (error instanceof NotLeaderError) {
    const { address, port } = error.leader;
    const why = `${place} is not the leader of its cluster, and the leader, ${address}:${port}, could not be reached. Name all nodes in the URL: kurrentdb://A:2113,B:2113,C:2113.`;
    return new StoreUnreachable(place, 'not-leader', why, cause);
  }
  if (/unsupported by the server|unimplemented/i.test(error.message)) {
    const why = `What answers at ${place} is no KurrentDB that Nunc knows: it has no streams.`;
    return new StoreUnreachable(place, 'failed', why, cause);
  }
  if (!isPassing(error)) return error;
  const found = await obstacle(place, url);
  if (found !== undefined) return found;
  const after =
    task.doing === 'read'
      ? 'Nothing was being written'
      : 'What was being written may be there: trying again is safe';
  if (error instanceof NoAnswer || error instanceof DeadlineExceededError || error instanceof TimeoutError) {
    return new StoreUnreachable(place, 'deadline', `${place} did not answer in time. ${after}.`, cause);
  }
  return new StoreUnreachable(place, 'failed', `${place} ${broken(error)}. ${after}.`, cause);
}

/** A broken connection in words: the client's own name for it says nothing to a person. */
function broken(error: Error): string {
  if (/not ready/i.test(error.message)) return 'is not ready: it is starting, or has no leader';
  if (/discover/i.test(error.message)) return 'has no leader that could be found';
  const said = (error.message.split('\n')[0] ?? '').replace(/\.+$/, '');
  return /^(?:\w*Error)?$/.test(said) ? 'broke off the connection' : `broke off: ${said}`;
}

/** A stream that was deleted for good ("tombstoned"): its name can never be used again. */
const deletedForGood = (place: string, stream: string): string =>
  `${place}: the stream ${stream} was deleted there for good.`;
