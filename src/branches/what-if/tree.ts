import { type Day, formatDay } from '../../../events/dates.ts';
import {
  type CaseId,
  type ClaimId,
  DISPOSITIVE,
  type ElementId,
  type Entry,
  type EntryId,
  type Holding,
  type PartyId,
  type Relief,
  type Ruling,
  type TestId,
} from '../../../events/index.ts';
import type { Part } from '../../../machines/index.ts';
import { type Docket, defendantNamed } from '../../docket/index.ts';
import { partsOfKey } from '../edits/finding-index.ts';
import { replayed } from '../faster/replayed.ts';
import { endState } from './compare.ts';
import { leftToDecide } from './left-to-decide.ts';
import {
  afterRulings,
  type ClaimAsked,
  docketOnDay,
  type OpenPart,
  openParts,
  rulingOn,
  stillAsked,
} from './undecided.ts';

/** One way that what is asked of a claim may come out, and what follows. */
export type TreeNode =
  | { readonly kind: 'leaf'; readonly state: string }
  | {
      readonly kind: 'question';
      readonly motion: EntryId;
      readonly request: string;
      readonly relief: Relief;
      /** Asked only if another request is refused. */
      readonly alternative: boolean;
      /** The legal test; null where the motion names none. */
      readonly ground: TestId | null;
      readonly title: string;
      readonly authority: string | null;
      /** Elements already found by an order, for this claim. */
      readonly found: Readonly<Record<string, Holding>>;
      /** Of a ground that an order took up and did not decide: the elements that would come next. */
      readonly next: readonly ElementId[];
      readonly granted: TreeNode;
      readonly denied: TreeNode;
    };

export type ClaimTree = { readonly id: ClaimId; readonly state: string; readonly tree: TreeNode };

/** What is still undecided, claim by claim, as a tree of questions for each. */
export type DecisionTree = {
  readonly case: CaseId | null;
  /** The day (YYYY-MM-DD), or null: after everything that is recorded. */
  readonly at: string | null;
  /** Only claims of which something is asked. */
  readonly claims: readonly ClaimTree[];
};

/** More open questions than this about one claim are not drawn out: a tree doubles with each. */
const MOST_QUESTIONS = 12;

/**
 * The decision tree of the motions undecided at the end of a day, from the docket: each node a ground, its test
 * and its authority, each leaf the state in which the claim would end. The leaves are folded, never drawn: each
 * is the docket with an order that decides so.
 */
export function decisionTree(
  recorded: readonly Entry[],
  at: Day = Infinity,
  against?: PartyId,
): DecisionTree {
  const { docket: whole, corrected } = replayed(recorded);
  const docket = at === Infinity ? whole : docketOnDay(corrected.entries, at);
  const claims = [...docket.caption.claims.keys()].flatMap((id): readonly ClaimTree[] => {
    const party = against && defendantNamed(docket.caption, id, against);
    if (against !== undefined && party === undefined) return [];
    const asked = { claim: id, party };
    const open = openParts(docket, asked).slice(0, MOST_QUESTIONS);
    if (open.length === 0) return [];
    return [{ id, state: endState(docket, id, party), tree: grow(docket, asked, open, []) }];
  });
  return { case: docket.case, at: at === Infinity ? null : formatDay(at), claims };
}

function grow(
  docket: Docket,
  asked: ClaimAsked,
  open: readonly OpenPart[],
  rulings: readonly Ruling[],
): TreeNode {
  const { claim, party } = asked;
  const [next, ...rest] = open;
  const decided = afterRulings(docket, rulings);
  // Once the claim has fallen, or been stayed, the rest is not asked.
  const settled = rulings.length > 0 && !stillAsked(decided, asked);
  if (next === undefined || settled) return { kind: 'leaf', state: endState(decided, claim, party) };
  const { motion, part } = next;
  const test = part.ground === null ? undefined : docket.caption.tests.get(part.ground);
  const ruled = (disposition: 'granted' | 'denied'): Ruling => rulingOn(next, asked, disposition);
  const others = rest.filter(
    (other) =>
      other.part.alternativeTo !== part.request || other.motion !== motion || DISPOSITIVE.has(part.relief),
  );
  return {
    kind: 'question',
    motion,
    request: part.request,
    relief: part.relief,
    alternative: part.alternativeTo !== null,
    ground: part.ground,
    title: test?.title ?? part.ground ?? `${part.relief} as asked`,
    authority: test?.authority ?? null,
    found: foundOn(docket, part.ground, claim),
    next: nextOn(docket, part, claim),
    granted: grow(docket, asked, others, [...rulings, ruled('granted')]),
    denied: grow(docket, asked, rest, [...rulings, ruled('denied')]),
  };
}

/** What is left to find on a ground of which an order left the decision open. */
const nextOn = (docket: Docket, part: Part, claim: ClaimId): readonly ElementId[] =>
  leftToDecide(docket, claim)
    .filter(({ part: left }) => left === part)
    .flatMap(({ next }) => next.map((finding) => partsOfKey(finding).element));

/** What orders have found so far on a test, as to a claim: the latest finding on each element. */
function foundOn(docket: Docket, ground: TestId | null, claim: ClaimId): Readonly<Record<string, Holding>> {
  const found: Record<string, Holding> = {};
  if (ground === null) return found;
  for (const { entry } of docket.orders.values())
    if (entry.type === 'OrderEntered' || entry.type === 'OrderAmended')
      for (const { test, element, claims, holding } of entry.data.findings ?? [])
        if (test === ground && (claims === undefined || claims.includes(claim))) found[element] = holding;
  return found;
}
