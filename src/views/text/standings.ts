import type { EntryId } from '../../../events/index.ts';
import type { Audit, broughtBy, ClaimAudit, MatterAudit } from '../../audit/index.ts';
import type { Caption } from '../../docket/index.ts';
import { boundedAnswers } from '../account/bounded.ts';
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

/** The table of standings, and below it whether more would have to be tried to be sure of them. */
export function standings(
  audit: Audit,
  { caption, broughtBy }: { readonly caption: Caption; readonly broughtBy: BroughtBy },
  width: number,
): readonly Line[] {
  const rowOf = (one: ClaimAudit | MatterAudit): Row => tableRow(one, broughtBy.get(one.id));
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

type Row = { readonly states: readonly Phrase[]; readonly id: string; readonly detail: Phrase };

/** A row of the table: one state a line, so that the columns stay narrow where it may be in several. */
const tableRow = (one: ClaimAudit | MatterAudit, by: EntryId | undefined): Row => ({
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

type Columns = { readonly state: number; readonly id: number };

const INDENT = 2;
const GAP = 2;

function widthsFor(rows: readonly Row[], width: number): Columns {
  return {
    state: Math.max(0, ...rows.flatMap((row) => row.states.map(widthOf))),
    id: Math.min(Math.max(0, ...rows.map((row) => row.id.length)), Math.floor(width / 2) - 4),
  };
}

function rowLines(row: Row, columns: Columns, width: number): readonly Line[] {
  const room = width - INDENT - columns.state - columns.id - 2 * GAP;
  const detail = wrap(row.detail, Math.max(room, 12));
  const name = wrap(phrase(id(row.id)), columns.id);
  return indented(
    beside(beside(row.states, name, columns.state + GAP), detail, columns.state + columns.id + 2 * GAP),
    INDENT,
  );
}

function detailOf(one: ClaimAudit | MatterAudit, by: EntryId | undefined): Phrase {
  const dismissal = 'dismissal' in one ? one.dismissal : undefined;
  const words = dismissal ? dismissalWords(dismissal) : '';
  const how = words !== '' && one.states.length > 1 ? `if dismissed, ${words}` : words;
  const turns = one.turnsOn
    ? phrase(
        warning('turns on '),
        listed(
          one.turnsOn.map((turn) => id(turn.entry)),
          'and',
        ),
      )
    : [];
  const implied = one.because.some(({ entry, express }) => entry === by && express === false);
  const since =
    by === undefined || one.turnsOn ? [] : phrase(implied ? 'implied, ' : '', faint('by '), id(by));
  const judgment = 'judgment' in one && one.judgment ? judgmentWords(one.judgment) : '';
  const apart = 'split' in one && one.split ? asToWords(one) : [];
  return commas([apart, phrase(judgment), phrase(how), turns.length > 0 ? turns : since]);
}

/** `for the claimant, not final`; with what it rests on. */
const judgmentWords = ({ favours, basis, final }: NonNullable<ClaimAudit['judgment']>): string =>
  [
    favours === 'unknown' ? 'for whom is not said' : `for the ${favours}`,
    ...(basis === null ? [] : [basis]),
    ...(final ? [] : ['not final']),
  ].join(', ');

/** As to whom it stands how, as a lawyer says it: `dismissed as to Acme Corp.; motion pending as to Bolt Bros.` */
const asToWords = ({ asTo }: ClaimAudit): Phrase =>
  joined(
    [...Map.groupBy(asTo, ({ states, judgment }) => standsAs(states, judgment?.favours))].map(
      ([stands, rows]) => phrase(stands, ' as to ', listed(rows.map(({ name }) => name ?? 'all'))),
    ),
    '; ',
  );

const standsAs = (states: readonly string[], favours: string | undefined): string =>
  states
    .map((state) => (state === 'motion' ? 'motion pending' : state))
    .map((state) =>
      state === 'judgment' && favours !== undefined && favours !== 'unknown'
        ? `judgment for the ${favours}`
        : state,
    )
    .join(' or ') || 'not asserted yet';

const commas = (parts: readonly Phrase[]): Phrase => joined(parts.filter((part) => part.length > 0));

const KINDS: Readonly<Record<string, string>> = {
  'motion-to-dismiss': '',
  'summary-judgment': 'summary judgment',
  'judgment-on-the-pleadings': 'on the pleadings',
  'sua-sponte': 'of the court’s own accord',
  voluntary: 'by notice',
  stipulated: 'by stipulation',
  'party-dismissed': 'with its party',
};

/** How a dismissed claim was dismissed, as far as it is more than plain. */
export function dismissalWords(dismissal: NonNullable<ClaimAudit['dismissal']>): string {
  return [
    KINDS[dismissal.kind] ?? dismissal.kind,
    dismissal.leaveToAmend ? 'leave to amend' : '',
    dismissal.prejudice === 'unknown' ? '' : `${dismissal.prejudice} prejudice`,
    dismissal.express ? '' : 'implied',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
