import type { Account, MoveGroup, Paragraph } from '../account/account.ts';
import { ids } from '../account/words.ts';
import { gutterDate } from './dates.ts';
import { beside, ends, hanging, indented, widthOf, wrap } from './layout.ts';
import { standingSpan } from './states.ts';
import { dated, EMPTY_LINE, faint, id, type Line, type Piece, phrase, strong, warning } from './styled.ts';

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
  return [
    ...heading(account, width),
    ...account.says.flatMap((paragraph) => paragraphLines(paragraph, width)),
    ...account.notes.flatMap((note) => wrap(phrase(faint(note)), width)),
    ...(account.cites.length > 0 ? wrap(phrase(faint(account.cites.join('; '))), width) : []),
    ...movesLines(account.moves, width),
    ...account.anomalies.flatMap((what) =>
      hanging(phrase(warning('! ')), phrase(warning(`Not heard: ${what}`)), width, 2),
    ),
  ];
}

/** Its title, what it is and who filed it, and at the right end the id by which commands know it. */
function heading({ title, label, by, id: entry }: Account, width: number): readonly Line[] {
  const filed = by === null ? label : `${label} by ${by}`;
  if (title === null) return ends(phrase(strong(filed)), phrase(id(entry)), width);
  const [first, ...more] = wrap(phrase(strong(title)), width);
  const roomForId = first !== undefined && more.length === 0 && fits(first, entry, width);
  return roomForId
    ? [...ends(first, phrase(id(entry)), width), ...wrap(phrase(filed), width)]
    : [...(first ? [first] : []), ...more, ...ends(phrase(filed), phrase(id(entry)), width)];
}

const fits = (line: Line, entry: string, width: number): boolean => widthOf(line) + 2 + entry.length <= width;

function paragraphLines({ lead, items }: Paragraph, width: number): readonly Line[] {
  return [
    ...hanging([], lead, width, 0),
    ...items.flatMap((item) => hanging(phrase('  - '), item, width, 4)),
  ];
}

/** What the entry did, claimant by claimant. */
function movesLines(moves: readonly MoveGroup[], width: number): readonly Line[] {
  if (moves.length === 0) return [];
  const lines: Line[] = [EMPTY_LINE];
  const labels = moves.map((move) => phrase(...change(move)));
  const column = Math.max(0, ...labels.map(widthOf).filter((label) => label <= WIDEST_CHANGE)) + 2;
  let above: string | undefined;
  for (const [index, move] of moves.entries()) {
    const whose = move.claimant ?? THINGS[move.kind];
    if (whose !== above) lines.push(...wrap(phrase(whose), width));
    above = whose;
    const label = labels[index] ?? [];
    const room = width - 2;
    const names = phrase(ids(move.ids), move.asTo);
    lines.push(
      ...indented(
        widthOf(label) <= WIDEST_CHANGE
          ? hanging(label, names, room, column)
          : [...wrap(label, room), ...indented(wrap(names, room - 4), 4)],
        2,
      ),
    );
  }
  return lines;
}

/** What moves besides claims, as a heading. */
const THINGS = {
  claim: 'Claims',
  matter: 'Discovery matters',
  motion: 'Motions',
  order: 'Orders',
  appeal: 'Appeals',
} as const;

/** A change that is told in more words has a line of its own. */
const WIDEST_CHANGE = 24;

function change({ kind, from, to, beside }: MoveGroup): readonly Piece[] {
  if (from === null) return [standingSpan(kind, to)];
  if (from === to) return [standingSpan(kind, to), beside === '' ? ' as before' : `, ${beside}`];
  return [standingSpan(kind, from), ' → ', standingSpan(kind, to)];
}
