import {
  type ClaimId,
  ENDS_A_CLAIM,
  type EntryId,
  type PartyId,
  type Relief,
  type RequestId,
} from '../../../events/index.ts';
import { hasWords } from '../classify/ledger.ts';
import type { Row, RulingRow } from '../classify/rows.ts';
import { dismissal } from './dismissals.ts';
import { dividedByCount, dividedByParty } from './divided.ts';
import { type DraftingContext, entryTitle } from './drafting-context.ts';
import { dismissedByTitle, linkedBySide } from './linked.ts';
import { isPartial, NOT_NAMED } from './motions.ts';
import { among, countOf, idsOf } from './shares.ts';
import type { DraftedMotion, DraftedRequest } from './standing.ts';
import { unknownRulings } from './untold.ts';

/** A ruling as a case file writes it. */
export type WrittenRuling = Readonly<Record<string, unknown>> & {
  readonly motion?: EntryId;
  readonly claims?: readonly ClaimId[];
  /** As to these defendants only. */
  readonly against?: readonly PartyId[];
  readonly disposition: string;
};

/** What an order decides, as far as it can be said, and what it leaves to a person. */
export type OrderDrafted = {
  readonly rulings: readonly WrittenRuling[];
  readonly adopts: EntryId | null;
  readonly reconsiders: readonly EntryId[];
  readonly doubts: readonly string[];
};

/** The rulings of an order, motion by motion. A motion that the docket does not tell is not guessed. */
export function draftedRulings(context: DraftingContext, row: Row): OrderDrafted {
  const rulings: WrittenRuling[] = [];
  const doubts: string[] = [];
  const reconsiders = new Set<EntryId>();
  let adopts: EntryId | null = null;
  for (const [number, all] of byMotion(row.rulings.map((ruling) => linkedBySide(context, ruling)))) {
    if (number === null) {
      for (const ruling of all) unlinked(context, row, ruling, rulings, doubts);
      continue;
    }
    const entry = context.numbered(number);
    const adopted = all.some(({ disposition }) => disposition === 'adopted');
    if (adopted) {
      if (entry !== undefined && context.standings.recommendations.get(entry) === 'made' && adopts === null)
        adopts = entry;
      else doubts.push(`It adopts ${number}, which is no recommendation that is still open here`);
    }
    const here = all.filter(({ disposition }) => disposition !== 'adopted');
    const [first] = here;
    if (first === undefined) continue;
    const motion = entry === undefined ? undefined : context.standings.motions.get(entry);
    // A stipulation of dismissal that a judge signs has ended its claims as the stipulation that it is.
    if (entry !== undefined && context.typeOf(entry) === 'DismissalFiled' && first.disposition === 'granted')
      continue;
    if (entry === undefined || motion === undefined) {
      doubts.push(notAMotion(context, number, first));
      if (entry === undefined && context.rowNumbered(number) === undefined)
        onMissing(context, row, first, rulings);
      continue;
    }
    if (!motion.open) {
      const untold = context.standings.untold.get(entry);
      if (untold !== undefined && context.typeOf(untold) === 'OrderEntered') reconsiders.add(untold);
      else if (motion.decidedBy !== null && mayReplace(row, context, motion.decidedBy))
        reconsiders.add(motion.decidedBy);
      else {
        doubts.push(
          `It rules on ${number} (${first.disposition}), which ${motion.decidedBy ?? 'another entry'} had decided or ended already`,
        );
        continue;
      }
    }
    for (const { requests, standing, group } of byRequest(motion, here)) {
      const ruling = oneOf(group, number, doubts);
      if (ruling === null) continue;
      const decided = onMotion(context, row, entry, standing, ruling, doubts);
      rulings.push(...decided.flatMap((one) => onRequests(one, requests)));
    }
  }
  return { rulings, adopts, reconsiders: [...reconsiders], doubts };
}

function byMotion(rulings: readonly RulingRow[]): ReadonlyMap<string | null, readonly RulingRow[]> {
  const found = new Map<string | null, RulingRow[]>();
  for (const ruling of rulings) {
    const list = found.get(ruling.motion) ?? [];
    list.push(ruling);
    found.set(ruling.motion, list);
  }
  return found;
}

/** A paper that asks for several things is decided thing by thing, where the order tells them apart. */
function byRequest(motion: DraftedMotion, rulings: readonly RulingRow[]) {
  const { requests } = motion;
  const whole = [{ requests: [], standing: motion, group: rulings }];
  const toldApart =
    new Set(rulings.map(({ type }) => type)).size > 1 ||
    rulings.every(({ type }) => requests.some(({ relief }) => relief === type));
  if (requests.length < 2 || !toldApart) return whole;
  const meant = (ruling: RulingRow) => requests.find(({ relief }) => relief === ruling.type) ?? requests[0];
  return requests.flatMap((request) => {
    const group = rulings.filter((ruling) => meant(ruling) === request);
    if (group.length === 0 || !request.ids.some((id) => motion.left.includes(id))) return [];
    const standing = { ...motion, relief: request.relief, aim: request.aim };
    return [{ requests: request.ids, standing, group }];
  });
}

/** A ruling as to the requests that it decides; one that names claims says by them what it decides. */
const onRequests = (ruling: WrittenRuling, requests: readonly RequestId[]): readonly WrittenRuling[] =>
  requests.length === 0 || (requests.length > 1 && ruling.claims !== undefined)
    ? [ruling]
    : requests.map((request) => ({ ...ruling, request }));

/** One motion, one ruling: granted here and denied there is granted in part, and which part is for a person. */
function oneOf(all: readonly RulingRow[], number: string, doubts: string[]): RulingRow | null {
  const [first] = all;
  if (first === undefined) return null;
  const words = new Set(all.map(({ disposition }) => disposition));
  if (words.size === 1) return first;
  doubts.push(`It rules on ${number} in more than one way: ${[...words].join(', ')}`);
  const granted = all.find(
    ({ disposition }) => disposition === 'granted' || disposition === 'granted-in-part',
  );
  if (granted !== undefined && words.has('denied')) return { ...granted, disposition: 'granted-in-part' };
  return granted ?? all.find(({ disposition }) => disposition === 'denied') ?? first;
}

function notAMotion(context: DraftingContext, number: string, { disposition }: RulingRow): string {
  const row = context.rowNumbered(number);
  if (row === undefined) return `It rules on ${number} (${disposition}), which this docket does not show`;
  return `It rules on ${number} (${disposition}), which is not recorded as a motion: ${entryTitle(row).slice(0, 80)}`;
}

/** A motion that the docket as given does not show is granted: any claim may have ended. */
function onMissing(context: DraftingContext, row: Row, ruling: RulingRow, rulings: WrittenRuling[]): void {
  if (ruling.disposition !== 'granted' && ruling.disposition !== 'granted-in-part') return;
  unlinked(context, row, ruling, rulings, []);
}

/** An order that says it amends, corrects or reconsiders may decide again what is decided. */
function mayReplace(row: Row, context: DraftingContext, earlier: EntryId): boolean {
  return (
    /\b(?:amended|corrected|superseding|revised) (?:\w+ ){0,2}(?:order|opinion|memorandum)\b|\breconsider|\bvacat/i.test(
      row.text.slice(0, 400),
    ) && context.typeOf(earlier) === 'OrderEntered'
  );
}

const OF_SOME_CLAIMS =
  /\bgrant(?:ed|ing|s)\b[^.;]{0,120}\b(?:as to|with respect to|in regard to|regarding) (?:only )?(?:some|certain|most|several|part|all but|one) (?:of )?(?:the |plaintiff\S* )?(?:\w+ )?(?:claims?|counts?|causes?)\b/i;
const FOR_JUDGMENT =
  /\b(?:default|summary|consent|agreed) judgment\b|\bjudgment on\b|\bdrop (?:part(?:y|ies)|defendants?|plaintiffs?)\b|\b(?:voluntar\w+|non-?suit|discontinu\w+)\b/i;

/** A ruling on no motion that the docket tells: it puts in doubt the claims that motions of its kind are aimed at. */
function unlinked(
  context: DraftingContext,
  row: Row,
  ruling: RulingRow,
  rulings: WrittenRuling[],
  doubts: string[],
): void {
  const { disposition, type, title } = ruling;
  if (['deferred', 'adopted', 'moot', 'withdrawn'].includes(disposition)) return;
  const ends = ENDS_A_CLAIM.has(type) || FOR_JUDGMENT.test(title);
  // `the motion is granted`, where several wait: any of those that can end a claim may be meant.
  const whichever = type === 'other' && ruling.motion === null && !hasWords(title);
  if (!(ends || whichever) || /\bappeal\b/i.test(title)) return;
  const pending = context.standings.pending.bind(context.standings);
  const relief: Relief = ENDS_A_CLAIM.has(type) ? type : 'default-judgment';
  const aimed = (whichever ? [...ENDS_A_CLAIM].flatMap(pending) : pending(relief)).flatMap(({ aim }) => aim);
  const grants = disposition === 'granted' || disposition === 'granted-in-part';
  const dismissed = aimed.length === 0 && disposition === 'granted' ? dismissedByTitle(context, ruling) : [];
  if (dismissed.length > 0) {
    rulings.push(...dismissal(row, dismissed, doubts));
    return;
  }
  // A motion that the docket does not show may have been aimed at any claim.
  const all = context.standings.live();
  const live = aimed.length === 0 && grants && ends ? all : among(all, aimed);
  if (live.length === 0) return;
  doubts.push(
    `It rules on a motion it does not name (${type}: ${disposition}); the claims may stand anywhere`,
  );
  rulings.push(...unknownRulings(live, whichever ? 'dismiss' : relief));
}

function onMotion(
  context: DraftingContext,
  row: Row,
  motion: EntryId,
  standing: DraftedMotion,
  ruling: RulingRow,
  doubts: string[],
): readonly WrittenRuling[] {
  const { disposition, leave, prejudice } = ruling;
  const ends = ENDS_A_CLAIM.has(standing.relief) && standing.aim.length > 0;
  const grants = disposition === 'granted' || disposition === 'granted-in-part';
  const terms = {
    ...(grants && ends && leave !== null ? { leaveToAmend: leave } : {}),
    ...(grants && ends && prejudice !== null ? { prejudice } : {}),
    ...(ruling.link === 'inferred'
      ? { note: 'The order names no motion; this is the only one pending that it can mean' }
      : {}),
  };
  if (!ends || !grants) return [{ motion, disposition, ...terms }];
  const divided =
    dividedByCount(context, row, motion, standing, terms) ??
    dividedByParty(context, row, motion, standing, disposition, terms);
  if (divided !== null) {
    if (divided.some((one) => one.disposition === 'unknown'))
      doubts.push('The text says how it rules on some claims and not on the others');
    return divided;
  }
  const title = entryTitle(context.rowNumbered(ruling.motion ?? '') ?? row);
  if (standing.movants.includes(NOT_NAMED) && standing.relief !== 'dismiss' && disposition === 'granted') {
    doubts.push('The motion does not say who moves, so for whom it is granted is not said');
    return [{ motion, disposition: 'unknown', express: false }];
  }
  if (disposition === 'granted' && leave === null && standing.relief === 'dismiss')
    doubts.push('The text does not say whether leave to amend is given');
  if (
    disposition === 'granted' &&
    !context.caption.byCount &&
    (isPartial(title) ||
      OF_SOME_CLAIMS.test(row.text.slice(0, 800)) ||
      /\bpartial summary judgment\b/i.test(row.text.slice(0, 300)))
  ) {
    doubts.push('The motion asked for part of the pleading only; which causes of action fell is not said');
    return [{ motion, disposition: 'granted-in-part', ...terms }];
  }
  if (disposition === 'granted-in-part') return grantedInPart(motion, standing, terms, doubts);
  return [{ motion, disposition, ...terms }];
}

/** Granted in part: of one claim against one defendant some falls; of several, nobody can tell which. */
function grantedInPart(
  motion: EntryId,
  { aim }: Pick<DraftedRequest, 'aim'>,
  terms: Readonly<Record<string, unknown>>,
  doubts: string[],
): readonly WrittenRuling[] {
  const claims = idsOf(aim).length;
  doubts.push(
    claims > 1
      ? 'Granted in part against several claims: which of them fell is not said'
      : countOf(aim) > 1
        ? 'Granted in part as to several defendants: what fell as to which of them is not said'
        : 'Granted in part: which causes of action fell is not said; the claim goes on with the others',
  );
  // Several claims are told apart by whoever hears the ruling; the defendants to one are not.
  return claims === 1 && countOf(aim) > 1
    ? [{ motion, disposition: 'unknown', express: false }]
    : [{ motion, disposition: 'granted-in-part', ...terms }];
}
