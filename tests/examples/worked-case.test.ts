import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { earliest } from '../../events/dates.ts';
import { type Entry, type EntryOf, parseDate, type Ruling, readDraft } from '../../events/index.ts';
import { audit, openRecord } from '../../src/audit/index.ts';
import { outcomeOf } from '../../src/doctrine/index.ts';
import { exampleCase, exampleText, recorded, recording } from './case-files.ts';

const worked = exampleCase('abc-v-meese');
const entries = recorded(worked);

/** Where claims and matters stand on a day, as a clerk would list them: state, then who is in it. */
function standing(on: string, log: readonly Entry[] = entries): Readonly<Record<string, readonly string[]>> {
  const read = parseDate(on);
  if (!read.ok) throw new Error(read.what);
  const { claims, matters } = audit(openRecord(log), { at: earliest(read.date) });
  const byState: Record<string, string[]> = {};
  for (const { id, states } of [...claims, ...matters])
    if (states.length > 0) {
      const state = states.join(' or ');
      byState[state] = [...(byState[state] ?? []), id];
    }
  return byState;
}

const five = (claimant: string) =>
  ['geneva', 'customary-law', 'equal-protection-evd', 'equal-protection-asylum', 'tort'].map(
    (cause) => `${claimant}-${cause}`,
  );
const orgs = five('orgs');
const refugees = five('refugees');
const surviving = refugees.slice(2);
const dismissed = [
  'free-exercise',
  'free-exercise-members',
  'religious-harassment',
  ...orgs,
  'refugees-geneva',
  'refugees-customary-law',
];
const matters = ['kisor-deposition', 'document-production'];
// Undated: it may have been filed on any day since the complaint.
const documents = { open: ['document-production'] };

function epilogue(): readonly Entry[] {
  const written: unknown = parse(exampleText('abc-v-meese', 'epilogue.yaml'));
  return (written as readonly Record<string, unknown>[]).map((item) => asRecorded(item));
}

function asRecorded(written: Readonly<Record<string, unknown>>): Entry {
  const read = readDraft(written);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return { ...read.draft, case: worked.case, ...recording } as Entry;
}

describe('the worked case through its days', () => {
  it('has nothing on its docket before 1985', () => {
    expect(standing('1984-12-31')).toEqual({});
  });

  it('may be under the first motion on any day between the complaint and the first order', () => {
    expect(standing('1986-01-01')).toEqual({
      'filed or motion': ['free-exercise', 'free-exercise-members', ...orgs],
      filed: ['religious-harassment'],
      ...documents,
    });
  });

  it('keeps free exercise and loses every claim made for members by the first order', () => {
    expect(standing('1987-04-15')).toEqual({
      survives: ['free-exercise'],
      dismissed: ['free-exercise-members', ...orgs],
      filed: ['religious-harassment'],
      ...documents,
    });
  });

  it('leaves open for two days in March 1987 whether the first order has come', () => {
    const before = standing('1987-03-26');
    expect(before['filed or motion']).toContain('free-exercise');
    expect(standing('1987-03-27')['motion or survives']).toEqual(['free-exercise']);
    expect(standing('1987-03-29')['motion or survives']).toEqual(['free-exercise']);
    expect(standing('1987-03-30').survives).toEqual(['free-exercise']);
  });

  it('has the refugee organizations back, and Doe and Perez beside them, after the amended complaint', () => {
    expect(standing('1987-05-15')).toEqual({
      'motion or survives': ['free-exercise'],
      dismissed: ['free-exercise-members'],
      'filed or motion': ['religious-harassment', ...orgs, ...refugees],
      ...documents,
    });
  });

  it('is under the second motion on the day the deposition is stayed for it', () => {
    expect(standing('1987-08-21')).toEqual({
      motion: ['free-exercise', 'religious-harassment', ...orgs, ...refugees],
      dismissed: ['free-exercise-members'],
      stayed: ['kisor-deposition'],
      ...documents,
    });
  });

  it('cannot say, until the amended memorandum, whether the one before it had come', () => {
    for (const on of ['1987-09-01', '1988-06-01', '1989-03-23'])
      expect(standing(on), on).toEqual({
        'motion or dismissed or survives or stayed': ['free-exercise', 'religious-harassment'],
        'motion or dismissed or survives': [...orgs, ...refugees],
        dismissed: ['free-exercise-members'],
        'stayed or open': ['kisor-deposition'],
        'open or meet-and-confer or compelled or denied': ['document-production'],
      });
  });

  it('has ten claims dismissed and three surviving from the amended memorandum on', () => {
    for (const on of ['1989-03-24', '1989-12-31'])
      expect(standing(on), on).toEqual({ dismissed, survives: surviving, 'meet-and-confer': matters });
  });

  it('has the three settled at the final approval, once its epilogue is appended', () => {
    const log = [...entries, ...epilogue()];
    expect(openRecord(log).anomalies).toEqual([]);
    expect(standing('1991-01-30', log)).toEqual(standing('1989-12-31'));
    expect(standing('1991-01-31', log)).toEqual({
      dismissed,
      settled: surviving,
      'meet-and-confer': matters,
    });
  });

  it('dismisses three claims without saying so in terms, the theories of one by two rulings', () => {
    const read = parseDate('1989-12-31');
    if (!read.ok) throw new Error(read.what);
    const { claims } = audit(openRecord(entries), { at: earliest(read.date) });
    expect(claims.filter(({ dismissal }) => dismissal?.express === false).map(({ id }) => id)).toEqual([
      'free-exercise',
      'free-exercise-members',
      'religious-harassment',
    ]);
  });
});

type Order = EntryOf<'OrderEntered' | 'OrderAmended'>;
const orders = entries.filter(
  (entry): entry is Order => entry.type === 'OrderEntered' || entry.type === 'OrderAmended',
);
const tests = new Map(
  entries.flatMap((entry) => (entry.type === 'TestStated' ? [[entry.data.test, entry.data] as const] : [])),
);

/** How the test that a ruling applies comes out over its order's own findings; undefined without findings. */
function comesOut({ data }: Order, { ground, claims }: Ruling) {
  const test = ground && tests.get(ground);
  if (!test) return undefined;
  const findings = (data.findings ?? []).filter(
    (finding) =>
      finding.test === ground &&
      (finding.claims === undefined ||
        claims === undefined ||
        claims.some((claim) => finding.claims?.includes(claim))),
  );
  if (findings.length === 0) return undefined;
  const found = new Map(findings.map((finding) => [finding.element, finding]));
  return outcomeOf(test, found, false).movantWins;
}

describe('every ruling of the worked case', () => {
  it('follows from the findings of its order, where it has any', () => {
    for (const order of orders)
      for (const ruling of order.data.rulings ?? []) {
        const outcome = comesOut(order, ruling);
        if (outcome === undefined || ruling.disposition === 'not-reached') continue;
        const follows = outcome ? 'granted' : 'denied';
        expect(ruling.disposition, `${order.id} ${ruling.request} ${ruling.ground}`).toBe(follows);
      }
  });

  it('finds in 1989 every element that the court came to, once, and none that it did not', () => {
    const amended = orders.find(({ id }) => id === 'order-1989');
    const findings = amended?.data.findings ?? [];
    const each = findings.flatMap(({ test, element, claims }) =>
      (claims ?? ['every']).map((claim) => `${test}/${element} ${claim}`),
    );
    expect(each).toEqual([...new Set(each)]);
    const found = new Set(findings.map(({ test, element }) => `${test}/${element}`));
    const stated = [...tests.values()].flatMap(({ test, elements }) =>
      Object.keys(elements).map((element) => `${test}/${element}`),
    );
    expect(stated.filter((finding) => !found.has(finding))).toEqual([
      'direct-first-amendment/within-constitutional-power',
      'direct-first-amendment/substantial-interest',
      'direct-first-amendment/unrelated-to-expression',
      'direct-first-amendment/no-greater-than-essential',
      'self-executing-treaty/article-1-circumstances',
      'self-executing-treaty/article-1-other-enforcement',
      'self-executing-treaty/article-3-self-executing',
      'self-executing-treaty/article-45-self-executing',
      'customary-law/norm-established',
    ]);
  });
});

/** The record with a reading's entries put in and taken the place of. */
function underReading(name: string): readonly Entry[] {
  const named = entries.find((entry) => entry.type === 'ReadingNamed' && entry.data.reading === name);
  if (named?.type !== 'ReadingNamed') throw new Error(`no reading ${name}`);
  let log = entries;
  for (const edit of named.data.edits) {
    if (edit.edit !== 'insert' && edit.edit !== 'replace') continue;
    const other = asRecorded(edit.edit === 'insert' ? edit.entry : edit.with);
    log =
      edit.edit === 'insert'
        ? [...log, other]
        : log.map((entry) => (entry.id === edit.entry ? other : entry));
  }
  return log;
}

const readings = entries.flatMap((entry) => (entry.type === 'ReadingNamed' ? [entry.data.reading] : []));

describe('the other readings of the record', () => {
  it.each(readings)('%s replays without an anomaly, and to the same end', (name) => {
    const log = underReading(name);
    expect(openRecord(log).anomalies).toEqual([]);
    expect(standing('1989-12-31', log)).toEqual(standing('1989-12-31'));
  });

  it('have the organizations’ constitutional claims appear with the amended complaint only', () => {
    const log = underReading('orgs-constitutional-claims-new-in-fac');
    expect(standing('1987-04-15', log).dismissed).toEqual([
      'free-exercise-members',
      'orgs-geneva',
      'orgs-customary-law',
    ]);
    expect(standing('1987-05-15', log)['filed or motion']).toEqual([
      'religious-harassment',
      ...orgs,
      ...refugees,
    ]);
  });

  it('have the organizations’ claims undecided in 1987 where it was others who were refused', () => {
    const log = underReading('first-order-refused-religious-organizations');
    expect(standing('1987-04-15', log).filed).toEqual(['religious-harassment', ...orgs]);
  });

  it('have religious harassment survive the first motion where it reached it', () => {
    const log = underReading('first-motion-reached-harassment');
    expect(standing('1987-04-15', log).survives).toEqual(['free-exercise', 'religious-harassment']);
  });
});
