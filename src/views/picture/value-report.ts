import type { Caption } from '../../docket/index.ts';
import type { Value } from '../../value/index.ts';
import { chanceInWords, moneyText } from '../account/money.ts';
import { STYLE } from './html-style.ts';
import { listHtml, paragraph } from './html-words.ts';
import { escaped, textElement } from './markup.ts';
import { valueDistributionSvg, valueOverTimeSvg, valueTornadoSvg } from './value-pictures.ts';
import { valueTreeSvg } from './value-tree.ts';

/** What a case is worth as two pages that a client can read and print. It needs nothing from elsewhere, and runs nothing. */
export function valueReport(value: Value, caption: Caption): string {
  const title = caption.opened?.title ?? value.case ?? 'A case without a title';
  const when = value.at === null ? '' : ` at the end of ${value.at}`;
  const money = (amount: number) => moneyText(amount, value.digits);
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    textElement('title', {}, `${title}: what the case is worth`),
    `<style>\n${STYLE}${OWN_STYLE}</style>`,
    '</head>',
    '<body>',
    textElement('h1', {}, title),
    paragraph(`What the case is worth${when}, in ${value.currency}. ${methodWords(value)}`),
    partyTable(value, money),
    settlementHtml(value, money),
    rulingHtml(value, money),
    figure(valueDistributionSvg(value, caption)),
    value.moves.length === 0 ? '' : figure(valueTornadoSvg(value, caption)),
    '<section class="second">',
    figure(valueTreeSvg(value, caption)),
    value.overTime === undefined ? '' : figure(valueOverTimeSvg(value, caption)),
    textElement('h2', {}, 'What it is made of'),
    paragraph(
      value.inputs
        .map(({ name, given, line }) => `${name} ${given}${line === null ? '' : ` (line ${line})`}`)
        .join('; '),
      'faint',
    ),
    ...value.notReckoned.map((each) => paragraph(each, 'faint')),
    '</section>',
    '</body>',
    '</html>',
  ]
    .filter((line) => line !== '')
    .join('\n')}\n`;
}

const OWN_STYLE = `td.figure, th.figure { text-align: right; font-variant-numeric: tabular-nums; }
@media print { section.second { break-before: page; } figure { margin: .3rem 0; } figure svg { max-height: 5.2cm; } section.second figure svg { max-height: 7.2cm; } body { font-size: 9pt; } h2 { margin: .6rem 0 .2rem; } table { margin: 0; } }
`;

const methodWords = ({ method, trials, seed }: Value): string =>
  method === 'exact'
    ? 'The figures are exact.'
    : `The figures come from ${trials?.toLocaleString('en-US')} trials (seed ${seed}).`;

const figure = (svg: string): string => `<figure>\n${svg}</figure>`;

const cell = (text: string): string => `<td class="figure">${escaped(text)}</td>`;

function partyTable({ parties }: Value, money: (amount: number) => string): string {
  const head = ['net', 'gross', 'p10', 'p50', 'p90', 'chance of a loss'];
  return [
    '<table>',
    `<thead><tr><th>Party</th>${head.map((name) => `<th class="figure">${name}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...parties.map(
      ({ name, expected, gross, percentiles, chanceOfLoss, between, standardError }) =>
        `<tr><td>${escaped(name)}${
          between === undefined
            ? ''
            : `<br>${textElement('span', { class: 'faint' }, `from ${money(between[0])} to ${money(between[1])}`)}`
        }${
          standardError === undefined
            ? ''
            : `<br>${textElement('span', { class: 'faint' }, `± ${money(standardError)}`)}`
        }</td>${[expected, gross, percentiles.p10, percentiles.p50, percentiles.p90]
          .map((amount) => cell(money(amount)))
          .join('')}${cell(chanceInWords(chanceOfLoss))}</tr>`,
    ),
    '</tbody>',
    '</table>',
    paragraph(
      'Net: what each expects after its own costs to come; gross: before them. A figure below zero is paid.',
      'faint',
    ),
  ].join('\n');
}

function settlementHtml({ settlement }: Value, money: (amount: number) => string): string {
  if (settlement.length === 0) return '';
  return [
    textElement('h2', {}, 'Where it can be settled'),
    listHtml(
      settlement.map(({ claimant, defendant, claimantAtLeast, defendantAtMost, room }) =>
        escaped(
          `${claimant} takes ${money(claimantAtLeast)} or more, ${defendant} pays ${money(defendantAtMost)} or less${
            room < 0 ? `: no figure suits both, they are ${money(-room)} apart` : ''
          }`,
        ),
      ),
    ),
  ].join('\n');
}

function rulingHtml({ rulings, parties }: Value, money: (amount: number) => string): string {
  if (rulings.length === 0) return '';
  return [
    textElement('h2', {}, `If the court rules: what ${parties[0]?.name ?? ''} then expects`),
    listHtml(
      rulings.slice(0, 10).map(({ motion, granted, denied, probability, parties: then }) => {
        const how = [
          ...(granted.length > 0 ? [`granted as to ${granted.join(', ')}`] : []),
          ...(denied.length > 0 ? [`denied as to ${denied.join(', ')}`] : []),
        ].join(', ');
        return escaped(
          `${motion} ${how === '' ? 'not reached' : how} (${chanceInWords(probability)}): ${money(then[0]?.expected ?? 0)}`,
        );
      }),
    ),
  ].join('\n');
}
