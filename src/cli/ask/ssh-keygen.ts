/** OpenSSH's own program, for keys that Nunc does not read itself: with a passphrase, in an agent, on a token, of RSA. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lineOf, NAMESPACE, type PublicKey } from '../../signature/index.ts';
import { BadInput } from '../faults.ts';

/** Signs bytes with the key in a file, or with the one of the agent where the file is its public half. */
export function signWithSsh(keyFile: string, bytes: Uint8Array): string {
  // What it asks, as for a passphrase, it asks of the person at the terminal.
  const { stdout, status, error } = spawnSync(
    'ssh-keygen',
    ['-Y', 'sign', '-q', '-n', NAMESPACE, '-f', keyFile],
    {
      input: bytes,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  mustBeThere(error);
  if (status === 0) return stdout.toString();
  throw new BadInput([
    { where: keyFile, what: 'ssh-keygen could not sign with this key: what it said is above' },
  ]);
}

/** Whether a signature over bytes is by a key, as OpenSSH finds. */
export function checkWithSsh(key: PublicKey, bytes: Uint8Array, signature: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'nunc-signature-'));
  try {
    const [signers, file] = [join(folder, 'signers'), join(folder, 'signature')];
    writeFileSync(signers, `signer ${lineOf({ ...key, comment: '' })}\n`);
    writeFileSync(file, signature);
    const asked = ['-Y', 'verify', '-f', signers, '-I', 'signer', '-n', NAMESPACE, '-s', file];
    const { status, error } = spawnSync('ssh-keygen', asked, {
      input: bytes,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    mustBeThere(error);
    return status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mustBeThere(error: Error | undefined): void {
  if (error !== undefined && 'code' in error && error.code === 'ENOENT')
    throw new BadInput(
      'This key needs OpenSSH’s ssh-keygen, and there is none here. `nunc key FILE` makes a key that needs nothing.',
    );
}
