import { escaped } from '../../../views/picture/markup.ts';
import { pixelsWide } from '../timeline/text-width.ts';
import type { PictureOf } from './standing.ts';

/** A picture carries no fonts: it is measured in those that every machine has. */
export const SANS = 'Helvetica, Arial, "Liberation Sans", sans-serif';
export const SERIF = 'Georgia, "Times New Roman", "Liberation Serif", serif';
export const TEXT_FONT = `14px ${SANS}`;

export const text = (x: number, y: number, words: string, kind: string, end = false): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" class="${kind}"${end ? ' text-anchor="end"' : ''}>${escaped(words)}</text>`;

/** A text that has no room for all of its words, with as many as there is room for. */
export function shortened(words: string, room: number, measure: (words: string) => number): string {
  if (measure(words) <= room) return words;
  let end = words.length;
  while (end > 1 && measure(`${words.slice(0, end)}…`) > room) end -= 1;
  return `${words.slice(0, end).trimEnd()}…`;
}

/** A text on as many lines as it needs. */
export function onLines(words: string, room: number, font = TEXT_FONT): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pixelsWide(longer, font) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** What the picture is of: the case, the date, the branch, as known when; over all of it where it is not the record. */
export function drawnHead(
  standing: PictureOf,
  width: number,
  margin: number,
): { readonly drawn: string; readonly height: number } {
  const banner =
    standing.hypothetical === null ? [] : onLines(standing.hypothetical, width - 2 * margin - 150);
  const top = banner.length === 0 ? 0 : 22 + banner.length * 19;
  const facts = [
    ['Where every claim stands on', standing.on],
    ...(standing.branch === null ? [] : [['Branch', standing.branch]]),
    ['As known on', standing.knownOn],
  ] as const;
  const wide = Math.max(...facts.map(([, value]) => pixelsWide(value ?? '', `600 ${TEXT_FONT}`)));
  const room = width - 2 * margin - wide - 240;
  const title = onLines(standing.title, room, `600 24px ${SERIF}`);
  const height = top + Math.max(34 + title.length * 30 + 22, 24 + facts.length * 22);
  return {
    height,
    drawn: [
      banner.length === 0
        ? ''
        : `<rect class="banner" width="100%" height="${top}"/>${text(margin, 29, 'HYPOTHETICAL', 'banner-badge')}${banner.map((line, index) => text(margin + 150, 29 + index * 19, line, 'banner-word')).join('')}`,
      ...title.map((line, index) => text(margin, top + 42 + index * 30, line, 'title')),
      text(margin, top + 42 + title.length * 30 - 6, standing.court, 'quiet'),
      ...facts.map(
        ([name, value], index) =>
          text(width - margin - wide - 12, top + 36 + index * 22, name ?? '', 'quiet', true) +
          text(width - margin - wide, top + 36 + index * 22, value ?? '', 'strong'),
      ),
    ].join(''),
  };
}
