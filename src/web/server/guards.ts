import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { NotAnswered } from './fault.ts';
import type { Buckets } from './rate-limit.ts';
import { isOwnOrigin, isReachedBy, type Reached } from './reached-by.ts';

/** Nothing inline, nothing from elsewhere, nothing framed: docket text that slips through a fault stays text. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Headers that every answer carries. */
export const sealed: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set('Content-Security-Policy', POLICY);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('X-Frame-Options', 'DENY');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
};

/**
 * A page elsewhere may point its own name at this machine (DNS rebinding), or have a browser ask it: a request must
 * name the studio as its host, and a question must come from the studio's own page or from no page at all. A
 * browser says where a request comes from (Fetch Metadata, `Sec-Fetch-Site`); a program that is none need not.
 */
export function ownHost(reached: () => Reached): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host')?.toLowerCase() ?? '';
    if (!isReachedBy(reached(), host))
      throw new NotAnswered(
        421,
        `This is not ${host.slice(0, 100) || 'a host without a name'}: --allow-host names another by which it is reached.`,
      );
    const origin = context.req.header('origin');
    if (origin !== undefined && !isOwnOrigin(reached(), origin))
      throw new NotAnswered(403, 'Another site may not ask the studio.');
    const site = context.req.header('sec-fetch-site');
    const fromElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (fromElsewhere && context.req.path.startsWith('/api'))
      throw new NotAnswered(403, 'Another site may not ask the studio.');
    const changes = !['GET', 'HEAD'].includes(context.req.method);
    if (changes && (origin === undefined || (site !== undefined && site !== 'same-origin')))
      throw new NotAnswered(403, 'Only the studio’s own page may change something.');
    await next();
  };
}

export type TokenGuard = {
  readonly token: string;
  /** The studio's port: a browser keeps one cookie for all ports of a machine. */
  readonly port: () => number;
  /** How often who asks may be wrong. */
  readonly wrong: Buckets;
  readonly addressOf: (env: unknown) => string;
};

/**
 * The studio answers only who has the token: in the address it is opened with (`?token=`), from then on in a
 * cookie that no script can read, or as a bearer token.
 */
export function onlyWithToken({ token, port, wrong, addressOf }: TokenGuard): MiddlewareHandler {
  return async (context, next) => {
    const cookie = `nunc-token-${port()}`;
    const url = new URL(context.req.url);
    const given = url.searchParams.get('token');
    const bearer = context.req.header('authorization')?.replace(/^Bearer /, '');
    const address = addressOf(context.env);
    if (wrong.left(address) < 1) throw new NotAnswered(429, 'Too many wrong tokens: wait a moment.');
    if (given !== null && same(given, token)) {
      setCookie(context, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      url.searchParams.delete('token');
      // Two slashes at the beginning would be another machine's name.
      return context.redirect(`/${url.pathname.replace(/^[/\\]+/, '')}${url.search}`, 303);
    }
    const held = bearer ?? getCookie(context, cookie);
    if (held === undefined || !same(held, token)) {
      if (held !== undefined || given !== null) wrong.take(address);
      throw new NotAnswered(401, 'Open the studio by the address it printed, which holds its token.');
    }
    await next();
  };
}

/** Compared in constant time, so that a token cannot be found out letter by letter. */
function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
