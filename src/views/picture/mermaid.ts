import { formatDay } from '../../../events/dates.ts';
import { stateName } from '../../../machines/index.ts';
import type { CaseRecord } from '../../audit/index.ts';
import type { Account, MoveGroup } from '../account/account.ts';
import { accountsOf } from '../account/accounts.ts';
import { onOneLine } from '../printable.ts';
import { dateWords, gutterDate } from '../text/dates.ts';

/** The docket as a Mermaid timeline: a section a year, an entry with what it did to claims and matters. */
export function mermaidTimeline(record: CaseRecord): string {
  const { docket } = record;
  const lines = ['timeline', `    title ${told(docket.caption.opened?.title ?? docket.case ?? 'A case')}`];
  let section: string | undefined;
  for (const account of accountsOf(record)) {
    const year = yearOf(account);
    // What may have happened long ago stands where effective order has it: a timeline does not turn back.
    if (section === undefined || (/^\d/.test(year) && (year > section || !/^\d/.test(section)))) {
      lines.push(`    section ${year}`);
      section = year;
    }
    const did = account.moves.filter(({ kind }) => kind === 'claim' || kind === 'matter').map(moveWords);
    const parts = [dateOf(account), account.title ?? account.label, ...did];
    lines.push(`        ${parts.map(told).join(' : ')}`);
  }
  return `${lines.join('\n')}\n`;
}

/** An entry of uncertain date is under the first year in which it can have happened. */
function yearOf({ bounds }: Account): string {
  if (bounds && Number.isFinite(bounds.from)) return formatDay(bounds.from).slice(0, 4);
  return bounds && Number.isFinite(bounds.to) ? `by ${formatDay(bounds.to).slice(0, 4)}` : 'undated';
}

const dateOf = (account: Account): string =>
  account.entry.on === undefined ? gutterDate(account.bounds).join(' ') : dateWords(account.entry.on);

/** How many things are named; more are counted. */
const NAMED = 3;

function moveWords({ kind, from, to, ids, asTo, beside }: MoveGroup): string {
  const what = ids.length > NAMED ? `${ids.length} ${kind}s` : ids.join(', ');
  const also = beside === '' ? '' : `, ${beside}`;
  return `${what} ${from === to ? 'still ' : ''}${stateName(kind, to)}${also}${asTo}`;
}

/** Text without what Mermaid would read as its own: its entity codes for colon, semicolon, number sign and brackets. */
const told = (text: string): string =>
  onOneLine(text).replace(/[#;:<>"]/g, (sign) => `#${sign.charCodeAt(0)};`) || '(no title)';
