import { TONES, type Tone } from '../model/looks.ts';
import { stripesOf } from '../timeline/patterns.tsx';
import { SANS, SERIF } from './drawn-head.ts';

/** The page's tokens in its light colours, whatever it is seen in. */
function lightToken(): (name: string) => string {
  const box = document.createElement('div');
  box.className = 'always-light';
  document.body.append(box);
  const style = getComputedStyle(box);
  const known = new Map<string, string>();
  for (const name of [...TOKENS, ...TONES, ...TONES.map((tone) => `ink-${tone}`)])
    known.set(name, style.getPropertyValue(`--${name}`).trim());
  box.remove();
  return (name) => known.get(name) ?? '';
}

const TOKENS = [
  'ink',
  'ink-2',
  'ink-3',
  'paper',
  'rule',
  'edge',
  'accent',
  'hypothetical',
  'on-hypothetical',
];

export function drawnStyles(): string {
  const token = lightToken();
  return [
    `text{font:14px ${SANS};fill:${token('ink')}}.paper{fill:#fff}`,
    `.title{font:600 24px ${SERIF}}.group{font:italic 15px ${SERIF}}.strong,.state{font-weight:600}`,
    `.quiet{fill:${token('ink-2')}}.small{font-size:12px;fill:${token('ink-2')}}`,
    `.rule{stroke:${token('rule')};fill:none}.rule-strong{stroke:${token('edge')};fill:none}`,
    `.banner{fill:${token('hypothetical')}}.banner-badge{fill:#fff;font-weight:700;letter-spacing:1.5px}.banner-word{fill:#fff}`,
    '.word{paint-order:stroke;stroke:#fff;stroke-opacity:.55;stroke-width:2.5px}.plate{fill:#fff}.later{fill:#fff;opacity:.55}',
    `.cursor{stroke:${token('accent')};stroke-width:1.5;fill:none}.slopes{stroke:${token('edge')};stroke-width:.8;fill:none}`,
    `.hypothetical-edge{fill:none;stroke:${token('hypothetical')};stroke-width:2;stroke-dasharray:5 3}`,
    '.state-line{fill:none;stroke-width:2}.line-motion{stroke-dasharray:5 3}.line-may-amend{stroke-dasharray:5 3}.line-withdrawn{stroke-dasharray:2 3}.line-survives{stroke-width:3}.line-filed{stroke-width:1}.line-settled{stroke-width:1.3}',
    `.pattern-line{stroke:${token('ink-stayed')};stroke-opacity:.5;fill:none}.pattern-ink{fill:${token('ink-unknown')};fill-opacity:.5}`,
    ...TONES.filter((tone) => tone !== 'absent').map(
      (tone) =>
        `.tone-${tone}{fill:${token(tone)}}.ink-${tone}{fill:${token(`ink-${tone}`)}}.line-${tone}{stroke:${token(`ink-${tone}`)}}`,
    ),
    `.ink-absent{fill:${token('ink-2')};font-weight:400}.word.ink-judgment{fill:#fff;stroke:none}`,
  ].join('');
}

export const drawnPatterns = (pairs: readonly (readonly Tone[])[]): string =>
  [
    '<defs><pattern id="pattern-stayed" width="24" height="6" patternUnits="userSpaceOnUse"><path d="M3.5 0v6M7.5 0v6" class="pattern-line"/></pattern>',
    '<pattern id="pattern-unknown" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r=".9" class="pattern-ink"/></pattern>',
    ...[...new Map(pairs.map((tones) => [stripesOf(tones), tones]))].map(
      ([id, [one, other]]) =>
        `<pattern id="${id}" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="14" height="14" class="tone-${one}"/><rect width="7" height="14" class="tone-${other}"/></pattern>`,
    ),
    '</defs>',
  ].join('');
