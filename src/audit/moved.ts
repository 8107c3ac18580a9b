import type { Entry } from '../../events/index.ts';
import { type DecidedPart, type Docket, type Move, remembered } from '../docket/index.ts';
import type { Subject } from './subject.ts';

/** An entry that moved a subject, what it did to it, and what it decides, where it is an order. */
export type SubjectMove = {
  readonly entry: Entry;
  readonly move: Move;
  readonly decided: readonly DecidedPart[];
};

/** The entries that moved a subject on a docket, in order. Its journal is gone through once for all subjects. */
export function movesOf(docket: Docket, subject: Subject): readonly SubjectMove[] {
  const all = bySubject(docket).get(`${subject.kind} ${subject.id}`) ?? [];
  const party = subject.kind === 'claim' ? subject.party : undefined;
  return party === undefined ? all : all.filter(({ move }) => move.against?.includes(party) ?? true);
}

const bySubject = remembered((docket: Docket): ReadonlyMap<string, readonly SubjectMove[]> => {
  const moves = new Map<string, SubjectMove[]>();
  for (const line of docket.journal)
    for (const move of line.moves) {
      const key = `${move.kind} ${move.id}`;
      const list = moves.get(key);
      const moved = { entry: line.entry, move, decided: line.decided };
      if (list) list.push(moved);
      else moves.set(key, [moved]);
    }
  return moves;
});
