import { BadStoreUrl, StoreUnreachable } from './faults.ts';
import { openMemoryLog } from './memory.ts';
import type { Log } from './port.ts';
import { kurrentScheme, withoutPassword } from './store-url.ts';

export type OpenOptions = {
  /** `read` never makes or changes a store; `write` makes an embedded one when there is none. */
  readonly mode: 'read' | 'write';
  /** How long to wait for a store that is busy or does not answer, in milliseconds. */
  readonly patience?: number;
  /** How long to wait for a server that is not there yet, in milliseconds; not at all unless told. */
  readonly wait?: number;
};

/**
 * Opens the log at a URL: `memory:` (empty, gone when closed), `sqlite:PATH` (the path as the operating
 * system writes it, relative to the working directory), or `kurrentdb://[USER:PASSWORD@]HOST:PORT[?tls=false]`,
 * which may be written `esdb://` too.
 *
 * Errors: `BadStoreUrl`, `StoreUnreachable`, `NotAStore`, `StoreCorrupt`; each names the place.
 */
export async function openLog(url: string, options: OpenOptions): Promise<Log> {
  if (url === 'memory:') return openMemoryLog();
  if (url.startsWith('sqlite:')) {
    const path = url.slice('sqlite:'.length);
    if (path === '') throw new BadStoreUrl(url, 'The store sqlite: names no file; write sqlite:PATH.');
    // Both are loaded only when asked for: starting up is most of the time of a short command.
    const { openSqliteLog } = await import('./sqlite/log.ts');
    return openSqliteLog(path, options);
  }
  if (kurrentScheme.test(url)) {
    const { openKurrentLog } = await kurrentAdapter(withoutPassword(url));
    return openKurrentLog(url, options);
  }
  throw new BadStoreUrl(
    withoutPassword(url),
    `${withoutPassword(url)} is no store that Nunc knows: write sqlite:PATH, memory: or kurrentdb://HOST:PORT.`,
  );
}

/** KurrentDB's client is large and few need it: who does installs it beside Nunc. */
async function kurrentAdapter(place: string): Promise<typeof import('./kurrentdb/log.ts')> {
  try {
    return await import('./kurrentdb/log.ts');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new StoreUnreachable(
      place,
      'no-client',
      `KurrentDB's own client is not installed beside Nunc, and ${place} needs it: npm install @kurrent/kurrentdb-client`,
      { cause: error },
    );
  }
}
