/** Records in their chain, before they are written: the same for every adapter. */
import { linkHash, linkHashOfBytes } from './chain.ts';
import type { Prepared } from './decide-append.ts';
import type { DoesNotFit, Head, RawRecord, Recordable } from './port.ts';

/** A record ready to be written: its entry's canonical JSON and its place in the chain. */
export type Linked = {
  readonly stream: string;
  readonly version: number;
  readonly id: string;
  readonly hash: string;
  readonly previous: string;
  readonly text: string;
};

/** Links new entries to the end of a stream. */
export function chained(
  { stream, version: last, hash: head }: Pick<Head, 'stream' | 'version' | 'hash'>,
  entries: readonly Prepared[],
): readonly Linked[] {
  const linked: Linked[] = [];
  let previous = head;
  for (const { id, text } of entries) {
    const version = last + 1 + linked.length;
    const hash = linkHash(text, { previous, stream, version });
    linked.push({ stream, version, id, hash, previous, text });
    previous = hash;
  }
  return linked;
}

/** What the adapter knows while it holds the right to write. */
export type Holdings = {
  readonly headOf: (stream: string) => Pick<Head, 'version' | 'hash'>;
  readonly hashAt: (stream: string, version: number) => string | undefined;
};

export type AdoptPlan = { readonly ok: true; readonly fresh: readonly Linked[] } | DoesNotFit;

/** Which of the records are new, or the first that does not fit what is here. */
export function planAdoption(records: readonly RawRecord[], holdings: Holdings): AdoptPlan {
  const heads = new Map<string, Pick<Head, 'version' | 'hash'>>();
  const fresh: Linked[] = [];
  for (const { stream, version, hash, bytes } of records) {
    const refuse = (what: string): DoesNotFit => ({ ok: false, kind: 'does-not-fit', stream, version, what });
    const head = heads.get(stream) ?? holdings.headOf(stream);
    const previous = head.hash;
    if (version <= head.version) {
      const here = heads.has(stream)
        ? fresh.find((record) => record.stream === stream && record.version === version)?.hash
        : undefined;
      if ((here ?? holdings.hashAt(stream, version)) !== hash)
        return refuse('another record is here already');
      continue;
    }
    if (version > head.version + 1) return refuse(`the stream ends at version ${head.version} here`);
    if (linkHashOfBytes(bytes, { previous, stream, version }) !== hash) {
      return refuse('its hash does not fit its content and the record before it');
    }
    const text = new TextDecoder().decode(bytes);
    const { id } = JSON.parse(text) as Recordable;
    heads.set(stream, { version, hash });
    fresh.push({ stream, version, id, hash, previous, text });
  }
  return { ok: true, fresh };
}
