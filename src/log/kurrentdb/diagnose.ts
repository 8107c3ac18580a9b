/** Why a server does not answer, asked of the network itself: what gRPC says of it differs by layer and version. */
import { connect } from 'node:net';
import { connect as connectSecurely } from 'node:tls';

export type Diagnosis =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'untrusted'; readonly why: string }
  /** We speak TLS and the server does not. */
  | { readonly kind: 'server-is-plain' }
  /** The server speaks TLS and we do not. */
  | { readonly kind: 'server-is-secure' }
  | { readonly kind: 'reachable' };

export type Address = { readonly host: string; readonly port: number };
export type Security = { readonly tls: boolean; readonly ca?: Buffer; readonly verify: boolean };

/** Tries the address once, within a second or two. */
export async function diagnose(address: Address, security: Security): Promise<Diagnosis> {
  if (!(await listens(address))) return { kind: 'nobody' };
  if (!security.tls)
    return (await handshake(address, { ...security, verify: false })).ok
      ? { kind: 'server-is-secure' }
      : { kind: 'reachable' };
  const shaken = await handshake(address, security);
  if (shaken.ok) return { kind: 'reachable' };
  const anyone = await handshake(address, { ...security, verify: false });
  return anyone.ok ? { kind: 'untrusted', why: shaken.why } : { kind: 'server-is-plain' };
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

type Shaken = { readonly ok: true } | { readonly ok: false; readonly why: string };

function handshake({ host, port }: Address, { ca, verify }: Security): Promise<Shaken> {
  return new Promise((resolve) => {
    const socket = connectSecurely({
      host,
      port,
      servername: /^[\d.:]+$/.test(host) ? '' : host,
      ALPNProtocols: ['h2'],
      rejectUnauthorized: verify,
      timeout: patience,
      ...(ca === undefined ? {} : { ca }),
    });
    const answer = (shaken: Shaken) => {
      socket.destroy();
      resolve(shaken);
    };
    socket.once('secureConnect', () => answer({ ok: true }));
    socket.once('timeout', () => answer({ ok: false, why: 'no answer' }));
    socket.once('error', (error) => answer({ ok: false, why: error.message }));
  });
}
