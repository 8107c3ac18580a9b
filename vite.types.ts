import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';

const root = import.meta.dirname;
/** What is bundled, and has its types beside those that speak of it. */
const CARRIED: Readonly<Record<string, string>> = { zod: join(root, 'node_modules/zod') };

/**
 * Writes the types of the library beside it: what `tsc` makes of the sources, of which the files are kept that the
 * faces import, so that who checks the types of what is installed (`skipLibCheck: false`) needs no package but those
 * that Nunc depends on.
 */
export const types = (faces: readonly string[]): Plugin => {
  let outDir = 'dist/lib';
  return {
    name: 'types',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    closeBundle() {
      mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
      const made = mkdtempSync(join(root, 'node_modules/.cache/types-'));
      try {
        const tsc = join(root, 'node_modules/typescript/bin/tsc');
        execFileSync(process.execPath, [tsc, '-p', 'tsconfig.lib.json', '--outDir', made], {
          cwd: root,
          stdio: 'inherit',
        });
        const kept = new Set<string>();
        for (const face of faces) keep(join(made, `${face}.d.ts`), kept);
        for (const file of kept) {
          const path = join(root, outDir, 'types', placeOf(file, made));
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, pointed(file, made));
        }
      } finally {
        rmSync(made, { recursive: true, force: true });
      }
    },
  };
};

const IMPORTED = /((?:from|import\() ?["'])([^"']+)(["'])/g;

/** The declarations that an import in a file leads to; undefined for a package that is installed beside Nunc. */
function led(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return join(dirname(file), specifier.replace(/\.[jt]s$/, '.d.ts'));
  const carried = CARRIED[specifier];
  return carried === undefined ? undefined : join(carried, 'index.d.ts');
}

/** Where a file of declarations lies in the package, from the folder of types. */
function placeOf(file: string, made: string): string {
  const carried = Object.entries(CARRIED).find(([, folder]) => file.startsWith(`${folder}/`));
  return carried === undefined ? relative(made, file) : join(carried[0], relative(carried[1], file));
}

/** Declarations import each other as the JavaScript that they describe. */
const pointed = (file: string, made: string): string =>
  readFileSync(file, 'utf8').replaceAll(
    IMPORTED,
    (whole, before: string, specifier: string, after: string) => {
      const target = led(file, specifier);
      if (target === undefined) return whole;
      const path = relative(dirname(placeOf(file, made)), placeOf(target, made)).replace(/\.d\.ts$/, '.js');
      return `${before}${path.startsWith('.') ? path : `./${path}`}${after}`;
    },
  );

function keep(file: string, kept: Set<string>): void {
  if (kept.has(file)) return;
  if (!existsSync(file)) throw new Error(`types: there is no ${file}`);
  kept.add(file);
  for (const [, , specifier = ''] of readFileSync(file, 'utf8').matchAll(IMPORTED)) {
    const target = led(file, specifier);
    if (target !== undefined) keep(target, kept);
  }
}
