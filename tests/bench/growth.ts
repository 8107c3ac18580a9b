import { formatDay, parseDate } from '../../events/dates.ts';
import { type Edit, type Entry, parsePinCite } from '../../events/index.ts';
import { audit, openRecord } from '../../src/audit/index.ts';
import { materialiseAgain } from '../../src/branches/index.ts';
import { importDocket } from '../../src/import/index.ts';
import { baits, docketOf } from '../import/baits.ts';
import { caption, complaint, entry, on, order, toDismiss } from '../roe-v-acme.ts';
import type { Bench } from './main.ts';
import { perSecond, race, timed } from './race.ts';

const milliseconds = (time: number): string => `${time.toPrecision(3)} ms`;

/** What is made to be slow, against half as much of it: twice the work is to take about twice the time. */
function twice(measure: string, work: (times: 1 | 2) => () => unknown) {
  const [half, whole] = [work(1), work(2)];
  return race({
    measure,
    against: 'half as much of it',
    reach: { kind: 'at most', ratio: 3 },
    by: 'cost',
    contender: () => timed(whole),
    limit: () => timed(half),
    told: (ours, theirs) => `${milliseconds(ours)} against ${milliseconds(theirs)}`,
  });
}

const UNITS = ['x', '1', ' ', '[', '1987-03-27,', '1987/', '?~%', '\u0000'];

export const bench: Bench = {
  name: 'growth',
  rows: async () => [
    await twice('texts that are no date, 100,000 characters each', (times) => {
      const texts = UNITS.map((unit) => unit.repeat(Math.ceil((50_000 * times) / unit.length)));
      return () => texts.map((text) => parseDate(text).ok);
    }),
    await twice('a text that begins like a citation again and again', (times) => {
      const text = `${'1 A'.repeat(25_000 * times)} at`;
      return () => parsePinCite(text);
    }),
    await twice('import of texts made to be slow', (times) => {
      const dockets = Object.values(baits(times)).map((bait) =>
        docketOf(bait, `ORDER ${bait}`, `MOTION ${bait}`, `MINUTES: ${bait}`),
      );
      return () => dockets.map((docket) => importDocket(docket).ok);
    }),
    await twice('import of 20,000 motions and orders', (times) => {
      const docket = docketOf(
        ...Array.from({ length: 10_000 * times }, (_, at) =>
          at % 2 === 0
            ? 'MOTION for Extension of Time by Acme Inc.'
            : `ORDER granting ${at} Motion for Extension of Time`,
        ),
      );
      return () => importDocket(docket).ok;
    }),
    await twice('audit among 10,000 undated papers', (times) => {
      const papers = Array.from({ length: 5_000 * times }, (_, index) =>
        entry('PaperFiled', `paper-${index}`, { kind: 'brief', title: 'Brief' }),
      );
      const filed = entry('ComplaintFiled', 'complaint', { asserts: ['contract'] }, { on: '1987-01-01' });
      return () => audit(openRecord([...caption, filed, ...papers]), { at: DAY });
    }),
    await twice('audit among 10,000 undated motions and orders', (times) => {
      const moves = Array.from({ length: 2_500 * times }, (_, index) => [
        toDismiss(`motion-${index}`, ['contract']),
        order(`order-${index}`, [on(`motion-${index}`).denied()]),
      ]).flat();
      return () => audit(openRecord([...complaint(), ...moves]), { at: DAY });
    }),
    await twice('audit of a claim against 200 defendants of whom 200 stand apart', (times) => {
      const entries = againstMany(200, 100 * times);
      return () => audit(openRecord(entries));
    }),
    await twice('what if with 10,000 entries put in', (times) => {
      const inserted = Array.from({ length: 5_000 * times }, (_, index) => ({
        edit: 'insert' as const,
        entry: { id: `paper-${index}`, type: 'PaperFiled', kind: 'other', on: '2020-08-01' },
      })) as unknown as readonly Edit[];
      const base = complaint();
      return () => materialiseAgain(base, inserted).ok;
    }),
    await race({
      measure: 'reading 200,000 exact days',
      against: 'Date.parse of the same texts',
      reach: { kind: 'at least', ratio: 0.1 },
      by: 'speed',
      contender: () => timed(() => DAYS.map((text) => parseDate(text).ok)),
      limit: () => timed(() => DAYS.map((text) => Date.parse(text))),
      told: (ours, theirs) => `${perSecond(DAYS.length, ours)} against ${perSecond(DAYS.length, theirs)}`,
    }),
  ],
};

/** A claim against many, of whom the first few each move to dismiss it, are granted that, and so stand apart. */
function againstMany(defendants: number, apart: number): readonly Entry[] {
  const parties = Array.from({ length: defendants }, (_, index) => `defendant-${index}`);
  const day = (index: number): { readonly on: string } => ({ on: formatDay(DAY + index) });
  return [
    ...caption.filter(({ type }) => type === 'CaseOpened' || type === 'PartyNamed'),
    ...parties.map((party) => entry('PartyNamed', party, { party, name: party, role: 'defendant' })),
    entry('ClaimDescribed', 'described', {
      claim: 'tort',
      title: 'Tort',
      claimant: 'roe',
      against: parties,
    }),
    entry('ComplaintFiled', 'complaint', { asserts: ['tort'] }, day(0)),
    ...parties
      .slice(0, apart)
      .flatMap((movant, index) => [
        entry(
          'MotionFiled',
          `motion-${index}`,
          { movant, requests: [{ id: 'd', relief: 'dismiss', claims: ['tort'] }] },
          day(2 * index + 1),
        ),
        entry(
          'OrderEntered',
          `order-${index}`,
          { rulings: [{ motion: `motion-${index}`, disposition: 'granted' }] },
          day(2 * index + 2),
        ),
      ]),
  ];
}

/** 28 March 1987. */
const DAY = 6_295;
const DAYS = Array.from({ length: 200_000 }, (_, index) => `1987-03-${10 + (index % 20)}`);
