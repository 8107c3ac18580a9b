import { stringify } from 'csv-stringify/sync';
import type { Value } from '../../value/index.ts';
import { stepWords } from '../picture/value-tree.ts';
import { printable } from '../printable.ts';

/**
 * What a case is worth as a table: a row for each party, for each end of the suit as to each party, and for everything
 * that moves the value. RFC 4180, UTF-8. What a spreadsheet would take for a formula is marked as text.
 */
export function valueCsv(value: Value): string {
  const parties = value.parties.map(({ party, expected, gross, chanceOfLoss, percentiles }) => ({
    kind: 'party',
    party,
    expected,
    gross,
    chanceOfLoss,
    ...percentiles,
  }));
  const ends = value.ends.flatMap(({ probability, path, parties: then }) =>
    then.map(({ party, expected, gross }) => ({
      kind: 'end',
      party,
      expected,
      gross,
      probability,
      what: printable(path.length === 0 ? '' : path.map(stepWords).join('; ')),
    })),
  );
  const moves = value.moves.map(({ input, low, high, from, to }) => ({
    kind: 'moves',
    party: value.parties[0]?.party ?? '',
    what: printable(`${input} from ${from} to ${to}`),
    low,
    high,
  }));
  return stringify([...parties, ...ends, ...moves], {
    header: true,
    columns: COLUMNS,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

const COLUMNS = [
  'kind',
  'party',
  'expected',
  'gross',
  'probability',
  'chanceOfLoss',
  'p5',
  'p10',
  'p25',
  'p50',
  'p75',
  'p90',
  'p95',
  'low',
  'high',
  'what',
];
