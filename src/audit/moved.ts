import type { Entry } from '../../events/index.ts';
import type { Docket, Move } from '../docket/index.ts';
import type { Subject } from './subject.ts';

/** An entry that moved a subject, and what it did to it. */
export type SubjectMove = { readonly entry: Entry; readonly move: Move };

const known = new WeakMap<Docket, ReadonlyMap<string, readonly SubjectMove[]>>();

/** The entries that moved a subject on a docket, in order. Its journal is gone through once for all subjects. */
export function movesOf(docket: Docket, { kind, id }: Subject): readonly SubjectMove[] {
  const moves = known.get(docket) ?? sorted(docket);
  known.set(docket, moves);
  return moves.get(`${kind} ${id}`) ?? [];
}

function sorted(docket: Docket): ReadonlyMap<string, readonly SubjectMove[]> {
  const moves = new Map<string, SubjectMove[]>();
  for (const line of docket.journal)
    for (const move of line.moves) {
      const key = `${move.kind} ${move.id}`;
      const list = moves.get(key);
      if (list) list.push({ entry: line.entry, move });
      else moves.set(key, [{ entry: line.entry, move }]);
    }
  return moves;
}
