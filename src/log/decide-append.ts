/**
 * The one rule of appending, shared by every adapter: what is new, what was recorded before, and what is
 * refused. Pure; the adapter looks records up and writes what comes out.
 */
import { isInstant } from '../../events/dates.ts';
import { canonicalJson } from './canonical-json.ts';
import { NotStorable } from './faults.ts';
import type { ExpectedVersion, IdConflict, Recordable, VersionConflict } from './port.ts';
import { sameEntry } from './same-entry.ts';

/** An entry ready to be written: its canonical JSON, made before any lock is taken. */
export type Prepared = {
  readonly id: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly text: string;
};

/** What the adapter knows of the stream while it holds the right to write to it. */
export type StreamState = {
  readonly stream: string;
  /** -1 when the stream does not exist. */
  readonly version: number;
  /** The canonical JSON of the entry that the stream holds under an id, if it holds one. */
  readonly textOf: (id: string) => string | undefined;
};

export type AppendDecision =
  | { readonly kind: 'write'; readonly fresh: readonly Prepared[] }
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'refuse'; readonly refusal: VersionConflict | IdConflict };

/**
 * Writes entries as canonical JSON.
 *
 * Errors: `NotStorable`, naming the entry, when one is not JSON, has no id, type or `recordedAt`, or when that is no
 * instant, as where a clock is thousands of years off.
 */
export function prepare(place: string, entries: readonly Recordable[]): readonly Prepared[] {
  return entries.map((entry) => {
    const { id, type, recordedAt } = entry;
    if (!isName(id) || !isName(type) || !isName(entry.recordedAt)) {
      const lacking = (['id', 'type', 'recordedAt'] as const).find((name) => !isName(entry[name]));
      throw new NotStorable(
        place,
        String(id),
        `Entry ${String(id)} cannot be recorded in ${place}: it has no ${lacking}.`,
      );
    }
    if (!isInstant(recordedAt)) {
      const why = `the clock says ${recordedAt}, which is no instant of RFC 3339. Set the clock of this machine right.`;
      throw new NotStorable(place, id, `Entry ${id} cannot be recorded in ${place}: ${why}`);
    }
    try {
      return { id, type, recordedAt, text: canonicalJson(entry) };
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new NotStorable(place, id, `Entry ${id} cannot be recorded: it is not JSON (${why}).`, { cause });
    }
  });
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/**
 * Decides an append. Retries come first: entries that the stream already holds are recorded, whatever
 * version the writer expected, since a retry repeats the version of its first attempt. Only entries that are
 * new must find the stream as expected.
 */
export function decideAppend(
  state: StreamState,
  prepared: readonly Prepared[],
  expected: ExpectedVersion,
): AppendDecision {
  const fresh = new Map<string, Prepared>();
  for (const entry of prepared) {
    const held = fresh.get(entry.id)?.text ?? state.textOf(entry.id);
    if (held === undefined) fresh.set(entry.id, entry);
    else if (!sameContent(held, entry.text)) {
      return {
        kind: 'refuse',
        refusal: { ok: false, kind: 'id-conflict', stream: state.stream, id: entry.id },
      };
    }
  }
  if (fresh.size === 0 && prepared.length > 0) return { kind: 'nothing-new' };
  if (!meets(state.version, expected)) {
    const { stream, version: actual } = state;
    return { kind: 'refuse', refusal: { ok: false, kind: 'version-conflict', stream, expected, actual } };
  }
  return fresh.size === 0 ? { kind: 'nothing-new' } : { kind: 'write', fresh: [...fresh.values()] };
}

/** Whether a stream that ends at a version is where its writer believes it to be. */
export function meets(version: number, expected: ExpectedVersion): boolean {
  if (expected === 'any') return true;
  return version === (expected === 'no-stream' ? -1 : expected);
}

/** A retry may carry a new instant or another recorder; the first recording stands, so those do not count. */
const sameContent = (held: string, offered: string): boolean =>
  held === offered || sameEntry(JSON.parse(held) as object, JSON.parse(offered) as object);
