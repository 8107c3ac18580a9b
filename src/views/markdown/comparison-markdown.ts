import type { ClaimCompared, Comparison, StateReason } from '../../branches/index.ts';
import type { Caption } from '../../docket/index.ts';
import { citesTogether } from '../account/cites.ts';
import { asToWords } from '../account/standing-words.ts';
import { counted, partyName } from '../account/words.ts';
import { markdownText as text } from './escaped.ts';

/** What a memo on two futures needs besides the comparison. */
export type ComparisonMemo = {
  readonly case: string | null;
  readonly title: string;
  /** What each side is called within a sentence: `the record`, `branch hunt`. */
  readonly base: string;
  readonly branch: string;
  /** What the branch changes, in words. */
  readonly edits: readonly string[];
  readonly comparison: Comparison;
};

/** A comparison as Markdown (CommonMark with tables), to be pasted into a memo. */
export function comparisonMarkdown(memo: ComparisonMemo, caption: Caption): string {
  const { comparison, edits } = memo;
  const changed = comparison.claims.filter((claim) => claim.changed);
  const reasoned = comparison.claims.filter((claim) => !claim.changed && claim.because.branch.length > 0);
  const { opened } = caption;
  const where = [opened?.number && `No. ${opened.number}`, opened?.court, opened?.opinion].filter(Boolean);
  return `${[
    `# ${text(opened?.title ?? memo.case ?? 'A case without a title')}`,
    ...(where.length === 0 ? [] : [text(where.join(', '))]),
    `## ${text(memo.title)}`,
    ...(edits.length === 0
      ? []
      : [`What is changed:\n\n${edits.map((edit) => `- ${text(edit)}`).join('\n')}`]),
    parting(comparison, changed.length),
    ...(changed.length === 0 ? [] : [table(changed, memo, caption)]),
    ...mattersBlock(memo),
    ...mootBlock(memo),
    ...whyBlocks('Why', changed, memo, caption),
    ...whyBlocks('The same end, for other reasons', reasoned, memo, caption),
  ].join('\n\n')}\n`;
}

const parting = ({ partsAt, claims }: Comparison, changed: number): string =>
  partsAt === null
    ? 'The two never part: every entry does the same in both.'
    : `They part at \`${partsAt}\`. ${counted(changed, 'claim ends', 'claims end')} otherwise, ${claims.length - changed} the same.`;

function table(claims: readonly ClaimCompared[], { base, branch }: ComparisonMemo, caption: Caption): string {
  return [
    `| Claim | Claimant | In ${text(base)} | In ${text(branch)} |`,
    '| --- | --- | --- | --- |',
    ...claims.map((claim) => {
      const described = caption.claims.get(claim.id);
      const name = described === undefined ? '' : `${text(described.title)} `;
      const next = claim.next.branch.map((finding) => `\`${finding}\``).join(', then ');
      const left = next === '' ? '' : `, not decided: next would come ${next}`;
      const party = described && caption.parties.get(described.claimant)?.name;
      return `| ${name}(\`${claim.id}\`) | ${text(party ?? described?.claimant ?? '')} | ${text(sideWords(claim, 'base', caption))} | **${text(sideWords(claim, 'branch', caption))}**${left} |`;
    }),
  ].join('\n');
}

/** How a claim ends on one side; as to whom how, where it does not end the same as to all on both. */
function sideWords({ asTo, ...claim }: ClaimCompared, side: 'base' | 'branch', caption: Caption): string {
  if (new Set(asTo.map(({ base, branch }) => `${base} ${branch}`)).size < 2) return claim[side];
  return asToWords(
    asTo.map((row) => ({
      name: row.party === null ? null : partyName(caption, row.party),
      states: row[side].split(' or '),
    })),
  );
}

function mattersBlock({ comparison, base, branch }: ComparisonMemo): readonly string[] {
  const changed = comparison.matters.filter((matter) => matter.changed);
  if (changed.length === 0) return [];
  return [
    '### Discovery matters',
    [
      `| Matter | In ${text(base)} | In ${text(branch)} |`,
      '| --- | --- | --- |',
      ...changed.map((matter) => `| \`${matter.id}\` | ${text(matter.base)} | **${text(matter.branch)}** |`),
    ].join('\n'),
  ];
}

function mootBlock({ comparison, base, branch }: ComparisonMemo): readonly string[] {
  if (comparison.moot.length === 0) return [];
  return [
    '### Moot',
    comparison.moot
      .map(
        (one) =>
          `- \`${one.entry}\`${one.whole ? '' : ', in part'}, in ${text(one.in === 'base' ? base : branch)}: ${text(one.reason)}`,
      )
      .join('\n'),
  ];
}

function whyBlocks(
  heading: string,
  claims: readonly ClaimCompared[],
  { base, branch }: ComparisonMemo,
  caption: Caption,
): readonly string[] {
  if (claims.length === 0) return [];
  return [
    `### ${heading}`,
    ...claims.flatMap((claim) => [
      `**${text(caption.claims.get(claim.id)?.title ?? claim.id)}** (\`${claim.id}\`)${claim.changed ? '' : `, ${text(claim.base)} in both`}`,
      ...reasons(`In ${base}, ${claim.base}:`, claim.because.base),
      ...reasons(`In ${branch}, ${claim.branch}:`, claim.because.branch),
    ]),
  ];
}

/** Both sides in full: whoever reads the memo has not the record beside it. */
const reasons = (lead: string, because: readonly StateReason[]): readonly string[] =>
  because.length === 0
    ? []
    : [
        text(lead),
        because
          .map(({ entry, says, cites }) => {
            const where = cites.length === 0 ? '' : ` (${text(citesTogether(cites).join('; '))})`;
            return `- \`${entry}\`: ${text(says)}${where}`;
          })
          .join('\n'),
      ];
