import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page of HTML as browsers read it (the HTML standard's parser, which mends what is broken). */
export const pageTree = (html: string): Node => parse(html);

export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
export const isElement = (node: Node): node is Element => 'tagName' in node;

/** The elements of these names below a node, in the order of the page; what `within` refuses is not looked into. */
export function elements(
  node: Node,
  names: ReadonlySet<string>,
  within: (element: Element) => boolean = () => true,
): readonly Element[] {
  const found: Element[] = [];
  // Pages are nested deeper than a stack is: an own one.
  const waiting: Node[] = [...childrenOf(node)].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isElement(next)) continue;
    if (names.has(next.tagName)) found.push(next);
    if (within(next)) waiting.push(...[...childrenOf(next)].reverse());
  }
  return found;
}

export const attribute = ({ attrs }: Element, name: string): string | null =>
  attrs.find((one) => one.name === name)?.value ?? null;

const SILENT = new Set(['script', 'style', 'input', 'select', 'option']);

/** The text of a node as it reads on the page: a line break is a new line (or what `lineBreak` says), blanks are one blank. */
export function textOf(node: Node, skip: ReadonlySet<string> = new Set(), lineBreak = '\n'): string {
  const parts: string[] = [];
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('value' in next) parts.push(next.value.replace(/\s+/g, ' '));
    else if (isElement(next) && next.tagName === 'br') parts.push(lineBreak);
    else if (!isElement(next) || (!SILENT.has(next.tagName) && !(next !== node && skip.has(next.tagName))))
      waiting.push(...[...childrenOf(next)].reverse());
  }
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}
