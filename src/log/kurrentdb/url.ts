import { existsSync, readFileSync } from 'node:fs';
import { BadStoreUrl } from '../faults.ts';
import { decoded, hostForm, kurrentScheme, optionName, urlParts } from '../store-url.ts';
import { type Credentials, credentialsOf } from './credentials.ts';
import type { Address, Security } from './diagnose.ts';

/** What a URL of KurrentDB says. */
export type KurrentUrl = {
  readonly hosts: readonly Address[];
  /** Whether the nodes are asked who leads: where several are named, or the name stands for a cluster. */
  readonly cluster: boolean;
  readonly discover: boolean;
  readonly security: Security;
  readonly user?: string;
  readonly credentials?: Credentials;
  /** Options that are the client's own, by the names that it has for them. */
  readonly options: ReadonlyMap<ClientOption, string>;
  /** How long an operation may take, in milliseconds. */
  readonly patience?: number;
  /** How long to wait for a server that is starting, in milliseconds. */
  readonly wait?: number;
};

/** Options of the client, by the names that it has for them. */
export const clientOptions = [
  'tls',
  'tlsVerifyCert',
  'tlsCAFile',
  'userCertFile',
  'userKeyFile',
  'nodePreference',
  'connectionName',
  'maxDiscoverAttempts',
  'discoveryInterval',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
  'defaultDeadline',
  'throwOnAppendFailure',
] as const;
export type ClientOption = (typeof clientOptions)[number];

const ours = ['patience', 'wait', 'passwordFile'] as const;
type Option = ClientOption | (typeof ours)[number];

const known = new Map<string, Option>([...clientOptions, ...ours].map((name) => [optionName(name), name]));

const yesOrNo: readonly Option[] = ['tls', 'tlsVerifyCert', 'throwOnAppendFailure'];
const files: readonly Option[] = ['tlsCAFile', 'userCertFile', 'userKeyFile', 'passwordFile'];
const numbers: readonly Option[] = [
  'maxDiscoverAttempts',
  'discoveryInterval',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
  'defaultDeadline',
  'patience',
  'wait',
];
const preferences: readonly string[] = ['leader', 'follower', 'random', 'read_only_replica'];

/**
 * Reads `kurrentdb://[USER[:PASSWORD]@]HOST[:PORT][,HOST[:PORT]...][?tls=false&tlsCAFile=PATH&...]`, or
 * `kurrentdb+discover://NAME`; `esdb://` and `esdb+discover://` are the same. Options are those of KurrentDB's
 * clients, and `passwordFile=PATH`, `patience=SECONDS`, `wait=SECONDS`. User and password may come from the
 * environment: see `credentials.ts`.
 *
 * Errors: `BadStoreUrl`, which never shows a password.
 */
export function readKurrentUrl(url: string, place: string): KurrentUrl {
  const refuse = (why: string) => new BadStoreUrl(place, `${place} is no store: ${why}.`);
  const parts = urlParts(url);
  if (parts === undefined) {
    throw refuse(
      url.includes('@')
        ? 'in a user, a password or a path, write @ as %40, / as %2F, ? as %3F, # as %23, : as %3A and % as %25'
        : 'write kurrentdb://HOST:PORT, with options after a question mark',
    );
  }
  const hosts = parts.hosts.split(',').map((text) => {
    const host = hostForm.exec(text);
    const port = Number(host?.[2] ?? 2113);
    // What is no host may be a password that lost its way: it is not repeated.
    if (host?.[1] === undefined || port < 1 || port > 65_535)
      throw refuse('each host is written HOST or HOST:PORT, an IPv6 address in brackets');
    return { host: host[1].replace(/^\[|\]$/g, ''), port };
  });
  const options = readOptions(parts.query, refuse);
  const discover = kurrentScheme.exec(parts.scheme)?.[1] !== undefined;
  const seconds = (name: 'patience' | 'wait') => {
    const value = options.get(name);
    return value === undefined ? {} : { [name]: Number(value) * 1_000 };
  };
  const identity = credentialsOf({ ...parts, passwordFile: options.get('passwordFile') }, refuse);
  return {
    hosts,
    cluster: discover || hosts.length > 1,
    discover,
    security: securityOf(options, refuse),
    ...identity,
    options: new Map(
      clientOptions.flatMap((name) => {
        const value = options.get(name);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    ...seconds('patience'),
    ...seconds('wait'),
  };
}

function readOptions(query: string, refuse: (why: string) => Error): ReadonlyMap<Option, string> {
  const read = new Map<Option, string>();
  for (const part of query.split('&').filter((text) => text !== '')) {
    const [given = '', ...rest] = part.split('=');
    const name = known.get(optionName(given));
    if (name === undefined) {
      throw refuse(`it has no option "${given.slice(0, 40)}"; there are ${[...known.values()].join(', ')}`);
    }
    const value = decoded(rest.join('='));
    if (value === undefined || value === '') throw refuse(`the option ${name} says nothing that can be read`);
    const low = value.toLowerCase();
    if (yesOrNo.includes(name) && low !== 'true' && low !== 'false') throw refuse(`${name} is true or false`);
    if (numbers.includes(name) && !/^\d{1,9}(?:\.\d{1,3})?$/.test(value))
      throw refuse(`${name} is a number, of ${name === 'patience' || name === 'wait' ? '' : 'milli'}seconds`);
    const preference = low === 'readonlyreplica' ? 'read_only_replica' : low;
    if (name === 'nodePreference' && !preferences.includes(preference))
      throw refuse(`nodePreference is ${preferences.join(', ')}`);
    if (files.includes(name) && !existsSync(value))
      throw refuse(`the file ${value} of ${name} does not exist`);
    read.set(name, yesOrNo.includes(name) ? low : name === 'nodePreference' ? preference : value);
  }
  return read;
}

function securityOf(options: ReadonlyMap<Option, string>, refuse: (why: string) => Error): Security {
  const tls = options.get('tls') !== 'false';
  if (!tls) return { tls, verify: false };
  const [ca, certificate, key] = [
    options.get('tlsCAFile'),
    options.get('userCertFile'),
    options.get('userKeyFile'),
  ];
  if ((certificate === undefined) !== (key === undefined))
    throw refuse('a user certificate needs both userCertFile and userKeyFile');
  return {
    tls,
    verify: options.get('tlsVerifyCert') !== 'false',
    ...(ca === undefined ? {} : { ca: readFileSync(ca) }),
    ...(certificate === undefined || key === undefined
      ? {}
      : { user: { certificate: readFileSync(certificate), key: readFileSync(key) } }),
  };
}
