import { describe, expect, it } from 'vitest';
import { labelledDockets, type Score, score, type Tally } from './labelled-set.ts';
import { HAVE_SHARED_DOCKETS, WHERE } from './shared-dockets.ts';

const dockets = labelledDockets();

describe('the labelled set', () => {
  it('has at least 450 entries of at least ten dockets', () => {
    expect(dockets.flatMap((docket) => docket.labels).length).toBeGreaterThanOrEqual(450);
    expect(dockets.length).toBeGreaterThanOrEqual(10);
  });

  it('holds no docket text', () => {
    const fields = dockets.flatMap((docket) => docket.labels.flatMap((label) => Object.keys(label)));
    expect(new Set(fields)).toEqual(new Set(['index', 'kind', 'motion', 'rulings', 'effects']));
  });
});

describe.skipIf(!HAVE_SHARED_DOCKETS)(`the importer on the labelled set (${WHERE})`, () => {
  const whole = HAVE_SHARED_DOCKETS ? score(dockets) : null;

  it('is measured on dockets seen while rules were written, and on dockets held out', () => {
    for (const set of ['seen', 'held-out', 'fresh'] as const) {
      console.log(summary(set, score(dockets.filter((docket) => docket.set === set))));
    }
    if (whole === null) throw new Error('no dockets');
    console.log(summary('all', whole), details(whole));
    expect(whole.entries).toBeGreaterThanOrEqual(450);
  });

  it('tells at least 97 kinds of 100', () => {
    expect(whole?.kind.recall).toBeGreaterThanOrEqual(0.97);
  });

  it('reads rulings with an F1 of at least 0.95', () => {
    expect(whole?.ruling.f1).toBeGreaterThanOrEqual(0.95);
  });

  it('links at least 97 orders of 100 to their motion', () => {
    expect(whole?.link.recall).toBeGreaterThanOrEqual(0.97);
    expect(whole?.link.precision).toBeGreaterThanOrEqual(0.95);
  });

  it('reads effects with an F1 of at least 0.90', () => {
    expect(whole?.effect.f1).toBeGreaterThanOrEqual(0.9);
  });
});

function summary(name: string, found: Score): string {
  return `${name}: ${found.entries} entries; kind ${percent(found.kind.recall)}, ruling F1 ${percent(found.ruling.f1)}, links ${percent(found.link.recall)}, effects F1 ${percent(found.effect.f1)}`;
}

function details(found: Score): string {
  const lines = (title: string, tallies: ReadonlyMap<string, Tally>): string =>
    [...tallies]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(
        ([name, tally]) =>
          `  ${title} ${name}: precision ${percent(tally.precision)}, recall ${percent(tally.recall)} (${tally.right + tally.missed})`,
      )
      .join('\n');
  return `\n${lines('kind', found.kinds)}\n${lines('motion', found.motions)}\n${lines('ruling', found.dispositions)}`;
}

function percent(share: number): string {
  return share.toFixed(3);
}
