import { join } from 'node:path';
import { defineConfig } from 'vite';
import { answersAhead } from './vite.ahead.ts';
import { notices } from './vite.notices.ts';
import { types } from './vite.types.ts';

const at = (path: string) => join(import.meta.dirname, path);

/** The package for who imports it: one file for each face, what they share beside them. */
export default defineConfig({
  plugins: [
    answersAhead,
    notices,
    types(['index', 'events', 'machines', 'import', 'log'].map((face) => `src/lib/${face}`)),
  ],
  build: {
    outDir: 'dist/lib',
    emptyOutDir: true,
    target: 'es2024',
    minify: true,
    lib: {
      formats: ['es'],
      entry: {
        index: at('src/lib/index.ts'),
        // Each in a file of its own, so that a page which reads case files does not carry the import of dockets.
        'case-file': at('src/lib/case-file.ts'),
        docket: at('src/lib/docket.ts'),
        standing: at('src/lib/standing.ts'),
        motions: at('src/lib/motions.ts'),
        futures: at('src/lib/futures.ts'),
        events: at('src/lib/events.ts'),
        machines: at('src/lib/machines.ts'),
        import: at('src/lib/import.ts'),
        log: at('src/lib/log.ts'),
      },
    },
    rollupOptions: {
      external: [/^node:/, 'xstate', /^@kurrent\//],
      output: { minify: true },
    },
  },
});
