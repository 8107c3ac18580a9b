import { STATUS_CODES } from 'node:http';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Why a request is not answered, as problem details (RFC 9457); `problem` and `more` are what the page shows. */
export const problemOf = (
  context: Context,
  status: ContentfulStatusCode,
  what: string,
  more: readonly string[] = [],
): Response =>
  context.body(
    JSON.stringify({
      type: 'about:blank',
      title: STATUS_CODES[status] ?? 'Not answered',
      status,
      detail: what,
      instance: context.req.path,
      problem: what,
      ...(more.length > 0 ? { more } : {}),
    }),
    status,
    { 'content-type': 'application/problem+json' },
  );
