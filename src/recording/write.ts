import type { Entry } from '../../events/index.ts';
import type { Log } from '../log/port.ts';

/** A stream of a log as it was read: what is written must follow its version (-1: it has no entry). */
export type StreamEnd = { readonly log: Log; readonly stream: string; readonly version: number };

export type WriteResult = { readonly ok: true } | { readonly ok: false; readonly what: string };

/**
 * Writes entries where the stream still ends where it was read. Where another writer came first nothing is
 * written, and `what` says so. Errors: those of the log.
 */
export async function write(
  { log, stream, version }: StreamEnd,
  fresh: readonly Entry[],
): Promise<WriteResult> {
  if (fresh.length === 0) return { ok: true };
  const result = await log.append(stream, fresh, { expectedVersion: version });
  if (result.ok) return { ok: true };
  const now =
    result.kind === 'version-conflict'
      ? `${stream} is at version ${result.actual}, not ${version}`
      : `${stream} now holds an entry ${result.id}`;
  return {
    ok: false,
    what: `Another writer came first: ${now}. Nothing was written; look at what was recorded and try again.`,
  };
}
