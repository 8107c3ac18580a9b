import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import { NotAnswered } from './fault.ts';
import { readBody } from './read-body.ts';

/** The largest event that is taken, in bytes: a few entries with their papers. */
const LARGEST_EVENT = 10_000_000;

/** New entries of one docket, as CourtListener tells them. */
export type DocketNews = {
  /** The docket's number in CourtListener. */
  readonly docket: string;
  /** The event's own name: the same event sent again has the same. */
  readonly key: string;
  readonly payload: { readonly results: readonly unknown[] };
};

export type Webhook = {
  /** Where CourtListener posts its events: a path that nobody can guess, since nothing else says who posts. */
  readonly path: string;
  /** Keeps the news before it is answered; false where it was kept already. */
  readonly keep: (news: DocketNews) => Promise<boolean>;
};

/** Of the events of CourtListener (event_type): new entries of a docket. */
const DOCKET_ALERT = 1;

const WebhookEvent = z.looseObject({
  payload: z.looseObject({ results: z.array(z.unknown()).optional() }),
  webhook: z.looseObject({ event_type: z.number() }),
});

const OfDocket = z.looseObject({ docket: z.union([z.number().int().positive(), z.string()]) });
const IDEMPOTENCY_KEY = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/**
 * Takes CourtListener's webhook: an event is kept before it is answered, and once however often it is sent (it sends
 * again what was not answered within a second, with the same Idempotency-Key).
 */
export function webhookRoute({ path, keep }: Webhook): Hono {
  const app = new Hono();
  app.use(
    path,
    bodyLimit({
      maxSize: LARGEST_EVENT,
      onError: () => {
        throw new NotAnswered(413, `At most ${LARGEST_EVENT / 1e6} MB are taken here.`);
      },
    }),
  );
  app.post(path, async (context) => {
    const key = context.req.header('idempotency-key') ?? '';
    if (!IDEMPOTENCY_KEY.test(key)) throw new NotAnswered(400, 'An Idempotency-Key (a UUID) is needed.');
    const event = await readBody(context, WebhookEvent);
    if (event.webhook.event_type !== DOCKET_ALERT) return answered(context, []);
    const dockets = byDocket(event.payload.results ?? []);
    const kept: string[] = [];
    for (const [docket, results] of dockets)
      if (await keep({ docket, key: key.toLowerCase(), payload: { results } })) kept.push(docket);
    return answered(context, kept);
  });
  app.all(path, () => {
    throw new NotAnswered(405, 'Events are posted here.');
  });
  return app;
}

const answered = (context: Context, kept: readonly string[]) => context.json({ kept });

function byDocket(results: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>();
  for (const result of results) {
    const read = OfDocket.safeParse(result);
    const docket = read.success ? /\d+(?=\/?$)/.exec(String(read.data.docket))?.[0] : undefined;
    if (docket === undefined) throw new NotAnswered(400, 'An entry names no docket.');
    const list = found.get(docket);
    if (list === undefined) found.set(docket, [result]);
    else list.push(result);
  }
  return found;
}
