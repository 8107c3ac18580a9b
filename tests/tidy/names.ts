import { type Fault, lineAt, type Source } from './faults.ts';

/** What may be exported under one name from more than one file, and why it is one meaning all the same. */
const ONE_MEANING: Readonly<Record<string, string>> = {
  define: 'every command gives one',
  sha256: 'the room of signatures asks no other, and hashes as the log does',
  decided: 'an arm of a machine is named as the event that it answers',
  ends: 'an arm of a machine is named as the event that it answers',
};

/** Schemas, parts of the page and the library's face are named after what they describe, show and stand before. */
const named = (path: string): boolean =>
  path.endsWith('.tsx') || path.startsWith('src/views/json/schemas/') || path.startsWith('src/lib/');

const EXPORTED =
  /^export (?:abstract )?(?:type|interface|class|const|(?:async )?function\*?) ([A-Za-z]\w*)/gm;

/** Names that are exported from two files: each time after the first. */
export function homonyms(sources: readonly Source[]): readonly Fault[] {
  const first = new Map<string, string>();
  return sources
    .filter(({ path }) => !named(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(EXPORTED)].flatMap(({ 1: name = '', index }): readonly Fault[] => {
        const before = first.get(name) ?? path;
        first.set(name, before);
        return before === path || ONE_MEANING[name] !== undefined
          ? []
          : [{ path, line: lineAt(text, index), what: `${name} means something else in ${before}` }];
      }),
    );
}
