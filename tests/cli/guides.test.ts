import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Clerk } from './clerk.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

let clerk: Clerk;
beforeEach(() => {
  clerk = new Clerk('.nunc/docket.db');
});
afterEach(() => clerk.leaves());

/** The words of a command line, quotes taken off. */
const words = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );

/** A block of the guide as it would look on a terminal today. */
async function typedAgain(block: string): Promise<string> {
  const shown: string[] = [];
  for (const part of block.split(/^(?=\$ )/m)) {
    const [prompt = '', ...below] = part.split('\n');
    const [program, ...args] = words(prompt.slice(2));
    shown.push(prompt);
    if (program === 'cat') {
      clerk.file(args[0] ?? '', below.join('\n'));
      shown.push(...below.filter((line) => line !== ''));
    } else {
      const { out, err } = await clerk.types(args.map((arg) => arg.replace(/^examples\//, examples)));
      shown.push(...`${out}${err}`.replaceAll('DESK/', '').trimEnd().split('\n'));
    }
  }
  return `${shown.join('\n')}\n`;
}

describe.each(['RECORDING', 'VALUE', 'WHAT-IF'])('the guide docs/%s.md', (name) => {
  const guide = fileURLToPath(new URL(`../../docs/${name}.md`, import.meta.url));

  it('shows what its commands say', async () => {
    const text = readFileSync(guide, 'utf8');
    let again = '';
    for (const [index, part] of text.split(/```console\n|```\n/).entries()) {
      const isBlock = index % 2 === 1;
      again += isBlock ? `\`\`\`console\n${await typedAgain(part)}\`\`\`\n` : part;
    }
    if (process.env.NUNC_UPDATE === '1') writeFileSync(guide, again);
    else expect(text).toBe(again);
  });
});
