import { stringify } from 'csv-stringify/sync';
import type { Stats } from '../../statistics/index.ts';
import { printable } from '../printable.ts';

/** The motions of a store by relief and disposition: a row each, with the days of the relief (RFC 4180, UTF-8). */
export function statsCsv({ motions }: Stats): string {
  const rows = motions.flatMap(
    ({ group, relief, total, decided, pending, uncertain, dispositions, days }) => {
      const head = { group: printable(group ?? ''), relief, total, decided, pending, uncertain };
      const tail = {
        medianDays: days?.median.days ?? '',
        medianLow: days?.median.low ?? '',
        medianHigh: days?.median.high ?? '',
        quarterWithin: days?.quartile.days ?? '',
        threeQuartersWithin: days?.upperQuartile.days ?? '',
        censored: days?.censored ?? '',
      };
      const none = { disposition: '', count: '', share: '', low: '', high: '' };
      const decidedRows = dispositions.map(({ disposition, count, share, low, high }) => ({
        disposition,
        count,
        share: share.toFixed(4),
        low: low.toFixed(4),
        high: high.toFixed(4),
      }));
      return (decidedRows.length === 0 ? [none] : decidedRows).map((row) => ({ ...head, ...row, ...tail }));
    },
  );
  const columns = [
    ...[
      'group',
      'relief',
      'total',
      'decided',
      'pending',
      'uncertain',
      'disposition',
      'count',
      'share',
      'low',
      'high',
    ],
    ...['medianDays', 'medianLow', 'medianHigh', 'quarterWithin', 'threeQuartersWithin', 'censored'],
  ];
  return stringify(rows, { header: true, columns, escape_formulas: true, record_delimiter: 'windows' });
}
