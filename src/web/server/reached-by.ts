import { hostname, networkInterfaces } from 'node:os';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);
/** Every address of the machine, in the ways in which people write it. */
const EVERY: ReadonlySet<string> = new Set(['0.0.0.0', '::', '0', '*']);

export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

/** The address to listen on: `0` is a name that only some programs read as every address. */
export const listenedOn = (host: string): string => (host === '0' || host === '*' ? '0.0.0.0' : host);

const inUrl = (name: string): string => (name.includes(':') ? `[${name}]` : name);

/**
 * The names by which a studio that listens on a host is reached: itself; on every address, each of this machine's
 * and its name. Another name that leads here (a proxy's, a container's) is one that nobody said was ours: it is
 * allowed by name.
 */
export function namesOf(host: string): readonly string[] {
  const own = ['127.0.0.1', 'localhost', '[::1]'];
  if (LOOPBACK.has(host)) return own;
  if (!EVERY.has(host)) return [inUrl(host).toLowerCase(), ...own];
  const addresses = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).map(({ address }) => inUrl(address.split('%')[0] ?? address).toLowerCase()),
  );
  return [...new Set([...own, '0.0.0.0', hostname().toLowerCase(), ...addresses])];
}

/** The name to print: one that another machine can open, where the studio listens on every address. */
export function printedName(host: string): string {
  if (!EVERY.has(host)) return inUrl(host);
  const outside = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4');
  return outside?.address ?? '127.0.0.1';
}

export type Reached = {
  /** `127.0.0.1:4317`: by these the studio is reached without anybody in between, so over plain HTTP. */
  readonly own: readonly string[];
  /** `studio.example` or `studio.example:8443`: what `--allow-host` names; any port where none is said. */
  readonly allowed: readonly string[];
};

/** Whether a request's Host is one by which the studio is reached. */
export function isReachedBy({ own, allowed }: Reached, host: string): boolean {
  if (own.includes(host)) return true;
  const name = host.replace(/:\d+$/, '');
  return allowed.includes(host) || allowed.includes(name);
}

/** Whether an Origin is the studio's own: a proxy that is allowed by name may speak HTTPS. */
export function isOwnOrigin(reached: Reached, origin: string): boolean {
  const [, scheme, host = ''] = /^(https?):\/\/([^/]+)$/.exec(origin) ?? [];
  if (scheme === undefined) return false;
  return scheme === 'http' ? isReachedBy(reached, host) : isReachedBy({ ...reached, own: [] }, host);
}
