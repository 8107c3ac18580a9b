import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { answersAhead, standingIn } from './vite.ahead.ts';
import { notices } from './vite.notices.ts';

/** npm makes the binary executable when it installs it; a build run in place has to do so itself. */
const executable: Plugin = {
  name: 'executable',
  writeBundle: ({ dir = 'dist' }) => chmodSync(join(dir, 'nunc.js'), 0o755),
};

/**
 * What schemas are made of takes long to load: it lies in a file of its own that Node reads when it is first asked
 * for. A function that cannot wait for a file can only `require` it, which is for files that Node itself runs.
 */
const fieldsWhenAsked = standingIn(
  'fields-when-asked',
  /\/events\/fields\.ts$/,
  () => `
    const { createRequire } = process.getBuiltinModule('node:module');
    export const fields = () => createRequire(import.meta.url)('./fields.js');
  `,
);

/** Commander starts other programs for whoever asks it to, which Nunc does not: loading what for takes long. */
const noOtherPrograms = standingIn('no-other-programs', /\/commander\/lib\/command\.js$/, (code) => {
  const [before, after, ...more] = code.split("require('node:child_process')");
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('no-other-programs: Commander asks for child processes in another way');
  return `${before}{}${after}`;
});

/** What a chunk may not read: no command waits for a record that it does not open, and no audit for schemas. */
const NOT_AT_THE_START: { readonly [chunk: string]: RegExp | undefined } = {
  shell: /\/(?:record-|schemas-|node_modules\/zod\/)/,
  vocabulary: /\/(?:record-|schemas-|node_modules\/zod\/)/,
  record: /\/(?:schemas-|node_modules\/zod\/)/,
};

const onlyWhatIsNeeded: Plugin = {
  name: 'only-what-is-needed',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      const waits = chunk.type === 'chunk' ? NOT_AT_THE_START[chunk.name] : undefined;
      if (chunk.type !== 'chunk' || waits === undefined) continue;
      const read = [...chunk.imports, ...chunk.moduleIds].find((id) => waits.test(id));
      if (read !== undefined) throw new Error(`only-what-is-needed: ${chunk.name} reads ${read}`);
    }
  },
};

/** What an audit is made of, with all that it imports. */
const RECORD = inTheHouse(
  'src/audit/index.ts',
  'src/docket/index.ts',
  'src/log/sqlite/log.ts',
  'src/cli/ask/case-record.ts',
  'src/cli/ask/store.ts',
  'src/cli/commands/audit.ts',
  'src/branches/what-if/readings.ts',
);
const SHELL = inTheHouse('src/cli/run.ts', 'src/cli/process-io.ts');

/** What of the vocabulary needs no schema, and what is nothing else. */
const VOCABULARY = /\/events\/(?:dates\.ts|dates\/.*|citations\.ts|nearest\.ts)$/;
const SCHEMAS = /\/node_modules\/zod\/|\/events\/(?:fields\/.*|ids\.ts|words\.ts|faults\.ts)$/;

/** These files of the house, each of which has to be there. */
function inTheHouse(...paths: readonly string[]): (file: string) => boolean {
  const files = new Set(paths.map((path) => join(import.meta.dirname, path)));
  for (const file of files) if (!existsSync(file)) throw new Error(`the build knows no file ${file}`);
  return (file) => files.has(file);
}

/**
 * The binary: one small file that starts, and a chunk for each command, so that a command reads only what it
 * needs. Starting up is most of the time of a short command.
 */
export default defineConfig({
  plugins: [executable, fieldsWhenAsked, answersAhead, noOtherPrograms, onlyWhatIsNeeded, notices],
  ssr: {
    noExternal: true,
    external: [
      '@kurrent/bridge',
      '@kurrent/kurrentdb-client',
      'vite',
      '@preact/preset-vite',
      'playwright-core',
    ],
  },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node24',
    minify: true,
    rollupOptions: {
      input: {
        nunc: 'src/cli/binary.ts',
        fields: 'events/fields/all.ts',
        thread: 'src/web/server/thread.ts',
      },
      // What a file of the vocabulary says is all that it does: one that nothing is asked of is left out.
      treeshake: {
        moduleSideEffects: [
          { test: /^(?!.*node_modules).*\/events\/.*\.ts$/, sideEffects: false },
          { test: /\/node_modules\/zod\//, sideEffects: false },
        ],
      },
      output: {
        entryFileNames: ({ name }) => (name === 'nunc' ? 'nunc.js' : 'chunks/[name].js'),
        chunkFileNames: 'chunks/[name]-[hash].js',
        // What starts every command in one file, what answers about a record in another: forty small files
        // take longer to find than two large ones to read.
        codeSplitting: {
          groups: [
            // Schemas are in a file of their own, and what they share with a record in another.
            { name: 'vocabulary', test: VOCABULARY, priority: 4 },
            { name: 'schemas', test: SCHEMAS, priority: 3 },
            { name: 'shell', test: SHELL, priority: 2 },
            { name: 'record', test: RECORD, priority: 1 },
          ],
        },
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
