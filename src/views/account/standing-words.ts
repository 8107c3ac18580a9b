import { type ClaimMark, markIs } from '../../../machines/index.ts';
import { type AsToAudit, type ClaimAudit, fewNames, type StatusAudit } from '../../audit/index.ts';

/** Where a claim stands, as a lawyer writes it: how it ended, for whom, and as to which of its defendants. */

const KINDS: Readonly<Record<string, string>> = {
  'motion-to-dismiss': '',
  'summary-judgment': 'summary judgment',
  'judgment-on-the-pleadings': 'on the pleadings',
  'sua-sponte': 'of the court’s own accord',
  voluntary: 'by notice',
  stipulated: 'by stipulation',
  'party-dismissed': 'with its party',
};

/** `with prejudice by Rule 41(b)`: of an order that is silent, by what Rule; nothing where nobody knows. */
export const prejudiceWords = ({
  prejudice,
  prejudiceBy,
}: Pick<NonNullable<ClaimAudit['dismissal']>, 'prejudice' | 'prejudiceBy'>): string =>
  prejudice === 'unknown'
    ? ''
    : `${prejudice} prejudice${prejudiceBy === 'rule-41b' ? ' by Rule 41(b)' : ''}`;

/** How a dismissed claim was dismissed, as far as it is more than plain. */
export function dismissalWords(dismissal: NonNullable<ClaimAudit['dismissal']>): string {
  return [
    dismissal.ordered ? 'by order on the claimant’s motion' : (KINDS[dismissal.kind] ?? dismissal.kind),
    dismissal.leaveToAmend ? 'leave to amend' : '',
    prejudiceWords(dismissal),
    dismissal.express ? '' : 'implied',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** `for the claimant, jury verdict, not final`. */
export const judgmentWords = ({ favours, basis, final }: NonNullable<ClaimAudit['judgment']>): string =>
  [
    favours === 'unknown' ? 'for whom is not said' : `for the ${favours}`,
    ...(basis === null ? [] : [basis]),
    ...(final ? [] : ['not final']),
  ].join(', ');

/** How it was dismissed, for whom judgment is, and what else is noted of it: whatever there is to add to its state. */
export const termsWords = ({
  dismissal,
  judgment,
  marks = [],
}: Pick<ClaimAudit, 'dismissal' | 'judgment' | 'marks'>): string =>
  [
    dismissal === undefined ? '' : dismissalWords(dismissal),
    judgment === undefined ? '' : `judgment ${judgmentWords(judgment)}`,
    ...marks.map(({ what }) => what.replaceAll('-', ' ')),
  ]
    .filter((part) => part !== '')
    .join('; ');

/** How something stands as to one defendant. */
export type StandsAsTo = Pick<AsToAudit, 'name'> &
  Partial<Pick<AsToAudit, 'dismissal' | 'judgment' | 'marks'>> & { readonly states: readonly string[] };

/**
 * As to whom it stands how: `dismissed as to Acme Corp.; motion pending as to Bolt Bros.` Those as to whom it was
 * dismissed on different terms are told apart by them.
 */
export function asToWords(rows: readonly StandsAsTo[]): string {
  const fallen = rows.flatMap(({ dismissal }) =>
    dismissal === undefined ? [] : [dismissalWords(dismissal)],
  );
  const terms = ({ dismissal }: StandsAsTo): string =>
    dismissal === undefined || new Set(fallen).size === 1 ? '' : dismissalWords(dismissal);
  const alike = Map.groupBy(rows, (row) => JSON.stringify([standsAs(row), terms(row)]));
  return [...alike.values()]
    .map((group) => {
      const [first] = group;
      if (first === undefined) return '';
      const behind = terms(first) === '' ? '' : `, ${terms(first)}`;
      return `${standsAs(first)} as to ${fewNames(group.map(({ name }) => name ?? 'all'))}${behind}`;
    })
    .join('; ');
}

/**
 * `verdict for the claimant, on appeal`: what stands on a claim beside its state, each once. A verdict of which the
 * judgment says the same is not told again.
 */
export const marksWords = (marks: readonly ClaimMark[], favours?: string): string =>
  [
    ...new Set(marks.filter(({ what }) => what !== `verdict-for-${favours}`).map(({ what }) => markIs(what))),
  ].join(', ');

const standsAs = (row: StandsAsTo): string =>
  [stateOf(row), marksWords(row.marks ?? [], row.judgment?.favours)].filter((part) => part !== '').join(', ');

const stateOf = ({ states, judgment }: StandsAsTo): string =>
  states
    .map((state) => {
      if (state === 'motion') return 'motion pending';
      return state === 'judgment' && judgment !== undefined && judgment.favours !== 'unknown'
        ? `judgment for the ${judgment.favours}`
        : state;
    })
    .join(' or ') || 'not asserted yet';

const STATUS: Readonly<Record<StatusAudit['is'], readonly [is: string, court: string]>> = {
  removed: ['removed', ' to '],
  remanded: ['remanded', ' to '],
  transferred: ['transferred', ' to '],
  'transferred-in': ['transferred in', ' from '],
  'mdl-out': ['transferred for coordinated pretrial proceedings', ' to '],
  'mdl-back': ['back from coordinated pretrial proceedings', ' in '],
  consolidated: ['consolidated with another', ' in '],
  severed: ['severed', ' to '],
  closed: ['closed', ' in '],
  reopened: ['reopened', ' in '],
};

/** What became of a case, after "is": `remanded to Superior Court`. */
export const caseStatusWords = ({ is, court }: Pick<StatusAudit, 'is' | 'court'>): string =>
  STATUS[is].map((word, at) => (at === 0 ? word : court === undefined ? '' : `${word}${court}`)).join('');
