import type { Account, MoveGroup, Paragraph } from '../account/account.ts';
import { ids } from '../account/words.ts';
import { gutterDate } from './dates.ts';
import { beside, ends, hanging, indented, wrap } from './layout.ts';
import { stateSpan } from './states.ts';
import {
  dated,
  EMPTY_LINE,
  faint,
  id,
  type Line,
  type Piece,
  phrase,
  plainText,
  strong,
  warning,
} from './styled.ts';

/** The timeline: one block an entry, its date in a gutter on the left. */

const GUTTER = 17;

export function timeline(accounts: readonly Account[], width: number): readonly Line[] {
  return accounts.flatMap((account, index) => [
    ...(index === 0 ? [] : [EMPTY_LINE]),
    ...block(account, width),
  ]);
}

/** One entry, as a block. */
export function block(account: Account, width: number): readonly Line[] {
  const date = gutterDate(account.bounds).flatMap((line, index) =>
    wrap(phrase(index === 0 ? dated(line) : faint(line)), GUTTER - 2),
  );
  return beside(date, body(account, width - GUTTER), GUTTER);
}

function body(account: Account, width: number): readonly Line[] {
  const heading = ends(phrase(strong(account.title ?? account.label)), phrase(id(account.id)), width);
  const label =
    account.title === null || sameWords(account.title, account.label)
      ? []
      : wrap(phrase(account.label), width);
  return [
    ...heading,
    ...label,
    ...account.says.flatMap((paragraph) => paragraphLines(paragraph, width)),
    ...account.notes.flatMap((note) => wrap(phrase(faint(note)), width)),
    ...movesLines(account.moves, width),
    ...account.anomalies.flatMap((what) =>
      hanging(phrase(warning('! ')), phrase(warning(`Not heard: ${what}`)), width, 2),
    ),
    ...(account.cites.length > 0 ? wrap(phrase(faint(account.cites.join('; '))), width) : []),
  ];
}

const sameWords = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function paragraphLines({ lead, items }: Paragraph, width: number): readonly Line[] {
  return [
    ...hanging([], lead, width, 0),
    ...items.flatMap((item) => hanging(phrase('  - '), item, width, 4)),
  ];
}

/** What the entry did, claimant by claimant. */
function movesLines(moves: readonly MoveGroup[], width: number): readonly Line[] {
  const lines: Line[] = [];
  let claimant: string | null | undefined;
  const labels = moves.map((move) => phrase(...change(move)));
  const labelWidth = Math.min(Math.max(0, ...labels.map((label) => plainText(label).length)) + 2, 28);
  for (const [index, move] of moves.entries()) {
    if (move.kind === 'claim' && move.claimant !== claimant) {
      lines.push(...wrap(phrase(move.claimant ?? ''), width));
      claimant = move.claimant;
    }
    const label = labels[index] ?? [];
    const indent = move.kind === 'claim' ? 2 : 0;
    lines.push(...indented(hanging(label, ids(move.ids), width - indent, labelWidth), indent));
  }
  return lines;
}

function change({ from, to }: MoveGroup): readonly Piece[] {
  if (from === null) return [stateSpan(to)];
  if (from === to) return [stateSpan(to), ' as before'];
  return [stateSpan(from), ' → ', stateSpan(to)];
}
