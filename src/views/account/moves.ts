import type { Entry } from '../../../events/index.ts';
import { auditWord, type StateOf } from '../../../machines/index.ts';
import { asToWhom, effectOf } from '../../audit/index.ts';
import { type Docket, isTold, type JournalLine, type Move } from '../../docket/index.ts';
import type { MoveGroup } from './account.ts';

/**
 * What an entry did, things that moved alike together: claims by claimant and in the order of the caption,
 * then matters, motions and earlier orders. What an entry puts on the docket of itself, and what it leaves
 * where it stood, is left out, claims excepted: whether a ruling reached a claim is never left to be guessed.
 */
export function moveGroupsOf({ entry, moves }: JournalLine, docket: Docket): readonly MoveGroup[] {
  const groups = new Map<string, { group: MoveGroup; ids: string[] }>();
  const told = moves.filter(isTold);
  for (const move of inCaptionOrder(joinedMoves(told), docket)) {
    if (move.kind !== 'claim' && (move.id === entry.id || sameFor(move))) continue;
    const claimant = move.kind === 'claim' ? claimantOf(docket, move.id) : null;
    const beside = move.from === move.to ? besideState(told, move, entry) : '';
    const key = [move.kind, claimant, move.from, move.to, move.against, beside].join('|');
    const known = groups.get(key);
    if (known) known.ids.push(move.id);
    else {
      const { id, event, against, mark, ...change } = move;
      const ids = [id];
      const asTo = asToWhom(docket.caption, against);
      groups.set(key, { group: { ...change, claimant, ids, asTo, beside }, ids });
    }
  }
  return [...groups.values()].map(({ group }) => group);
}

/** What is told of a claim beside its state, which does not move for it. */
const BESIDE: ReadonlySet<Move['event']> = new Set<Move['event']>([
  'marked',
  'unmarked',
  'defaultEntered',
  'verdictReturned',
  'judgmentSatisfied',
  'judgmentEntered',
  'partySubstituted',
]);

function besideState(moves: readonly Move[], { kind, id, against }: Move, entry: Entry): string {
  if (kind !== 'claim') return '';
  const own = moves.filter(
    (move) =>
      move.kind === kind && move.id === id && `${move.against}` === `${against}` && BESIDE.has(move.event),
  );
  return [...new Set(own.map((move) => effectOf(move, undefined, entry)))].join(', ');
}

/** Whether it stands as before: a motion that is briefed, argued or submitted is as pending as it was. */
const sameFor = (move: Move): boolean =>
  move.from === move.to ||
  (move.kind === 'motion' && move.from !== null && [move.from, move.to].every(isPending));

const isPending = (state: StateOf<'motion'>): boolean => auditWord('motion', state) === 'pending';

/** From where one thing stood before the entry to where it stands after it, whatever lay between. */
function joinedMoves(moves: readonly Move[]): readonly Move[] {
  const joined = new Map<string, Move>();
  for (const move of moves) {
    const key = `${move.kind}|${move.id}|${move.against ?? ''}`;
    const first = joined.get(key);
    joined.set(key, first ? since(move, first) : move);
  }
  return [...joined.values()];
}

const since = <One extends Move>(move: One, first: One): One => ({ ...move, from: first.from });

const KINDS: readonly Move['kind'][] = ['claim', 'matter', 'motion', 'order'];

function inCaptionOrder(moves: readonly Move[], docket: Docket): readonly Move[] {
  const place = new Map<string, number>([...docket.caption.claims.keys()].map((id, index) => [id, index]));
  const rank = (move: Move) => KINDS.indexOf(move.kind) * 1_000_000 + (place.get(move.id) ?? 999_999);
  return moves.toSorted((one, other) => rank(one) - rank(other));
}

function claimantOf(docket: Docket, claim: string): string | null {
  for (const [id, described] of docket.caption.claims)
    if (id === claim) return docket.caption.parties.get(described.claimant)?.name ?? described.claimant;
  return null;
}
