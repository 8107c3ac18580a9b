import { changeWords } from '../../../machines/index.ts';
import type { Account, MoveGroup } from '../account/account.ts';
import { gutterDate } from '../text/dates.ts';
import { listHtml, paragraph, phraseHtml } from './html-words.ts';
import { escaped, textElement } from './markup.ts';

/** The entries in effective order: what each says and what it did. */
export const timelineHtml = (accounts: readonly Account[]): string =>
  `<section>\n<h2>What happened</h2>\n${accounts.map(entryHtml).join('\n')}\n</section>`;

function entryHtml(account: Account): string {
  const filed = account.by === null ? account.label : `${account.label} by ${account.by}`;
  return [
    '<article>',
    `<p class="date">${gutterDate(account.bounds).map(escaped).join('<br>')}</p>`,
    '<div>',
    textElement('h3', {}, account.title ?? filed),
    `<p class="faint">${account.title === null ? '' : `${escaped(filed)}, `}${textElement('code', {}, account.id)}${paperLink(account)}</p>`,
    ...account.says.map(
      ({ lead, items }) => `<p>${phraseHtml(lead)}</p>\n${listHtml(items.map(phraseHtml))}`,
    ),
    ...account.notes.map((note) => paragraph(note, 'note')),
    listHtml(account.moves.map(moveHtml), 'moves'),
    ...account.anomalies.map((what) => paragraph(`Not heard: ${what}`, 'warning')),
    account.cites.length === 0 ? '' : paragraph(account.cites.join('; '), 'faint'),
    '</div>',
    '</article>',
  ]
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** A link to the paper itself, where the entry keeps its address. */
function paperLink({ entry }: Account): string {
  const address = entry.source?.address;
  return address === undefined
    ? ''
    : `, ${textElement('a', { href: address, rel: 'noreferrer' }, 'the paper')}`;
}

function moveHtml({ kind, claimant, from, to, ids, asTo, beside }: MoveGroup): string {
  const change = changeWords(kind, from, to);
  const still = from !== to ? '' : beside === '' ? ' as before' : escaped(`, ${beside}`);
  const whose = claimant === null ? '' : ` (${escaped(claimant)})`;
  return `${textElement('strong', {}, change)}${still}${whose}: ${ids.map((id) => textElement('code', {}, id)).join(', ')}${escaped(asTo)}`;
}
