import { changeWords } from '../../../machines/index.ts';
import type { AsToAudit, ClaimAudit, MatterAudit } from '../../audit/index.ts';
import type { Account, MoveGroup } from '../account/account.ts';
import { boundedAnswers } from '../account/bounded.ts';
import { caseStatusWords, termsWords } from '../account/standing-words.ts';
import { gutterDate } from '../text/dates.ts';
import type { ReplayView } from '../text/replay-view.ts';
import { byClaimant } from '../text/standings.ts';
import { standingSymbol } from '../text/states.ts';
import type { Phrase } from '../text/styled.ts';
import { markdownText as text } from './escaped.ts';

/** A replay as Markdown (CommonMark with tables), to be pasted into a memo. */
export function replayMarkdown({ docket, accounts, audit }: ReplayView): string {
  const { opened } = docket.caption;
  const where = [opened?.number && `No. ${opened.number}`, opened?.court, opened?.opinion]
    .filter(Boolean)
    .join(', ');
  const bounded = boundedAnswers([...audit.claims, ...audit.matters]);
  return `${[
    `# ${text(opened?.title ?? docket.case ?? 'A case without a title')}`,
    ...(where === '' ? [] : [text(where)]),
    ...(opened?.about === undefined ? [] : [text(opened.about)]),
    `## Where every claim stands${audit.at === null ? '' : ` at the end of ${audit.at}`}`,
    ...(audit.status === null
      ? []
      : [`**The case is ${text(caseStatusWords(audit.status))}**, by \`${audit.status.entry}\`.`]),
    ...byClaimant(audit.claims, docket.caption).flatMap(([claimant, claims]) => [
      `### ${text(claimant)}`,
      table(claims),
    ]),
    ...(audit.matters.length === 0 ? [] : ['### Discovery matters', table(audit.matters)]),
    ...(bounded.length === 0 ? [] : [`*${markdown(bounded)}*`]),
    '## What happened',
    ...accounts.flatMap(entryBlocks),
  ].join('\n\n')}\n`;
}

function table(rows: readonly (ClaimAudit | MatterAudit)[]): string {
  return [
    '| Claim | State | Because | Cites |',
    '| --- | --- | --- | --- |',
    ...rows.flatMap((row) => [
      tableRow(`${cell(row.title)} (\`${row.id}\`)`, row),
      // Where it does not stand the same as to all, each defendant has a row.
      ...('split' in row && row.split
        ? row.asTo.map((one) => tableRow(`as to ${cell(one.name ?? 'all')}`, one))
        : []),
    ]),
  ].join('\n');
}

function tableRow(name: string, row: ClaimAudit | MatterAudit | AsToAudit): string {
  const last = row.because.at(-1);
  const states = row.states.length === 0 ? 'not asserted yet' : row.states.join(' or ');
  const terms = 'party' in row || 'claimant' in row ? termsWords(row) : '';
  const state = `${states}${terms === '' ? '' : ` (${terms})`}`;
  return `| ${name} | ${cell(state)} | ${last ? `\`${last.entry}\`` : ''} | ${cell((last?.cites ?? []).map(withoutLocator).join('; '))} |`;
}

const withoutLocator = (cite: string): string => cite.replace(/ "[^"]*"$/, '');

function entryBlocks(account: Account): readonly string[] {
  const filed = account.by === null ? account.label : `${account.label} by ${account.by}`;
  return [
    `### ${gutterDate(account.bounds).join(' ')}: ${text(account.title ?? filed)}`,
    `${account.title === null ? '' : `${text(filed)}, `}\`${account.id}\`${paperLink(account)}`,
    ...account.says.map(({ lead, items }) =>
      [markdown(lead), ...items.map((item) => `- ${markdown(item)}`)].join(items.length > 0 ? '\n' : ''),
    ),
    ...account.notes.map((note) => `*${text(note)}*`),
    ...(account.moves.length === 0 ? [] : [account.moves.map(moveItem).join('\n')]),
    ...(account.anomalies.length === 0
      ? []
      : [account.anomalies.map((what) => `- **Not heard:** ${text(what)}`).join('\n')]),
    ...(account.cites.length === 0 ? [] : [text(account.cites.join('; '))]),
  ];
}

/** A link to the paper itself, where the entry keeps its address. */
function paperLink({ entry }: Account): string {
  const address = entry.source?.address;
  // Angle brackets and blanks cannot stand in an address that was read as one.
  return address === undefined ? '' : `, [the paper](<${address}>)`;
}

function moveItem({ kind, claimant, from, to, ids, asTo, beside }: MoveGroup): string {
  const change = changeWords(kind, from, to);
  const names = ids.map((id) => `\`${id}\``).join(', ');
  return `- ${standingSymbol(kind, to).text} **${change}**${beside === '' ? '' : text(`, ${beside}`)}${claimant === null ? '' : ` (${text(claimant)})`}: ${names}${text(asTo)}`;
}

/** Running text, with ids as code. */
const markdown = (phrase: Phrase): string =>
  phrase.map((span) => (span.style === 'id' ? `\`${span.text}\`` : text(span.text))).join('');

const cell = text;
