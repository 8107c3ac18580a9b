/**
 * Signatures over a file as OpenSSH makes them (its PROTOCOL.sshsig): whoever has `ssh-keygen` can check them without
 * Nunc, and Nunc those of `ssh-keygen -Y sign -n nunc`. The namespace keeps a signature over something else, as over a
 * commit, from being taken for one over evidence.
 */
import type { KeyObject } from 'node:crypto';
import {
  ED25519,
  fingerprint,
  type PublicKey,
  publicOf,
  sha256,
  sha512,
  signEd25519,
  verifyEd25519,
} from './keys.ts';
import { SshReader, sshString } from './wire.ts';

export const NAMESPACE = 'nunc';

const MAGIC = Buffer.from('SSHSIG');
const BEGIN = '-----BEGIN SSH SIGNATURE-----';
const END = '-----END SSH SIGNATURE-----';

/** Signs a file's bytes; the text to keep beside it. */
export function signBytes(key: KeyObject, bytes: Uint8Array): string {
  const signature = signEd25519(key, toBeSigned('sha512', sha512(bytes)));
  const version = Buffer.alloc(4);
  version.writeUInt32BE(1);
  const blob = Buffer.concat([
    MAGIC,
    version,
    sshString(publicOf(key).blob),
    sshString(NAMESPACE),
    sshString(''),
    sshString('sha512'),
    sshString(Buffer.concat([sshString(ED25519), sshString(signature)])),
  ]);
  const lines = blob.toString('base64').match(/.{1,70}/g) ?? [];
  return `${[BEGIN, ...lines, END].join('\n')}\n`;
}

export type Signature =
  | { readonly ok: true }
  /** `other-kind`: it was made with a key that only OpenSSH can check. */
  | { readonly ok: false; readonly why: 'no' | 'other-kind'; readonly what: string };

/** Whether a signature's text is one over these bytes with this key. */
export function checkSignature(key: PublicKey, bytes: Uint8Array, text: string): Signature {
  const no = (what: string): Signature => ({ ok: false, why: 'no', what });
  const read = readSignature(text);
  if (read === undefined) return no('it is no signature as OpenSSH makes them');
  if (!read.key.equals(key.blob))
    return no(
      `it was made with another key (${fingerprint({ blob: read.key })}), not with ${fingerprint(key)}`,
    );
  if (read.namespace !== NAMESPACE)
    return no(`it is for ${JSON.stringify(read.namespace)}, and not for ${JSON.stringify(NAMESPACE)}`);
  if (key.kind !== ED25519)
    return { ok: false, why: 'other-kind', what: `a key of the kind ${key.kind} is checked by ssh-keygen` };
  const digest =
    read.digest === 'sha512' ? sha512(bytes) : read.digest === 'sha256' ? sha256(bytes) : undefined;
  if (
    digest === undefined ||
    read.kind !== ED25519 ||
    !verifyEd25519(key, toBeSigned(read.digest, digest), read.signature)
  )
    return no('it does not fit: the file was changed after it was signed');
  return { ok: true };
}

const toBeSigned = (digest: string, hash: Uint8Array): Buffer =>
  Buffer.concat([MAGIC, sshString(NAMESPACE), sshString(''), sshString(digest), sshString(hash)]);

function readSignature(text: string) {
  const armored = /^\s*-----BEGIN SSH SIGNATURE-----\s+([\w+/=\s]+?)\s+-----END SSH SIGNATURE-----\s*$/.exec(
    text,
  );
  if (armored?.[1] === undefined) return undefined;
  const reader = new SshReader(Buffer.from(armored[1].replace(/\s+/g, ''), 'base64'));
  if (!reader.take(MAGIC.length)?.equals(MAGIC) || reader.take(4)?.readUInt32BE() !== 1) return undefined;
  const [key, namespace, reserved, digest, made] = Array.from({ length: 5 }, () => reader.string());
  if (key === undefined || namespace === undefined || digest === undefined || made === undefined)
    return undefined;
  if (reserved?.length !== 0 || !reader.ended) return undefined;
  const inner = new SshReader(made);
  const kind = inner.string()?.toString();
  const signature = inner.string();
  if (signature === undefined || !inner.ended) return undefined;
  return { key, namespace: namespace.toString(), digest: digest.toString(), kind, signature };
}
