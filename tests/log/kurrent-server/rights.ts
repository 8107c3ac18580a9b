/** Who may do what, by KurrentDB's rules: users with passwords, and lists of rights on streams. */
import { Metadata, type ServerErrorResponse, status } from '@grpc/grpc-js';
import type { EventStore } from './store.ts';

export type User = { readonly password: string; readonly admin?: boolean };
export type Users = Readonly<Record<string, User>>;
export type Right = '$r' | '$w';

type Refusal = Partial<ServerErrorResponse>;

/** The error for a caller who may not do something to a stream (or `$all`); undefined for one who may. */
export function refusalOf(
  users: Users | undefined,
  metadata: Metadata,
  { store, stream, right }: { store: EventStore; stream: string; right: Right },
): Refusal | undefined {
  if (users === undefined) return undefined;
  const given = String(metadata.get('authorization')[0] ?? '').replace(/^Basic /, '');
  const [name = '', ...rest] = Buffer.from(given, 'base64').toString('utf8').split(':');
  const user = users[name];
  // A server does not say whether it is the name or the password.
  if (user === undefined || user.password !== rest.join(':'))
    return { code: status.UNAUTHENTICATED, details: 'Bad credentials' };
  if (user.admin === true) return undefined;
  const granted =
    store.settings(stream).$acl?.[right] ?? (stream.startsWith('$all') ? ['$admins'] : ['$all']);
  if (granted.includes('$all') || granted.includes(name)) return undefined;
  const denied = new Metadata();
  denied.set('exception', 'access-denied');
  return { code: status.PERMISSION_DENIED, details: 'Access Denied', metadata: denied };
}
