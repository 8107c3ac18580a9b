import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/** Set to have golden files written anew; their differences are then read in the diff. */
const update = process.env.NUNC_UPDATE === '1';

/** Compares what people will read with the file that holds what they read last time. */
export function expectGolden(file: URL, text: string): void {
  if (update) {
    mkdirSync(dirname(file.pathname), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}
