/** Who was refused, and for what: a server says less than a person needs to know. */
import { AccessDeniedError, type KurrentDBClient, START } from '@kurrent/kurrentdb-client';
import { type StoreFault, StoreUnreachable, StreamUnusable } from '../faults.ts';
import { everything, type Task } from './faults.ts';
import type { KurrentUrl } from './url.ts';

/** gRPC's status codes for somebody whom the server does not know, and for somebody who may not. */
const UNAUTHENTICATED = 16;
const PERMISSION_DENIED = 7;

const patience = 3_000;

/** The fault for somebody whom the server refused: not known to it, or known and not allowed. */
export async function refusal(
  place: string,
  url: KurrentUrl,
  error: Error,
  { client, task }: { readonly client: KurrentDBClient; readonly task: Task },
): Promise<StoreFault> {
  const cause = { cause: error };
  const { user } = url;
  if (user === undefined) {
    const why = `${place} refuses whoever names no user, and the URL names none. Write kurrentdb://USER:PASSWORD@HOST:PORT.`;
    return new StoreUnreachable(place, 'credentials', why, cause);
  }
  if (codeOf(error) !== PERMISSION_DENIED && !(await isKnown(client))) {
    const why = `${place} refuses the user ${user}: it knows no such user, or the password is wrong. Servers do not say which.`;
    return new StoreUnreachable(place, 'credentials', why, cause);
  }
  const { doing, stream } = task;
  if (stream !== undefined) {
    const why = `${place} does not let the user ${user} ${doing} the stream ${stream}. Whoever administers it can allow that.`;
    return new StreamUnusable(place, stream, 'not-allowed', why, cause);
  }
  const why = `${place} does not let the user ${user} ${doing} ${everything}, all events of the server, which this needs: by default only administrators may. Use such a user, or have the right given (docs/RECORDING.md says how).`;
  return new StoreUnreachable(place, 'not-allowed', why, cause);
}

/**
 * Whether the server knows who asks. The client reads through a library that gives one error for both kinds of
 * refusal; a subscription goes through another, which gives the server's own code.
 */
function isKnown(client: KurrentDBClient): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = client.subscribeToStream('nunc-who-is-asking', { fromRevision: START });
    const answer = (known: boolean) => {
      clearTimeout(timer);
      resolve(known);
      asked.unsubscribe().catch(() => undefined);
    };
    const timer = setTimeout(() => answer(false), patience);
    asked.on('confirmation', () => answer(true));
    asked.on('error', (error: Error) => answer(codeOf(error) !== UNAUTHENTICATED));
  });
}

function codeOf(error: Error): unknown {
  if ('code' in error && error.code !== undefined) return error.code;
  // A batch of appends is refused in an answer of its own, by somebody who has been let in.
  return error instanceof AccessDeniedError && error.message === '' ? PERMISSION_DENIED : undefined;
}
