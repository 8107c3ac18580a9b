import { leavesOf, notesOf } from '../../audit/cites/index.ts';
import type { OpinionText } from './opinion-view.ts';

/** An opinion as it is read beside a cite: each star page's and each note's own text. */
export function readOpinionText(text: string): OpinionText {
  const pages = new Map<number, string>();
  for (const { page, content } of leavesOf(text))
    pages.set(page, [pages.get(page), content.trim()].filter(Boolean).join('\n\n'));
  return { pages, notes: notesOf(text) };
}
