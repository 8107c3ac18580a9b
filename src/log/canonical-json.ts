import canonicalize from 'canonicalize';

/**
 * The canonical JSON of a value (RFC 8785): one spelling for one content, whoever writes it.
 *
 * Errors: `TypeError` for a value that JSON cannot hold (`NaN`, a lone surrogate, a cycle, a function).
 */
export function canonicalJson(value: unknown): string {
  const text = quickly(value, 0);
  return text === undefined ? carefully(value) : inOnePiece(text);
}

/**
 * A text put together of pieces is kept as its pieces until something looks into it, and would be gone through
 * again by each who takes it into a longer one.
 */
function inOnePiece(text: string): string {
  special.test(text);
  return text;
}

function carefully(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (cause) {
    throw new TypeError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  if (text === undefined) throw new TypeError('The value has no JSON form');
  return text;
}

/**
 * The same several times faster, for the plain values that entries are made of; undefined where the library has
 * to decide. Appending spends much of its time here, and a test compares the two on random values.
 */
function quickly(value: unknown, depth: number): string | undefined {
  switch (typeof value) {
    case 'string':
      return special.test(value) ? escaped(value) : `"${value}"`;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      // RFC 8785 spells numbers as ECMAScript does.
      return Number.isFinite(value) ? `${value}` : undefined;
    case 'object':
      break;
    default:
      return undefined;
  }
  if (value === null) return 'null';
  // So deep only where it refers to itself; the library says so.
  if (depth > deepest || 'toJSON' in value) return undefined;
  if (Array.isArray(value)) return list(value, depth);
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null
    ? fields(value as Record<string, unknown>, depth)
    : undefined;
}

const deepest = 100;
/** What may not stand between quotes as it is: quotes, backslashes, controls, surrogates without their half. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON escapes.
const special = /["\\\u0000-\u001f\ud800-\udfff]/;

/** `JSON.stringify` writes a lone surrogate as an escape; the RFC forbids it. */
function escaped(text: string): string | undefined {
  return text.isWellFormed() ? JSON.stringify(text) : undefined;
}

function list(items: readonly unknown[], depth: number): string | undefined {
  let text = '[';
  for (const item of items) {
    const written = quickly(item, depth + 1);
    if (written === undefined) return undefined;
    text += text.length === 1 ? written : `,${written}`;
  }
  return `${text}]`;
}

function fields(object: Record<string, unknown>, depth: number): string | undefined {
  const order = orderOf(Object.keys(object));
  if (order === undefined) return undefined;
  let text = '{';
  for (const { key, written } of order) {
    const field = object[key];
    if (field === undefined) continue;
    const value = quickly(field, depth + 1);
    if (value === undefined) return undefined;
    text += text.length === 1 ? written + value : `,${written}${value}`;
  }
  return `${text}}`;
}

/** A key, and how it is written before its value. */
type Key = { readonly key: string; readonly written: string };
type Order = { readonly given: readonly string[]; readonly sorted: readonly Key[] };

/** Entries of one type have the same keys in the same order: those seen last, so that few are sorted. */
const seen: (Order | undefined)[] = [];
const room = 256;
/** An object of more keys is no entry's, and is not worth keeping. */
const manyKeys = 64;

/** Keys by code units, as the RFC sorts and as `sort` does by itself. */
function orderOf(given: readonly string[]): readonly Key[] | undefined {
  const first = given[0]?.length ?? 0;
  const last = given.at(-1)?.length ?? 0;
  const place = (given.length * 31 + last * 7 + first) % room;
  const known = seen[place];
  if (known !== undefined && same(known.given, given)) return known.sorted;
  const sorted: Key[] = [];
  for (const key of given.toSorted()) {
    const name = quickly(key, 0);
    if (name === undefined || key === '__proto__') return undefined;
    sorted.push({ key, written: `${name}:` });
  }
  if (given.length <= manyKeys) seen[place] = { given, sorted };
  return sorted;
}

function same(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at += 1) if (some[at] !== others[at]) return false;
  return true;
}
