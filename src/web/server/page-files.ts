import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Handler } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

type PageFile = { readonly type: string; readonly body: Uint8Array<ArrayBuffer> };

/**
 * The built page, read once: a request can name one of these files and nothing else, however its path is written.
 * An address of the page that is no file is the page itself, which reads the rest of it.
 */
export function pageFiles(folder: string): Handler {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const type = TYPES[extname(path)];
    if (type === undefined) continue;
    const name = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(name, { type, body: new Uint8Array(readFileSync(path)) });
  }
  return (context) => {
    const { path } = context.req;
    const file =
      files.get(path) ?? (/^\/(?:case\/[^/]*)?$/.test(path) ? files.get('/index.html') : undefined);
    if (file === undefined) return context.json({ problem: 'There is nothing at this address.' }, 404);
    return context.body(file.body, 200, {
      'Content-Type': file.type,
      'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  };
}
