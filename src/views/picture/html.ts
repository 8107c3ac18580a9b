import { type Day, formatDay } from '../../../events/dates.ts';
import {
  type AsToAudit,
  audit,
  type CaseRecord,
  type ClaimAudit,
  type MatterAudit,
  why,
} from '../../audit/index.ts';
import { accountsOf } from '../account/accounts.ts';
import { boundedAnswers } from '../account/bounded.ts';
import { caseStatusWords, termsWords } from '../account/standing-words.ts';
import { pointOfView } from '../text/audit-view.ts';
import { byClaimant } from '../text/standings.ts';
import { STYLE } from './html-style.ts';
import { timelineHtml } from './html-timeline.ts';
import { whyHtml } from './html-why.ts';
import { paragraph, warningHtml } from './html-words.ts';
import { escaped, textElement } from './markup.ts';
import { type PictureOptions, svgPicture } from './svg.ts';

/**
 * A case as one page to read and print: the picture, where every claim stands, what happened, and why each claim
 * stands there. It needs nothing from elsewhere and runs nothing.
 */
export function htmlMemo(record: CaseRecord, options: PictureOptions = {}): string {
  const { at, branch = 'main' } = options;
  const { caption, case: id } = record.docket;
  const { opened } = caption;
  const title = opened?.title ?? id ?? 'A case without a title';
  const answer = audit(record, { branch, ...(at === undefined ? {} : { at }) });
  const where = [
    ...(opened?.number === undefined ? [] : [`No. ${opened.number}`]),
    ...(opened?.court === undefined ? [] : [opened.court]),
    ...(opened?.judge === undefined ? [] : [`Judge ${opened.judge}`]),
    ...(opened?.opinion === undefined ? [] : [opened.opinion]),
  ];
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Nothing is fetched and nothing runs, whatever a docket has in it.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    textElement('title', {}, title),
    `<style>\n${STYLE}</style>`,
    '</head>',
    '<body>',
    '<header>',
    textElement('h1', {}, title),
    where.length > 0 ? paragraph(where.join(', ')) : '',
    opened?.about === undefined ? '' : paragraph(opened.about),
    '</header>',
    `<figure>\n${svgPicture(record, options)}</figure>`,
    '<section>',
    textElement('h2', {}, `Where every claim stands ${pointOfView(answer)}`),
    answer.status === null
      ? ''
      : paragraph(`The case is ${caseStatusWords(answer.status)}, by ${answer.status.entry}`),
    ...byClaimant(answer.claims, caption).map(([claimant, claims]) => tableHtml(claimant, claims)),
    answer.matters.length > 0 ? tableHtml('Discovery matters', answer.matters) : '',
    warningHtml(boundedAnswers([...answer.claims, ...answer.matters])),
    '</section>',
    timelineHtml(accountsOf(record)),
    '<section>',
    textElement('h2', {}, `Why, ${pointOfView(answer)}`),
    ...byClaimant(answer.claims, caption).flatMap(([claimant, claims]) =>
      claims.map((claim) => whyHtml(why(record, claim.id, at ?? Infinity, branch), claimant, caption)),
    ),
    '</section>',
    footer(record, at),
    '</body>',
    '</html>',
  ]
    .filter((line) => line !== '')
    .join('\n')}\n`;
}

function tableHtml(heading: string, rows: readonly (ClaimAudit | MatterAudit)[]): string {
  return [
    '<table>',
    textElement('caption', {}, heading),
    '<thead><tr><th>Claim</th><th>State</th><th>Because of</th></tr></thead>',
    '<tbody>',
    ...rows.flatMap((row) => [
      rowHtml(`${escaped(row.title)}<br>${textElement('code', {}, row.id)}`, row),
      // Where it does not stand the same as to all, each defendant has a row.
      ...('split' in row && row.split
        ? row.asTo.map((one) =>
            rowHtml(textElement('span', { class: 'faint' }, `as to ${one.name ?? 'all'}`), one),
          )
        : []),
    ]),
    '</tbody>',
    '</table>',
  ].join('\n');
}

function rowHtml(name: string, row: ClaimAudit | MatterAudit | AsToAudit): string {
  const last = row.because.at(-1);
  const terms = 'party' in row || 'claimant' in row ? termsWords(row) : '';
  const states = row.states.length === 0 ? 'not asserted yet' : row.states.join(' or ');
  const basis = row.turnsOn
    ? `turns on ${row.turnsOn.map(({ entry }) => textElement('code', {}, entry)).join(', ')}`
    : last
      ? textElement('code', {}, last.entry)
      : '';
  return `<tr><td>${name}</td><td>${textElement('strong', {}, states)}${terms === '' ? '' : `<br>${escaped(terms)}`}</td><td>${basis}</td></tr>`;
}

function footer(record: CaseRecord, at: Day | undefined): string {
  const day = at === undefined ? 'after everything that is recorded' : `at the end of ${formatDay(at)}`;
  const known =
    record.knownAt === null ? 'from all that is recorded' : `from what was recorded by ${record.knownAt}`;
  return `<footer>\n${paragraph(`States are given ${day}, ${known}. Where several are named, the dates in the record leave open which it was.`, 'faint')}\n</footer>`;
}
