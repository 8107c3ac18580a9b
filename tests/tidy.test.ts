import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clockFaults } from './tidy/clock-faults.ts';
import {
  arrowFaults,
  cacheFaults,
  fileFaults,
  printed,
  rings,
  type Source,
  wordFaults,
} from './tidy/faults.ts';
import { long } from './tidy/house.ts';
import { homonyms } from './tidy/names.ts';
import { codeOnly } from './tidy/plain.ts';
import { house, sourcesIn } from './tidy/sources.ts';

const root = new URL('../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
// What is bundled is no dependency of the package: `tests/cli/supply-chain.test.ts` holds which are.
const declared = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }));

describe('the house', () => {
  it('has its arrows point one way', () => {
    expect(printed(house.flatMap((source) => arrowFaults(source, declared)))).toEqual([]);
  });

  it('has no files that import each other in a ring', () => {
    expect(printed(rings(house))).toEqual([]);
  });

  it('touches clocks, chance and the world at its edges only, and has no any, no ! and no enum', () => {
    expect(printed(house.flatMap(wordFaults))).toEqual([]);
  });

  it('keeps what is kept for speed in faster/', () => {
    expect(printed(house.flatMap(cacheFaults))).toEqual([]);
    const text = 'const known = new WeakMap<Docket, string>();';
    expect(printed(cacheFaults({ path: 'src/audit/moved.ts', text }))).toEqual([
      'src/audit/moved.ts:1 a cache outside faster/: use `remembered`',
    ]);
    expect(cacheFaults({ path: 'src/docket/faster/remembered.ts', text })).toEqual([]);
  });

  it('has one meaning for each name that a file gives to others', () => {
    expect(printed(homonyms(house))).toEqual([]);
    const twice = ['src/a/one.ts', 'src/b/two.ts'].map((path) => ({
      path,
      text: 'export type Row = string;',
    }));
    expect(printed(homonyms(twice))).toEqual(['src/b/two.ts:1 Row means something else in src/a/one.ts']);
  });

  it('has short files with names that say something', () => {
    expect(
      printed(
        [...house, ...sourcesIn('tests/')]
          .flatMap(fileFaults)
          .filter(({ path, what }) => !(path.startsWith('tests/') && what.includes('lines'))),
      ),
    ).toEqual([]);
  });

  it('gives a reason for every file that is long, and for no other', () => {
    const lengths = new Map(house.map(({ path, text }) => [path, text.split('\n').length - 1]));
    for (const [path, reason] of Object.entries(long)) {
      expect(reason.length, path).toBeGreaterThan(20);
      expect(lengths.get(path), path).toBeGreaterThan(300);
    }
  });
});

describe('the tests', () => {
  it('measure no time, and wait for causes', () => {
    // The server that stands in for KurrentDB is slow where it is told to be, and forgets what has aged.
    const tests = sourcesIn('tests/').filter(
      ({ path }) => !/^tests\/(?:bench|tidy|log\/kurrent-server)[/.]/.test(path),
    );
    expect(printed(tests.flatMap(clockFaults))).toEqual([]);
  });

  it('are found out where they do not', () => {
    const text = [
      "import { setTimeout as sleep } from 'node:timers/promises';",
      'const began = performance.now();',
      'await new Promise((resolve) => setTimeout(resolve, 50));',
      'await page.waitForTimeout(300);',
      'requestAnimationFrame(next);',
      'expect(Date.now() - began).toBeLessThan(1_000);',
    ].join('\n');
    expect(printed(clockFaults({ path: 'tests/slow.test.ts', text })).toSorted()).toEqual([
      'tests/slow.test.ts:1 a wait without a cause',
      'tests/slow.test.ts:2 a time is measured',
      'tests/slow.test.ts:3 a wait without a cause',
      'tests/slow.test.ts:4 a wait without a cause',
      'tests/slow.test.ts:5 frames are counted',
      'tests/slow.test.ts:6 a time is measured',
    ]);
  });

  it('may make a seed of the clock, and speak of time', () => {
    const text = "// not performance.now()\nconst seed = Date.now() % 1_000;\nconst text = 'setTimeout(x)';";
    expect(clockFaults({ path: 'tests/calm.test.ts', text })).toEqual([]);
  });
});

describe('a made-up file that breaks every rule', () => {
  const bad: Source = {
    path: 'src/doctrine/helpers.ts',
    text: [
      "import { readFile } from 'node:fs/promises';",
      "import { audit } from '../audit/audit.ts';",
      "import lodash from 'lodash';",
      'import {',
      '  produce,',
      "} from 'immer';",
      'enum Colour { Red }',
      'export const now = (x: any) => Date.now() + x!.y + Math.random();',
      "const later = await import('node:net');",
      'const day = new Date();',
    ].join('\n'),
  };

  it('is found out by line', () => {
    expect(printed(arrowFaults(bad, new Set(['immer'])))).toEqual([
      'src/doctrine/helpers.ts:1 node:fs/promises is for the edges',
      'src/doctrine/helpers.ts:2 src/doctrine may not import from src/audit',
      'src/doctrine/helpers.ts:3 lodash is not among the dependencies',
      'src/doctrine/helpers.ts:6 src/doctrine may not import immer',
      'src/doctrine/helpers.ts:9 node:net is for the edges',
    ]);
    expect(printed(wordFaults(bad)).toSorted()).toEqual([
      'src/doctrine/helpers.ts:10 the world is for the edges: new Date',
      'src/doctrine/helpers.ts:7 no enums: enum C',
      'src/doctrine/helpers.ts:8 no `!`: x!',
      'src/doctrine/helpers.ts:8 no `any`: : any',
      'src/doctrine/helpers.ts:8 the world is for the edges: Date.now',
      'src/doctrine/helpers.ts:8 the world is for the edges: Math.random',
    ]);
    expect(printed(fileFaults({ ...bad, text: 'x\n'.repeat(301) }))).toEqual([
      'src/doctrine/helpers.ts:1 a name that says nothing',
      'src/doctrine/helpers.ts:300 301 lines: what is the second thing in it?',
    ]);
    expect(printed(arrowFaults({ path: 'src/attic/box.ts', text: '' }, declared))).toEqual([
      'src/attic/box.ts:1 src/attic has no place in the house',
    ]);
  });

  it('is found out in a ring', () => {
    const ring = [
      { path: 'events/a.ts', text: "export { b } from './b.ts';" },
      { path: 'events/b.ts', text: "\nimport { a } from './a.ts';" },
    ];
    expect(printed(rings(ring))).toEqual(['events/b.ts:2 a ring: events/a.ts -> events/b.ts -> events/a.ts']);
  });

  it('is not found out by its prose', () => {
    const prose = [
      '// Date.now() is for the edges',
      "const text = 'new Date() and any and x!';",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
      'const pattern = /it\'s a "Date.now()" [/`]/.test(`say ${{ a: `Math.random() ${1}` }.a} new Date()`);',
      '/* enum Colour */ const ok = !flag && other !== 1;',
    ].join('\n');
    expect(wordFaults({ path: 'src/doctrine/prose.ts', text: prose })).toEqual([]);
    expect(codeOnly(prose)).not.toContain('Date');
    expect(codeOnly(prose).split('\n')).toHaveLength(4);
  });
});
