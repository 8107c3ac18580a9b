import type { FindingKey } from '../../../events/index.ts';
import { fewNames } from '../../audit/index.ts';
import type { ClaimCompared, Comparison, StateReason } from '../../branches/index.ts';
import type { Caption } from '../../docket/index.ts';
import { citesTogether } from '../account/cites.ts';
import { counted, partyName } from '../account/words.ts';
import { caseTitle } from './audit-view.ts';
import { hanging, indented, wrap } from './layout.ts';
import { byClaimant } from './standings.ts';
import { stateSpan } from './states.ts';
import { EMPTY_LINE, faint, id, joined, type Line, type Phrase, phrase, strong, warning } from './styled.ts';

/** Two ends of one case, side by side. */
export type ComparisonView = {
  readonly case: string | null;
  readonly title: string;
  /** What each side is called within a sentence: `the record`, `branch hunt`. */
  readonly base: string;
  readonly branch: string;
  /** What the branch changes, as it would be typed. */
  readonly edits: readonly string[];
  readonly comparison: Comparison;
};

/** First parting, the claims that end otherwise with why on both sides, what is moot in one of the two. */
export function comparisonView(view: ComparisonView, caption: Caption, width: number): readonly Line[] {
  const { comparison } = view;
  const changed = comparison.claims.filter((claim) => claim.changed);
  const reasoned = comparison.claims.filter((claim) => !claim.changed && claim.because.branch.length > 0);
  return [
    ...caseTitle(view.case, caption, width),
    ...wrap(phrase(strong(view.title)), width),
    ...view.edits.flatMap((edit) => hanging(phrase('  '), phrase(edit), width, 2)),
    EMPTY_LINE,
    ...wrap(parting(comparison, changed.length), width),
    ...claimsLines(changed, caption, width),
    ...mattersLines(comparison, width),
    ...mootLines(comparison, view, width),
    ...whyLines('Why', changed, view, width),
    ...whyLines('Ending the same, for other reasons', reasoned, view, width),
  ];
}

function parting({ partsAt, claims }: Comparison, changed: number): Phrase {
  if (partsAt === null) return phrase('The two never part: every entry does the same in both.');
  return phrase(
    'They part at ',
    id(partsAt),
    `. ${counted(changed, 'claim ends', 'claims end')} otherwise, ${claims.length - changed} the same.`,
  );
}

/** The claims that end otherwise, claimant by claimant: one line each, so that they are seen at a glance. */
function claimsLines(claims: readonly ClaimCompared[], caption: Caption, width: number): readonly Line[] {
  const withClaimant = claims.map((claim) => ({
    ...claim,
    claimant: caption.claims.get(claim.id)?.claimant ?? 'unknown',
  }));
  const names = Math.max(0, ...claims.map((claim) => claim.id.length)) + 4;
  return byClaimant(withClaimant, caption).flatMap(([claimant, group]) => [
    EMPTY_LINE,
    ...wrap(phrase(strong(claimant)), width),
    ...group.flatMap((claim) => hanging(phrase('  ', id(claim.id)), change(claim, caption), width, names)),
  ]);
}

/** How it ends on both sides: as a whole where it does so as to all, else as to those for whom it differs. */
const change = ({ base, branch, next, asTo }: ClaimCompared, caption: Caption): Phrase => {
  const alike = [...Map.groupBy(asTo, (row) => `${row.base} ${row.branch}`).values()];
  const ends = (one: Pick<ClaimCompared, 'base' | 'branch'>): Phrase =>
    phrase(statesSpan(one.base), ' → ', statesSpan(one.branch));
  const apart = alike.flatMap((rows) => {
    const [first] = rows;
    if (first === undefined || !first.changed) return [];
    const names = rows.flatMap(({ party }) => (party === null ? [] : [partyName(caption, party)]));
    return [phrase(ends(first), ` as to ${fewNames(names)}`)];
  });
  return phrase(alike.length < 2 ? ends({ base, branch }) : joined(apart, '; '), nextPhrase(next.branch));
};

/** What a court would have had to find next: the first of them would have come first. */
const nextPhrase = (next: readonly FindingKey[]): Phrase =>
  next.length === 0
    ? []
    : phrase(
        ', not decided: next would come ',
        joined(
          next.map((finding) => phrase(id(finding))),
          ', then ',
        ),
      );

/** What each claim rests on, on both sides, as far as the two differ. */
function whyLines(
  heading: string,
  claims: readonly ClaimCompared[],
  view: ComparisonView,
  width: number,
): readonly Line[] {
  if (claims.length === 0) return [];
  return [
    EMPTY_LINE,
    ...wrap(phrase(strong(heading)), width),
    ...claims.flatMap(({ id: claim, base, changed, because }, index) => [
      ...(index === 0 ? [] : [EMPTY_LINE]),
      ...wrap(phrase('  ', id(claim), changed ? '' : phrase(', ', statesSpan(base), ' in both')), width).map(
        (line): Line => [{ text: '  ', style: 'plain' }, ...line],
      ),
      ...reasonsLines(`in ${view.base}`, onlyIn(because.base, because.branch), width),
      ...reasonsLines(`in ${view.branch}`, onlyIn(because.branch, because.base), width),
    ]),
  ];
}

/** What one side rests on and the other does not: the rest is the same story twice. */
const onlyIn = (one: readonly StateReason[], other: readonly StateReason[]): readonly StateReason[] =>
  one.filter(({ entry, says }) => !other.some((same) => same.entry === entry && same.says === says));

/** A state of `compare`, which may be several joined by "or". */
const statesSpan = (states: string): Phrase =>
  states.split(' or ').flatMap((state, index) => phrase(index === 0 ? '' : ' or ', stateSpan(state)));

function reasonsLines(side: string, reasons: readonly StateReason[], width: number): readonly Line[] {
  if (reasons.length === 0) return [];
  return [
    ...indented(wrap(phrase(faint(side)), width - 4), 4),
    ...reasons.flatMap(({ entry, says, cites }) =>
      indented(
        hanging(
          phrase('- '),
          phrase(
            id(entry),
            ': ',
            says,
            cites.length > 0 ? faint(` (${citesTogether(cites).join('; ')})`) : '',
          ),
          width - 6,
          2,
        ),
        6,
      ),
    ),
  ];
}

function mattersLines({ matters }: Comparison, width: number): readonly Line[] {
  const changed = matters.filter((matter) => matter.changed);
  if (changed.length === 0) return [];
  return [
    EMPTY_LINE,
    ...wrap(phrase(strong('Discovery matters')), width),
    ...changed.flatMap((matter) =>
      wrap(
        phrase(id(matter.id), ' ', statesSpan(matter.base), ' → ', statesSpan(matter.branch)),
        width - 2,
      ).map((line): Line => [{ text: '  ', style: 'plain' }, ...line]),
    ),
  ];
}

function mootLines({ moot }: Comparison, view: ComparisonView, width: number): readonly Line[] {
  if (moot.length === 0) return [];
  return [
    EMPTY_LINE,
    ...wrap(phrase(strong('Moot')), width),
    ...moot.flatMap((one) =>
      hanging(
        phrase(warning('  ! ')),
        phrase(
          id(one.entry),
          one.whole ? '' : ', in part',
          `, in ${one.in === 'base' ? view.base : view.branch}: ${one.reason}`,
        ),
        width,
        4,
      ),
    ),
  ];
}
