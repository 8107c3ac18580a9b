import canonicalize from 'canonicalize';

/**
 * The canonical JSON of a value (RFC 8785): one spelling for one content, whoever writes it.
 *
 * Errors: `TypeError` for a value that JSON cannot hold (`NaN`, a lone surrogate, a cycle, a function).
 */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (cause) {
    throw new TypeError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  if (text === undefined) throw new TypeError('The value has no JSON form');
  return text;
}
