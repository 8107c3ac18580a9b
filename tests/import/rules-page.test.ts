import { describe, expect, it } from 'vitest';
import { DISPOSITION_RULES } from '../../src/import/classify/dispositions.ts';
import { EFFECT_RULES } from '../../src/import/classify/effects.ts';
import { KIND_RULES } from '../../src/import/classify/kinds.ts';
import { RELIEF_RULES } from '../../src/import/classify/motion-types.ts';
import { expectGolden } from '../golden.ts';
import { DISPOSITION_EXAMPLES } from './examples/dispositions.ts';
import { EFFECT_EXAMPLES } from './examples/effects.ts';
import type { Examples } from './examples/examples.ts';
import { KIND_EXAMPLES } from './examples/kinds.ts';
import { RELIEF_EXAMPLES } from './examples/reliefs.ts';

type Rule = { readonly name: string; readonly says: string; readonly because: string };

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();

const table = (rules: readonly Rule[], examples: Examples): string =>
  [
    '| rule | says | because | hears, for example |',
    '| --- | --- | --- | --- |',
    ...rules.map(({ name, says, because }) => {
      const line = cell(examples[name]?.[0] ?? '');
      return `| ${name} | ${says} | ${cell(because)} | ${line === '' ? '(nothing)' : `\`${line}\``} |`;
    }),
  ].join('\n');

const PAGE = `# The rules of an import

What an import takes each line of a docket for is decided by these rules and nothing else. A test writes this page from
the rules (\`NUNC_UPDATE=1 npm test -- tests/import/rules-page\`) and runs every example line.

    nunc import docket.json --explain 22

says which of them decided entry 22, on which words, and what became of it; \`#3\` names an entry without a number by
its place. \`--rules\` counts how often each decided.

## Adding one

Two files, and this page:

1. The rule, in the table of its family under \`src/import/classify/\` (\`kinds-*.ts\`, \`motion-types.ts\`,
   \`dispositions.ts\`, \`effects-*.ts\`): a name, what it says, the pattern, and a sentence that a clerk could check.
   Rules are asked in their order and the first that speaks decides, so the more specific one stands higher up. A
   pattern has bounded gaps and no nested repetition.
2. Its example, in the file of the same family under \`tests/import/examples/\`: a line on which it decides, and a near
   miss on which another must.

Then \`NUNC_UPDATE=1 npm test -- tests/import\` writes this page, and \`npm run score\` says what the rule did to dockets
that people have read. A test fails for a rule without an example, an example without a rule, and a pattern that is slow
on hostile text.

## What an entry is

Asked from the top; the first that speaks decides.

${table(KIND_RULES, KIND_EXAMPLES)}

## What a motion asks for

The phrase that comes first in the title decides; where two begin at the same word, the rule higher up.

${table(RELIEF_RULES, RELIEF_EXAMPLES)}

## How a motion is decided

The longest phrases first, so that "denied as moot" is never read as "denied".

${table(DISPOSITION_RULES, DISPOSITION_EXAMPLES)}

## What an entry does to the case

Each is asked, of orders and judgments, and of other papers as far as such a paper can do it.

${table(EFFECT_RULES, EFFECT_EXAMPLES)}
`;

describe('the page of the rules', () => {
  it('stands in docs/RULES.md as the rules are', () => {
    expectGolden(new URL('../../docs/RULES.md', import.meta.url), PAGE);
  });

  it('has an example line for every rule', () => {
    expect(PAGE.match(/\(nothing\)/g) ?? []).toHaveLength(1);
  });
});
