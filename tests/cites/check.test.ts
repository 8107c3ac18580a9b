import { describe, expect, it } from 'vitest';
import { checkCites } from '../../src/audit/cites/index.ts';
import { OPINION } from './opinion.ts';

const check = (cite: string, reporter?: string) => {
  const [checked] = checkCites(
    [{ where: 'order', cite }],
    reporter === undefined ? { text: OPINION } : { text: OPINION, reporter },
  );
  if (!checked) throw new Error('nothing was checked');
  return checked;
};

describe('a pin cite to the opinion', () => {
  it('holds where its words stand on its page', () => {
    expect(check('900 F. Supp. at 13 "complains of a"')).toEqual({
      where: 'order',
      cite: '900 F. Supp. at 13 "complains of a"',
      ok: true,
      status: 'holds',
      what: 'found at 13',
      elsewhere: [],
    });
  });

  it('holds whatever the blanks, brackets, quotation marks, hyphens, ellipses and capitals', () => {
    for (const words of [
      'plaintiff who bought the',
      "Plaintiff '[who] bought",
      'self-executing warranty and of',
      'selfexecuting   warranty',
      'complains … its breach',
      'of its breach. The price',
      '$1,200.50 no more',
      'it isn’t so',
    ])
      expect(check(`900 F. Supp. at 12-13 "${words}"`), words).toMatchObject({ status: 'holds' });
  });

  it('holds over a star page where it cites both pages', () => {
    expect(check('900 F. Supp. at 12-13 "bought the widget"').ok).toBe(true);
    expect(check('900 F. Supp. at 13 "bought the widget"')).toMatchObject({
      ok: false,
      elsewhere: ['12-13'],
    });
  });

  it('fails where its words stand on another page, and says which', () => {
    expect(check('900 F. Supp. at 12 "its breach"')).toMatchObject({
      status: 'fails',
      what: '"its breach" is not at 12; found at 13',
      elsewhere: ['13'],
    });
  });

  it('fails where its words stand nowhere', () => {
    expect(check('900 F. Supp. at 13 "the widget was green"')).toMatchObject({ ok: false, elsewhere: [] });
  });

  it('finds whole words only', () => {
    expect(check('900 F. Supp. at 13 "omplains of"').ok).toBe(false);
  });

  it('wants the pieces around an ellipsis in their order', () => {
    expect(check('900 F. Supp. at 13 "its breach ... complains"').ok).toBe(false);
  });

  it('fails for a page that the opinion does not have, and says which it has', () => {
    expect(check('900 F. Supp. at 99')).toMatchObject({
      ok: false,
      what: 'the opinion has no page 99 (10 to 14)',
    });
    expect(check('900 F. Supp. at 13-12').ok).toBe(false);
  });

  it('holds without a locator where the page is there', () => {
    expect(check('900 F. Supp. at 13').what).toBe('page 13 is there; no locator to look for');
  });

  it('fails where its locator quotes more than six words', () => {
    expect(check('900 F. Supp. at 13 "complains of a self-executing warranty and of"')).toMatchObject({
      ok: false,
      what: 'its locator quotes 7 words; at most 6 are allowed',
    });
  });

  it('knows what stands before the first star by the page of the citation', () => {
    expect(check('900 F. Supp. at 10 "ROE, Plaintiff"').ok).toBe(true);
  });
});

describe('a pin cite to a footnote', () => {
  it('holds on the page of its call', () => {
    expect(check('900 F. Supp. at 13 n.1 "widget was blue"').ok).toBe(true);
    expect(check('900 F. Supp. at 13 n.1 "later painted"').ok).toBe(true);
  });

  it('fails on another page, and says where the note is called', () => {
    expect(check('900 F. Supp. at 14 n.1 "widget was blue"')).toMatchObject({
      ok: false,
      elsewhere: ['13 n.1'],
    });
  });

  it('fails for a note that is not there', () => {
    expect(check('900 F. Supp. at 13 n.7').what).toBe('the opinion has no note 7');
  });

  it('is asked for where a page is cited for words of its note', () => {
    expect(check('900 F. Supp. at 13 "widget was blue"')).toMatchObject({ ok: false, elsewhere: ['13 n.1'] });
  });
});

describe('another citation', () => {
  it('is left unchecked', () => {
    expect(check('901 F. Supp. at 13 "its breach"').status).toBe('unchecked');
    expect(check('Fed. R. Civ. P. 12(b)(6)').status).toBe('unchecked');
    expect(check('900 F. Supp. 10').status).toBe('unchecked');
  });

  it('is a fault where it means this opinion and cannot be read', () => {
    expect(check('900 F. Supp. at 13, 14 "its breach"')).toMatchObject({ status: 'fails' });
  });

  it('is checked against the reporter that is named, where the text has another head', () => {
    expect(check('901 F. Supp. at 13 "its breach"', '901 F. Supp.').status).toBe('holds');
  });
});

describe('a text that is no opinion', () => {
  it('fails every pin cite and breaks on none', () => {
    for (const text of ['', 'nothing here', '\u0000\u0001', '*'.repeat(10_000)])
      expect(
        checkCites([{ where: 'x', cite: '900 F. Supp. at 13 "a"' }], { text, reporter: '900 F. Supp.' }),
      ).toMatchObject([{ ok: false, what: 'the opinion has no page 13 (it has no star pages)' }]);
  });
});
