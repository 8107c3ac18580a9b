import type { Entry } from '../../events/index.ts';
import type { Docket } from './docket.ts';
import { fold } from './step.ts';

/** A docket is kept after so many entries: few enough to go on from quickly, and far enough apart to be few. */
const APART = 64;

const kept = new WeakMap<Docket, Docket[]>();

/**
 * The docket that is known after its first entries in effective order, and then hears others. The same as a fold
 * of both lists; dockets on the way are kept, so that branches of one record do not begin at its beginning.
 */
export function foldOn(known: Docket, first: number, then: readonly Entry[]): Docket {
  const { from, heard } = partway(known, first);
  return fold([...heard, ...then], from);
}

/** The docket after the first entries of a known one. */
export const docketAfter = (known: Docket, first: number): Docket => foldOn(known, first, []);

/** The last docket kept before so many entries, and those that it has not heard of them. */
function partway(known: Docket, first: number): { readonly from: Docket; readonly heard: readonly Entry[] } {
  const marks = kept.get(known) ?? [];
  kept.set(known, marks);
  const mark = Math.floor(first / APART);
  let from = marks[mark];
  if (!from) {
    let nearest = mark;
    while (nearest > 0 && !marks[nearest]) nearest -= 1;
    from = fold(entriesOf(known, nearest * APART, mark * APART), marks[nearest]);
    marks[mark] = from;
  }
  return { from, heard: entriesOf(known, mark * APART, first) };
}

const entriesOf = ({ journal }: Docket, start: number, end: number): readonly Entry[] =>
  journal.slice(start, end).map(({ entry }) => entry);
