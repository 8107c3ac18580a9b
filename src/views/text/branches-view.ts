import type { NamedBranch } from '../../branches/index.ts';
import { counted } from '../account/words.ts';
import { ends, hanging, indented, wrap } from './layout.ts';
import { EMPTY_LINE, faint, id, type Line, phrase, strong } from './styled.ts';

/** The branches of a case, one below the other. */
export function branchesView(branches: readonly NamedBranch[], width: number): readonly Line[] {
  if (branches.length === 0)
    return wrap(phrase('No branch is saved. One is made by nunc what-if CASE EDIT... --save NAME.'), width);
  return branches.flatMap((branch, index) => [
    ...(index === 0 ? [] : [EMPTY_LINE]),
    ...ends(phrase(id(branch.name)), phrase(faint(counted(branch.edits.length, 'edit'))), width),
    ...indented(wrap(origin(branch), width - 2), 2),
    ...(branch.reason === null ? [] : indented(wrap(phrase(branch.reason), width - 2), 2)),
  ]);
}

const origin = ({ base, by, at, baseVersion }: NamedBranch) =>
  by === null || at === null
    ? phrase('a reading that ships with the case')
    : phrase('of ', id(base), baseVersion === null ? ', going on with it' : '', `, saved by ${by} at ${at}`);

/** One branch, with its edits as they would be typed. */
export function branchView(branch: NamedBranch, edits: readonly string[], width: number): readonly Line[] {
  return [
    ...branchesView([branch], width),
    EMPTY_LINE,
    phrase(strong('What it changes')),
    ...edits.flatMap((edit) => hanging(phrase('  '), phrase(`--${edit}`), width, 2)),
  ];
}
