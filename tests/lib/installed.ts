import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a user has after `npm install nunc` in an empty folder: the packed package and what it depends on. */
export function installed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nunc-installed-'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root, stdio: 'pipe' });
  const [tarball = ''] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  // What it depends on comes from here, so that the test needs no network.
  const own = join(folder, 'own');
  for (const name of Object.keys(manifest.dependencies))
    cpSync(join(root, 'node_modules', name), join(own, name), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n');
  const from = [tarball, ...Object.keys(manifest.dependencies).map((name) => `own/${name}`)];
  execFileSync(
    'npm',
    [
      'install',
      '--offline',
      '--install-links',
      '--no-audit',
      '--no-fund',
      '--silent',
      ...from.map((one) => `./${one}`),
    ],
    { cwd: folder, stdio: 'pipe' },
  );
  return folder;
}

/** The types of Node, for a consumer that has them. */
export function withNodeTypes(folder: string): void {
  for (const name of ['@types/node', 'undici-types']) {
    mkdirSync(join(folder, 'node_modules', name, '..'), { recursive: true });
    cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
  }
}

/** The examples in the docstrings of the library, by the name of what they are of. */
export function examples(): readonly { readonly name: string; readonly code: string }[] {
  const folder = join(root, 'src/lib');
  return readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return [
      ...text.matchAll(
        / \* @example\n \* ```ts\n([\s\S]*?) \* ```[\s\S]*?\*\/\nexport (?:async )?(?:function|const|class) (\w+)/g,
      ),
    ].map(([, lines = '', name = '']) => ({ name, code: lines.replaceAll(/^ \* ?/gm, '') }));
  });
}

/** The same code, in which each line that ends with `// value` is held to it. */
export const checked = (code: string): string =>
  `import { inspect } from 'node:util';
const holds = (found: unknown, told: string) => {
  const shown = typeof found === 'string' ? found : inspect(found, { compact: true, breakLength: Infinity });
  if (shown !== told) throw new Error(\`the example says \${told}, and it is \${shown}\`);
};
${code.replaceAll(/^(.+); \/\/ (.+)$/gm, (_, said: string, value: string) => `holds(${said}, ${JSON.stringify(value)});`)}`;
