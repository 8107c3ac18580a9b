import type { PartyId } from '../../../events/index.ts';
import type { Row } from '../classify/rows.ts';
import { countsIn } from './counts.ts';
import { type DraftingContext, type EntrySketch, entryTitle, isGroup } from './drafting-context.ts';
import { slugOf } from './ids.ts';
import type { Party } from './parties.ts';
import type { WrittenRuling } from './rulings.ts';
import { apartFrom, asTo, type ClaimShare, countOf, idsOf, named } from './shares.ts';
import type { ClaimStanding } from './standing.ts';
import { unknownRulings, untoldOutcome } from './untold.ts';

const BY_STIPULATION =
  /\bstipulat\w*|\b(?:joint|agreed|consent)\b|\bby agreement\b|\bpart(?:y|ies)['’]? (?:having |have )?(?:settle|agree|consent)|\b41\(a\)\(1\)\(A?\)?\(?ii\)?/i;
const BY_NOTICE =
  /\bnotice of (?:voluntary )?dismissal\b|\bvoluntar(?:y|ily)\b|\b41\(a\)\(1\)\(A\)\(i\)(?!i)/i;

/** How a dismissal that no motion asked for came about, as its text says: by the parties, or of the court's own accord. */
export function partiesOwn(row: Row): 'stipulated' | 'voluntary' | null {
  const opening = row.text.slice(0, 400);
  if (BY_STIPULATION.test(opening)) return 'stipulated';
  return BY_NOTICE.test(opening) ? 'voluntary' : null;
}

/** The case is dismissed without a motion that says so: every claim that stands goes with it. */
export function dismissal(
  row: Row,
  claims: readonly ClaimStanding[],
  doubts: string[],
): readonly WrittenRuling[] {
  const prejudice = prejudiceIn(row.text);
  const leave =
    /\b(?:with|and) leave to amend\b|\bleave to (?:file an )?amend(?:ed)?\b[^.]{0,40}\bgranted\b/i.test(
      row.text,
    );
  if (prejudice === null) doubts.push('The text does not say whether the dismissal is with prejudice');
  return named(claims).map((part) => ({
    ...part,
    relief: 'dismiss',
    disposition: 'granted',
    ...(leave ? { leaveToAmend: true } : {}),
    ...(prejudice === null ? {} : { prejudice }),
  }));
}

/** A dismissal that the parties made and a judge signed: an entry of its own beside the order. */
export function dismissedByParties(
  row: Row,
  kind: 'stipulated' | 'voluntary',
  claims: readonly ClaimStanding[],
): readonly EntrySketch[] {
  const prejudice = prejudiceIn(row.text);
  return named(claims).map((part) => ({
    type: 'DismissalFiled',
    suffix: 'dismissal',
    fields: {
      title: entryTitle(row),
      kind,
      ...part,
      ...(prejudice === null ? {} : { prejudice }),
    },
  }));
}

/** With or without prejudice, where the text says one and not the other. */
export function prejudiceIn(text: string): 'with' | 'without' | null {
  const without = /\bwithout prejudice\b|\bw\/o prej/i.test(text);
  const withIt = /\bwith prejudice\b/i.test(text);
  return without === withIt ? null : without ? 'without' : 'with';
}

const OF_BOTH =
  /\b(?:some|certain|part(?:s|ial|ially)?|portions?|counts?)\b|\bclaims? and (?:\w+ )?counter-?claims?|\b(?:plaintiffs?['’]s?|his|her) (?:\w+ ){0,3}claims?\b/i;

export function someClaims(
  { caption }: DraftingContext,
  row: Row,
  live: readonly ClaimStanding[],
  doubts: string[],
): readonly WrittenRuling[] {
  const counts = caption.byCount
    ? countsIn(row.reach?.counts.map((count) => `count ${count}`).join(' ') || row.text)
    : [];
  const meant = live.filter(({ count }) => count !== undefined && counts.includes(count));
  if (meant.length > 0) return dismissal(row, meant, doubts);
  const counter = /\b(?:counter|cross)-?claims?\b/i.test(row.text.slice(0, 600))
    ? live.filter(({ counterclaim }) => counterclaim)
    : [];
  if (counter.length > 0 && !OF_BOTH.test(row.text.slice(0, 600))) return dismissal(row, counter, doubts);
  doubts.push('It dismisses some claims; the docket does not say which of those recorded here');
  return countOf(live) < 2 ? [] : unknownRulings(live);
}

/** A party that leaves, and the claims that end with it. */
export type Leaving = {
  readonly party: PartyId;
  readonly claims: readonly ClaimStanding[];
  readonly prejudice: 'with' | 'without' | null;
};

type Dismissed = {
  /** None where nobody can tell who leaves. */
  readonly leaving: readonly Leaving[];
  readonly sketches: readonly EntrySketch[];
  readonly doubts: readonly string[];
  /** The claims that end with the parties who leave. */
  readonly claims: readonly ClaimShare[];
};

/**
 * The parties that leave, each with the claims as to it, or with its own. What it claims from those who sue it, and
 * they from it in turn, stands (Fed. R. Civ. P. 13, 41(a)(2)), unless nothing else is recorded of it.
 */
export function partiesDismissed(
  context: DraftingContext,
  row: Row,
  ended: readonly ClaimShare[] = [],
): Dismissed {
  const { caption, standings } = context;
  const leaving = new Map<Party, 'with' | 'without' | null>();
  for (const { name, prejudice } of row.reach?.parties ?? [])
    for (const party of caption.names.called(name)) if (!isGroup(party)) leaving.set(party, prejudice);
  const live = apartFrom(standings.live(), ended);
  if (leaving.size === 0) return unclear(context, row, live);
  const gone = new Set<PartyId>([...standings.gone, ...[...leaving.keys()].map(({ party }) => party)]);
  const taken: ClaimShare[] = [];
  const whole = prejudiceIn(row.text);
  const all = [...leaving].map(([{ party }, own]): Leaving => {
    const left = apartFrom(live, taken);
    const isOwn = ({ claimant }: ClaimStanding): boolean =>
      claimant === party || (caption.claimantFor(party) === claimant && isEmptied(context, claimant, gone));
    const its = [
      ...left.filter(isOwn),
      ...asTo(
        left.filter((claim) => !isOwn(claim)),
        (one) => one === party,
      ),
    ];
    const main = its.filter(({ counterclaim }) => !counterclaim);
    const claims = main.length > 0 ? main : its;
    taken.push(...claims);
    return { party, claims, prejudice: own ?? whole };
  });
  return { leaving: all, sketches: all.map(partyDismissed), doubts: [], claims: taken };
}

const partyDismissed = ({ party, claims, prejudice }: Leaving): EntrySketch => ({
  type: 'PartyDismissed',
  suffix: `party-${slugOf(party, 40)}`,
  fields: {
    party,
    ...(claims.length > 0 ? { claims: idsOf(claims) } : {}),
    ...(prejudice === null ? {} : { prejudice }),
  },
  doubts: claims.length > 0 ? [] : ['No claim recorded here stands as to this party'],
});

/** Whether all who are taken together in a group have gone. */
function isEmptied({ caption }: DraftingContext, group: PartyId, gone: ReadonlySet<PartyId>): boolean {
  const members = caption.parties.filter(
    ({ party, side }) => party !== group && side === 'claimants' && caption.claimantFor(party) === group,
  );
  return members.length > 0 && members.every(({ party }) => gone.has(party));
}

/** A party goes, and not one that the caption knows; or nobody can tell which, and any claim may have gone with it. */
function unclear(context: DraftingContext, row: Row, live: readonly ClaimStanding[]): Dismissed {
  const names = (row.reach?.parties ?? []).map(({ name }) => name);
  if (names.length > 0)
    return {
      leaving: [],
      sketches: [],
      doubts: [
        `It dismisses a party that the caption does not name (${names.slice(0, 3).join(', ').slice(0, 120)})`,
      ],
      claims: [],
    };
  return {
    leaving: [],
    sketches: untoldOutcome(context, row, live, ['dismissed']),
    claims: [],
    doubts: ['It dismisses a party; which of those on the docket is not clear'],
  };
}
