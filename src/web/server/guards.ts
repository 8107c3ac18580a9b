import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { NotAnswered } from './fault.ts';

/** Nothing inline, nothing from elsewhere, nothing framed: docket text that slips through a fault stays text. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
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
 * A page elsewhere may point its own name at this machine (DNS rebinding) or post to it: a request must name the
 * studio as its host, and one that changes something must come from the studio's own page.
 */
export function ownHost(allowed: () => readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host')?.toLowerCase() ?? '';
    if (!allowed().includes(host))
      throw new NotAnswered(421, `This is not ${host.slice(0, 100) || 'a host without a name'}.`);
    const origin = context.req.header('origin');
    const own = origin === undefined || allowed().some((name) => origin === `http://${name}`);
    if (!own) throw new NotAnswered(403, 'Another site may not ask the studio.');
    const site = context.req.header('sec-fetch-site');
    const changes = !['GET', 'HEAD'].includes(context.req.method);
    if (changes && (origin === undefined || (site !== undefined && site !== 'same-origin')))
      throw new NotAnswered(403, 'Only the studio’s own page may change something.');
    await next();
  };
}

const COOKIE = 'nunc-token';

/**
 * Beyond this machine the studio answers only who has the token: in the address it is opened with
 * (`?token=`), from then on in a cookie that no script can read, or as a bearer token.
 */
export function onlyWithToken(token: string): MiddlewareHandler {
  return async (context, next) => {
    const url = new URL(context.req.url);
    const given = url.searchParams.get('token');
    const bearer = context.req.header('authorization')?.replace(/^Bearer /, '');
    if (given !== null && same(given, token)) {
      setCookie(context, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      url.searchParams.delete('token');
      return context.redirect(url.pathname + url.search, 303);
    }
    const held = bearer ?? getCookie(context, COOKIE);
    if (held === undefined || !same(held, token))
      throw new NotAnswered(401, 'Open the studio by the address it printed, which holds its token.');
    await next();
  };
}

/** Compared in constant time, so that a token cannot be found out letter by letter. */
function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
