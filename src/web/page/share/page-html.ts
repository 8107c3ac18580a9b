import { printedCite } from '../../../../events/citations.ts';
import { escaped } from '../../../views/picture/markup.ts';
import { longDay, spanWords } from '../model/days.ts';
import { claimTitle, triedWords } from '../model/edit-words.ts';
import { comparison, cursorDay, reasons, view } from '../model/state.ts';
import { statesWords, stretchAt } from '../model/stretch.ts';
import { drawnSvg } from './drawn.ts';
import { standingOfView } from './standing.ts';

/** The view as a page that needs nothing else: no script, no network. */
export function pageHtml(): string {
  const seen = view.answer.value;
  const { hypothetical } = standingOfView();
  const title = escaped(
    `${hypothetical === null ? '' : 'HYPOTHETICAL: '}${seen?.title ?? ''}, on ${longDay(cursorDay.value)}`,
  );
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${title}</title><style>${STYLE}</style></head><body><h1>${escaped(seen?.title ?? '')}</h1>`,
    `<p>${escaped([seen?.court, seen?.number].filter(Boolean).join(', '))}. On ${longDay(cursorDay.value)}.</p>`,
    hypothetical === null
      ? ''
      : `<p class="hypothetical"><strong>HYPOTHETICAL</strong> ${escaped(hypothetical)}</p>`,
    `<figure>${drawnSvg()}</figure>`,
    claimsTable(),
    comparedTable(),
    whyList(),
    `<p><small>${escaped(location.href)}</small></p></body></html>`,
  ].join('\n');
}

const STYLE =
  'body{font:16px/1.5 Charter,Georgia,serif;max-width:84rem;margin:2rem auto;padding:0 1rem;color:#1c1a17;background:#fff}svg{max-width:100%;height:auto}figure{margin:0}table{border-collapse:collapse}th,td{text-align:left;padding:.2rem 1rem .2rem 0;border-bottom:1px solid #ddd8cc;vertical-align:top}.hypothetical{padding:.6rem 1rem;color:#fff;background:#5b3a94}';

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;

function claimsTable(): string {
  const lanes = view.answer.value?.lanes.filter(({ kind }) => kind === 'claim') ?? [];
  return `<h2>Claims</h2><table>${lanes
    .map((lane) => row([lane.whose, lane.title, statesWords(stretchAt(lane, cursorDay.value))]))
    .join('')}</table>`;
}

function comparedTable(): string {
  const compared = comparison.answer.value;
  if (compared === null) return '';
  const changed = compared.claims.filter((claim) => claim.changed);
  return `<h2>What if</h2><p>${escaped(compared.edits.map(triedWords).join('; ') || compared.branch)}</p><table>${changed
    .map(({ id, base, branch }) => row([claimTitle(id), base, branch]))
    .join('')}</table>`;
}

function whyList(): string {
  const why = reasons.answer.value;
  if (why === null) return '';
  const entries = new Map(view.answer.value?.entries.map((entry) => [entry.id, entry]));
  const items = why.claim.because.map((one) => {
    const entry = entries.get(one.entry as string);
    const date = entry ? spanWords(entry.from, entry.to) : '';
    return `<li>${escaped(`${one.effect}, by ${entry?.title ?? one.entry}, ${date} (${one.cites.map(printedCite).join('; ')})`)}</li>`;
  });
  return `<h2>Why: ${escaped(why.claim.title)}</h2><ol>${items.join('')}</ol>`;
}
