/**
 * Making a client. It reads through one library and writes through another; each gets here what it needs, and
 * neither a URL that holds the password, which both would show in warnings and traces.
 */
import { createRequire } from 'node:module';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { clientOptions, type KurrentUrl } from './url.ts';

// The reading library is the client's own dependency: it lies where the client finds it, and not always where we do.
const { createClient } = ((): typeof import('@kurrent/bridge') => {
  const client = createRequire(import.meta.url).resolve('@kurrent/kurrentdb-client');
  return createRequire(client)('@kurrent/bridge');
})();

/** A client of its own connections, for the nodes that a URL names. */
export function clientOf(url: KurrentUrl): KurrentDBClient {
  return url.cluster ? new ClusterClient(url) : new NodeClient(url);
}

class NodeClient extends KurrentDBClient {
  constructor(url: KurrentUrl) {
    const [endpoint = { address: 'localhost', port: 2113 }] = endpointsOf(url);
    super(createClient(addressOf(url)), { endpoint, ...lasting(url) }, channel(url), credentials(url));
  }
}

class ClusterClient extends KurrentDBClient {
  constructor(url: KurrentUrl) {
    const settings = { endpoints: endpointsOf(url), ...lasting(url), ...finding(url) };
    super(createClient(addressOf(url)), settings, channel(url), credentials(url));
  }
}

const inBrackets = (host: string): string => (host.includes(':') ? `[${host}]` : host);

const endpointsOf = ({ hosts }: KurrentUrl) =>
  hosts.map(({ host, port }) => ({ address: inBrackets(host), port }));

/** The options that the reading library knows; it takes the paths of files as they are. */
const passedOn = clientOptions.filter(
  (option) => option !== 'connectionName' && option !== 'throwOnAppendFailure',
);

/** The nodes as a URL again, without user and password: those are given with each call. */
function addressOf({ hosts, discover, options }: KurrentUrl): string {
  const where = hosts.map(({ host, port }) => `${inBrackets(host)}:${port}`).join(',');
  const settings = passedOn.flatMap((name) => {
    const value = options.get(name);
    if (value === undefined) return [];
    return [`${name}=${name === 'nodePreference' ? value.replaceAll('_', '') : value}`];
  });
  const query = settings.length === 0 ? '' : `?${settings.join('&')}`;
  return `kurrentdb${discover ? '+discover' : ''}://${where}${query}`;
}

const credentials = (url: KurrentUrl) => (url.credentials === undefined ? undefined : { ...url.credentials });

function channel({ security }: KurrentUrl) {
  if (!security.tls) return { insecure: true };
  const { ca, user, verify } = security;
  return {
    insecure: false,
    ...(ca === undefined ? {} : { rootCertificate: ca }),
    ...(user === undefined ? {} : { userCertFile: user.certificate, userKeyFile: user.key }),
    ...(verify ? {} : { verifyOptions: { rejectUnauthorized: false } }),
  };
}

/** Below ten seconds the client warns on stderr, and servers cut the connection. */
const leastKeepAlive = 10_000;

function lasting({ options }: KurrentUrl) {
  const keepAlive = (name: 'keepAliveInterval' | 'keepAliveTimeout') =>
    Math.max(Number(options.get(name) ?? leastKeepAlive), leastKeepAlive);
  return {
    connectionName: options.get('connectionName') ?? 'nunc',
    keepAliveInterval: keepAlive('keepAliveInterval'),
    keepAliveTimeout: keepAlive('keepAliveTimeout'),
    defaultDeadline: Math.max(Number(options.get('defaultDeadline') ?? 10_000), 1),
    // Where an append is refused without an exception, the client gives a wrong revision with the refusal.
    throwOnAppendFailure: true,
  };
}

function finding({ options }: KurrentUrl) {
  const preference = options.get('nodePreference');
  const nodePreference = (['leader', 'follower', 'random', 'read_only_replica'] as const).find(
    (name) => name === preference,
  );
  const gossip = options.get('gossipTimeout');
  return {
    maxDiscoverAttempts: Number(options.get('maxDiscoverAttempts') ?? 10),
    discoveryInterval: Number(options.get('discoveryInterval') ?? 100),
    // The option is in milliseconds, as with every client of KurrentDB; this one counts it in seconds.
    gossipTimeout: gossip === undefined ? 2 : Math.max(Math.ceil(Number(gossip) / 1_000), 1),
    ...(nodePreference === undefined ? {} : { nodePreference }),
  };
}
