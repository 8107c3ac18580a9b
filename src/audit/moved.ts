import type { Entry, PartyId } from '../../events/index.ts';
import {
  type DecidedPart,
  type Docket,
  isTold,
  type JournalLine,
  type Move,
  remembered,
} from '../docket/index.ts';
import type { Subject } from './subject.ts';
import type { World } from './worlds.ts';

/** An entry that moved a subject, what it did to it, and what it decides, where it is an order. */
export type SubjectMove = {
  readonly entry: Entry;
  readonly move: Move;
  readonly decided: readonly DecidedPart[];
};

/** The entries that moved a subject on a docket, in order. Its journal is gone through once for all subjects. */
export function movesOf(docket: Docket, subject: Subject): readonly SubjectMove[] {
  return ofSubject(byDocket(docket), subject);
}

/** What moved a subject in any of some worlds, in no order. Dockets that went the same way at first share its lines. */
export function movesInAny(worlds: readonly World[], subject: Subject): readonly SubjectMove[] {
  return ofSubject(byWorlds(worlds), subject);
}

type BySubject = ReadonlyMap<string, readonly SubjectMove[]>;

function ofSubject(moves: BySubject, subject: Subject): readonly SubjectMove[] {
  const all = moves.get(`${subject.kind} ${subject.id}`) ?? [];
  const party = subject.kind === 'claim' ? subject.party : undefined;
  return party === undefined ? all : asToParty(all, party);
}

/** The moves of a claim as to one of its defendants: those as to all, and those as to it, in order. */
function asToParty(all: readonly SubjectMove[], party: PartyId): readonly SubjectMove[] {
  const { asToAll, asToSome } = placesOf(all);
  const places = [...asToAll, ...(asToSome.get(party) ?? [])].sort((a, b) => a - b);
  return places.flatMap((place) => all[place] ?? []);
}

/** Where among a claim's moves those are that moved it as to all, and as to each defendant. */
const placesOf = remembered((all: readonly SubjectMove[]) => {
  const asToAll: number[] = [];
  const asToSome = new Map<PartyId, number[]>();
  for (const [place, { move }] of all.entries()) {
    if (move.against === undefined) asToAll.push(place);
    for (const party of move.against ?? []) {
      const places = asToSome.get(party);
      if (places) places.push(place);
      else asToSome.set(party, [place]);
    }
  }
  return { asToAll, asToSome };
});

const byDocket = remembered((docket: Docket): BySubject => bySubject(docket.journal));

const byWorlds = remembered((worlds: readonly World[]): BySubject => {
  const lines = new Set<JournalLine>();
  for (const { docket } of worlds) for (const line of docket.journal) lines.add(line);
  return bySubject(lines);
});

function bySubject(lines: Iterable<JournalLine>): BySubject {
  const moves = new Map<string, SubjectMove[]>();
  for (const line of lines)
    for (const move of line.moves) {
      const key = `${move.kind} ${move.id}`;
      const list = moves.get(key);
      const moved = { entry: line.entry, move, decided: line.decided };
      if (list) list.push(moved);
      else moves.set(key, [moved]);
    }
  return moves;
}

/** Those that people are told of. */
export const tellingMoves = (docket: Docket, subject: Subject): readonly SubjectMove[] =>
  movesOf(docket, subject).filter(({ move }) => isTold(move));
