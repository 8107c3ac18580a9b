import { withoutInitials } from '../classify/initials.ts';
import type { Row } from '../classify/rows.ts';
import { countsIn } from './counts.ts';
import { type Leaving, partiesDismissed, prejudiceIn } from './dismissals.ts';
import { type DraftingContext, type EntrySketch, entryTitle, filersOf, paper } from './drafting-context.ts';
import { statuses } from './orders.ts';
import { countOf, named } from './shares.ts';
import type { ClaimStanding } from './standing.ts';
import { untoldOutcome } from './untold.ts';

/** A dismissal by notice or by stipulation (Fed. R. Civ. P. 41(a)(1)): of the case, of parties, or of counts. */
export function voluntaryDismissal(context: DraftingContext, row: Row): readonly EntrySketch[] {
  const { standings, caption } = context;
  if (caption.without !== null) return [paper(context, row)];
  const stipulated =
    row.kind === 'stipulation' || /\b(?:stipulat\w*|joint|jointly|agreed)\b/i.test(row.text.slice(0, 200));
  const ofCounterclaims = /\b(?:counter|cross)-?claims?/i.test(row.text.slice(0, 300));
  const has = (effect: Row['effects'][number]): boolean => row.effects.includes(effect);
  const open = standings
    .all()
    .filter(
      ({ status, counterclaim }) =>
        (status === 'live' || status === 'with-leave') && (stipulated || ofCounterclaims || !counterclaim),
    );
  if (row.marks.includes('filed-in-error'))
    return [
      paper(context, row, [
        'It dismisses, and the clerk says that it, or something it names, was filed in error',
      ]),
      ...untoldOutcome(context, row, open, ['dismissed']),
    ];
  if (has('dismisses-party')) {
    const found = partiesDismissed(context, row);
    if (found.leaving.length === 0 && isOfFilerOnly(row, context)) {
      const { own, others } = byFiler(context, row, open, stipulated);
      if (own.length < open.length && others.length === 0)
        return [...dismissed(row, stipulated, own), ...statuses(row)];
    }
    return found.claims.length === 0
      ? [paper(context, row, found.doubts), ...found.sketches, ...statuses(row)]
      : [...partiesLetGo(context, row, found.leaving, stipulated), ...statuses(row)];
  }
  if (open.length === 0)
    return [paper(context, row, ['It dismisses, and no claim recorded here is left to be dismissed'])];
  if (has('dismisses-some-claims')) return inPart(context, row, open, stipulated);
  if (!has('dismisses-case'))
    return [
      paper(context, row, [
        'It dismisses something; the text does not say which of the claims recorded here',
      ]),
      ...untoldOutcome(context, row, open, ['dismissed']),
      ...statuses(row),
    ];
  const { own, others } = byFiler(context, row, open, stipulated);
  const doubts =
    others.length > 0 ? ['The text does not say whether it is for the other claimants as well'] : [];
  return [
    ...dismissed(row, stipulated, own, doubts),
    ...untoldOutcome(context, row, others, ['dismissed']),
    ...statuses(row),
  ];
}

/** The claims as to each party whom a notice or stipulation lets go, with its own prejudice. */
function partiesLetGo(
  context: DraftingContext,
  row: Row,
  leaving: readonly Leaving[],
  stipulated: boolean,
): readonly EntrySketch[] {
  const { own, others } = byFiler(
    context,
    row,
    leaving.flatMap(({ claims }) => claims),
    stipulated,
  );
  const doubts =
    others.length > 0 ? ['The text does not say whether it is for the other claimants as well'] : [];
  const alike = Map.groupBy(leaving, ({ prejudice }) => prejudice);
  const sketches = [...alike].flatMap(([prejudice, all]) => {
    const claims = all.flatMap(({ claims }) => claims).filter((claim) => own.includes(claim));
    return dismissed(row, stipulated, claims, doubts, prejudice);
  });
  return [
    ...sketches.map((sketch, at) => (at === 0 ? sketch : { ...sketch, suffix: `part-${at + 1}` })),
    ...untoldOutcome(context, row, others, ['dismissed']),
  ];
}

function dismissed(
  row: Row,
  stipulated: boolean,
  claims: readonly ClaimStanding[],
  doubts: readonly string[] = [],
  prejudice = prejudiceIn(row.text),
): readonly EntrySketch[] {
  return named(claims).map((part, at) => ({
    type: 'DismissalFiled',
    ...(at === 0 ? {} : { suffix: `part-${at + 1}` }),
    fields: {
      title: entryTitle(row),
      kind: stipulated ? 'stipulated' : 'voluntary',
      ...part,
      ...(prejudice === null ? {} : { prejudice }),
    },
    doubts: at === 0 ? doubts : [],
  }));
}

const OWN_CLAIMS = /\b(?:his|her|its|own|individual) (?:own |individual )?claims?\b/i;

/** Whether a notice says that it is for those alone who file it: `by Ann Poe only`, `as to her claims`. */
function isOfFilerOnly(row: Row, { caption }: DraftingContext): boolean {
  const head = withoutInitials(row.text.slice(0, 400));
  if (OWN_CLAIMS.test(head)) return true;
  const at = head.search(/\bonly\b/i);
  return at > 0 && caption.names.closes(head.slice(0, at)).some(({ side }) => side === 'claimants');
}

/** A claimant's notice is for its own claims; where it names who files it, the others may not be meant. */
function byFiler(context: DraftingContext, row: Row, open: readonly ClaimStanding[], stipulated: boolean) {
  const filers = new Set(filersOf(context, row).map(({ party }) => context.caption.claimantFor(party)));
  const own = open.filter(({ claimant }) => filers.has(claimant));
  if (own.length > 0 && (!stipulated || filers.size === 1) && isOfFilerOnly(row, context))
    return { own, others: [] };
  return stipulated || own.length === 0
    ? { own: open, others: [] }
    : { own, others: open.filter((claim) => !own.includes(claim)) };
}

/** Some claims go: those of the counts that are named, else any may have, unless there is only one to which more belongs. */
function inPart(
  context: DraftingContext,
  row: Row,
  open: readonly ClaimStanding[],
  stipulated: boolean,
): readonly EntrySketch[] {
  const counts = context.caption.byCount ? countsIn(row.text) : [];
  const ofCounts = open.filter(({ count }) => count !== undefined && counts.includes(count));
  if (ofCounts.length > 0) return [...dismissed(row, stipulated, ofCounts), ...statuses(row)];
  const counter = /\b(?:counter|cross)-?claims?|third[- ]party/i.test(row.text.slice(0, 300));
  const meant = counter ? open.filter(({ counterclaim }) => counterclaim) : open;
  if (counter && meant.length > 0 && !/\bpart/i.test(row.text.slice(0, 200)))
    return [...dismissed(row, stipulated, meant), ...statuses(row)];
  const doubt = 'It dismisses some claims; the docket does not say which of those recorded here';
  return [
    paper(context, row, [doubt]),
    ...(countOf(meant) > 1 ? untoldOutcome(context, row, meant, ['dismissed']) : []),
    ...statuses(row),
  ];
}

/**
 * A stipulation of dismissal ends the claims by itself; one that asks for the judge's order ends them with that
 * order, and one that a judge refused ends nothing.
 */
export function stipulation(context: DraftingContext, row: Row): readonly EntrySketch[] | null {
  if (
    /^\W*(?:\w+ ){0,2}(?:stipulated|agreed|consent) (?:\w+ )?judgment\b(?!.{0,40}\bproposed)/i.test(row.text)
  )
    return [
      paper(context, row, ['A stipulated judgment; the docket does not show whether it was entered as one']),
      ...untoldOutcome(context, row, context.standings.live(), ['judgment']),
    ];
  if (!row.effects.some((effect) => effect.startsWith('dismisses'))) return null;
  const found = row.number === null ? undefined : context.ruling(row.number);
  const said = found?.ruling.disposition;
  if (said === 'denied' || said === 'moot' || said === 'withdrawn') return null;
  if (said === undefined && /\bproposed\b/i.test(row.text.slice(0, 120))) {
    const open = context.standings.live();
    return [
      paper(context, row, ['It asks for an order of dismissal; the docket does not show the order']),
      ...untoldOutcome(context, row, open, ['dismissed']),
    ];
  }
  return voluntaryDismissal(context, row);
}
