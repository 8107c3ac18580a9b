import { Option } from 'commander';
import type { Edit, Entry } from '../../../events/index.ts';
import { openRecord } from '../../audit/index.ts';
import { type Comparison, editText } from '../../branches/index.ts';
import { comparisonView } from '../../views/text/comparison-view.ts';
import type { Invocation } from '../ask/invocation.ts';

export const COMPARISON_FORMATS = ['text', 'svg', 'md'] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

export const comparisonFormat = (): Option =>
  new Option('--format <format>', 'how to show it: svg is a picture, md a memo')
    .choices(COMPARISON_FORMATS)
    .default('text');

/** Two ends of one case, what they are called, and how they compare. */
export type Shown = {
  readonly case: string;
  readonly title: string;
  readonly base: { readonly name: string; readonly entries: readonly Entry[] };
  readonly branch: { readonly name: string; readonly entries: readonly Entry[] };
  readonly edits: readonly Edit[];
  readonly comparison: Comparison;
};

/** Writes a comparison for people in the format asked for. */
export async function showComparison(
  invocation: Invocation,
  { base, branch, edits, ...rest }: Shown,
  format: ComparisonFormat,
): Promise<void> {
  const record = openRecord(branch.entries);
  const { caption } = record.docket;
  const names = { base: base.name, branch: branch.name };
  if (format === 'text') {
    const typed = edits.map((edit) => `--${editText(edit)}`);
    invocation.show(comparisonView({ ...rest, ...names, edits: typed }, caption, invocation.width));
    return;
  }
  const { editWords } = await import('../../views/account/edit-words.ts');
  const told = edits.map((edit) => editWords(edit, record.docket));
  if (format === 'md') {
    const { comparisonMarkdown } = await import('../../views/markdown/comparison-markdown.ts');
    invocation.io.stdout.data(comparisonMarkdown({ ...rest, ...names, edits: told }, caption));
  } else {
    const { twoFuturesSvg } = await import('../../views/picture/two-futures.ts');
    invocation.io.stdout.data(
      twoFuturesSvg({
        title: rest.title,
        base: { name: base.name, record: openRecord(base.entries) },
        branch: { name: branch.name, record },
        edits: told,
        comparison: rest.comparison,
      }),
    );
  }
}
