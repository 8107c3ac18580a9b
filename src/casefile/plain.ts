import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { quoted } from '../../events/dates/complaint.ts';
import { MOST_TOLD, type Path } from './problem.ts';

/** The deepest that anything in a case file lies, with room to spare. */
export const DEEPEST = 50;

/** The most that aliases may repeat in all, counted in scalars, lists and maps. A bomb repeats billions. */
export const MOST_REPEATED = 20_000;

/** Names that every JavaScript object has a meaning for: as keys of a file they are never honest. */
const FORBIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** A fault at an offset of the text. */
export type TextFault = { readonly offset: number; readonly what: string; readonly path?: Path };

/** A value, and why reading it was given up where it was: whatever else could be said then would mislead. */
export type PlainValue = {
  readonly value: unknown;
  readonly faults: readonly TextFault[];
  readonly stopped: TextFault | undefined;
};

type Plain = { readonly value: unknown; readonly size: number };

/**
 * YAML nodes as plain values. By hand and not by `toJS`, because a date (`1985`, `[1987-03-27,1987-03-30]`) is
 * wanted as it is written, a key written twice is reported with both lines, and an alias is never unfolded.
 */
export function plainValue(root: Node | null, lineOf: (offset: number) => number): PlainValue {
  const faults: TextFault[] = [];
  const anchored = new Map<string, Plain>();
  let repeated = 0;
  let stopped: TextFault | undefined;
  const nothing: Plain = { value: null, size: 1 };

  function plain(node: unknown, path: Path): Plain {
    if (stopped !== undefined) return nothing;
    if (path.length > DEEPEST) {
      stopped = { offset: offsetOf(node), what: `this lies too deep: at most ${DEEPEST} levels are read` };
      return nothing;
    }
    if (isAlias(node)) return aliased(node, path);
    const read = collectionOrScalar(node, path);
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor) anchored.set(node.anchor, read);
    return read;
  }

  function collectionOrScalar(node: unknown, path: Path): Plain {
    if (path.at(-1) === 'on') return { value: dateText(node), size: 1 };
    if (isMap(node)) return mapValue(node.items, path);
    if (isSeq(node)) {
      const items = node.items.map((item, index) => plain(item, [...path, index]));
      return { value: items.map(({ value }) => value), size: total(items) };
    }
    const value = isScalar(node) ? scalarValue(node) : null;
    if (typeof value === 'string' && !value.isWellFormed())
      faults.push({ offset: offsetOf(node), what: HALF, path });
    return { value, size: 1 };
  }

  function mapValue(pairs: readonly Pair[], path: Path): Plain {
    const value: Record<string, unknown> = {};
    const lines = new Map<string, number>();
    let size = 1;
    for (const pair of pairs) {
      const key = keyText(pair.key);
      const offset = offsetOf(pair.key);
      const what = key === undefined ? 'a field’s name is plain text' : keyFault(key, lines.get(key));
      if (key === undefined || what !== undefined) {
        faults.push({ offset, what: what ?? '', path: key === undefined ? path : [...path, key] });
        if (faults.length > MOST_TOLD) break;
        continue;
      }
      lines.set(key, lineOf(offset));
      const read = plain(pair.value, [...path, key]);
      value[key] = read.value;
      size += read.size;
    }
    return { value, size };
  }

  function aliased(node: Alias, path: Path): Plain {
    const target = anchored.get(node.source);
    if (target === undefined) {
      const what = `there is no anchor &${node.source} before this`;
      faults.push({ offset: offsetOf(node), what, path });
      return nothing;
    }
    repeated += target.size;
    if (repeated <= MOST_REPEATED) return target;
    const most = MOST_REPEATED.toLocaleString('en-US');
    const what = `anchors and aliases (&, *) repeat more than ${most} pieces here: write them out`;
    stopped = { offset: offsetOf(node), what, path };
    return nothing;
  }

  const { value } = plain(root, []);
  return { value, faults, stopped };
}

/** A log cannot hold it (RFC 8785 forbids it), and no reader shows it. */
const HALF =
  'here stands half of a sign (a lone surrogate, \\ud800 to \\udfff): write the whole sign, or leave it out';

function keyFault(key: string, firstLine: number | undefined): string | undefined {
  if (FORBIDDEN.includes(key)) return `${quoted(key)} may not be the name of anything in a case file`;
  if (!key.isWellFormed()) return HALF;
  if (key === '<<') return 'merge keys (<<) are not read: write the fields out';
  return firstLine === undefined
    ? undefined
    : `\`${key}\` is written twice; the first is in line ${firstLine}`;
}

/** A key as written: `1985:` is the text 1985, not a number. */
export function keyText(key: unknown): string | undefined {
  if (typeof key === 'string') return key;
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

/** A date from its source, so that nobody needs quotes. */
function dateText(node: unknown): unknown {
  if (isSeq(node)) {
    const items = node.items.map((item) => (isScalar(item) ? scalarText(item) : undefined));
    return items.includes(undefined) ? items : `[${items.join(',')}]`;
  }
  if (isMap(node)) return '{...}';
  return isScalar(node) ? scalarText(node) : '';
}

const scalarText = (scalar: Scalar): string => scalar.source ?? String(scalar.value ?? '');

/** `.inf` and `.nan` have no place in a docket and none in JSON: they stay text, which the schema then refuses. */
function scalarValue(scalar: Scalar): unknown {
  const { value } = scalar;
  return typeof value === 'number' && !Number.isFinite(value) ? scalarText(scalar) : value;
}

export function offsetOf(node: unknown): number {
  const ranged = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range : undefined;
  return ranged?.[0] ?? 0;
}

const total = (parts: readonly Plain[]): number => parts.reduce((sum, { size }) => sum + size, 1);
