import type { Row } from '../classify/rows.ts';
import { countsIn } from './counts.ts';
import { type Desk, filersOf, paper, type Sketch, titleOf } from './desk.ts';
import { ids, partiesDismissed, prejudiceIn } from './dismissals.ts';
import { statuses } from './orders.ts';
import type { ClaimStanding } from './standing.ts';
import { untoldOutcome } from './untold.ts';

/** A dismissal by notice or by stipulation (Fed. R. Civ. P. 41(a)(1)): of the case, of parties, or of counts. */
export function voluntaryDismissal(desk: Desk, row: Row): readonly Sketch[] {
  const { standings, caption } = desk;
  if (caption.without !== null) return [paper(desk, row)];
  const stipulated =
    row.kind === 'stipulation' || /\b(?:stipulat\w*|joint|jointly|agreed)\b/i.test(row.text.slice(0, 200));
  const has = (effect: Row['effects'][number]): boolean => row.effects.includes(effect);
  const open = standings
    .all()
    .filter(
      ({ status, counterclaim }) =>
        (status === 'live' || status === 'with-leave') && (stipulated || !counterclaim),
    );
  if (row.marks.includes('filed-in-error'))
    return [
      paper(desk, row, [
        'It dismisses, and the clerk says that it, or something it names, was filed in error',
      ]),
      ...untoldOutcome(desk, row, open, ['dismissed']),
    ];
  if (has('dismisses-party')) {
    const found = partiesDismissed(desk, row, new Set());
    return [paper(desk, row, found.doubts), ...found.sketches, ...statuses(row)];
  }
  if (open.length === 0)
    return [paper(desk, row, ['It dismisses, and no claim recorded here is left to be dismissed'])];
  if (has('dismisses-some-claims')) return inPart(desk, row, open, stipulated);
  if (!has('dismisses-case'))
    return [
      paper(desk, row, ['It dismisses something; the text does not say which of the claims recorded here']),
      ...untoldOutcome(desk, row, open, ['dismissed']),
      ...statuses(row),
    ];
  const { own, others } = byFiler(desk, row, open, stipulated);
  const doubts =
    others.length > 0 ? ['The text does not say whether it is for the other claimants as well'] : [];
  return [
    dismissed(row, stipulated, own, doubts),
    ...untoldOutcome(desk, row, others, ['dismissed']),
    ...statuses(row),
  ];
}

function dismissed(
  row: Row,
  stipulated: boolean,
  claims: readonly ClaimStanding[],
  doubts: readonly string[] = [],
): Sketch {
  const prejudice = prejudiceIn(row.text);
  return {
    type: 'DismissalFiled',
    fields: {
      title: titleOf(row),
      kind: stipulated ? 'stipulated' : 'voluntary',
      claims: ids(claims),
      ...(prejudice === null ? {} : { prejudice }),
    },
    doubts,
  };
}

/** A claimant's notice is for its own claims; where it names who files it, the others may not be meant. */
function byFiler(desk: Desk, row: Row, open: readonly ClaimStanding[], stipulated: boolean) {
  const filers = new Set(filersOf(desk, row).map(({ party }) => desk.caption.claimantFor(party)));
  const own = open.filter(({ claimant }) => filers.has(claimant));
  return stipulated || own.length === 0
    ? { own: open, others: [] }
    : { own, others: open.filter((claim) => !own.includes(claim)) };
}

/** Some claims go: those of the counts that are named, else any may have, unless there is only one to which more belongs. */
function inPart(
  desk: Desk,
  row: Row,
  open: readonly ClaimStanding[],
  stipulated: boolean,
): readonly Sketch[] {
  const counts = desk.caption.byCount ? countsIn(row.text) : [];
  const named = open.filter(({ count }) => count !== undefined && counts.includes(count));
  if (named.length > 0) return [dismissed(row, stipulated, named), ...statuses(row)];
  const counter = /\b(?:counter|cross)-?claims?|third[- ]party/i.test(row.text.slice(0, 300));
  const meant = counter ? open.filter(({ counterclaim }) => counterclaim) : open;
  if (counter && meant.length > 0 && !/\bpart/i.test(row.text.slice(0, 200)))
    return [dismissed(row, stipulated, meant), ...statuses(row)];
  const doubt = 'It dismisses some claims; the docket does not say which of those recorded here';
  return [
    paper(desk, row, [doubt]),
    ...(meant.length > 1 ? untoldOutcome(desk, row, meant, ['dismissed']) : []),
    ...statuses(row),
  ];
}

/**
 * A stipulation of dismissal ends the claims by itself; one that asks for the judge's order ends them with that
 * order, and one that a judge refused ends nothing.
 */
export function stipulation(desk: Desk, row: Row): readonly Sketch[] | null {
  if (!row.effects.some((effect) => effect.startsWith('dismisses'))) return null;
  const found = row.number === null ? undefined : desk.ruling(row.number);
  const said = found?.ruling.disposition;
  if (said === 'denied' || said === 'moot' || said === 'withdrawn') return null;
  if (said === undefined && /\bproposed\b/i.test(row.text.slice(0, 120))) {
    const open = desk.standings.live();
    return [
      paper(desk, row, ['It asks for an order of dismissal; the docket does not show the order']),
      ...untoldOutcome(desk, row, open, ['dismissed']),
    ];
  }
  return voluntaryDismissal(desk, row);
}
