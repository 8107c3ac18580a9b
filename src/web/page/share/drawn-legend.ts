import { NOT_KNOWN } from '../model/looks.ts';
import { capital, type Drawing } from '../timeline/bars.ts';
import { seenInLanes } from '../timeline/legend.tsx';
import { stripesOf } from '../timeline/patterns.tsx';
import { pixelsWide } from '../timeline/text-width.ts';
import { onLines, TEXT_FONT, text } from './drawn-head.ts';
import type { PictureOf } from './standing.ts';

/** What appears in the picture, and where it comes from. */
export function drawnLegend(
  width: number,
  margin: number,
  standing: PictureOf,
  { shapes }: Drawing,
): { readonly drawn: string; readonly height: number } {
  const { looks, slope, unknown } = seenInLanes.value;
  const striped = shapes.find(({ tones }) => tones.length > 1);
  const swatches: (readonly [swatch: string, words: string])[] = [
    ...looks.map(
      ({ tone, mark, says }) =>
        [`<rect width="30" height="14" class="tone-${tone}"/>`, `${mark} ${capital(says)}`] as const,
    ),
    ...(slope
      ? [
          [
            '<rect width="30" height="14" class="tone-filed"/><path class="tone-motion" d="M0 14L30 0V14z"/><path class="slopes" d="M0 14L30 0"/>',
            'Changed on some day within',
          ] as const,
        ]
      : []),
    ...(striped
      ? [
          [
            `<rect width="30" height="14" fill="url(#${stripesOf(striped.tones)})"/>`,
            'Either, not told which',
          ] as const,
        ]
      : []),
    ...(unknown
      ? [
          [
            '<rect width="30" height="14" class="tone-unknown"/><rect width="30" height="14" fill="url(#pattern-unknown)"/>',
            capital(NOT_KNOWN.says),
          ] as const,
        ]
      : []),
    ...(standing.hypothetical === null
      ? []
      : [
          ['<rect x="1" y="1" width="28" height="12" class="hypothetical-edge"/>', 'Not the record'] as const,
          [
            '<rect y="5" width="30" height="4" class="tone-dismissed"/>',
            'The record, where it differs',
          ] as const,
        ]),
  ];
  let [x, y] = [margin, 14];
  const drawn: string[] = [`<path class="rule-strong" d="M${margin} 0H${width - margin}"/>`];
  for (const [swatch, words] of swatches) {
    const wide = 38 + pixelsWide(words, TEXT_FONT) + 22;
    if (x + wide > width - margin) [x, y] = [margin, y + 24];
    drawn.push(
      `<g transform="translate(${x.toFixed(1)} ${y})">${swatch}</g>`,
      text(x + 38, y + 12, words, 'name'),
    );
    x += wide;
  }
  y += 34;
  const sources = onLines(
    `Sources. ${standing.sources} Made with Nunc: ${standing.command}`,
    width - 2 * margin,
    `12px sans-serif`,
  );
  drawn.push(...sources.map((line, index) => text(margin, y + 10 + index * 17, line, 'small')));
  return { drawn: drawn.join(''), height: y + 14 + sources.length * 17 };
}
