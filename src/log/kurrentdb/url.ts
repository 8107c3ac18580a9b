import { existsSync, readFileSync } from 'node:fs';
import { BadStoreUrl } from '../faults.ts';
import type { Address, Security } from './diagnose.ts';

/** What a `kurrentdb://` URL says, as far as we need it besides the client. */
export type KurrentUrl = {
  readonly hosts: readonly Address[];
  readonly security: Security;
  readonly user?: string;
};

/**
 * Reads `kurrentdb://[USER:PASSWORD@]HOST[:PORT][,HOST[:PORT]...][?tls=false&tlsCAFile=PATH&...]`; with
 * `kurrentdb+discover://` the host is a DNS name of a cluster. Options are those of the KurrentDB client.
 *
 * Errors: `BadStoreUrl`.
 */
export function readKurrentUrl(url: string, place: string): KurrentUrl {
  const refuse = (why: string) => new BadStoreUrl(place, `${place} is no store: ${why}.`);
  const parts = /^kurrentdb(?:\+discover)?:\/\/(?:([^@/]*)@)?([^@/?]*)\/?(?:\?(.*))?$/.exec(url);
  if (parts === null) throw refuse('write kurrentdb://HOST:PORT, with options after a question mark');
  const [, user, hostList = '', query = ''] = parts;
  const hosts = hostList.split(',').map((text) => {
    const host = /^([^:\s]+)(?::(\d{1,5}))?$/.exec(text);
    if (host?.[1] === undefined) throw refuse(`"${text}" is not HOST or HOST:PORT`);
    return { host: host[1], port: Number(host[2] ?? 2113) };
  });
  // The client takes option names in any case, with or without dashes.
  const options = new Map(
    [...new URLSearchParams(query)].map(([name, value]) => [name.toLowerCase().replace(/[-_]/g, ''), value]),
  );
  const tls = options.get('tls') !== 'false';
  const caFile = tls ? options.get('tlscafile') : undefined;
  if (caFile !== undefined && !existsSync(caFile))
    throw refuse(`the certificate file ${caFile} does not exist`);
  return {
    hosts,
    security: {
      tls,
      verify: options.get('tlsverifycert') !== 'false',
      ...(caFile === undefined ? {} : { ca: readFileSync(caFile) }),
    },
    ...(user === undefined ? {} : { user: user.split(':')[0] ?? '' }),
  };
}
