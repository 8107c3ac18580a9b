import type { Draft, EntryId } from '../../../events/index.ts';
import { filerIn } from '../classify/movant.ts';
import type { Imported, Row, RulingRow } from '../classify/rows.ts';
import type { MotionType } from '../classify/vocabulary.ts';
import type { PlannedCaption } from './claims.ts';
import type { Party } from './parties.ts';
import type { Standings } from './standings.ts';

/** An entry being drafted: its type and fields as a case file writes them, and what a person has to decide. */
export type EntrySketch = {
  readonly type: Draft['type'];
  /** What is added to the row's id, for a second entry drawn from one row. */
  readonly suffix?: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly doubts?: readonly string[];
};

/** What lies before whoever drafts the next entry. */
export type DraftingContext = {
  readonly imported: Imported;
  readonly caption: PlannedCaption;
  readonly standings: Standings;
  /** The entry of the paper with a document number, once it is drafted: where two share it, the motion. */
  readonly numbered: (number: string) => EntryId | undefined;
  readonly rowNumbered: (number: string) => Row | undefined;
  /** The type an entry was drafted as; undefined where it is not drafted yet. */
  readonly typeOf: (entry: EntryId) => Draft['type'] | undefined;
  /** What kind of motion a later order takes a paper for; undefined where none rules on it. */
  readonly ruledAs: (row: Row) => MotionType | undefined;
  /** How the first entry that says so rules on the paper with a number; undefined where none does. */
  readonly ruling: (number: string) => { readonly row: Row; readonly ruling: RulingRow } | undefined;
  /** Whether such a row comes after this one, in the order in which they are read. */
  readonly later: (such: (row: Row) => boolean, row: Row) => boolean;
  /** Such rows before this one, in the order in which they are read. */
  readonly earlier: (such: (row: Row) => boolean, row: Row) => readonly Row[];
  readonly idOf: (row: Row) => EntryId;
  /** The highest document number of the docket. */
  readonly lastNumber: number;
  /** Numbers that the docket does not show and of which something was said already. */
  readonly missed: Set<string>;
};

/** The title of an entry: the event's name where the source has one, else the opening of its text. */
export function entryTitle(row: Row): string {
  const text = (row.text === '' ? row.short : row.text).replace(/\s+/g, ' ').trim();
  const end = /(?:[.;](?= )|\((?:Attachments?|Entered|Filed)\b)/.exec(text.slice(0, 400));
  const cut = (end === null || end.index < 12 ? text : text.slice(0, end.index)).trim();
  if (cut === '') return 'An entry without text';
  return cut.length > 160 ? `${cut.slice(0, 159).trimEnd()}…` : cut;
}

/** The parties a row says it was filed by. */
export function filersOf(context: DraftingContext, row: Row): readonly Party[] {
  const by = row.movant ?? filerIn(row.text) ?? '';
  const named = context.caption.names.called(by);
  const [first] = named;
  const { parties } = context.caption;
  if (first !== undefined)
    return /\bet\.? al\b/i.test(by)
      ? [
          ...new Set([...named, ...parties.filter(({ side }) => side !== 'neither' && side === first.side)]),
        ].filter((party) => !isGroup(party))
      : named;
  const side = /^(?:all )?(?:the )?plaintiffs?\b|^petitioners?\b/i.test(by.trim())
    ? 'claimants'
    : /^(?:all )?(?:the )?(?:defendants?|respondents?)\b/i.test(by.trim())
      ? 'opponents'
      : null;
  return side === null ? [] : parties.filter((party) => party.side === side && !isGroup(party));
}

export const isGroup = ({ party }: Party): boolean => party === 'plaintiffs' || party === 'defendants';

/** A paper of no consequence for the claims, with the entries it is about. */
export function paper(context: DraftingContext, row: Row, doubts: readonly string[] = []): EntrySketch {
  const [by] = filersOf(context, row);
  const regarding = row.references.flatMap((number) => {
    const entry = context.numbered(number);
    return entry === undefined || entry === context.idOf(row) ? [] : [entry];
  });
  return {
    type: 'PaperFiled',
    fields: {
      kind: paperKind(row),
      title: entryTitle(row),
      ...(by === undefined ? {} : { by: by.party }),
      ...(regarding.length === 0 ? {} : { regarding: [...new Set(regarding)].slice(0, 40) }),
    },
    doubts,
  };
}

function paperKind(row: Row): string {
  if (/\btranscript\b/i.test(row.text.slice(0, 80))) return 'transcript';
  switch (row.kind) {
    case 'answer':
    case 'brief':
    case 'notice':
    case 'hearing':
    case 'stipulation':
    case 'appeal':
      return row.kind;
    default:
      return 'other';
  }
}
