import type { CaseDigest } from '../../digest/index.ts';
import { digestSections } from '../text/digest-view.ts';
import { tag, textElement } from './markup.ts';

/** What moved, as a page that a mail can carry: no scripts, no style sheet, nothing fetched. Empty where nothing did. */
export function digestHtml(cases: readonly CaseDigest[], title: string): string {
  if (cases.length === 0) return '';
  const body = cases.flatMap((digest) => [
    textElement('h2', {}, `${digest.title} (${digest.case})`),
    ...digestSections(digest).flatMap(({ heading, lines }) => [
      textElement('h3', {}, heading),
      tag('ul', {}, lines.map((line) => textElement('li', {}, line)).join('')),
    ]),
  ]);
  const head = `<meta charset="utf-8">${textElement('title', {}, title)}`;
  const content = [textElement('h1', {}, title), ...body].join('\n');
  return `<!DOCTYPE html>\n<html lang="en"><head>${head}</head><body>\n${content}\n</body></html>\n`;
}
