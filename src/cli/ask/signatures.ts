import { resolve } from 'node:path';
import {
  checkSignature,
  fingerprint,
  type PublicKey,
  readPublic,
  readSecret,
  signBytes,
} from '../../signature/index.ts';
import { BadInput } from '../faults.ts';
import type { Io } from '../io.ts';
import { mustBeNew } from './evidence-files.ts';
import { checkWithSsh, signWithSsh } from './ssh-keygen.ts';

/** Where the signature over a file lies. */
export const signatureOf = (path: string): string => `${path}.sig`;

/** What `--sign` says of itself. */
export const SIGN =
  'a private key of `nunc key`, or one of OpenSSH (its public half, for one in an agent): the signature goes to FILE.sig';

/** Writes a file of evidence, signed where a key is given. */
export function writeEvidence(io: Io, path: string, text: string, key: string | undefined): Promise<void> {
  return key === undefined ? io.files.write(path, text, 'nothing') : writeSigned(io, key, path, text);
}

/** Writes a file of evidence, and its signature beside it. Refuses where one of them is there already. */
async function writeSigned(io: Io, keyFile: string, path: string, text: string): Promise<void> {
  await mustBeNew(io, signatureOf(path));
  const key = readSecret(await textOf(io, keyFile));
  const bytes = new TextEncoder().encode(text);
  // Signed before anything is written, so that what cannot be signed is not there unsigned.
  const signature = key === undefined ? signWithSsh(resolve(io.cwd, keyFile), bytes) : signBytes(key, bytes);
  await io.files.write(path, text, 'nothing');
  await io.files.write(signatureOf(path), signature, 'nothing');
}

/** Who signed a file of evidence, or why nobody who was asked for did. */
export type SignedBy =
  | { readonly ok: true; readonly key: string; readonly comment: string }
  | { readonly ok: false; readonly problem: { readonly where: string; readonly what: string } };

/** Whether the signature beside a file, over these bytes of it, is by a key: a file of OpenSSH's, or its line itself. */
export async function signedBy(io: Io, key: string, path: string, bytes: Uint8Array): Promise<SignedBy> {
  const known = await publicKey(io, key);
  const where = signatureOf(path);
  const found = await io.files.look(where);
  if (found?.kind !== 'file')
    return { ok: false, problem: { where, what: `there is no such file: ${path} is not signed` } };
  const text = await textOf(io, where);
  const checked = checkSignature(known, bytes, text);
  const ok = checked.ok || (checked.why === 'other-kind' && checkWithSsh(known, bytes, text));
  if (ok) return { ok, key: fingerprint(known), comment: known.comment };
  const what =
    checked.ok || checked.why === 'other-kind' ? 'it does not fit, as ssh-keygen finds' : checked.what;
  return { ok, problem: { where, what } };
}

async function publicKey(io: Io, key: string): Promise<PublicKey> {
  const given = readPublic(key);
  if (given !== undefined) return given;
  const text = await textOf(io, key);
  const read = readPublic(text);
  if (read !== undefined) return read;
  const what = text.includes('PRIVATE KEY')
    ? `this is a private key; a signature is checked with the public one, ${key}.pub`
    : 'this is no public key as OpenSSH writes it: ssh-ed25519 AAAA...';
  throw new BadInput([{ where: key, what }]);
}

/** Of a file that is a few lines long. */
async function textOf({ files }: Io, path: string): Promise<string> {
  const found = await files.look(path);
  const refuse = (what: string) => new BadInput([{ where: path, what }]);
  if (found === undefined) throw refuse('there is no such file');
  if (found.kind !== 'file' || found.size > 100_000) throw refuse('this is no key or signature');
  return new TextDecoder().decode(await files.read(path));
}
