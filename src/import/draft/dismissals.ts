import type { ClaimId, PartyId } from '../../../events/index.ts';
import type { Row } from '../classify/rows.ts';
import { countsIn } from './counts.ts';
import { type DraftingContext, type EntrySketch, entryTitle, isGroup } from './drafting-context.ts';
import { slugOf } from './ids.ts';
import type { Party } from './parties.ts';
import type { WrittenRuling } from './rulings.ts';
import type { ClaimStanding } from './standing.ts';
import { untoldOutcome } from './untold.ts';

export const claimIds = (claims: readonly ClaimStanding[]): readonly ClaimId[] =>
  claims.map(({ claim }) => claim);

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
export function dismissal(row: Row, claims: readonly ClaimId[], doubts: string[]): WrittenRuling {
  const prejudice = prejudiceIn(row.text);
  const leave =
    /\b(?:with|and) leave to amend\b|\bleave to (?:file an )?amend(?:ed)?\b[^.]{0,40}\bgranted\b/i.test(
      row.text,
    );
  if (prejudice === null) doubts.push('The text does not say whether the dismissal is with prejudice');
  return {
    claims,
    relief: 'dismiss',
    disposition: 'granted',
    ...(leave ? { leaveToAmend: true } : {}),
    ...(prejudice === null ? {} : { prejudice }),
  };
}

/** A dismissal that the parties made and a judge signed: an entry of its own beside the order. */
export function dismissedByParties(
  row: Row,
  kind: 'stipulated' | 'voluntary',
  claims: readonly ClaimStanding[],
): readonly EntrySketch[] {
  const prejudice = prejudiceIn(row.text);
  if (claims.length === 0) return [];
  return [
    {
      type: 'DismissalFiled',
      suffix: 'dismissal',
      fields: {
        title: entryTitle(row),
        kind,
        claims: claimIds(claims),
        ...(prejudice === null ? {} : { prejudice }),
      },
    },
  ];
}

/** With or without prejudice, where the text says one and not the other. */
export function prejudiceIn(text: string): 'with' | 'without' | null {
  const without = /\bwithout prejudice\b|\bw\/o prej/i.test(text);
  const withIt = /\bwith prejudice\b/i.test(text);
  return without === withIt ? null : without ? 'without' : 'with';
}

export function someClaims(
  { caption }: DraftingContext,
  row: Row,
  live: readonly ClaimStanding[],
  doubts: string[],
): readonly WrittenRuling[] {
  const counts = caption.byCount
    ? countsIn(row.reach?.counts.map((count) => `count ${count}`).join(' ') || row.text)
    : [];
  const named = live.filter(({ count }) => count !== undefined && counts.includes(count));
  if (named.length > 0) return [dismissal(row, claimIds(named), doubts)];
  doubts.push('It dismisses some claims; the docket does not say which of those recorded here');
  if (live.length < 2) return [];
  return [{ claims: claimIds(live), relief: 'dismiss', disposition: 'unknown', express: false }];
}

type Dismissed = {
  readonly sketches: readonly EntrySketch[];
  readonly doubts: readonly string[];
  /** The claims that end with the parties who leave. */
  readonly claims: ReadonlySet<ClaimId>;
};

/** The parties that leave, each with the claims that are only against it, or its own. */
export function partiesDismissed(context: DraftingContext, row: Row, ended: ReadonlySet<ClaimId>): Dismissed {
  const { caption, standings } = context;
  const named = new Map<Party, 'with' | 'without' | null>();
  for (const { name, prejudice } of row.reach?.parties ?? [])
    for (const party of caption.names.called(name)) if (!isGroup(party)) named.set(party, prejudice);
  const live = standings.live().filter(({ claim }) => !ended.has(claim));
  if (named.size === 0) return unclear(context, row, live);
  const gone = new Set<PartyId>([...standings.gone, ...[...named.keys()].map(({ party }) => party)]);
  const isGone = (party: PartyId): boolean => gone.has(party) || isEmptied(context, party, gone);
  const taken = new Set<ClaimId>();
  const whole = prejudiceIn(row.text);
  const sketches = [...named].map(([{ party }, own]): EntrySketch => {
    const claims = live.filter(
      ({ claim, against, claimant }) =>
        !taken.has(claim) &&
        (claimant === party ||
          (caption.claimantFor(party) === claimant && isGone(claimant)) ||
          (against.includes(party) && against.every(isGone))),
    );
    for (const { claim } of claims) taken.add(claim);
    const prejudice = own ?? whole;
    return {
      type: 'PartyDismissed',
      suffix: `party-${slugOf(party, 40)}`,
      fields: {
        party,
        ...(claims.length > 0 ? { claims: claimIds(claims) } : {}),
        ...(prejudice === null ? {} : { prejudice }),
      },
      doubts:
        claims.length > 0
          ? []
          : ['No claim recorded here is against this party alone; the claims against the others stand'],
    };
  });
  return { sketches, doubts: [], claims: taken };
}

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
      sketches: [],
      doubts: [
        `It dismisses a party that the caption does not name (${names.slice(0, 3).join(', ').slice(0, 120)})`,
      ],
      claims: new Set(),
    };
  return {
    sketches: untoldOutcome(context, row, live, ['dismissed']),
    claims: new Set(),
    doubts: ['It dismisses a party; which of those on the docket is not clear'],
  };
}
