/** What keeps anybody from talking to a server at all. */
import { StoreUnreachable } from '../faults.ts';
import { type Diagnosis, diagnose } from './diagnose.ts';
import type { KurrentUrl } from './url.ts';

/**
 * Nobody there, TLS on one side only, a certificate that will not do, something that is no KurrentDB: known
 * within a few seconds, so that nobody waits in vain. Undefined where nothing of the sort is found.
 */
export async function obstacle(place: string, url: KurrentUrl): Promise<StoreUnreachable | undefined> {
  const findings = await Promise.all(url.hosts.map((host) => diagnose(host, url.security)));
  const found = (why: StoreUnreachable['why'], message: string) => new StoreUnreachable(place, why, message);
  if (findings.every(({ kind }) => kind === 'nobody')) {
    return found(
      'no-server',
      `No KurrentDB answers at ${place}. Is it running, and are host and port right?`,
    );
  }
  // One node that can be talked to can say where the others are.
  if (findings.some(({ kind }) => kind === 'reachable')) return undefined;
  const bad = findings.find((finding) => finding.kind === 'bad-certificate');
  if (bad !== undefined) return found('tls', certificateFault(place, bad));
  if (findings.some(({ kind }) => kind === 'server-is-plain'))
    return found('tls', `${place} does not speak TLS. Add ?tls=false to the URL if that is meant.`);
  if (findings.some(({ kind }) => kind === 'server-is-secure'))
    return found('tls', `${place} speaks TLS only. Take ?tls=false out of the URL.`);
  if (findings.some(({ kind }) => kind === 'something-else'))
    return found('failed', `What answers at ${place} is no KurrentDB: it does not speak HTTP/2.`);
  return undefined;
}

/** What to do depends on what is wrong: the codes are OpenSSL's, and Node's for a name. */
function certificateFault(
  place: string,
  { code, why }: Extract<Diagnosis, { kind: 'bad-certificate' }>,
): string {
  if (code === 'CERT_HAS_EXPIRED')
    return `The certificate of ${place} has expired. Whoever runs the server must renew it.`;
  if (code === 'CERT_NOT_YET_VALID')
    return `The certificate of ${place} is not valid yet. Is the clock of this machine right?`;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return `The certificate of ${place} is for another name (${why}). Name the host in the URL as the certificate does.`;
  return `The certificate of ${place} is not trusted (${why}). Name its authority's file in the URL: ?tlsCAFile=PATH.`;
}
