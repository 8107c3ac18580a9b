/** Keys for signing evidence: Ed25519 (RFC 8032), made here or by OpenSSH, and written as OpenSSH writes public keys. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { SshReader, sshString } from './wire.ts';

export const ED25519 = 'ssh-ed25519';

/** A public key as OpenSSH has it: its kind and its bytes, of whatever kind it is. */
export type PublicKey = { readonly kind: string; readonly blob: Buffer; readonly comment: string };

/** A new pair: the private key as PKCS #8 in PEM, the public one as a line of OpenSSH. */
export function makeKey(comment: string): { readonly secret: string; readonly open: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const secret = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return { secret, open: lineOf(publicOf(privateKey, comment)) };
}

/** The private key in a text; undefined where it holds none of Ed25519 in PKCS #8 without a passphrase. */
export function readSecret(text: string): KeyObject | undefined {
  if (!text.includes('-----BEGIN PRIVATE KEY-----')) return undefined;
  try {
    const key = createPrivateKey(text);
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** A public key from a line as OpenSSH writes it (`ssh-ed25519 AAAA... comment`); undefined where it is none. */
export function readPublic(text: string): PublicKey | undefined {
  const [, kind = '', base64 = '', comment = ''] =
    /^\s*((?:sk-)?(?:ssh|ecdsa)-[\w@.-]+) +([\w+/]+=*)(?: +([^\r\n]*?))?\s*$/.exec(text) ?? [];
  const blob = Buffer.from(base64, 'base64');
  const named = new SshReader(blob).string()?.toString();
  return kind === '' || named !== kind ? undefined : { kind, blob, comment };
}

export const lineOf = ({ kind, blob, comment }: PublicKey): string =>
  `${kind} ${blob.toString('base64')}${comment === '' ? '' : ` ${comment}`}`;

/** As OpenSSH shows it: `SHA256:` and the hash of the key in base64. */
export const fingerprint = ({ blob }: Pick<PublicKey, 'blob'>): string =>
  `SHA256:${hash('sha256', blob, 'base64').replace(/=+$/, '')}`;

export function publicOf(key: KeyObject, comment = ''): PublicKey {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return {
    kind: ED25519,
    blob: Buffer.concat([sshString(ED25519), sshString(Buffer.from(x, 'base64url'))]),
    comment,
  };
}

export const signEd25519 = (key: KeyObject, message: Uint8Array): Buffer => sign(null, message, key);

/** Whether a signature over a message was made with an Ed25519 key; false for a key of another kind. */
export function verifyEd25519(
  { kind, blob }: PublicKey,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  const reader = new SshReader(blob);
  reader.string();
  const point = reader.string();
  if (kind !== ED25519 || point?.length !== 32 || !reader.ended) return false;
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: point.toString('base64url') },
    format: 'jwk',
  });
  return verify(null, message, key, signature);
}

export const sha512 = (bytes: Uint8Array): Buffer => hash('sha512', bytes, 'buffer');
export const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');
