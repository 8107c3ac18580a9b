import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { remembered } from '../docket/index.ts';
import { keyText, offsetOf, plainValue, type TextFault } from './plain.ts';
import { MOST_TOLD, type Path, type Place, type Problem } from './problem.ts';
import type { Source } from './source.ts';

/** A YAML or JSON text as plain values, and a way back to the lines. */
export type CaseDocument = {
  readonly value: unknown;
  /** Where the field of this path stands, or the nearest thing around it; its name, where `at` is `key`. */
  readonly place: (path: Path, at?: 'key') => Place;
  /** The source of a plain scalar (`1985`), where there is one at this path. */
  readonly sourceOf: (path: Path) => string | undefined;
};

export type ReadDocument = {
  readonly document: CaseDocument | undefined;
  readonly problems: readonly Problem[];
};

/**
 * Reads YAML, or JSON, which is YAML too. Where its syntax is broken there is no document, only the problems,
 * because guesses about the rest would hide them.
 */
export function readDocument({ name, text }: Source): ReadDocument {
  const lines = new LineCounter();
  const parsed = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // Reported by us, with the lines of both.
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'error',
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problem = ({ offset, what, path }: TextFault): Problem => ({
    where: name,
    ...place(offset),
    what,
    ...(path === undefined ? {} : { path }),
  });
  const broken = syntaxFaults(parsed);
  if (broken.length > 0) return { document: undefined, problems: broken.map(problem) };
  const read = plainValue(parsed.contents as Node | null, (offset) => place(offset).line);
  if (read.stopped !== undefined) return { document: undefined, problems: [problem(read.stopped)] };
  const { value, faults } = read;
  return {
    document: {
      value,
      place: (path, at) => place(offsetAt(parsed, path, at)),
      sourceOf: (path) => {
        const node = path.reduce<unknown>((at, step) => childOf(at, step)[1], parsed.contents);
        return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
      },
    },
    problems: faults.map(problem),
  };
}

function offsetAt(parsed: Document.Parsed, path: Path, at: 'key' | undefined): number {
  let node: unknown = parsed.contents;
  let offset = offsetOf(node);
  for (const [depth, step] of path.entries()) {
    const [key, value] = childOf(node, step);
    if (key === undefined && value === undefined) return offset;
    const named = at === 'key' && depth === path.length - 1;
    offset = named || !hasPlace(value) ? offsetOf(key ?? value) : offsetOf(value);
    node = value;
  }
  return offset;
}

function childOf(node: unknown, step: string | number): readonly [unknown, unknown] {
  if (isSeq(node)) return [undefined, typeof step === 'number' ? node.items[step] : undefined];
  if (!isMap(node)) return [undefined, undefined];
  const pair = pairsOf(node).get(String(step));
  return [pair?.key, pair?.value];
}

/** A section may have thousands of items, and each is looked up. */
const pairsOf = remembered(
  (map: YAMLMap): ReadonlyMap<string | undefined, Pair> =>
    new Map(map.items.toReversed().map((pair) => [keyText(pair.key), pair])),
);

/** A field with nothing after its colon is found by its name. */
const hasPlace = (node: unknown): boolean =>
  isCollection(node) || (isScalar(node) && node.source !== '') || (node !== null && !isScalar(node));

function syntaxFaults({ errors, warnings }: Document.Parsed): readonly TextFault[] {
  const faults: TextFault[] = [];
  const told = new Set<unknown>();
  for (const error of [...errors, ...warnings]) {
    const fault = { offset: error.pos[0], what: syntaxFault(error) };
    // One slip may be reported several times over, and a text that is too deep once for every level.
    if (error.code === 'RESOURCE_EXHAUSTION') return [fault];
    if (told.has(fault.offset) || told.has(fault.what)) continue;
    told.add(fault.offset).add(fault.what);
    faults.push(fault);
    if (faults.length > MOST_TOLD) break;
  }
  return faults;
}

function syntaxFault({ code, message }: YAMLError): string {
  switch (code) {
    case 'MULTIPLE_DOCS':
      return 'a case file holds one case, and here (after ---) a second document begins';
    case 'RESOURCE_EXHAUSTION':
      return 'brackets or dashes are nested too deep here to be read';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a text with ": " in it needs quotes, and fields of one thing stand under one another';
    case 'TAB_AS_INDENT':
      return 'lines are indented with blanks, not with tabs';
    case 'BAD_SCALAR_START':
      return `a text that begins with ${message.at(-1)} needs quotes`;
    case 'BAD_INDENT':
      return message.startsWith('Flow')
        ? 'a bracket, [ or {, that was opened before this is not closed'
        : 'this line is not indented as the ones around it are';
    case 'TAG_RESOLVE_FAILED':
      return 'tags (!) are not read in a case file';
    default:
      return `this is no YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  }
}
