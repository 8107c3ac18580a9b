import type { Row } from '../classify/rows.ts';
import { appeal } from './appeals.ts';
import { type Desk, paper, type Sketch, titleOf } from './desk.ts';
import { stipulation, voluntaryDismissal } from './endings.ts';
import { closingUntold, lineUntold } from './lines.ts';
import { brief, hearing, motion, withdrawal } from './motions.ts';
import { judgment, order, settlement, statuses } from './orders.ts';
import { amendedComplaint, answer, complaint, counterclaim, isRemoval } from './pleadings.ts';
import { undone } from './undone.ts';

/** What becomes of one row: the entry that it is, then those that follow from it. */
export function sketchesOf(desk: Desk, row: Row): readonly Sketch[] {
  if (isFiledInError(row)) return filedInError(desk, row);
  switch (row.kind) {
    case 'complaint':
      return complaint(desk, row);
    case 'amended-complaint':
      return amendedComplaint(desk, row);
    case 'counterclaim':
      return counterclaim(desk, row);
    case 'answer':
      return answer(desk, row);
    case 'motion':
      return motion(desk, row);
    case 'stipulation':
      return (
        stipulation(desk, row) ??
        (desk.ruledAs(row) === undefined ? [paper(desk, row), ...statuses(row)] : motion(desk, row))
      );
    case 'brief':
      return brief(desk, row);
    case 'order':
      return order(desk, row);
    case 'judgment':
      return judgment(desk, row);
    case 'voluntary-dismissal':
      return voluntaryDismissal(desk, row);
    case 'hearing':
      return [...hearing(desk, row), ...statuses(row), ...closingUntold(desk, row)];
    case 'appeal':
      return appeal(desk, row);
    case 'notice':
    case 'other':
      return noticeOrOther(desk, row);
  }
}

function noticeOrOther(desk: Desk, row: Row): readonly Sketch[] {
  if (isRemoval(row)) return complaint(desk, row);
  if (row.effects.length === 1 && row.effects[0] === 'settled') return [settlement(row)];
  const withdrawn = row.kind === 'notice' ? withdrawal(desk, row) : null;
  if (withdrawn !== null) return withdrawn;
  if (desk.ruledAs(row) !== undefined) return motion(desk, row);
  const doubts: string[] = [];
  const back =
    row.kind === 'notice' || row.effects.includes('reopens-case') ? undone(desk, row, [], []) : null;
  if (back !== null && back.sketches.length > 0)
    return [paper(desk, row, back.doubts), ...back.sketches, ...statuses(row)];
  const untold = lineUntold(desk, row);
  if (untold !== null) return [...untold, ...statuses(row)];
  const stays = row.effects.includes('stays-case') ? desk.standings.live() : [];
  if (stays.length > 0)
    return [
      { type: 'StayEntered', fields: { title: titleOf(row), claims: stays.map(({ claim }) => claim) } },
      ...statuses(row),
    ];
  if (row.effects.includes('lifts-stay') && desk.standings.all().some(({ stayed }) => stayed))
    return [{ type: 'StayLifted', fields: { title: titleOf(row) } }, ...statuses(row)];
  return [paper(desk, row, doubts), ...statuses(row), ...closingUntold(desk, row)];
}

const IN_ERROR =
  /^\W{0,6}(?:\w+\W+){0,3}(?:FILED|ENTERED|DOCKETED|POSTED|E-?FILED) IN ERROR\b|^\W{0,6}(?:FILING ERROR|INCORRECTLY FILED|DISREGARD)\b|[*([]\W{0,3}(?:FILED|ENTERED|DOCKETED) IN ERROR\b/;

/** Whether the clerk says of this very entry that it should not be there; one that speaks of another is not meant. */
const isFiledInError = (row: Row): boolean =>
  row.kind !== 'order' &&
  row.kind !== 'judgment' &&
  IN_ERROR.test(row.text.slice(0, 400).replace(/[a-z]{5,}/g, 'x'));

function filedInError(desk: Desk, row: Row): readonly Sketch[] {
  const { type, fields } = paper(desk, row);
  return [
    { type, fields },
    {
      type: 'EntryStricken',
      suffix: 'stricken',
      fields: { entry: desk.idOf(row), reason: `The clerk notes: ${titleOf(row)}` },
    },
  ];
}
