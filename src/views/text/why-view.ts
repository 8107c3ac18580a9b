import type { PartyId } from '../../../events/index.ts';
import {
  type Because,
  type FindingReason,
  fewNames,
  type RulingReason,
  type Why,
  type WhyMatter,
} from '../../audit/index.ts';
import type { ReadingOn } from '../../branches/index.ts';
import type { Caption } from '../../docket/index.ts';
import type { Result } from '../../doctrine/index.ts';
import { becauseWords } from '../account/because-words.ts';
import { boundedAnswer } from '../account/bounded.ts';
import { citesTogether } from '../account/cites.ts';
import { joinedBy } from '../account/rule-words.ts';
import { asToWords, dismissalWords, judgmentWords } from '../account/standing-words.ts';
import { partyName } from '../account/words.ts';
import { pointOfView, type WithReadings } from './audit-view.ts';
import { dateLines, dateWords } from './dates.ts';
import { beside, ends, hanging, indented, wrap } from './layout.ts';
import { readingsLines } from './readings-lines.ts';
import { statesPhrase, turnPhrase } from './standings.ts';
import {
  EMPTY_LINE,
  faint,
  id,
  type Line,
  listed,
  type Phrase,
  phrase,
  type StyledText,
  strong,
} from './styled.ts';
import { type Branching, treeLines } from './tree.ts';

type Tree = NonNullable<RulingReason['test']>['tree'];

/** Why a claim stands where it stands: how it came there, then rulings, tests, findings and cites as trees. */
export function whyView(
  why: Why & { readonly claim: WithReadings; readonly readings: readonly ReadingOn[] },
  caption: Caption,
  width: number,
): readonly Line[] {
  const { claim } = why;
  return [
    ...claimHeading(claim.id, caption, width, onlyAgainst(claim)),
    EMPTY_LINE,
    ...wrap(
      phrase(
        statesPhrase(claim.states),
        claim.dismissal && dismissalWords(claim.dismissal) !== ''
          ? ` (${dismissalWords(claim.dismissal)})`
          : '',
        claim.judgment ? ` (${judgmentWords(claim.judgment)})` : '',
        `, ${pointOfView(why)}`,
        claim.turnsOn
          ? phrase('; turns on ', listed(claim.turnsOn.map((turn) => turnPhrase(turn, claim))))
          : '',
      ),
      width,
    ),
    ...(claim.split ? wrap(phrase(capital(asToWords(claim.asTo))), width) : []),
    ...wrap(boundedAnswer(claim), width),
    ...(claim.readings
      ? wrap(
          phrase(
            'It would stand elsewhere under the reading ',
            listed(
              claim.readings.map((reading) => id(reading)),
              'or',
            ),
          ),
          width,
        )
      : []),
    EMPTY_LINE,
    phrase(strong('How it came there')),
    ...becauseLines(claim.because, width),
    ...reliefLines(why, width),
    ...rulingsLines(why.rulings, caption, width),
    ...readingsLines(why.readings, width),
  ];
}

/** Why a matter stands where it stands: how it came there, and what orders ruled about it. */
export function whyMatterView(why: WhyMatter, caption: Caption, width: number): readonly Line[] {
  const { matter } = why;
  return [
    ...matterHeading(matter.id, caption, width),
    EMPTY_LINE,
    ...wrap(
      phrase(
        matter.states.length === 0 ? 'not raised yet' : statesPhrase(matter.states),
        `, ${pointOfView(why)}`,
        matter.turnsOn ? phrase('; turns on ', listed(matter.turnsOn.map((turn) => id(turn.entry)))) : '',
      ),
      width,
    ),
    ...wrap(boundedAnswer(matter), width),
    EMPTY_LINE,
    phrase(strong('How it came there')),
    ...becauseLines(matter.because, width),
    ...rulingsLines(why.rulings, caption, width),
  ];
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** The defendant as to whom alone a claim is told, of several. */
const onlyAgainst = ({ against, asTo }: Why['claim']): PartyId | undefined =>
  asTo.length === 1 && against.length > 1 ? (asTo[0]?.party ?? undefined) : undefined;

/** The matter's title and id. */
export function matterHeading(matter: string, { matters }: Caption, width: number): readonly Line[] {
  const described = [...matters.values()].find((one) => one.matter === matter);
  return described === undefined
    ? [phrase(id(matter))]
    : ends(phrase(strong(described.title)), phrase(id(matter)), width);
}

/** The claim's id and title, whose it is and as to whom, and in what right it is asserted. */
export function claimHeading(
  claim: string,
  caption: Caption,
  width: number,
  against?: PartyId,
): readonly Line[] {
  const described = [...caption.claims.values()].find((one) => one.claim === claim);
  if (described === undefined) return [phrase(id(claim))];
  const claimant = caption.parties.get(described.claimant)?.name ?? described.claimant;
  return [
    ...ends(phrase(strong(described.title)), phrase(id(described.claim)), width),
    ...wrap(phrase([claimant, ...(described.capacity ? [described.capacity] : [])].join(', ')), width),
    ...(against === undefined ? [] : wrap(phrase(`As to ${partyName(caption, against)}`), width)),
    ...(described.cause ? wrap(phrase(described.cause), width) : []),
  ];
}

const DATES = 17;

/** The entries that moved something, in effective order. */
export function becauseLines(because: readonly Because[], width: number): readonly Line[] {
  if (because.length === 0) return wrap(phrase('  No entry has moved it.'), width);
  return because.flatMap((reason) => {
    const text = phrase(
      becauseWords(reason),
      reason.possibly ? ', possibly' : '',
      ', by ',
      id(reason.entry),
      reason.cites.length > 0 ? faint(` (${citesTogether(reason.cites).join('; ')})`) : '',
    );
    return indented(beside(dateLines(reason.on), wrap(text, width - DATES - 2), DATES), 2);
  });
}

/** What is asked for, where a ruling turns on standing: that is a question of what the relief could do. */
function reliefLines({ reliefSought, rulings }: Why, width: number): readonly Line[] {
  if (reliefSought.length === 0 || !rulings.some(({ test }) => test?.about === 'jurisdiction')) return [];
  return [
    EMPTY_LINE,
    phrase(strong('Relief asked for')),
    ...reliefSought.flatMap(({ relief, what, note, cites }) =>
      indented(
        hanging(
          phrase('- '),
          phrase(
            what === undefined ? relief : `${relief}: ${what}`,
            citesPhrase(cites ?? []),
            note === undefined ? '' : phrase('. ', faint(note)),
          ),
          width - 2,
          2,
        ),
        2,
      ),
    ),
  ];
}

function rulingsLines(rulings: readonly RulingReason[], caption: Caption, width: number): readonly Line[] {
  const orders = [...new Set(rulings.map((ruling) => ruling.order))].toReversed();
  return orders.flatMap((order) => {
    const decided = rulings.filter((ruling) => ruling.order === order);
    const [first] = decided;
    const lead = phrase(
      strong('Decided by '),
      id(order),
      first ? phrase(', ', dateWords(first.on)) : '',
      first?.governs === false ? ' (governs no longer)' : '',
    );
    return [
      EMPTY_LINE,
      ...treeLines(
        [{ text: lead, under: decided.toSorted(grantedFirst).map((one) => rulingNode(one, caption)) }],
        width,
      ),
    ];
  });
}

/** What ended the claim before what did not. */
const grantedFirst = (one: RulingReason, other: RulingReason): number =>
  Number(other.disposition.startsWith('granted')) - Number(one.disposition.startsWith('granted'));

const DISPOSED: Readonly<Record<string, string>> = {
  granted: 'granted',
  'granted-in-part': 'granted in part',
  denied: 'denied',
  deferred: 'deferred',
  moot: 'moot',
  withdrawn: 'withdrawn',
  'not-reached': 'not reached',
  unknown: 'decided in a way the record does not tell',
};

function rulingNode(ruling: RulingReason, caption: Caption): Branching {
  const { test } = ruling;
  return {
    text: phrase(
      ruling.motion ? phrase(id(ruling.motion), ' ') : 'of the court’s own accord ',
      strong(DISPOSED[ruling.disposition] ?? ruling.disposition),
      ruling.ground ? phrase(' on ', id(ruling.ground)) : '',
      ruling.against ? ` as to ${fewNames(ruling.against.map((party) => partyName(caption, party)))}` : '',
      ruling.leaveToAmend === true ? ', with leave to amend' : '',
      ruling.express ? '' : ', by implication',
      ruling.condition ? `, on condition ${ruling.condition}` : '',
      citesPhrase(ruling.cites),
      ruling.note ? phrase('. ', faint(ruling.note)) : '',
    ),
    under: test === null ? [] : [testNode(test, ruling.findings)],
  };
}

function testNode(test: NonNullable<RulingReason['test']>, findings: readonly FindingReason[]): Branching {
  return {
    text: phrase(`${test.title} (${test.authority}): `, ...outcomeOfTest(test, findings), `, ${test.so}`),
    under: test.tree.kind === 'element' ? [treeNode(test.tree, findings)] : [ruleNode(test.tree, findings)],
  };
}

/** A test under which nothing was found did not come out open: the order says nothing of it. */
const outcomeOfTest = (
  { result }: NonNullable<RulingReason['test']>,
  findings: readonly FindingReason[],
): readonly StyledText[] =>
  findings.length === 0 ? [{ text: 'no finding is in the record', style: 'faint' }] : outcome(result);

function ruleNode(tree: Exclude<Tree, { kind: 'element' }>, findings: readonly FindingReason[]): Branching {
  return { text: phrase(joinedBy(tree)), under: tree.parts.map((part) => treeNode(part, findings)) };
}

function treeNode(tree: Tree, findings: readonly FindingReason[]): Branching {
  if (tree.kind !== 'element') return ruleNode(tree, findings);
  const finding = findings.find((one) => one.finding.endsWith(`/${tree.element}`));
  return {
    text: phrase(
      ...(finding === undefined ? [NO_FINDING] : outcome(tree.value)),
      ' ',
      id(tree.element),
      tree.asks ? `: ${tree.asks.replace(/\.$/, '')}` : '',
      finding?.carriedFrom ? phrase('; carried from ', id(finding.carriedFrom)) : '',
      finding && finding.premises.length > 0
        ? phrase('; rests on ', listed(finding.premises.map((premise) => id(premise))))
        : '',
      citesPhrase(finding?.cites ?? []),
      finding?.note ? phrase('. ', faint(finding.note)) : '',
    ),
    under: [],
  };
}

const OUTCOMES: Readonly<Record<Result, StyledText>> = {
  satisfied: { text: '+ satisfied', style: 'good' },
  'not-satisfied': { text: '− not satisfied', style: 'bad' },
  open: { text: '? open', style: 'warning' },
  undecided: { text: '· not decided', style: 'faint' },
};

const outcome = (result: Result): readonly StyledText[] => [OUTCOMES[result]];

const NO_FINDING: StyledText = { text: '· no finding', style: 'faint' };

const citesPhrase = (cites: readonly string[]): Phrase =>
  cites.length === 0 ? [] : phrase(faint(` (${citesTogether(cites).join('; ')})`));
