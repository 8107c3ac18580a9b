import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/** Compares text with a file that people read. `NUNC_UPDATE=1` writes the file anew; read it in the diff. */
export function expectGolden(file: URL, text: string): void {
  if (process.env.NUNC_UPDATE === '1') {
    mkdirSync(dirname(file.pathname), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '(no such file; NUNC_UPDATE=1 writes it)').toBe(
    text,
  );
}
