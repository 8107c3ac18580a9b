import { it } from 'vitest';
import { drawn, imported } from '../case.ts';
import { COURSE } from './course.ts';
import { DECISIONS } from './decisions.ts';
import { DISMISSALS } from './dismissals.ts';
import { mistoldIn, withLast } from './told.ts';

const WHAT = (process.env.LOOK ?? '').split('@@');
it('looks', () => {
  for (const one of [...DISMISSALS, ...COURSE, ...DECISIONS])
    for (const text of one.last) {
      if (!WHAT.some((what) => what !== '' && text.startsWith(what))) continue;
      const value = withLast(one, text);
      const row = imported(value).entries.at(-1);
      const found = drawn(value);
      console.log(
        text,
        '\n',
        JSON.stringify({
          kind: row?.kind,
          rule: row?.rule,
          rulings: row?.rulings,
          effects: row?.effects,
          er: row?.effectRules,
          marks: row?.marks,
          reach: row?.reach,
          movant: row?.movant,
          refs: row?.references,
        }),
        '\n',
        found.drafts
          .filter(({ source }) => source?.index === row?.index)
          .map((d) => JSON.stringify({ id: d.id, type: d.type, data: d.data, un: d.unresolved }))
          .join('\n '),
        '\n',
        JSON.stringify(mistoldIn(value, one.ends).slice(0, 3)),
      );
    }
});
