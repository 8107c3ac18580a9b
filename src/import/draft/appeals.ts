import type { EntryId } from '../../../events/index.ts';
import type { Row } from '../classify/rows.ts';
import { type DraftingContext, type EntrySketch, entryTitle, filersOf, paper } from './drafting-context.ts';
import { named } from './shares.ts';

const FROM_ABOVE =
  /\b(?:mandate|USCA|U\.?S\.?C\.?A|courts? of appeals|(?:\w+|\d+\w\w) circuit|supreme court)\b/i;
const BY_REVIEW = /\b(?:judgment|opinion|order|mandate|decision|memorandum)\b/i;
const NOT_ON_THE_APPEAL =
  /\bmotions?\b|\bextension\b|\bfee\b|\btranscript\b|\bbrief\b|\backnowledg|\btransmi|\breceipt\b|\bscheduling\b|\bnumber\b(?!.{0,200}\b(?:affirm|revers|vacat)\w*)/i;

/** What a higher court did with what was appealed from, as its paper on this docket says. */
type Outcome = 'affirmed' | 'reversed' | 'vacated' | 'in-part' | 'dismissed' | 'not said';

function outcomeOf(text: string): Outcome | null {
  if (!FROM_ABOVE.test(text.slice(0, 300)) || !BY_REVIEW.test(text.slice(0, 300))) return null;
  const affirmed = /\baffirm(?:ed|ing|s|ance)?\b/i.test(text);
  const reversed = /\brevers(?:ed?|ing|es|al)\b/i.test(text);
  const vacated = /\bvacat(?:ed?|ing|es|ur)\b/i.test(text);
  if (
    /\bappeal (?:is |be |was )?(?:hereby )?(?:dismissed|withdrawn)|\bdismiss(?:ing|es) (?:the |this )?appeal|\bwithdrawing (?:this|the) appeal|\bappeal\b[^.]{0,60}\bdismissed|\bdismissed for (?:lack|want|failure)/i.test(
      text,
    )
  )
    return 'dismissed';
  if ((affirmed && (reversed || vacated)) || /\bin part\b/i.test(text)) return 'in-part';
  if (reversed) return 'reversed';
  if (vacated) return 'vacated';
  if (affirmed) return 'affirmed';
  return NOT_ON_THE_APPEAL.test(text) ? null : 'not said';
}

const IS_MANDATE = /\bmandate\b(?! to (?:issue|follow))(?!.{0,40}\b(?:forthwith|shall issue|will issue))/i;

/** A notice of appeal, what the higher court decides of it, or another paper about one. */
export function appeal(context: DraftingContext, row: Row): readonly EntrySketch[] {
  if (isNotice(row)) return [noticed(context, row)];
  const said = outcomeOf(row.text);
  if (said === null) return [paper(context, row)];
  const mandate = IS_MANDATE.test(row.text.slice(0, 300));
  // What the court of appeals decides takes effect with its mandate, where the docket has one (Fed. R. App. P. 41).
  if (
    !mandate &&
    context.later((other) => other.kind === 'appeal' && IS_MANDATE.test(other.text.slice(0, 300)), row)
  )
    return [paper(context, row)];
  const outcome = said === 'not said' ? (decidedBefore(context, row) ?? said) : said;
  if (outcome === 'affirmed' || outcome === 'dismissed') return [paper(context, row)];
  if (
    !mandate &&
    outcome === 'not said' &&
    !/\b(?:opinion|judgment|decision)\b/i.test(row.text.slice(0, 120))
  )
    return [paper(context, row)];
  return undone(context, row, outcome);
}

const SENT_BACK =
  /\b(?:remand(?:ed)?|mandate|decision|opinion|ruling)\b[^.;]{0,30}\b(?:from|by|of) (?:the )?(?:USCA|U\.?S\.? ?C(?:ourt|t)\.? of Appeals|(?:united states )?court of appeals|supreme court|(?:\w+|\d+\w\w) circuit)|\bcourt of appeals['’]s? (?:decision|opinion|ruling|remand|mandate)|^\W*(?:[\w-]+ ){0,3}order (?:on|following|after|upon|setting \w+ (?:on|after|following)) (?:the )?remand\b(?! (?:to|motion))/i;

/**
 * An order below that speaks of what a higher court sent back, on a docket that shows an appeal and not what came of
 * it: what had ended may stand again.
 */
export function sentBack(context: DraftingContext, row: Row): readonly EntrySketch[] {
  if (!SENT_BACK.test(row.text.slice(0, 600))) return [];
  if (context.earlier(isAppealNotice, row).length === 0 || decidedBefore(context, row) !== null) return [];
  if (context.later((other) => other.kind === 'appeal' && IS_MANDATE.test(other.text.slice(0, 300)), row))
    return [];
  return undone(context, row, 'not said').flatMap((sketch, at) =>
    sketch.type === 'PaperFiled'
      ? []
      : [{ ...sketch, suffix: sketch.suffix ?? 'sent-back', doubts: at === 0 ? [NOT_TOLD] : [] }],
  );
}

const NOT_TOLD = 'A higher court sent the case back; the docket does not show what it decided';
const isAppealNotice = (row: Row): boolean => row.kind === 'appeal' && isNotice(row);

/** What an opinion or judgment said that this mandate carries out. */
function decidedBefore(context: DraftingContext, row: Row): Outcome | null {
  const found = context
    .earlier((other) => other.kind === 'appeal' && !isNotice(other), row)
    .map(({ text }) => outcomeOf(text))
    .findLast((one) => one !== null && one !== 'not said');
  return found ?? null;
}

function undone(context: DraftingContext, row: Row, outcome: Outcome): readonly EntrySketch[] {
  const { standings } = context;
  const ended = standings.all().filter(({ endedBy, counterclaim }) => endedBy !== null && !counterclaim);
  const orders = [...new Set(ended.flatMap(({ endedBy }) => endedBy ?? []))].filter((entry) => {
    const type = context.typeOf(entry);
    return type === 'OrderEntered' || type === 'JudgmentEntered';
  });
  if (orders.length === 0)
    return [
      paper(context, row, [
        'A higher court decides an appeal; no order recorded here ended a claim, so what that changes is not said',
      ]),
    ];
  const undo = (order: EntryId, at: number): EntrySketch => ({
    type: outcome === 'vacated' ? 'OrderVacated' : 'OrderReversed',
    ...(at === 0 ? {} : { suffix: `order-${at + 1}` }),
    fields: { order, title: entryTitle(row), court: 'the court of appeals' },
  });
  const certain = outcome === 'reversed' || outcome === 'vacated';
  const doubts =
    outcome === 'in-part'
      ? ['Affirmed in part only: on which claims the order stands is not said']
      : outcome === 'not said'
        ? ['The mandate of a higher court: whether it affirmed or reversed is not said']
        : [];
  return [
    ...orders.map((order, at) => ({ ...undo(order, at), doubts: at === 0 ? doubts : [] })),
    ...(certain
      ? []
      : named(ended.filter(({ endedBy }) => endedBy !== null && orders.includes(endedBy))).map((part) => ({
          type: 'OutcomeUntold' as const,
          suffix: 'untold',
          fields: {
            title: entryTitle(row),
            ...part,
            ends: ended.some(({ status }) => status === 'judgment') ? ['judgment'] : ['dismissed'],
            entry: context.idOf(row),
          },
        }))),
  ];
}

const isNotice = ({ text }: Row): boolean =>
  /^\W*(?:(?!of\b|as\b|re\b)\w+[ -]){0,3}notice of (?:\w+ )?(?:cross[- ]?)?appeal\b/i.test(text) &&
  !/\bdocket(?:ed|ing)\b/i.test(text.slice(0, 60)) &&
  !/^\W*(?:transmi|acknowledg|certified|appeal record)/i.test(text);

function noticed(context: DraftingContext, row: Row): EntrySketch {
  const [by] = filersOf(context, row);
  const of = row.references.map(context.numbered).find((entry) => {
    const type = entry === undefined ? undefined : context.typeOf(entry);
    return type === 'OrderEntered' || type === 'JudgmentEntered';
  });
  return {
    type: 'AppealNoticed',
    fields: {
      title: entryTitle(row),
      ...(by === undefined ? {} : { by: by.party }),
      ...(of === undefined ? {} : { of }),
    },
  };
}
