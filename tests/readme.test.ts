import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay } from '../src/docket/index.ts';
import { Clerk } from './cli/clerk.ts';
import { exampleCase, recorded } from './examples/case-files.ts';

/**
 * What the README shows is what happens: its terminal sessions are typed in their order, its case file is
 * written down, its links lead somewhere. NUNC_UPDATE=1 writes the answers anew.
 */
const root = new URL('../', import.meta.url);
const path = fileURLToPath(new URL('README.md', root));
const readme = readFileSync(path, 'utf8');

/** The fenced blocks of a language, in their order. */
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text]) => text ?? '',
  );

type Exchange = { readonly typed: string; readonly shown: string };

/** A session taken apart: what was typed, and what stands below it. */
const exchanges = (session: string): readonly Exchange[] =>
  session
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [typed = '', ...shown] = part.split('\n');
      return { typed, shown: shown.join('\n') };
    });

const clerk = new Clerk();
beforeAll(() => {
  symlinkSync(fileURLToPath(new URL('examples', root)), clerk.path('examples'));
  clerk.file('roe.yaml', blocks('yaml')[0] ?? '');
});
afterAll(() => clerk.leaves());

const isShown = (text: string, shown: string): boolean => {
  const pattern = shown
    .split(/^\.\.\.\n/m)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*?');
  return new RegExp(`^${pattern}$`).test(text);
};

describe('the README', () => {
  it('shows terminal sessions as they go', async () => {
    let written = readme;
    for (const session of blocks('console')) {
      let anew = '';
      for (const { typed, shown } of exchanges(session)) {
        const [program, ...args] = typed.split(' ');
        expect(program).toBe('nunc');
        const { code, out, err } = await clerk.types(args, { env: { COLUMNS: '80' } });
        expect({ code, err }, typed).toEqual({ code: 0, err: '' });
        if (process.env.NUNC_UPDATE !== '1' && !isShown(out, shown)) expect(shown, typed).toBe(out);
        // What was left out of an answer by hand stays left out as long as the rest is right.
        anew += `$ ${typed}\n${shown !== '' && isShown(out, shown) ? shown : out}`;
      }
      written = written.replace(session, () => anew);
    }
    if (process.env.NUNC_UPDATE === '1') writeFileSync(path, written);
  });

  it('counts claims, motions and orders as the record has them', () => {
    const { docket } = replay(recorded(exampleCase('abc-v-meese')));
    const counts = [
      `${docket.claims.size} claims`,
      `${docket.motions.size} motions`,
      `${docket.orders.size} orders`,
    ];
    expect(readme).toContain(`replays it: ${counts.join(', ')}`);
  });

  it('has a case file of ten lines or so that has no faults', async () => {
    const [file = ''] = blocks('yaml');
    expect(file.trim().split('\n').length).toBeLessThanOrEqual(12);
    expect((await clerk.types(['check', 'roe.yaml'])).out).toContain('no faults');
  });

  it.each(
    [...readme.matchAll(/\]\(([^)#]+)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !link.includes('://')),
  )('leads somewhere: %s', (link) => {
    expect(existsSync(new URL(link, root))).toBe(true);
  });
});
