import { asToWhom, type FindingReason, type RulingReason, type Why } from '../../audit/index.ts';
import type { Caption } from '../../docket/index.ts';
import { becauseWords } from '../account/because-words.ts';
import { boundedAnswer } from '../account/bounded.ts';
import { citesTogether } from '../account/cites.ts';
import { asToWords, termsWords } from '../account/standing-words.ts';
import { DISPOSITION_WORDS } from '../account/words.ts';
import { dateWords } from '../text/dates.ts';
import { listHtml, paragraph, warningHtml } from './html-words.ts';
import { escaped, textElement } from './markup.ts';

type Test = NonNullable<RulingReason['test']>;
type Tree = Test['tree'];

/** Why a claim stands where it stands: how it came there, the rulings, their tests as trees, findings, cites. */
export function whyHtml(why: Why, claimant: string, caption: Caption): string {
  const { claim, rulings } = why;
  const how = termsWords(claim);
  const states = claim.states.length === 0 ? 'not asserted yet' : claim.states.join(' or ');
  const turns = claim.turnsOn?.map(({ entry }) => textElement('code', {}, entry)).join(', ');
  return [
    '<article class="why">',
    `<h3>${escaped(claim.title)} <span class="faint">${escaped(claimant)}, ${textElement('code', {}, claim.id)}</span></h3>`,
    `<p>${textElement('strong', {}, states)}${how === '' ? '' : ` (${escaped(how)})`}${turns === undefined ? '' : `; turns on ${turns}`}</p>`,
    claim.split ? paragraph(asToWords(claim.asTo)) : '',
    warningHtml(boundedAnswer(claim)),
    listHtml(
      claim.because.map(
        ({ entry, on, cites, possibly, ...did }) =>
          `${escaped(dateWords(on))}: ${escaped(becauseWords(did))}${possibly ? ', possibly' : ''}, by ${textElement('code', {}, entry)}${citesHtml(cites)}`,
      ),
    ),
    rulings.length === 0
      ? ''
      : listHtml(
          rulings.map((ruling) => rulingHtml(ruling, caption)),
          'tree',
        ),
    '</article>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function rulingHtml(ruling: RulingReason, caption: Caption): string {
  const motion = ruling.motion
    ? `, on ${textElement('code', {}, ruling.motion)}`
    : ', of the court’s own accord';
  const disposed =
    DISPOSITION_WORDS[ruling.disposition as keyof typeof DISPOSITION_WORDS] ?? ruling.disposition;
  return [
    `<strong>${escaped(disposed)}</strong>${motion}`,
    ruling.ground ? `, on ${textElement('code', {}, ruling.ground)}` : '',
    escaped(asToWhom(caption, ruling.against)),
    `, by ${textElement('code', {}, ruling.order)} (${escaped(dateWords(ruling.on))})`,
    ruling.leaveToAmend === true ? ', with leave to amend' : '',
    ruling.express ? '' : ', by implication',
    ruling.condition ? `, on condition ${escaped(ruling.condition)}` : '',
    ruling.governs ? '' : ' (governs no longer)',
    citesHtml(ruling.cites),
    ruling.note ? ` ${textElement('span', { class: 'note' }, ruling.note)}` : '',
    ruling.test ? listHtml([testHtml(ruling.test, ruling.findings)]) : '',
  ].join('');
}

function testHtml(test: Test, findings: readonly FindingReason[]): string {
  const result = findings.length === 0 ? 'no finding is in the record' : held(test.result);
  return `${escaped(test.title)} (${escaped(test.authority)}): ${result}, ${escaped(test.so)}${listHtml([treeHtml(test.tree, findings)])}`;
}

const RULES = { all: 'all of', any: 'any of', not: 'not' } as const;

function treeHtml(tree: Tree, findings: readonly FindingReason[]): string {
  if (tree.kind !== 'element') {
    const name = tree.kind === 'at-least' ? `at least ${tree.needed ?? 1} of` : RULES[tree.kind];
    return `${escaped(name)}: ${held(tree.value)}${listHtml(tree.parts.map((part) => treeHtml(part, findings)))}`;
  }
  const finding = findings.find((one) => one.finding.endsWith(`/${tree.element}`));
  return [
    `${finding === undefined ? '· no finding' : held(tree.value)} ${textElement('code', {}, tree.element)}`,
    tree.asks ? `: ${escaped(tree.asks.replace(/\.$/, ''))}` : '',
    finding?.carriedFrom ? `; carried from ${textElement('code', {}, finding.carriedFrom)}` : '',
    finding && finding.premises.length > 0
      ? `; rests on ${finding.premises.map((premise) => textElement('code', {}, premise)).join(', ')}`
      : '',
    citesHtml(finding?.cites ?? []),
    finding?.note ? ` ${textElement('span', { class: 'note' }, finding.note)}` : '',
  ].join('');
}

const HELD = {
  satisfied: '+ satisfied',
  'not-satisfied': '− not satisfied',
  open: '? open',
  undecided: '· not decided',
} as const satisfies Record<Test['result'], string>;

const held = (result: Test['result']): string => textElement('span', { class: result }, HELD[result]);

const citesHtml = (cites: readonly string[]): string =>
  cites.length === 0
    ? ''
    : ` ${textElement('span', { class: 'faint' }, `(${citesTogether(cites).join('; ')})`)}`;
