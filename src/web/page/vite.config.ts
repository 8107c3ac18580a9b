import { fileURLToPath } from 'node:url';
import { notices } from '../../../vite.notices.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The studio's page, built into `dist/web`, from where the server gives it out. */
export default {
  root: here('.'),
  base: '/',
  plugins: [notices],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('../../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing may be inlined: the page's policy allows no inline script and no data: script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
};
