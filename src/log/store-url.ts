/** A store's URL as it may be shown, and what every reader of such a URL goes by. */

/** `SCHEME://[USER[:PASSWORD]@]HOSTS[?QUERY]`; a raw `@`, `/`, `?` or `#` in the password is none of its forms. */
const form = /^([a-z][a-z+.-]*:\/\/)(?:([^:@/?#]*)(?::([^@/?#]*))?@)?([^@/?#]*)\/?(?:\?([^@#]*))?$/i;

/** The schemes of KurrentDB and of its former name. With `+discover`, the host is a name that stands for a cluster. */
export const kurrentScheme = /^(?:kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\//i;

/** A URL in its parts, none of them decoded. */
export type UrlParts = {
  readonly scheme: string;
  readonly user?: string;
  readonly password?: string;
  readonly hosts: string;
  readonly query: string;
};

/** The parts of a URL; undefined where it has not the form of one. */
export function urlParts(url: string): UrlParts | undefined {
  const found = form.exec(url);
  if (found === null) return undefined;
  const [, scheme = '', user, password, hosts = '', query = ''] = found;
  return {
    scheme,
    hosts,
    query,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
  };
}

/** What a host looks like: a name, an IPv4 address or an IPv6 address in brackets, and perhaps a port. */
export const hostForm = /^(\[[0-9a-f:.]+\]|[^:[\]\s]+)(?::(\d{1,5}))?$/i;

/** An option's name as it is compared: in any case, with or without dashes. */
export const optionName = (name: string): string => name.toLowerCase().replace(/[-_]/g, '');

/** A part of a URL with its percent-encoding taken off; undefined where that is broken. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Options that say how long to wait: they are no part of which store it is. */
export const WAIT_OPTIONS: readonly string[] = ['patience', 'wait'];

/** The URL of a server, with the seconds to wait for it where it is not there yet; other stores are there or are not. */
export function waitedFor(url: string, seconds: number): string {
  if (!kurrentScheme.test(url)) return url;
  return `${url}${url.includes('?') ? '&' : '?'}wait=${seconds}`;
}

/** Options that may be shown with their values, by the name as it is compared: what else they say is not shown. */
const shown: ReadonlyMap<string, RegExp> = new Map([
  ['tls', /^(?:true|false)$/i],
  ['tlsverifycert', /^(?:true|false)$/i],
  ['nodepreference', /^[a-z_]+$/i],
  ...['tlscafile', 'usercertfile', 'userkeyfile', 'passwordfile', 'connectionname'].map(
    (name): [string, RegExp] => [name, /^/],
  ),
]);

/**
 * A URL as it may be shown: with the user's name, and without the password, whatever is wrong with it. What
 * might be a password, since it stands where none belongs, is not shown either.
 */
export function withoutPassword(url: string): string {
  const scheme = /^[a-z][a-z+.-]*:\/\//i.exec(url)?.[0];
  if (scheme === undefined) return url;
  const parts = urlParts(url);
  if (parts === undefined) return `${scheme}...`;
  const { user, hosts, query } = parts;
  const who = user === undefined ? '' : `${user}@`;
  const where = hosts
    .split(',')
    .map((host) => (hostForm.test(host) ? host : '...'))
    .join(',');
  const options = query.split('&').flatMap((option) => {
    const [name = '', ...value] = option.split('=');
    if (name === '' || WAIT_OPTIONS.includes(optionName(name))) return [];
    return [shown.get(optionName(name))?.test(value.join('=')) ? option : `${name}=...`];
  });
  return `${scheme}${who}${where}${options.length === 0 ? '' : `?${options.join('&')}`}`;
}
