import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Property tests and browser tests are slower than the default allows on a small machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
