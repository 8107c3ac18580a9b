import { ENDS_A_CLAIM, type EntryId, type PartyId, type Relief } from '../../../events/index.ts';
import { reliefIn } from '../classify/motion-types.ts';
import type { Row } from '../classify/rows.ts';
import { countsIn } from './counts.ts';
import { type DraftingContext, type EntrySketch, entryTitle, filersOf, paper } from './drafting-context.ts';
import { partyId } from './ids.ts';
import { reliefNamed, reliefOf } from './relief.ts';
import { asTo, type ClaimShare, named } from './shares.ts';
import type { ClaimStanding } from './standing.ts';

/** Whoever moves, where the docket does not say. */
export const NOT_NAMED = partyId('not-named');

/** Relief that undoes what an order or a judgment decided (Fed. R. Civ. P. 54(b), 59, 60(b)). */
const ASKS_TO_UNDO: ReadonlySet<Relief> = new Set([
  'reconsider',
  'new-trial',
  'alter-judgment',
  'relief-from-judgment',
]);

/** A stay of the case itself; discovery, execution and deadlines are stayed without touching a claim. */
const STAYS_CASE =
  /\bstay (?:of )?(?:the |this |all )?(?:entire )?(?:case|action|proceedings?|litigation|matter|lawsuit)\b|\bstay pending\b|\b(?:to|for) stay$/i;

/** Whether a motion, by its title, asks for part of a pleading only. */
export const isPartial = (title: string): boolean =>
  /\b(?:partial(?:ly)?|in part|portions?|majority|certain|parts? of|some of|counts?|claims? (?:for|under|of|\d)|causes? of action)\b/i.test(
    title.replace(/\bfail\w* to state (?:a )?(?:claims?|causes? of action)\b/gi, ''),
  );

/** A motion, aimed at the claims that it can reach; a stipulation is put to the court as one. */
export function motion(context: DraftingContext, row: Row): readonly EntrySketch[] {
  const title = entryTitle(row);
  const filers = filersOf(context, row);
  const [first] = filers;
  const movant = first === undefined ? null : context.caption.claimantFor(first.party);
  const relief = reliefOf(row, context.ruledAs(row));
  const movants = new Set(filers.map(({ party }) => context.caption.claimantFor(party)));
  const aim = aimOf(context, row, relief, movant, movants);
  const orders = ASKS_TO_UNDO.has(relief) ? ordersMeant(context, row) : [];
  const also = alternative(title, relief);
  const moving = movant === null ? [NOT_NAMED] : [...movants];
  const requests = requestsFor(context, relief, aim, moving, orders);
  const further = also === null ? furtherReliefs(row, relief) : [];
  return [
    {
      type: 'MotionFiled',
      fields: {
        movant: movants.size > 1 ? [...movants] : (movant ?? NOT_NAMED),
        title,
        requests: [
          ...requests,
          ...(also === null
            ? []
            : requests.map((request, at) => ({
                ...request,
                id: numbered(also, at),
                relief: also,
                alternativeTo: request.id,
              }))),
          ...further.flatMap((other) =>
            requestsFor(context, other, aimOf(context, row, other, movant, movants), moving, []),
          ),
        ],
      },
      doubts: [
        ...(movant === null && ENDS_A_CLAIM.has(relief) && aim.length > 0
          ? ['The text does not say who moves; it is aimed at every claim that stands']
          : []),
        ...(ENDS_A_CLAIM.has(relief) && aim.length === 0 && context.caption.without === null
          ? ['No claim stands at which it could be aimed']
          : []),
      ],
    },
  ];
}

function alternative(title: string, relief: Relief): Relief | null {
  if (relief !== 'dismiss') return null;
  return /\bdismiss\b.{0,80}\b(?:alternative|or)\b.{0,40}\bsummary judgment\b/i.test(title)
    ? 'summary-judgment'
    : null;
}

const ANOTHER = /[.,;)] ?(?:[A-Za-z-]+ ){0,3}MOTION ((?:to|for|in) [^.,;()]{3,80})/g;

/** What else one paper asks for, each decided for itself: `MOTION to Dismiss, MOTION to Strike`. */
function furtherReliefs(row: Row, first: Relief): readonly Relief[] {
  if (row.kind !== 'motion') return [];
  const text = row.text.slice(0, 1_000).replace(/\(Attachments\b.*$/s, '');
  const found = [...text.matchAll(ANOTHER)].map(([, title = '']) =>
    reliefNamed(reliefIn(title)?.type ?? 'other', title),
  );
  return [...new Set(found)].filter((relief) => relief !== first);
}

function ordersMeant(context: DraftingContext, row: Row) {
  return row.references.flatMap((number) => {
    const entry = context.numbered(number);
    return entry !== undefined && context.typeOf(entry) === 'OrderEntered' ? [entry] : [];
  });
}

const numbered = (name: string, at: number): string => (at === 0 ? name : `${name}-${at + 1}`);

/** What is asked, in as many requests as there are sets of defendants whom it is not plain that the movants mean. */
function requestsFor(
  { standings }: DraftingContext,
  relief: Relief,
  aim: readonly ClaimShare[],
  movants: readonly PartyId[],
  orders: readonly EntryId[],
) {
  const own = { relief, ...(orders.length > 0 ? { orders } : {}) };
  if (aim.length === 0) return [{ id: relief as string, ...own }];
  const isUnsaid = ({ claim, against }: ClaimShare): boolean => {
    const [reach] = standings.reachOf([claim], movants);
    return (
      reach !== undefined &&
      reach.against.length === against.length &&
      reach.against.every((party) => against.includes(party))
    );
  };
  return named(aim, isUnsaid).map((part, at) => ({ id: numbered(relief, at), ...own, ...part }));
}

/** The claims a motion is aimed at: those of the movant's opponent, or its own, narrowed to counts it names. */
function aimOf(
  context: DraftingContext,
  row: Row,
  relief: Relief,
  movant: PartyId | null,
  movants: ReadonlySet<PartyId>,
): readonly ClaimStanding[] {
  const { standings, caption } = context;
  const title = entryTitle(row);
  const live = standings.live().filter(({ aside }) => !aside);
  if (relief === 'stay')
    return STAYS_CASE.test(title) && !/\bdiscovery|execution|judgment|deadline|briefing/i.test(title)
      ? live
      : [];
  if (!ENDS_A_CLAIM.has(relief)) return [];
  if (/\b(?:appeal|indictment|petition to|attorney|counsel|subpoena)\b/i.test(title)) return [];
  const counter = /\b(?:counter-?claims?|cross-?claims?|third[- ]party (?:complaint|claims?))\b/i.test(title);
  const counts = caption.byCount ? countsIn(title) : [];
  const narrowed = live.filter(
    (claim) =>
      (counts.length === 0 || (claim.count !== undefined && counts.includes(claim.count))) &&
      (!counter || claim.counterclaim),
  );
  if (movant === null) return narrowed;
  const own = narrowed.filter(({ claimant }) => movants.has(claimant));
  const asClaimant =
    relief === 'default-judgment' || (own.length > 0 && !counter && isClaimant(caption.parties, movant));
  return asClaimant ? asToWhom(context, title, own) : asTo(narrowed, (party) => movants.has(party));
}

const WHOM =
  /\b(?:as to|as against|against|[Dd]ismiss(?:ing)?(?: (?:all claims|claims?|the claims) against)?|[Dd]ismissal of)(?: only)?(?: the)?((?: [Dd]efendants?| party| parties)?) ([A-Z][^;()]{1,200}?)(?= with(?:out)? prejudice| by | pursuant| filed|[;(]|\. |\.?$)/;
const NO_NAME =
  /^(?:this|the|all|any|case|action|complaint|petition|counts?|claims?|counter-?claims?|cross|third|with|without|for|under|pursuant|lawsuit|suit|party|parties|defendants?|plaintiffs?|voluntar\w+|stipulat\w+|rule|in|or|and|without|amended|first|second|original|remaining|certain|indictment|appeal|individual|federal|state)\b/i;

/** A claimant's motion as to one defendant is aimed at the claims against it, and at none where the caption lacks it. */
function asToWhom(
  { caption }: DraftingContext,
  title: string,
  own: readonly ClaimStanding[],
): readonly ClaimStanding[] {
  const found = WHOM.exec(title);
  const name = found?.[2] ?? '';
  if (found === null || NO_NAME.test(name)) return own;
  const parties = new Set(caption.names.called(name).map(({ party }) => party));
  // Words that are no party's name may be no name at all, unless they are said to be a defendant's.
  if (parties.size === 0)
    return found[1] !== '' || /^[A-Z][\w.&'-]+,? (?:(?:of|and|&) )?[A-Z]/.test(name) ? [] : own;
  return own.flatMap((claim) =>
    parties.has(claim.claimant) ? [claim] : asTo([claim], (party) => parties.has(party)),
  );
}

const isClaimant = (parties: DraftingContext['caption']['parties'], movant: PartyId): boolean =>
  parties.some(({ party, side }) => party === movant && side === 'claimants');

/** An opposition or reply to a motion that is open, or any other brief. */
export function brief(context: DraftingContext, row: Row): readonly EntrySketch[] {
  const [by] = filersOf(context, row);
  const target = openMotion(context, row);
  const opening = row.text.slice(0, 120);
  const type = /\brepl(?:y|ies)\b/i.test(opening)
    ? 'ReplyFiled'
    : /\b(?:opposition|response|objections?|oppos\w+)\b/i.test(opening) && !/^\W*declaration\b/i.test(opening)
      ? 'MotionOpposed'
      : null;
  if (target === undefined || type === null) return [paper(context, row)];
  return [
    {
      type,
      fields: { motion: target, title: entryTitle(row), ...(by === undefined ? {} : { by: by.party }) },
    },
  ];
}

/** Minutes at which an open motion was heard. */
export function hearing(context: DraftingContext, row: Row): readonly EntrySketch[] {
  const target = openMotion(context, row);
  const argued = /\b(?:argu|heard|hearing held|motion hearing|hearing on)\b/i.test(row.text);
  if (target === undefined || !argued) return [paper(context, row)];
  return [{ type: 'MotionArgued', fields: { motion: target, title: entryTitle(row) } }];
}

/** A movant takes a motion back by notice. */
export function withdrawal(context: DraftingContext, row: Row): readonly EntrySketch[] | null {
  if (!/^.{0,40}\bwithdraw(?:al|s|n|ing)\b.{0,60}\bmotion\b/i.test(row.text)) return null;
  const target = openMotion(context, row);
  return target === undefined
    ? null
    : [{ type: 'MotionWithdrawn', fields: { motion: target, title: entryTitle(row) } }];
}

/** A party joins in an open motion by notice. */
export function joinder(context: DraftingContext, row: Row): readonly EntrySketch[] | null {
  if (!/^.{0,40}\bjoinder\b/i.test(row.text)) return null;
  const target = openMotion(context, row);
  const [by] = filersOf(context, row);
  if (
    target === undefined ||
    by === undefined ||
    context.standings.motions.get(target)?.movants.includes(by.party)
  )
    return null;
  return [{ type: 'MotionJoined', fields: { motion: target, by: by.party, title: entryTitle(row) } }];
}

function openMotion({ numbered, standings }: DraftingContext, row: Row) {
  return row.references
    .map(numbered)
    .find((entry) => entry !== undefined && standings.motions.get(entry)?.open);
}
