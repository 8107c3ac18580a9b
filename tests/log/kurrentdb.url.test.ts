import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BadStoreUrl } from '../../src/log/faults.ts';
import { readKurrentUrl } from '../../src/log/kurrentdb/url.ts';
import { openLog } from '../../src/log/open.ts';
import { withoutPassword } from '../../src/log/store-url.ts';
import { entry } from './entries.ts';
import { authority, running, tls } from './kurrent-server/running.ts';
import { scratch } from './scratch.ts';

const { node } = running();

afterEach(() => {
  vi.unstubAllEnvs();
});

const read = (url: string) => readKurrentUrl(url, withoutPassword(url));

describe('given a URL of KurrentDB', () => {
  it.each(['kurrentdb', 'kurrent', 'kdb', 'esdb', 'ESDB'])('takes %s for its scheme', (scheme) => {
    expect(read(`${scheme}://host`)).toMatchObject({ hosts: [{ host: 'host', port: 2113 }], cluster: false });
    expect(read(`${scheme}+discover://name`)).toMatchObject({ cluster: true, discover: true });
  });

  it('takes IPv6 addresses in brackets, several hosts, and options in any case', () => {
    expect(read('kurrentdb://[::1]:3113,[fe80::2],b:4113?TLS=False&tls-verify-cert=TRUE')).toMatchObject({
      hosts: [
        { host: '::1', port: 3113 },
        { host: 'fe80::2', port: 2113 },
        { host: 'b', port: 4113 },
      ],
      cluster: true,
      security: { tls: false },
    });
  });

  it('takes the percent-encoding off user and password', () => {
    expect(read('kurrentdb://c%40lerk:a%40b%3Ac%2Fd%23e%25f%20g%C3%A9+h@host')).toMatchObject({
      user: 'c@lerk',
      credentials: { username: 'c@lerk', password: 'a@b:c/d#e%f gé+h' },
    });
  });

  it('takes the password from a file or the environment where the URL has none', () => {
    const folder = scratch();
    const file = folder.path('password');
    writeFileSync(file, 'from the file\n');
    expect(read(`kurrentdb://clerk@host?passwordFile=${file}`).credentials?.password).toBe('from the file');
    vi.stubEnv('NUNC_KURRENTDB_PASSWORD', 'from the environment');
    expect(read('kurrentdb://clerk@host').credentials?.password).toBe('from the environment');
    vi.stubEnv('NUNC_KURRENTDB_PASSWORD_FILE', file);
    expect(read('kurrentdb://clerk@host').credentials?.password).toBe('from the file');
    vi.stubEnv('NUNC_KURRENTDB_USER', 'roe');
    expect(read('kurrentdb://host').credentials).toEqual({ username: 'roe', password: 'from the file' });
    expect(read('kurrentdb://clerk:own@host').credentials).toEqual({ username: 'clerk', password: 'own' });
    folder.remove();
  });

  it.each([
    ['no host', 'kurrentdb://', /each host is written HOST or HOST:PORT/],
    ['a port that is none', 'kurrentdb://host:port', /each host is written HOST or HOST:PORT/],
    ['a port that is too large', 'kurrentdb://host:99999', /each host is written/],
    ['an option that there is not', 'kurrentdb://host?bogus=1', /it has no option "bogus"; there are tls,/],
    ['a yes that is none', 'kurrentdb://host?tls=maybe', /: tls is true or false\.$/],
    ['a number that is none', 'kurrentdb://host?patience=long', /: patience is a number, of seconds\.$/],
    [
      'a file that is not there',
      'kurrentdb://host?tlsCAFile=/no/such.pem',
      /\/no\/such\.pem of tlsCAFile does/,
    ],
    ['half a user certificate', `kurrentdb://host?userCertFile=${authority}`, /needs both userCertFile and/],
    ['a user without a password', 'kurrentdb://clerk@host', /names the user clerk and no password/],
    ['a preference that there is not', 'kurrentdb://host?nodePreference=best', /nodePreference is leader,/],
  ])('says what is wrong with %s, in one sentence', (_name, url, words) => {
    expect(() => read(url)).toThrow(BadStoreUrl);
    expect(() => read(url)).toThrow(words);
    expect(() => read(url)).not.toThrow(/\.\.$|\n/);
  });
});

describe('given a URL with a password', () => {
  const secrets = [
    'kurrentdb://clerk:s3cret@host:2113?tls=false&bogus=1',
    'kurrentdb://clerk:s3cret@host:port',
    'kurrentdb://clerk:s3@cret@host',
    'kurrentdb://clerk:s3cret#more@host',
    'kurrentdb://clerk:s3cret/more@host',
    'kurrentdb://clerk:s3cret?more@host',
    'kurrentdb://clerk:s3cret@',
    'kurrentdb://clerk:s3cret',
    'kurrentdb://clerk:s3cret%@host',
    'kurrentdb://host?password=s3cret',
    'kurrentdb://host?user=clerk&pass=s3cret@',
    'kurrentdb://clerk:s3cret@host?tlsCAFile=/no/such.pem',
    'esdb://clerk:s3cret@host?tls=s3cret',
    'postgres://clerk:s3cret@host/nunc',
    'https://clerk:s3@cret@host/nunc',
  ];
  it.each(secrets)('never shows it: %s', async (url) => {
    const said: string[] = [];
    for (const name of ['log', 'warn', 'error', 'info', 'debug'] as const)
      vi.spyOn(console, name).mockImplementation((...text) => void said.push(text.join(' ')));
    const error: unknown = await openLog(url, { mode: 'read', patience: 100 }).catch(
      (reason: unknown) => reason,
    );
    vi.restoreAllMocks();
    if (!(error instanceof Error)) throw new Error('it was not refused');
    const all = [withoutPassword(url), error.message, ...said].join('\n');
    expect(all).not.toMatch(/s3|cret/);
    expect(said).toEqual([]);
  });

  it('still shows where it leads', () => {
    expect(withoutPassword('kurrentdb://clerk:s3cret@a:1,b:2?tlsCAFile=ca.crt&patience=3')).toBe(
      'kurrentdb://clerk@a:1,b:2?tlsCAFile=ca.crt',
    );
    expect(withoutPassword('sqlite:/a/b@c.db')).toBe('sqlite:/a/b@c.db');
  });
});

describe('given servers that are named in all these ways', () => {
  const works = async (url: string) => {
    const log = await openLog(url, { mode: 'write' });
    const stream = `docket-${crypto.randomUUID()}`;
    expect(await log.append(stream, [entry('e')], { expectedVersion: -1 })).toMatchObject({ ok: true });
    expect(await log.entries(stream)).toHaveLength(1);
    for await (const { kind } of log.subscribe({ stream })) if (kind === 'caught-up') break;
    await log.close();
  };

  it('talks to one at an IPv6 address, with and without TLS', async () => {
    const server = await node({ at: { host: '::1' } });
    await works(`kurrentdb://[::1]:${server.port}?tls=False`);
    const secure = await node({ at: { host: '::1' }, tls });
    await works(`esdb://[::1]:${secure.port}?tlsVerifyCert=false`);
  });

  it('talks to one by the scheme of EventStoreDB, and to a cluster by a name', async () => {
    const warned = vi.spyOn(console, 'warn');
    const server = await node();
    await works(`esdb://localhost:${server.port}?tls=FALSE`);
    await works(`esdb+discover://localhost:${server.port}?tls=false`);
    await works(`kurrentdb+discover://127.0.0.1:${server.port}?tls=false`);
    expect(warned).not.toHaveBeenCalled();
  });

  it('gives files with blanks in their names to both of its libraries', async () => {
    const folder = scratch();
    const path = folder.path('an authority.pem');
    const { readFileSync } = await import('node:fs');
    writeFileSync(path, readFileSync(authority));
    const server = await node({ tls });
    await works(`kurrentdb://localhost:${server.port}?tlsCAFile=${encodeURIComponent(path)}`);
    folder.remove();
  });
});
