import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// What was compiled once is found by every process and thread that the tests start from the sources, and by the
// processes that run the tests: each starts in a third of the time.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL('./node_modules/.cache/nunc/compiled', import.meta.url),
);

/** Those that run the built binary in processes of its own: they import what starts one. */
const processes = globSync('tests/**/*.test.ts').filter((file) =>
  readFileSync(file, 'utf8').includes("/nunc-process.ts'"),
);
const studio = ['tests/web/**/*.test.ts'];

export default defineConfig({
  test: {
    // A bound for what never ends, however busy the machine is; no test is about how long something takes.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Many files wait for a server, a process or the browser: one more works while they do.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'in process',
          include: ['tests/**/*.test.ts'],
          exclude: [...processes, ...studio],
          // Loading the house anew for every file took longer than most files take.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: processes,
          globalSetup: 'tests/cli/built-binary.ts',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'studio',
          include: studio,
          globalSetup: 'tests/web/page-and-browser.ts',
          isolate: false,
        },
      },
    ],
  },
});
