import { describe, expect, it } from 'vitest';
import { parsePinCite } from '../../events/index.ts';
import { checkCites, citesOf } from '../../src/audit/cites/index.ts';
import { openRecord } from '../../src/audit/index.ts';
import { exampleCase, exampleFiles, exampleNames, exampleText, opinionText, recorded } from './case-files.ts';
import { repeatedRuns } from './repeated-runs.ts';

describe.each(exampleNames)('example %s', (name) => {
  it('reads without a fault, and replays without an anomaly', () => {
    expect(openRecord(recorded(exampleCase(name))).anomalies).toEqual([]);
  });

  it('makes its point in the first line of its README', () => {
    const [first = ''] = exampleText(name, 'README.md').split('\n');
    expect(first).toMatch(/^[A-Z].*\.$/);
  });

  it('is short enough to be read at a glance, where it is a small one', () => {
    if (/^\d/.test(name)) expect(exampleText(name).trimEnd().split('\n').length).toBeLessThan(40);
  });

  it('quotes at most six words in a locator', () => {
    for (const { where, cite } of exampleCase(name).drafts.flatMap(citesOf))
      expect(parsePinCite(cite)?.words?.split(/\s+/).length ?? 0, `${where}: ${cite}`).toBeLessThanOrEqual(6);
  });

  // The opinion is not part of the project: where it is not beside the repository this is shown as skipped.
  it.skipIf(opinionText === undefined)('repeats no twelve words of the opinion in a row', () => {
    for (const file of exampleFiles(name))
      expect(repeatedRuns(exampleText(name, file), opinionText ?? '', 12), file).toEqual([]);
  });
});

describe('the worked case', () => {
  it.skipIf(opinionText === undefined)('has every pin cite where it says, in the opinion', () => {
    const cites = exampleCase('abc-v-meese').drafts.flatMap(citesOf);
    const checked = checkCites(cites, { text: opinionText ?? '' });
    expect(checked.filter(({ ok }) => !ok)).toEqual([]);
    expect(checked.filter(({ status }) => status === 'unchecked').map(({ cite }) => cite)).toEqual([
      '666 F. Supp. 1358',
    ]);
  });

  it('has a cite beside every party, claim, matter, test, reading and entry', () => {
    for (const draft of exampleCase('abc-v-meese').drafts)
      expect(citesOf(draft).length, draft.id).toBeGreaterThan(0);
  });

  it('has a pin cite beside every request, finding, ruling, lift and direction', () => {
    for (const { id, data } of exampleCase('abc-v-meese').drafts)
      for (const [list, items] of Object.entries(data))
        if (['requests', 'findings', 'rulings', 'lifts', 'directions'].includes(list))
          for (const item of items as readonly { cites?: readonly string[] }[])
            expect(item.cites?.some(parsePinCite), `${id}: ${list} ${JSON.stringify(item)}`).toBe(true);
  });
});

describe('the guard against copying', () => {
  it('gives away a text that repeats an opinion without a break, over a star page too', () => {
    const opinion = 'The plaintiff [who] bought the *13 widget complains.[1]';
    expect(repeatedRuns('He said the plaintiff who bought the widget complains loudly', opinion, 5)).toEqual([
      'the plaintiff who bought the widget complains',
    ]);
    expect(repeatedRuns('In words of our own, a buyer sues over a warranty', opinion, 5)).toEqual([]);
  });
});
