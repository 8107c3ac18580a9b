import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

type Carried = {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
};

/**
 * Writes NOTICES.txt beside what is built: every package whose code is in it, with its licence word for word, as the
 * licences ask for. A package that says nothing of its licence fails the build.
 */
export const notices: Plugin = {
  name: 'notices',
  generateBundle(_, bundle) {
    const folders = new Set<string>();
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue;
      for (const id of part.moduleIds) {
        const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
        if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder);
      }
    }
    const carried = [...folders].map(readNotice).sort((a, b) => (a.name < b.name ? -1 : 1));
    const source = carried.map(
      ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}\n`,
    );
    const head = 'What is built here holds code of these packages, each under its own licence.\n';
    this.emitFile({
      type: 'asset',
      fileName: 'NOTICES.txt',
      source: [head, ...source].join(`\n${'-'.repeat(80)}\n\n`),
    });
  },
};

function readNotice(folder: string): Carried {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`notices: ${name} ${version} says nothing of its licence`);
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  return {
    name,
    version,
    license,
    text: text || `Licensed under ${license}; the package brings no text of it.`,
  };
}
