import { chmodSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** npm makes the binary executable when it installs it; a build run in place has to do so itself. */
const executable: Plugin = {
  name: 'executable',
  writeBundle: () => chmodSync('dist/nunc.js', 0o755),
};

/**
 * The binary: one small file that starts, and a chunk for each command, so that a command reads only what it
 * needs. Starting up is most of the time of a short command.
 */
export default defineConfig({
  plugins: [executable],
  ssr: {
    noExternal: true,
    external: ['@kurrent/kurrentdb-client', 'vite', '@preact/preset-vite', 'playwright-core'],
  },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node22',
    minify: true,
    rollupOptions: {
      output: {
        entryFileNames: 'nunc.js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
