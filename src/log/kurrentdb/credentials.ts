/** Who asks: a user and a password, from the URL, a file or the environment. */
import { readFileSync } from 'node:fs';
import { decoded } from '../store-url.ts';

export type Credentials = { readonly username: string; readonly password: string };

/** The user that a URL or the environment names, with the password where there is one. */
export type Identity = { readonly user?: string; readonly credentials?: Credentials };

type Given = {
  readonly user?: string;
  readonly password?: string;
  readonly passwordFile: string | undefined;
};

/**
 * The user is the URL's, or `NUNC_KURRENTDB_USER`. The password is the URL's, or what the file says that the
 * URL names (`passwordFile=PATH`), or `NUNC_KURRENTDB_PASSWORD`, or the file of `NUNC_KURRENTDB_PASSWORD_FILE`;
 * of a file, one line break at its end does not count.
 */
export function credentialsOf(
  { user, password, passwordFile }: Given,
  refuse: (why: string) => Error,
): Identity {
  const { env } = process;
  const name = user === undefined ? env.NUNC_KURRENTDB_USER || undefined : decoded(user);
  if (user !== undefined && (name === undefined || name === ''))
    throw refuse('the name of its user cannot be read: write % as %25');
  if (name === undefined) return {};
  const secret =
    password === undefined
      ? kept(passwordFile ?? env.NUNC_KURRENTDB_PASSWORD_FILE, refuse)
      : decoded(password);
  if (password !== undefined && secret === undefined)
    throw refuse('the password of its user cannot be read: write % as %25');
  const given = secret ?? env.NUNC_KURRENTDB_PASSWORD;
  if (given === undefined)
    throw refuse(
      `it names the user ${name} and no password: write USER:PASSWORD@HOST, passwordFile=PATH, or set NUNC_KURRENTDB_PASSWORD or NUNC_KURRENTDB_PASSWORD_FILE`,
    );
  return { user: name, credentials: { username: name, password: given } };
}

function kept(file: string | undefined, refuse: (why: string) => Error): string | undefined {
  if (file === undefined || file === '') return undefined;
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw refuse(`the file of the password, ${file}, cannot be read`);
  }
}
