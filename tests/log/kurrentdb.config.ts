import { defineConfig } from 'vitest/config';

/** `vitest run --config tests/log/kurrentdb.config.ts`: the contract against a real server. */
export default defineConfig({
  test: { include: ['tests/log/kurrentdb.real.ts'], testTimeout: 120_000, hookTimeout: 60_000 },
});
