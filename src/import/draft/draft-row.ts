import type { Row } from '../classify/rows.ts';
import { appeal } from './appeals.ts';
import { entryOfDefault, verdict } from './defaults.ts';
import { type DraftingContext, type EntrySketch, entryTitle, paper } from './drafting-context.ts';
import { stipulation, voluntaryDismissal } from './endings.ts';
import { closingUntold, lineUntold } from './lines.ts';
import { brief, hearing, joinder, motion, withdrawal } from './motions.ts';
import { judgment, order, settlement, statuses } from './orders.ts';
import { amendedComplaint, answer, counterclaim, draftComplaint, isRemoval } from './pleadings.ts';
import { draftUndone } from './undone.ts';

/** What becomes of one row: the entry that it is, then those that follow from it. */
export function sketchesOf(context: DraftingContext, row: Row): readonly EntrySketch[] {
  if (isFiledInError(row)) return filedInError(context, row);
  switch (row.kind) {
    case 'complaint':
      return draftComplaint(context, row);
    case 'amended-complaint':
      return amendedComplaint(context, row);
    case 'counterclaim':
      return counterclaim(context, row);
    case 'answer':
      return answer(context, row);
    case 'motion':
      return motion(context, row);
    case 'stipulation':
      return (
        stipulation(context, row) ??
        (context.ruledAs(row) === undefined ? [paper(context, row), ...statuses(row)] : motion(context, row))
      );
    case 'brief':
      return brief(context, row);
    case 'order':
      return order(context, row);
    case 'judgment':
      return judgment(context, row);
    case 'voluntary-dismissal':
      return voluntaryDismissal(context, row);
    case 'hearing':
      return [...hearing(context, row), ...statuses(row), ...closingUntold(context, row)];
    case 'appeal':
      return appeal(context, row);
    case 'notice':
    case 'other':
      return noticeOrOther(context, row);
  }
}

function noticeOrOther(context: DraftingContext, row: Row): readonly EntrySketch[] {
  if (isRemoval(row)) return draftComplaint(context, row);
  if (row.effects.length === 1 && row.effects[0] === 'settled') return [settlement(row)];
  const withdrawn = row.kind === 'notice' ? withdrawal(context, row) : null;
  if (withdrawn !== null) return withdrawn;
  const joined =
    row.kind === 'notice' ? joinder(context, row) : (entryOfDefault(context, row) ?? verdict(context, row));
  if (joined !== null) return joined;
  if (context.ruledAs(row) !== undefined) return motion(context, row);
  const doubts: string[] = [];
  const back =
    row.kind === 'notice' || row.effects.includes('reopens-case') ? draftUndone(context, row, [], []) : null;
  if (back !== null && back.sketches.length > 0)
    return [paper(context, row, back.doubts), ...back.sketches, ...statuses(row)];
  const untold = lineUntold(context, row);
  if (untold !== null) return [...untold, ...statuses(row)];
  const stays = row.effects.includes('stays-case') ? context.standings.live() : [];
  if (stays.length > 0)
    return [
      { type: 'StayEntered', fields: { title: entryTitle(row), claims: stays.map(({ claim }) => claim) } },
      ...statuses(row),
    ];
  if (row.effects.includes('lifts-stay') && context.standings.all().some(({ stayed }) => stayed))
    return [{ type: 'StayLifted', fields: { title: entryTitle(row) } }, ...statuses(row)];
  return [paper(context, row, doubts), ...statuses(row), ...closingUntold(context, row)];
}

const IN_ERROR =
  /^\W{0,6}(?:\w+\W+){0,3}(?:FILED|ENTERED|DOCKETED|POSTED|E-?FILED) IN ERROR\b|^\W{0,6}(?:FILING ERROR|INCORRECTLY FILED|DISREGARD)\b|[*([]\W{0,3}(?:FILED|ENTERED|DOCKETED) IN ERROR\b/;

/** Whether the clerk says of this very entry that it should not be there; one that speaks of another is not meant. */
const isFiledInError = (row: Row): boolean =>
  row.kind !== 'order' &&
  row.kind !== 'judgment' &&
  IN_ERROR.test(row.text.slice(0, 400).replace(/[a-z]{5,}/g, 'x'));

function filedInError(context: DraftingContext, row: Row): readonly EntrySketch[] {
  const { type, fields } = paper(context, row);
  return [
    { type, fields },
    {
      type: 'EntryStricken',
      suffix: 'stricken',
      fields: { entry: context.idOf(row), reason: `The clerk notes: ${entryTitle(row)}` },
    },
  ];
}
