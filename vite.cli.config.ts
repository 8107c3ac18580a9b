import { chmodSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** npm makes the binary executable when it installs it; a build run in place has to do so itself. */
const executable: Plugin = {
  name: 'executable',
  writeBundle: () => chmodSync('dist/nunc.js', 0o755),
};

/**
 * Puts the schemas together when they are first asked for: what is `require`d and not imported runs at its first
 * use. Node itself does this only for modules in files of their own, so that it can be done here alone.
 */
const schemasWhenAsked: Plugin = {
  name: 'schemas-when-asked',
  transform: (code, id) =>
    id.endsWith('/events/schemas.ts')
      ? code
          .replace(/^import \* as all from ("[^"]+"|'[^']+');?$/m, '')
          .replace('=> all', "=> require('./schemas/all.ts')")
      : undefined,
};

/** What an audit is made of, with all that it imports. */
const RECORD =
  /src\/(audit|docket)\/index\.ts$|src\/log\/sqlite\/log\.ts$|src\/cli\/(case-record|store)\.ts$|src\/cli\/commands\/audit\.ts$|src\/branches\/readings\.ts$/;

/**
 * The binary: one small file that starts, and a chunk for each command, so that a command reads only what it
 * needs. Starting up is most of the time of a short command.
 */
export default defineConfig({
  plugins: [executable, schemasWhenAsked],
  ssr: {
    noExternal: true,
    external: ['@kurrent/kurrentdb-client', 'vite', '@preact/preset-vite', 'playwright-core'],
  },
  build: {
    ssr: 'src/cli/binary.ts',
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node22',
    minify: true,
    rollupOptions: {
      // What a file of the vocabulary says is all that it does: one that nothing is asked of is left out.
      treeshake: { moduleSideEffects: [{ test: /^(?!.*node_modules).*\/events\/.*\.ts$/, sideEffects: false }] },
      output: {
        entryFileNames: 'nunc.js',
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
