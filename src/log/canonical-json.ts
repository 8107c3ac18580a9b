import canonicalize from 'canonicalize';

/**
 * The canonical JSON of a value (RFC 8785): one spelling for one content, whoever writes it.
 *
 * Errors: `TypeError` for a value that JSON cannot hold (`NaN`, a lone surrogate, a cycle, a function).
 */
export function canonicalJson(value: unknown): string {
  return quickly(value) ?? carefully(value);
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
 * The same several times faster, for the plain values that entries are made of. RFC 8785 is what
 * `JSON.stringify` writes once the keys are in order; where that could differ, this gives up and the library
 * decides. Appending spends much of its time here, and a test compares the two on random values.
 */
function quickly(value: unknown): string | undefined {
  const sorted = inOrder(value, 0);
  if (sorted === cannot) return undefined;
  const text = JSON.stringify(sorted);
  // `JSON.stringify` escapes a lone surrogate; the RFC forbids it.
  return text === undefined || text.includes('\\ud') ? undefined : text;
}

/** An object's keys that look like array indexes come first, whatever order they were put in. */
const indexLike = (key: string): boolean => {
  const first = key.charCodeAt(0);
  return first >= 48 && first <= 57;
};
const deepest = 100;
const cannot = Symbol('left to the library');

function inOrder(value: unknown, depth: number): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : cannot;
    case 'object':
      break;
    default:
      return cannot;
  }
  if (value === null) return null;
  // So deep only where it refers to itself; the library says so.
  if (depth > deepest) return cannot;
  if (Array.isArray(value)) return arrayInOrder(value, depth);
  const prototype: unknown = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || 'toJSON' in value) return cannot;
  return objectInOrder(value as Record<string, unknown>, depth);
}

function arrayInOrder(value: readonly unknown[], depth: number): unknown {
  const items: unknown[] = [];
  for (const item of value) {
    const sorted = inOrder(item, depth + 1);
    if (sorted === cannot) return cannot;
    items.push(sorted);
  }
  return items;
}

function objectInOrder(value: Record<string, unknown>, depth: number): unknown {
  const fields: Record<string, unknown> = {};
  // Code units, as the RFC sorts and as `sort` does by itself.
  for (const key of Object.keys(value).sort()) {
    const field = value[key];
    if (field === undefined) continue;
    if (indexLike(key) || key === '__proto__') return cannot;
    const sorted = inOrder(field, depth + 1);
    if (sorted === cannot) return cannot;
    fields[key] = sorted;
  }
  return fields;
}
