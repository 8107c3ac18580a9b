import type { Row } from '../classify/rows.ts';
import { countsIn } from './counts.ts';
import { type Desk, filersOf, paper, type Sketch, titleOf } from './desk.ts';
import { partiesDismissed, prejudiceIn, statuses } from './orders.ts';

/** A dismissal by notice or by stipulation (Fed. R. Civ. P. 41(a)(1)): of the case, of parties, or of counts. */
export function voluntaryDismissal(desk: Desk, row: Row): readonly Sketch[] {
  const { standings, caption } = desk;
  if (caption.without !== null) return [paper(desk, row)];
  const stipulated = /\b(?:stipulat\w*|joint|jointly|agreed)\b/i.test(row.text.slice(0, 200));
  const has = (effect: Row['effects'][number]): boolean => row.effects.includes(effect);
  const open = standings
    .all()
    .filter(
      ({ status, counterclaim }) =>
        (status === 'live' || status === 'with-leave') && (stipulated || !counterclaim),
    );
  const prejudice = prejudiceIn(row.text);
  const counts = caption.byCount ? countsIn(row.text) : [];
  const named = has('dismisses-some-claims')
    ? open.filter(({ count }) => count !== undefined && counts.includes(count))
    : [];
  const claims =
    named.length > 0 ? named : has('dismisses-case') && !has('dismisses-some-claims') ? open : [];
  if (claims.length > 0)
    return [
      {
        type: 'DismissalFiled',
        fields: {
          title: titleOf(row),
          kind: stipulated ? 'stipulated' : 'voluntary',
          claims: claims.map(({ claim }) => claim),
          ...(prejudice === null ? {} : { prejudice }),
        },
      },
      ...statuses(row),
    ];
  if (has('dismisses-party')) {
    const found = partiesDismissed(desk, row, new Set());
    return [paper(desk, row, found.doubts), ...found.sketches, ...statuses(row)];
  }
  const why =
    open.length === 0
      ? 'It dismisses, and no claim recorded here is left to be dismissed'
      : 'It dismisses something; the text does not say which of the claims recorded here';
  return [paper(desk, row, [why]), ...statuses(row)];
}

/** A notice of appeal, or another paper about one. */
export function appeal(desk: Desk, row: Row): readonly Sketch[] {
  if (
    !/^.{0,30}\bnotice of (?:\w+ )?(?:cross[- ]?)?appeal\b/i.test(row.text) ||
    /\bdocket(?:ed|ing)\b/i.test(row.text.slice(0, 60))
  )
    return [paper(desk, row)];
  const [by] = filersOf(desk, row);
  const of = row.references.map(desk.numbered).find((entry) => {
    const type = entry === undefined ? undefined : desk.typeOf(entry);
    return type === 'OrderEntered' || type === 'JudgmentEntered';
  });
  return [
    {
      type: 'AppealNoticed',
      fields: {
        title: titleOf(row),
        ...(by === undefined ? {} : { by: by.party }),
        ...(of === undefined ? {} : { of }),
      },
    },
  ];
}
