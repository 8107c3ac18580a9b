import type { Entry } from '../../events/index.ts';
import { type Docket, type Move, remembered } from '../docket/index.ts';
import type { Subject } from './subject.ts';

/** An entry that moved a subject, and what it did to it. */
export type SubjectMove = { readonly entry: Entry; readonly move: Move };

/** The entries that moved a subject on a docket, in order. Its journal is gone through once for all subjects. */
export const movesOf = (docket: Docket, { kind, id }: Subject): readonly SubjectMove[] =>
  bySubject(docket).get(`${kind} ${id}`) ?? [];

const bySubject = remembered((docket: Docket): ReadonlyMap<string, readonly SubjectMove[]> => {
  const moves = new Map<string, SubjectMove[]>();
  for (const line of docket.journal)
    for (const move of line.moves) {
      const key = `${move.kind} ${move.id}`;
      const list = moves.get(key);
      if (list) list.push({ entry: line.entry, move });
      else moves.set(key, [{ entry: line.entry, move }]);
    }
  return moves;
});
