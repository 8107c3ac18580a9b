/** Why a server does not answer, asked of the network itself: what gRPC says of it differs by layer and version. */
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';

export type Diagnosis =
  | { readonly kind: 'nobody' }
  /** The certificate will not do: `code` as OpenSSL and Node name the reason, `why` in their words. */
  | { readonly kind: 'bad-certificate'; readonly code: string; readonly why: string }
  /** We speak TLS and the server does not. */
  | { readonly kind: 'server-is-plain' }
  /** The server speaks TLS and we do not. */
  | { readonly kind: 'server-is-secure' }
  /** Something answers that does not speak HTTP/2, as every KurrentDB does. */
  | { readonly kind: 'something-else' }
  /** It takes the connection and says nothing yet: perhaps it is slow. */
  | { readonly kind: 'slow' }
  | { readonly kind: 'reachable' };

export type Address = { readonly host: string; readonly port: number };
export type Security = {
  readonly tls: boolean;
  readonly ca?: Buffer;
  readonly user?: { readonly certificate: Buffer; readonly key: Buffer };
  readonly verify: boolean;
};

/** Tries the address once, within a few seconds. */
export async function diagnose(address: Address, security: Security): Promise<Diagnosis> {
  if (!(await listens(address))) return { kind: 'nobody' };
  return security.tls ? diagnoseSecure(address, security) : diagnosePlain(address, security);
}

async function diagnosePlain(address: Address, security: Security): Promise<Diagnosis> {
  const said = await greeted(address);
  if (said === 'http2') return { kind: 'reachable' };
  if (said === 'other') return { kind: 'something-else' };
  const shaken = await handshake(address, { ...security, verify: false });
  if (shaken.kind === 'ok') return { kind: 'server-is-secure' };
  return said === 'nothing' ? { kind: 'slow' } : { kind: 'reachable' };
}

async function diagnoseSecure(address: Address, security: Security): Promise<Diagnosis> {
  const shaken = await handshake(address, security);
  if (shaken.kind === 'ok') return shaken.http2 ? { kind: 'reachable' } : { kind: 'something-else' };
  if (shaken.kind === 'slow') return { kind: 'slow' };
  const anyone = await handshake(address, { ...security, verify: false });
  if (anyone.kind === 'slow') return { kind: 'slow' };
  return anyone.kind === 'ok'
    ? { kind: 'bad-certificate', code: shaken.code, why: shaken.why }
    : { kind: 'server-is-plain' };
}

const patience = 1_500;

function listens({ host, port }: Address): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: patience });
    const answer = (listening: boolean) => {
      socket.destroy();
      resolve(listening);
    };
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}

/** What HTTP/2 begins with (RFC 9113, section 3.4), and an empty SETTINGS frame after it. */
const preface = Buffer.concat([
  Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]),
]);
const settingsFrame = 4;
const tlsAlert = 21;

/** What a server says to the beginning of HTTP/2: its own, something else, or nothing. */
function greeted({ host, port }: Address): Promise<'http2' | 'other' | 'alert' | 'nothing' | 'closed'> {
  return new Promise((resolve) => {
    const socket: Socket = connect({ host, port, timeout: patience });
    const answer = (said: 'http2' | 'other' | 'alert' | 'nothing' | 'closed') => {
      socket.destroy();
      resolve(said);
    };
    socket.once('connect', () => socket.write(preface));
    socket.once('data', (data) => {
      if (data[0] === tlsAlert) answer('alert');
      else answer(data[3] === settingsFrame && data[0] === 0 ? 'http2' : 'other');
    });
    socket.once('timeout', () => answer('nothing'));
    socket.once('close', () => answer('closed'));
    socket.once('error', () => answer('closed'));
  });
}

type Shaken =
  | { readonly kind: 'ok'; readonly http2: boolean }
  | { readonly kind: 'slow' }
  | { readonly kind: 'failed'; readonly code: string; readonly why: string };

function handshake(address: Address, security: Security): Promise<Shaken> {
  return new Promise((resolve) => {
    const socket = begun(address, security);
    const answer = (shaken: Shaken) => {
      socket.destroy();
      resolve(shaken);
    };
    socket.once('secureConnect', () => answer({ kind: 'ok', http2: socket.alpnProtocol === 'h2' }));
    socket.once('timeout', () => answer({ kind: 'slow' }));
    socket.once('error', (error: NodeJS.ErrnoException) =>
      answer({ kind: 'failed', code: error.code ?? '', why: error.message.split('\n')[0] ?? '' }),
    );
  });
}

/**
 * The client names an IP address where TLS wants a host's name (RFC 6066, section 3), at which Node warns once
 * a process. We do the same first, with the warning off: nobody who reads stderr could act on it.
 */
function begun({ host, port }: Address, { ca, user, verify }: Security) {
  const warns = process.noDeprecation;
  if (isIP(host) !== 0) process.noDeprecation = true;
  try {
    return connectSecurely({
      host,
      port,
      servername: host,
      ALPNProtocols: ['h2'],
      rejectUnauthorized: verify,
      timeout: patience,
      ...(ca === undefined ? {} : { ca }),
      ...(user === undefined ? {} : { cert: user.certificate, key: user.key }),
    });
  } finally {
    if (warns === undefined) delete process.noDeprecation;
    else process.noDeprecation = warns;
  }
}
