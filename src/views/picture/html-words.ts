import type { Phrase } from '../text/styled.ts';
import { escaped, textElement } from './markup.ts';

/** Running text as HTML: ids as code, what is strong or faint so marked. */
export const phraseHtml = (phrase: Phrase): string =>
  phrase
    .map(({ text, style }) => {
      if (style === 'id') return textElement('code', {}, text);
      if (style === 'strong') return textElement('strong', {}, text);
      if (style === 'faint') return textElement('span', { class: 'faint' }, text);
      return escaped(text);
    })
    .join('');

/** A list; nothing where there are no items. Items are markup. */
export const listHtml = (items: readonly string[], kind = ''): string =>
  items.length === 0
    ? ''
    : `<ul${kind === '' ? '' : ` class="${kind}"`}>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;

export const paragraph = (text: string, kind?: string): string => textElement('p', { class: kind }, text);

/** A sentence of warning; nothing where there is nothing to warn of. */
export const warningHtml = (warning: Phrase): string =>
  warning.length === 0 ? '' : `<p class="warning">${phraseHtml(warning)}</p>`;
