import type { EntryId } from '../../../events/index.ts';
import {
  type Audit,
  type broughtBy,
  type ClaimAudit,
  fewNames,
  type MatterAudit,
  type TurnsOn,
} from '../../audit/index.ts';
import type { Caption } from '../../docket/index.ts';
import { boundedAnswers } from '../account/bounded.ts';
import { asToWords, dismissalWords, judgmentWords, marksWords } from '../account/standing-words.ts';
import { beside, hanging, indented, widthOf, wrap } from './layout.ts';
import { stateSpan } from './states.ts';
import {
  EMPTY_LINE,
  faint,
  id,
  joined,
  type Line,
  listed,
  type Phrase,
  phrase,
  type StyledText,
  strong,
  warning,
} from './styled.ts';

/** Where claims and matters stand, claimant by claimant, with what each rests on. */

/** The claims of an audit by claimant, in the order of the caption. */
export function byClaimant<One extends { readonly claimant: string }>(
  claims: readonly One[],
  caption: Caption,
): readonly (readonly [claimant: string, claims: readonly One[]])[] {
  const groups = new Map<string, One[]>();
  for (const claim of claims) {
    const group = groups.get(claim.claimant) ?? [];
    groups.set(claim.claimant, group);
    group.push(claim);
  }
  return [...groups].map(([claimant, group]) => [nameOf(claimant, caption), group]);
}

function nameOf(claimant: string, caption: Caption): string {
  for (const [party, { name }] of caption.parties) if (party === claimant) return name;
  return claimant;
}

/** By claim and matter, the entry that brought it where it stands. */
export type BroughtBy = ReturnType<typeof broughtBy>;

/** What a table of standings is told with. */
export type StandingsOf = {
  readonly caption: Caption;
  readonly broughtBy: BroughtBy;
  /** Whether each is told by its title too, and a claim by whom it is against, where the case has several defendants. */
  readonly titled?: true;
};

/** The table of standings, and below it whether more would have to be tried to be sure of them. */
export function standings(
  audit: Audit,
  { caption, broughtBy, titled }: StandingsOf,
  width: number,
): readonly Line[] {
  const several = new Set([...caption.claims.values()].flatMap(({ against }) => against ?? [])).size > 1;
  const rowOf = (one: ClaimAudit | MatterAudit): Row => ({
    ...tableRow(one, broughtBy.get(one.id)),
    title: titled === undefined ? [] : titleOf(one, several),
  });
  const rows = [...audit.claims, ...audit.matters].map(rowOf);
  const columns = widthsFor(rows, width);
  const lines: Line[] = [];
  for (const [claimant, claims] of byClaimant(audit.claims, caption))
    lines.push(
      ...wrap(phrase(strong(claimant)), width),
      ...claims.flatMap((claim) => rowLines(rowOf(claim), columns, width)),
      EMPTY_LINE,
    );
  if (audit.matters.length > 0)
    lines.push(
      phrase(strong('Discovery matters')),
      ...audit.matters.flatMap((matter) => rowLines(rowOf(matter), columns, width)),
      EMPTY_LINE,
    );
  const bounded = boundedAnswers([...audit.claims, ...audit.matters]);
  return bounded.length > 0
    ? [...lines, ...hanging(phrase(warning('! ')), bounded, width, 2)]
    : lines.slice(0, -1);
}

type Row = {
  readonly states: readonly Phrase[];
  readonly id: string;
  readonly title: Phrase;
  readonly detail: Phrase;
};

/** Its title, where that is more than its id, and against whom it is. */
const titleOf = (one: ClaimAudit | MatterAudit, several: boolean): Phrase => {
  const names = 'asTo' in one && several ? one.asTo.flatMap(({ name }) => name ?? []) : [];
  return phrase(one.title, names.length === 0 ? '' : faint(`, against ${fewNames(names)}`));
};

/** A row of the table: one state a line, so that the columns stay narrow where it may be in several. */
const tableRow = (one: ClaimAudit | MatterAudit, by: EntryId | undefined): Omit<Row, 'title'> => ({
  states: [...one.states.map(stateSpan), ...absence(one)].map((state, index) =>
    phrase(index === 0 ? '' : 'or ', state),
  ),
  id: one.id,
  detail: detailOf(one, by),
});

/** That it is not on the docket yet, where that is so or may be. */
function absence(one: ClaimAudit | MatterAudit): readonly StyledText[] {
  const absent = faint('claimant' in one ? '· not asserted yet' : '· not raised yet');
  if (one.states.length === 0) return [absent];
  const perhaps = 'claimant' in one ? one.mayBeUnasserted === true : one.states.length === 1 && !one.certain;
  return perhaps ? [absent] : [];
}

/** `✕ dismissed`, `◐ motion or ● survives`, `not asserted yet`. */
export function statesPhrase(states: readonly string[]): Phrase {
  return states.length === 0 ? phrase(faint('· not asserted yet')) : listed(states.map(stateSpan), 'or');
}

const INDENT = 2;
const GAP = 2;
/** What titles take at most, and what has to be left for the rest, for them to have a column of their own. */
const TITLES = 40;
const DETAILS = 26;
/** What has to be left for titles and the rest of it to stand below one another beside the ids. */
const BOTH = 36;

/** How wide each column is; no title, or one below the other, where the room is less. */
type Columns = {
  readonly state: number;
  readonly id: number;
  readonly title: number;
  readonly layout: 'columns' | 'stacked' | 'running';
};

function widthsFor(rows: readonly Row[], width: number): Columns {
  const state = Math.max(0, ...rows.flatMap((row) => row.states.map(widthOf)));
  const names = Math.max(0, ...rows.map((row) => row.id.length));
  const title = Math.min(Math.max(0, ...rows.map((row) => widthOf(row.title))), TITLES);
  const room = width - INDENT - state - names - 2 * GAP;
  const layout =
    title === 0 || room >= title + GAP + DETAILS ? 'columns' : room >= BOTH ? 'stacked' : 'running';
  return { state, id: Math.min(names, Math.floor(width / 2) - 4), title, layout };
}

function rowLines(row: Row, columns: Columns, width: number): readonly Line[] {
  const { state, layout } = columns;
  const room = width - INDENT - state - GAP;
  return indented(beside(row.states, besideStates(row, columns, room, layout), state + GAP), INDENT);
}

function besideStates(row: Row, columns: Columns, width: number, layout: Columns['layout']): readonly Line[] {
  if (layout === 'running')
    return [
      ...wrap(phrase(id(row.id), ': ', row.title), width),
      ...indented(wrap(row.detail, width - GAP), GAP),
    ];
  const names = wrap(phrase(id(row.id)), columns.id);
  const room = Math.max(width - columns.id - GAP, 12);
  if (layout === 'stacked')
    return beside(names, [...wrap(row.title, room), ...wrap(row.detail, room)], columns.id + GAP);
  if (columns.title === 0) return beside(names, wrap(row.detail, room), columns.id + GAP);
  const right = beside(
    wrap(row.title, columns.title),
    wrap(row.detail, room - columns.title - GAP),
    columns.title + GAP,
  );
  return beside(names, right, columns.id + GAP);
}

function detailOf(one: ClaimAudit | MatterAudit, by: EntryId | undefined): Phrase {
  const dismissal = 'dismissal' in one ? one.dismissal : undefined;
  const words = dismissal ? dismissalWords(dismissal) : '';
  const how = words !== '' && one.states.length > 1 ? `if dismissed, ${words}` : words;
  const turns = one.turnsOn
    ? phrase(
        warning('turns on '),
        listed(
          one.turnsOn.map((turn) => turnPhrase(turn, one)),
          'and',
        ),
      )
    : [];
  const implied = one.because.some(({ entry, express }) => entry === by && express === false);
  const since =
    by === undefined || one.turnsOn ? [] : phrase(implied ? 'implied, ' : '', faint('by '), id(by));
  const judgment = 'judgment' in one && one.judgment ? judgmentWords(one.judgment) : '';
  const apart = 'split' in one && one.split ? asToWords(one.asTo) : '';
  const marks = 'marks' in one && one.marks ? marksWords(one.marks, one.judgment?.favours) : '';
  const rest = commas([phrase(marks), phrase(judgment), phrase(how), turns.length > 0 ? turns : since]);
  if (apart === '' || rest.length === 0) return phrase(apart, rest);
  return phrase(apart, turns.length > 0 ? '; ' : ', ', rest);
}

/** What it turns on, and as to whom, where not as to all. */
export function turnPhrase({ entry, against }: TurnsOn, one: ClaimAudit | MatterAudit): Phrase {
  const rows = 'asTo' in one ? one.asTo : [];
  const names = against?.map((party) => rows.find((row) => row.party === party)?.name ?? party) ?? [];
  return phrase(id(entry), names.length === 0 ? '' : ` as to ${fewNames(names)}`);
}

const commas = (parts: readonly Phrase[]): Phrase => joined(parts.filter((part) => part.length > 0));
