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
import { StoreFault, StoreUnreachable } from '../faults.ts';
import { diagnose } from './diagnose.ts';
import type { KurrentUrl } from './url.ts';

/** We stopped waiting for an answer. */
export class NoAnswer extends Error {}

/**
 * Whether trying again can help: the connection broke, the answer was lost, or another node leads now. The
 * outcome of what was tried is then unknown, which is why a retry sends the same ids.
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
    // The client reports some broken connections as errors that it does not know.
    (error instanceof Error &&
      /transport|connection|broken pipe|ECONN|stream closed|discover/i.test(error.message))
  );
}

/** The fault that an error of the client stands for; a bug is given back as it is. */
export async function asFault(place: string, url: KurrentUrl, error: unknown): Promise<unknown> {
  if (!(error instanceof Error) || error instanceof StoreFault) return error;
  const cause = { cause: error };
  if (
    error instanceof AccessDeniedError ||
    /unauthenticated|access denied|authenticat/i.test(error.message)
  ) {
    const who = url.user === undefined ? 'nobody: the URL names no user' : `the user ${url.user}`;
    const why = `${place} refuses ${who}. Write kurrentdb://USER:PASSWORD@HOST:PORT with one that it knows.`;
    return new StoreUnreachable(place, 'credentials', why, cause);
  }
  if (error instanceof MaxAppendSizeExceededError) {
    const why = `${place} takes no more than ${error.maxAppendSize} bytes at a time. Nothing was written; append fewer entries at once.`;
    return new StoreUnreachable(place, 'full', why, cause);
  }
  if (error instanceof StreamDeletedError) {
    const why = `${place}: the stream ${error.streamName} was deleted there.`;
    return new StoreUnreachable(place, 'failed', why, cause);
  }
  if (error instanceof NotLeaderError) {
    const { address, port } = error.leader;
    const who = `${address}:${port}`;
    const why = `${place} is not the leader of its cluster, and the leader, ${who}, could not be reached. Name all nodes in the URL: kurrentdb://A:2113,B:2113,C:2113.`;
    return new StoreUnreachable(place, 'not-leader', why, cause);
  }
  if (!isPassing(error)) return error;
  const found = await obstacle(place, url);
  if (found !== undefined) return found;
  if (error instanceof NoAnswer || error instanceof DeadlineExceededError || error instanceof TimeoutError) {
    const why = `${place} did not answer in time. What was being written may be there: trying again is safe.`;
    return new StoreUnreachable(place, 'deadline', why, cause);
  }
  const why = `${place} broke off: ${error.message.split('\n')[0]}. Trying again is safe.`;
  return new StoreUnreachable(place, 'failed', why, cause);
}

/**
 * What keeps anybody from talking to the server at all, if something does: nobody there, TLS on one side
 * only, a certificate that is not trusted. Known within a second or two, so that nobody waits in vain.
 */
export async function obstacle(place: string, url: KurrentUrl): Promise<StoreUnreachable | undefined> {
  const found = (why: StoreUnreachable['why'], message: string) => new StoreUnreachable(place, why, message);
  const findings = await Promise.all(url.hosts.map((host) => diagnose(host, url.security)));
  const untrusted = findings.find((finding) => finding.kind === 'untrusted');
  if (findings.every((finding) => finding.kind === 'nobody')) {
    return found(
      'no-server',
      `No KurrentDB answers at ${place}. Is it running, and are host and port right?`,
    );
  }
  if (untrusted !== undefined) {
    const what = `The certificate of ${place} is not trusted (${untrusted.why}).`;
    return found('tls', `${what} Name its authority's file in the URL: ?tlsCAFile=PATH.`);
  }
  if (findings.some((finding) => finding.kind === 'server-is-plain')) {
    return found('tls', `${place} does not speak TLS. Add ?tls=false to the URL if that is meant.`);
  }
  if (findings.some((finding) => finding.kind === 'server-is-secure')) {
    return found('tls', `${place} speaks TLS only. Take ?tls=false out of the URL.`);
  }
  return undefined;
}
