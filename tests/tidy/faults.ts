import { posix } from 'node:path';
import { edges, excepted, folders, long } from './house.ts';
import { codeOnly } from './plain.ts';

export type Source = { readonly path: string; readonly text: string };
export type Fault = { readonly path: string; readonly line: number; readonly what: string };

type Import = {
  readonly line: number;
  readonly from: string /** Types only: gone when it runs. */;
  readonly erased: boolean;
};

const IMPORTS = /^(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

export function importsOf({ text }: Source): readonly Import[] {
  return [...text.matchAll(IMPORTS)].map((found) => ({
    line: lineAt(text, found.index + found[0].length),
    from: found[1] ?? found[2] ?? '',
    erased: /^(?:import|export) type\b/.test(found[0]),
  }));
}

export const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** `src/docket/hear/order.ts` is in `src/docket`, `events/ids.ts` in `events`. */
export const folderOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('src/') ? 2 : 1)
    .join('/');

const isEdge = (path: string): boolean => edges.some((edge) => path.startsWith(edge));
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
export const target = (path: string, from: string): string =>
  posix.normalize(posix.join(posix.dirname(path), from));

/** Imports against the arrows. `declared` are the packages that package.json depends on. */
export function arrowFaults(source: Source, declared: ReadonlySet<string>): readonly Fault[] {
  const { path } = source;
  const here = folderOf(path);
  const folder = folders[here];
  if (folder === undefined) return [{ path, line: 1, what: `${here} has no place in the house` }];
  return importsOf(source).flatMap(({ from, line }) => {
    const fault = (what: string): readonly Fault[] => [{ path, line, what }];
    if (from.startsWith('.')) {
      const there = folderOf(target(path, from));
      if (there === here || folder.from === 'everything' || folder.from.includes(there)) return [];
      return fault(`${here} may not import from ${there}`);
    }
    if (from.startsWith('node:') && isEdge(path)) return [];
    if (excepted[path]?.includes(from)) return [];
    if (from.startsWith('node:')) return fault(`${from} is for the edges`);
    const name = packageOf(from);
    if (!declared.has(name)) return fault(`${name} is not among the dependencies`);
    if (folder.from === 'everything' || folder.packages.includes(name)) return [];
    return fault(`${here} may not import ${name}`);
  });
}

/** Files that import each other in a ring when they run, each ring once. */
export function rings(sources: readonly Source[]): readonly Fault[] {
  const imports = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source).flatMap(({ from, line, erased }) =>
        from.startsWith('.') && !erased ? [{ to: target(source.path, from), line }] : [],
      ),
    ]),
  );
  const done = new Set<string>();
  const found: Fault[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    for (const { to, line } of imports.get(path) ?? []) {
      const at = trail.indexOf(to);
      if (at >= 0) found.push({ path, line, what: `a ring: ${[...trail.slice(at), to].join(' -> ')}` });
      else if (!done.has(to)) visit(to, [...trail, to]);
    }
    done.add(path);
  };
  for (const { path } of sources) if (!done.has(path)) visit(path, [path]);
  return found;
}

/** What only the edges may touch. */
const WORLD =
  /(?<![\w.$])(?:new Date\b|Date(?:\.now|\.parse|\()|Math\.random|performance\b\s*[.[]|process\b\s*[.[]|console\b\s*[.[]|fetch\(|setTimeout\(|setInterval\(|queueMicrotask\(|Temporal\.Now)/g;

/** What nobody may write here. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/(?:[:<|&,]\s*|\bas\s+)any\b(?!\s*[:(])/g, 'no `any`'],
  [/[\w)\]]!(?=[.;,)\]\s[])(?!=)/g, 'no `!`'],
  [/(?<![\w.$])(?:const\s+)?enum\s+[A-Z]/g, 'no enums'],
];

/** A module that the file may import, loaded when it is first needed. */
const loadsLate = (path: string, text: string): boolean =>
  (excepted[path] ?? []).some((name) => text.startsWith(`process.getBuiltinModule('${name}')`));

/** Words that the rules forbid in code; prose and strings are left alone. */
export function wordFaults({ path, text }: Source): readonly Fault[] {
  const code = codeOnly(text);
  const rules = isEdge(path) ? FORBIDDEN : [...FORBIDDEN, [WORLD, 'the world is for the edges'] as const];
  return rules.flatMap(([pattern, what]) =>
    [...code.matchAll(pattern)]
      .filter(({ index }) => !loadsLate(path, text.slice(index)))
      .map((found) => ({ path, line: lineAt(code, found.index), what: `${what}: ${found[0].trim()}` })),
  );
}

/** What is kept from one question to the next stands in a `faster/` folder: the plain file is the whole truth. */
export const cacheFaults = ({ path, text }: Source): readonly Fault[] =>
  path.includes('/faster/')
    ? []
    : [...text.matchAll(/^(?:export )?const \w+ = new WeakMap\b/gm)].map(({ index }) => ({
        path,
        line: lineAt(text, index),
        what: 'a cache outside faster/: use `remembered`',
      }));

const VAGUE = /(?:^|[/.-])(?:utils?|helpers?|common|misc|managers?|services?)(?:[/.-]|$)/;
const LINES = 300;

/** Names and lengths of files. */
export function fileFaults({ path, text }: Source): readonly Fault[] {
  const lines = text.split('\n').length - 1;
  return [
    ...(VAGUE.test(path) ? [{ path, line: 1, what: 'a name that says nothing' }] : []),
    ...(lines > LINES && long[path] === undefined
      ? [{ path, line: LINES, what: `${lines} lines: what is the second thing in it?` }]
      : []),
  ];
}

export const printed = (faults: readonly Fault[]): readonly string[] =>
  faults.map(({ path, line, what }) => `${path}:${line} ${what}`);
