import type { ClaimId } from '../../../events/index.ts';
import type { Row } from '../classify/rows.ts';
import { counterclaimant } from './counterclaims.ts';
import { type DraftingContext, type EntrySketch, entryTitle, filersOf, paper } from './drafting-context.ts';
import { asTo, idsOf, type NamedClaims, named } from './shares.ts';
import type { ClaimStanding } from './standing.ts';
import { untoldOutcome } from './untold.ts';

/** A notice of removal brings a complaint from a state court (28 U.S.C. § 1446). */
export const isRemoval = (row: Row): boolean =>
  /^\W*(?:[A-Z/& ]{0,30})?(?:NOTICE|PETITION) (?:OF|FOR) REMOVAL\b/i.test(row.text.slice(0, 80));

export const opensTheCase = (row: Row): boolean => row.kind === 'complaint' || isRemoval(row);

/** A complaint, or the removal that brings one. A second one is kept as a paper: which claims it adds is not said. */
export function draftComplaint(context: DraftingContext, row: Row): readonly EntrySketch[] {
  const { standings, caption } = context;
  if (caption.without !== null) return [paper(context, row)];
  if (standings.pleading !== null) {
    if (isRemoval(row)) return [paper(context, row)];
    return [
      paper(context, row, [
        `A complaint is on the docket already (${standings.pleading}); the text does not say what claims this one adds`,
      ]),
    ];
  }
  const asserts = firstClaims(context);
  const removed = isRemoval(row);
  return [
    {
      type: 'ComplaintFiled',
      fields: { title: removed ? 'Complaint, removed from a state court' : entryTitle(row), asserts },
    },
    ...(removed
      ? [{ type: 'CaseStatusNoted', suffix: 'removed', fields: { status: 'removed' } } as const]
      : []),
  ];
}

/** The claims that the first complaint asserts: those of parties who did not come in later. */
export function firstClaims({ caption, standings }: DraftingContext): readonly ClaimId[] {
  const own = caption.claims.filter(({ counterclaim }) => !counterclaim);
  const first = own.filter(({ from }) => from === null);
  return (first.length > 0 ? first : own)
    .filter(({ claim }) => standings.of(claim).some(({ status }) => status === 'unasserted'))
    .map(({ claim }) => claim);
}

/**
 * An amended complaint. What was dismissed with leave, or in part, or in a way the docket does not tell, is
 * pleaded anew; the rest is carried on; a party it names for the first time comes in with its claims.
 */
export function amendedComplaint(context: DraftingContext, row: Row): readonly EntrySketch[] {
  const { standings, caption } = context;
  if (caption.without !== null) return [paper(context, row)];
  const amends = standings.pleading;
  if (amends === null) return draftComplaint(context, row);
  const own = standings.all().filter(({ counterclaim }) => !counterclaim);
  const asserts = own.filter(
    ({ claim, status }) => status === 'unasserted' && comesInWith(context, claim, row),
  );
  const filers = new Set(filersOf(context, row).map(({ party }) => caption.claimantFor(party)));
  const isFiler = ({ claimant }: ClaimStanding): boolean =>
    filers.size === 0 || filers.has(claimant) || !own.some((claim) => filers.has(claim.claimant));
  const standing = own.filter(
    ({ status }) => status === 'live' || status === 'with-leave' || status === 'withdrawn',
  );
  const anew = standing.filter(
    (claim) => isFiler(claim) && (claim.status !== 'live' || claim.shaken) && claim.status !== 'withdrawn',
  );
  const [repleads, ...others] = named(anew);
  const again = new Set(repleads?.claims);
  const carries = standing.filter((claim) => isFiler(claim) && claim.status === 'live' && !claim.shaken);
  const left = standing.filter((claim) => !isFiler(claim) && claim.status !== 'withdrawn');
  const carriesOn = idsOf([...carries, ...left]).filter((claim) => !again.has(claim));
  const final = own.filter(({ status }) => status === 'dismissed');
  return [
    {
      type: 'PleadingAmended',
      fields: {
        title: entryTitle(row),
        amends,
        ...(asserts.length > 0
          ? { asserts: idsOf(asserts), joins: [...new Set(asserts.map(({ claimant }) => claimant))] }
          : {}),
        ...(repleads === undefined ? {} : { repleads: repleads.claims }),
        ...(carriesOn.length > 0 ? { carries: carriesOn } : {}),
        ...(repleads === undefined ? {} : asToThese(repleads)),
      },
      doubts: [
        ...(anew.length > 0 || carries.length > 0
          ? ['The text does not say which causes of action it changes, adds or leaves out']
          : []),
        ...(left.length > 0
          ? [`${listOf(left)}: the claimant is not among those named as filing it; it is left where it stood`]
          : []),
        ...(final.length > 0
          ? [
              `${listOf(final)}: recorded as dismissed without leave to amend, so it is not pleaded anew here; where leave was given, say so at the order (leaveToAmend: true) and add it to repleads`,
            ]
          : []),
      ],
    },
    ...others.map((part, at) => ({
      type: 'PleadingAmended' as const,
      suffix: `repleads-${at + 2}`,
      fields: {
        amends: context.idOf(row),
        title: entryTitle(row),
        repleads: part.claims,
        carries: idsOf([...anew, ...carries, ...left]).filter((claim) => !part.claims.includes(claim)),
        ...asToThese(part),
      },
    })),
    ...untoldOutcome(context, row, left, ['dismissed']).map((sketch) => ({
      ...sketch,
      suffix: 'not-filing',
    })),
    ...notSuedAnyMore(context, row, [...anew, ...carries]),
  ];
}

const asToThese = ({ against }: NamedClaims) => (against === undefined ? {} : { against });

const listOf = (claims: readonly ClaimStanding[]): string => {
  const names = claims.slice(0, 6).map(({ claim }) => claim);
  return claims.length > names.length
    ? `${names.join(', ')} and ${claims.length - names.length} more`
    : names.join(', ');
};

function comesInWith({ caption }: DraftingContext, claim: ClaimId, row: Row): boolean {
  const planned = caption.claims.find((one) => one.claim === claim);
  return (
    planned !== undefined && !planned.counterclaim && (planned.from === null || planned.from <= row.index)
  );
}

const PLEADS_MORE = [
  [/\bcounter-?\s?(?:claim|complaint)/i, 'CounterclaimFiled'],
  [/\bcross-?\s?(?:claim|complaint)/i, 'CrossclaimFiled'],
  [/\bthird[- ]party complaint\b/i, 'ThirdPartyComplaintFiled'],
] as const;

/** Which of them it is, by the one that its text names first. */
const pleadingIn = ({ text }: Row): (typeof PLEADS_MORE)[number][1] => {
  const found = PLEADS_MORE.map(([pattern, type]) => ({ at: text.search(pattern), type }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  return found[0]?.type ?? 'CounterclaimFiled';
};

/** A counterclaim, cross-claim or third-party complaint; one that repeats an earlier one amends it. */
export function counterclaim(context: DraftingContext, row: Row): readonly EntrySketch[] {
  const { standings, caption } = context;
  if (caption.without !== null) return [paper(context, row)];
  const from = counterclaimant(row, caption.names, caption.parties);
  const all = standings.all().filter((claim) => claim.counterclaim && claim.claimant === from?.party);
  const [own] = all;
  const answered = answer(context, row).map((sketch) => ({ ...sketch, suffix: 'answer' }));
  if (from === null || own === undefined)
    return [
      ...answer(context, row).map((sketch) => ({
        ...sketch,
        doubts: ['It also pleads a counterclaim; the text does not say whose, so none is put on the docket'],
      })),
    ];
  const isAnswer = /\banswer/i.test(row.text.slice(0, 200));
  const title = entryTitle(row);
  const [anew] = named(
    all.filter(
      ({ status, shaken }) =>
        status === 'with-leave' || status === 'withdrawn' || (status === 'live' && shaken),
    ),
  );
  const amends = standings.counterPleadings.get(from.party);
  const main: EntrySketch =
    amends === undefined
      ? { type: pleadingIn(row), fields: { title, by: [from.party], asserts: [own.claim] } }
      : {
          type: 'PleadingAmended',
          fields: {
            title,
            amends,
            ...(anew === undefined
              ? { carries: [own.claim] }
              : { repleads: anew.claims, ...asToThese(anew) }),
          },
          doubts: ['The text does not say whether it changes the counterclaims pleaded before'],
        };
  return [main, ...(isAnswer ? answered : [])];
}

/** An answer to the pleading that it names, or to the one that counts. */
export function answer(context: DraftingContext, row: Row): readonly EntrySketch[] {
  const [by] = filersOf(context, row);
  const to = row.references.map(context.numbered).find((entry) => {
    const type = entry === undefined ? undefined : context.typeOf(entry);
    return (
      type === 'ComplaintFiled' || type === 'PleadingAmended' || PLEADS_MORE.some(([, one]) => one === type)
    );
  });
  return [
    {
      type: 'AnswerFiled',
      fields: {
        title: entryTitle(row),
        ...(by === undefined ? {} : { by: by.party }),
        ...(to === undefined ? {} : { to }),
      },
    },
  ];
}

const AGAINST = /\bagainst ((?:(?! filed by\b| by (?:all )?plaintiffs?\b)[^();]){2,2000})/i;
const ALL = /\ball (?:the )?defendants\b|\bet\.? al\b|^defendants?\b/i;

/** An amended complaint that says against whom it is: what was claimed of others may be dropped, or pleaded on. */
function notSuedAnyMore(
  context: DraftingContext,
  row: Row,
  pleaded: readonly ClaimStanding[],
): readonly EntrySketch[] {
  const said = AGAINST.exec(row.text)?.[1] ?? '';
  if (ALL.test(said)) return [];
  const sued = new Set(context.caption.names.within(said).map(({ party }) => party));
  if (asTo(pleaded, (party) => sued.has(party)).length === 0) return [];
  const others = asTo(pleaded, (party) => !sued.has(party));
  return untoldOutcome(context, row, others, ['dismissed']).map((sketch) => ({
    ...sketch,
    suffix: 'not-named',
    doubts: ['It names some defendants and not the others: whether these are still sued is not said'],
  }));
}
