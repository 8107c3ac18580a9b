import type { Problem } from './problem.ts';

/** A case file's text, and what to call it when something is wrong with it. */
export type Source = { readonly name: string; readonly text: string };

/** The largest case file that is read, in bytes: some 200,000 entries. Reading takes about 100 times as much memory. */
export const LARGEST_FILE = 20_000_000;

export type SourceLimits = { readonly largest?: number };

export type ReadSource =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const refused = (where: string, what: string): ReadSource => ({ ok: false, problems: [{ where, what }] });

/**
 * A case file's bytes as text. Refuses what is too large before looking into it, what is empty, and what is no
 * UTF-8 text.
 */
export function decodeSource(name: string, bytes: Uint8Array, { largest }: SourceLimits = {}): ReadSource {
  const tooLarge = sizeFault(bytes.length, largest);
  if (tooLarge !== undefined) return refused(name, tooLarge);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refused(name, 'this text is UTF-16: save it as UTF-8');
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    return refused(name, `this is no text file: byte ${nul + 1} is NUL; a case file is YAML or JSON`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return checkSource({ name, text }, largest === undefined ? {} : { largest });
  } catch {
    return refused(name, 'this is no UTF-8 text: a case file is YAML or JSON, saved as UTF-8');
  }
}

/** Refuses a text that is too large, empty, or holds what no text holds. */
export function checkSource(source: Source, { largest }: SourceLimits = {}): ReadSource {
  const { name, text } = source;
  const tooLarge = sizeFault(text.length, largest);
  if (tooLarge !== undefined) return refused(name, tooLarge);
  if (text.trim() === '')
    return refused(name, 'the file is empty; a case file begins with nunc: 1, case: an-id and title: ...');
  if (text.includes('\0'))
    return refused(name, 'this is no text file: it holds NUL; a case file is YAML or JSON');
  return { ok: true, source: { name, text: text.startsWith('\uFEFF') ? text.slice(1) : text } };
}

function sizeFault(size: number, largest = LARGEST_FILE): string | undefined {
  if (size <= largest) return undefined;
  const megabytes = (count: number) =>
    `${(count / 1e6).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`;
  return `the file has ${megabytes(size)}, and a case file has at most ${megabytes(largest)}: split the case, or append its entries in parts`;
}
