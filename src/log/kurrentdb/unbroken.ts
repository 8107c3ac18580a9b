/** Subscriptions one after another, as if they were one. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from './connection.ts';
import { isPassing, type Task } from './faults.ts';
import { type FollowScope, type SubscriptionEvent, subscription } from './subscription.ts';

export type ToldOn =
  | Exclude<SubscriptionEvent, { readonly kind: 'broken' | 'silent' }>
  /** No sign of life for so many milliseconds. */
  | { readonly kind: 'silent'; readonly since: number };

/**
 * What a subscription tells, begun again where `next` says whenever it breaks, until the signal is given, the
 * log is closed, or it has failed for as long as patience lasts.
 *
 * Errors: as `Connection.persist`.
 */
export async function* unbroken(
  connection: Connection,
  task: Task,
  next: () => FollowScope,
  signal?: AbortSignal,
): AsyncIterable<ToldOn> {
  let failingSince: number | undefined;
  let lastSign = performance.now();
  while (signal?.aborted !== true && !connection.closed) {
    const { client } = connection;
    for await (const told of subscription(connection, next(), signal)) {
      if (told.kind === 'silent') {
        yield { kind: 'silent', since: performance.now() - lastSign };
      } else if (told.kind === 'broken') {
        failingSince ??= performance.now();
        const givenUp = performance.now() - failingSince > connection.patience;
        if (givenUp || !isPassing(told.error)) throw await connection.fault(told.error, task);
        await connection.renew(client);
        break;
      } else {
        failingSince = undefined;
        lastSign = performance.now();
        yield told;
      }
    }
    await sleep(100, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  }
}
