import type { MiddlewareHandler } from 'hono';
import { NotAnswered } from './fault.ts';
import type { StudioCases } from './studio-cases.ts';

/**
 * The version of a case in the log as its ETag: who has the answer of that version need not be given it again
 * (If-None-Match, 304), and what was thought of an older one is not done (If-Match, 412). RFC 9110, 13.1.
 */
export const taggedByVersion =
  (cases: Pick<StudioCases, 'size'>): MiddlewareHandler =>
  async (context, next) => {
    const size = await cases.size(context.req.param('id') ?? '');
    if (size === undefined) return next();
    const tag = `"${size.version}"`;
    const reads = ['GET', 'HEAD'].includes(context.req.method);
    const [none, match] = [context.req.header('if-none-match'), context.req.header('if-match')];
    if (match !== undefined && !names(match, tag))
      throw new NotAnswered(412, `The case is at version ${tag} now, and not at ${match.slice(0, 100)}.`);
    if (reads && none !== undefined && names(none, tag)) return context.body(null, 304, { etag: tag });
    await next();
    if (reads && context.res.status === 200) context.res.headers.set('etag', tag);
  };

const names = (list: string, tag: string): boolean =>
  list.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag);
