import { describe, expect, it } from 'vitest';
import { catalog, recorded } from '../../events/index.ts';
import { audit, openRecord } from '../../src/audit/index.ts';
import { readCaseFile } from '../../src/casefile/index.ts';
import { judge } from '../../src/recording/index.ts';
import {
  asToWords,
  dismissalWords,
  judgmentWords,
  marksWords,
} from '../../src/views/account/standing-words.ts';
import { expectGolden } from '../golden.ts';
import { reference } from './reference.ts';
import { type Row, SECTIONS, SUIT } from './suit.ts';

const rows = Object.values(SECTIONS).flat();

const idOf = ({ write }: Row): string => /\bid: ([\w-]+)/.exec(write)?.[1] ?? '';
const byId = new Map(rows.map((row) => [idOf(row), row]));

/** The suit with some rows on its docket, as a case file. */
const caseFile = (written: readonly Row[]): string =>
  written.length === 0
    ? `${SUIT}entries: []\n`
    : `${SUIT}entries:\n${written.map(({ write }) => write.replace(/^/gm, '  ')).join('\n')}\n`;

function entriesOf(written: readonly Row[]) {
  const read = readCaseFile({ name: 'page.yaml', text: caseFile(written) });
  if (!read.ok) throw new Error(read.problems.map(({ line, what }) => `${line}: ${what}`).join('\n'));
  const { case: id, drafts } = read.caseFile;
  return recorded(drafts, { case: id, recordedAt: '2036-01-01T00:00:00Z', recordedBy: 'a test' });
}

const before = ({ after = [] }: Row): readonly Row[] =>
  after.map((id) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`no row ${id}`);
    return found;
  });

/** Where claims and matters stand, each in a line: `fraud: dismissed as to Acme Corp.; filed as to Bolt Bros.`. */
function standing(written: readonly Row[]): ReadonlyMap<string, string> {
  const { claims, matters } = audit(openRecord(entriesOf(written)));
  return new Map([
    ...claims.map((claim) => {
      const { states, split, asTo, dismissal, judgment, marks = [] } = claim;
      const more = [
        marksWords(marks, judgment?.favours),
        judgment ? judgmentWords(judgment) : '',
        dismissal ? dismissalWords(dismissal) : '',
      ].filter((part) => part !== '');
      return [
        claim.id as string,
        split ? asToWords(asTo) : [states.join(' or ') || 'not asserted', ...more].join(', '),
      ] as const;
    }),
    ...matters.map(({ id, states }) => [id as string, states.join(' or ') || 'not raised'] as const),
  ]);
}

/** What a row does to claims and matters. */
function does(row: Row): string {
  const was = standing(before(row));
  const changed = [...standing([...before(row), row])].filter(([id, now]) => was.get(id) !== now);
  return changed.length === 0
    ? 'No claim moves.'
    : changed.map(([id, now]) => `\`${id}\`: ${now.replace(/\.$/, '')}.`).join(' ');
}

const tableRow = (row: Row): string =>
  `<tr><td valign="top">

${row.line}

*${does(row)}*

</td><td>

\`\`\`yaml
${row.write}
\`\`\`

</td></tr>`;

const section = ([heading, own]: readonly [string, readonly Row[]]): string =>
  `### ${heading}

<table><tr><th>on the docket</th><th>the entry to write</th></tr>
${own.map(tableRow).join('\n')}
</table>`;

const page = (): string => `# Entries: what the docket says, and what to write

On the left a line as it stands on a docket, with what it does in the suit below; on the right the entry to write, whole.
Copy it under \`entries:\` in a case file, or into a file for \`nunc append\`, and put your own ids in. Text with a comma
or a colon in it is put in quotes. Behind the lines stand every entry type and its fields.

Written from the catalog of entries and from lines that are run one by one; \`NUNC_UPDATE=1 npm test -- tests/entries-page\`
writes it anew.

## Lines of a docket

All of them are of this invented suit. What a line needs before it (a complaint, the motion that is decided) is among the
lines above it.

\`\`\`yaml
${SUIT}\`\`\`

${Object.entries(SECTIONS).map(section).join('\n\n')}

${reference()}
`;

describe('docs/ENTRIES.md', () => {
  it.each(rows.map((row) => [row.line, row] as const))('is recorded without a fault: %s', (_, row) => {
    expect(judge([], entriesOf([...before(row), row]))).toEqual([]);
  });

  it('has the commonest lines, each once, and every entry type in its reference', () => {
    expect(rows.length).toBeGreaterThan(24);
    expect(byId.size).toBe(rows.length);
    for (const type of Object.keys(catalog).filter((name) => !name.startsWith('Branch')))
      expect(reference()).toContain(`#### \`${type}\``);
  });

  it('stands as the lines and the catalog are', () => {
    expectGolden(new URL('../../docs/ENTRIES.md', import.meta.url), page());
  });
});
