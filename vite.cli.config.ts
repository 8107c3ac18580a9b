import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { everyAnswer } from './machines/every-answer.ts';
import { machines } from './machines/index.ts';

/** npm makes the binary executable when it installs it; a build run in place has to do so itself. */
const executable: Plugin = {
  name: 'executable',
  writeBundle: ({ dir = 'dist' }) => chmodSync(join(dir, 'nunc.js'), 0o755),
};

/**
 * What takes long to make, what schemas are made of and the machines, lies in files of its own that Node reads when it is first
 * asked for. The source imports it: a function that cannot wait for a file can only `require` it, which is for
 * files that Node itself runs.
 */
const whenAsked: Plugin = {
  name: 'when-asked',
  transform(code, id) {
    const [, accessor] = /\/(events\/fields|machines\/drawn)\.ts$/.exec(id) ?? [];
    if (accessor === undefined) return undefined;
    const file = accessor === 'events/fields' ? './fields.js' : './machines.js';
    return code
      .replace(/^import \* as all from .*$/m, '')
      .replace(
        '=> all',
        `=> process.getBuiltinModule('node:module').createRequire(import.meta.url)('${file}')`,
      );
  },
};

/** Commander starts other programs for whoever asks it to, which Nunc does not: loading what for takes long. */
const noOtherPrograms: Plugin = {
  name: 'no-other-programs',
  transform: (code, id) =>
    /\/commander\/lib\/command\.js$/.test(id)
      ? code.replace("require('node:child_process')", '{}')
      : undefined,
};

/** Every answer of the machines, asked of XState now and not at each start. */
const answersAhead: Plugin = {
  name: 'answers-ahead',
  transform: (_code, id) => {
    if (!id.endsWith('/machines/ahead.ts')) return undefined;
    const every = Object.entries(machines).map(([name, { machine }]) => [name, everyAnswer(machine)]);
    return `export const ahead = JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(every)))});`;
  },
};

/** What an audit is made of, with all that it imports. */
const RECORD =
  /src\/(audit|docket)\/index\.ts$|src\/log\/sqlite\/log\.ts$|src\/cli\/ask\/(case-record|store)\.ts$|src\/cli\/commands\/audit\.ts$|src\/branches\/what-if\/readings\.ts$/;

/**
 * The binary: one small file that starts, and a chunk for each command, so that a command reads only what it
 * needs. Starting up is most of the time of a short command.
 */
export default defineConfig({
  plugins: [executable, whenAsked, answersAhead, noOtherPrograms],
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
    target: 'node22',
    minify: true,
    rollupOptions: {
      input: {
        nunc: 'src/cli/binary.ts',
        fields: 'events/fields/all.ts',
        machines: 'machines/all.ts',
      },
      // What a file of the vocabulary says is all that it does: one that nothing is asked of is left out.
      treeshake: {
        moduleSideEffects: [{ test: /^(?!.*node_modules).*\/events\/.*\.ts$/, sideEffects: false }],
      },
      output: {
        entryFileNames: ({ name }) => (name === 'nunc' ? 'nunc.js' : 'chunks/[name].js'),
        chunkFileNames: 'chunks/[name]-[hash].js',
        // What starts every command in one file, what answers about a record in another: forty small files
        // take longer to find than two large ones to read.
        codeSplitting: {
          groups: [
            { name: 'shell', test: /src\/cli\/run\.ts$/, priority: 2 },
            { name: 'record', test: RECORD, priority: 1 },
          ],
        },
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
