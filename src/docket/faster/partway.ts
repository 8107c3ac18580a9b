import type { Entry } from '../../../events/index.ts';
import type { Docket } from '../docket.ts';
import { fold } from '../step.ts';

/** A docket is kept after so many entries: few enough to go on from quickly, and far enough apart to be few. */
const APART = 64;

type Kept = { readonly marks: Docket[]; last?: { readonly first: number; readonly docket: Docket } };

const kept = new WeakMap<Docket, Kept>();

/**
 * A known docket after its first entries in effective order. Some on the way are kept, so that branches of one
 * record do not begin at its beginning, and so is the last one asked for: whoever looks somewhere looks there again.
 */
export function docketAfter(known: Docket, first: number): Docket {
  const here = kept.get(known) ?? { marks: [] };
  kept.set(known, here);
  if (here.last?.first === first) return here.last.docket;
  const mark = Math.floor(first / APART);
  const docket = fold(entriesOf(known, mark * APART, first), markAt(known, here.marks, mark));
  here.last = { first, docket };
  return docket;
}

function markAt(known: Docket, marks: Docket[], mark: number): Docket {
  const there = marks[mark];
  if (there) return there;
  let nearest = mark;
  while (nearest > 0 && !marks[nearest]) nearest -= 1;
  const made = fold(entriesOf(known, nearest * APART, mark * APART), marks[nearest]);
  marks[mark] = made;
  return made;
}

const entriesOf = ({ journal }: Docket, start: number, end: number): readonly Entry[] =>
  journal.slice(start, end).map(({ entry }) => entry);
