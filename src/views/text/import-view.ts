import { counted } from '../account/words.ts';
import { hanging, indented, wrap } from './layout.ts';
import { dated, EMPTY_LINE, faint, id, type Line, phrase, strong, warning } from './styled.ts';

/** What the report of an import tells. Plain values: a view knows nothing of how dockets are read. */
export type ImportReport = {
  readonly case: string;
  readonly title: string;
  readonly file: string;
  /** The shape the file has, e.g. `internet-archive`. */
  readonly format: string;
  readonly rows: number;
  /** What the rows are, the most frequent first. */
  readonly kinds: readonly (readonly [kind: string, count: number])[];
  readonly claims: readonly {
    readonly id: string;
    readonly title: string;
    readonly states: readonly string[];
  }[];
  /** Why no claims are drawn, where none are. */
  readonly withoutClaims: string | null;
  readonly motions: readonly {
    readonly id: string;
    readonly on: string | null;
    readonly relief: string;
    readonly decided: readonly { readonly by: string; readonly disposition: string }[];
  }[];
  readonly doubts: readonly {
    readonly number: string | null;
    readonly index: number;
    readonly why: string;
  }[];
  /** What is odd about the docket itself. */
  readonly warnings: readonly { readonly entries: readonly string[]; readonly what: string }[];
  /** What the source had that could not be used. */
  readonly notes: readonly string[];
  readonly rules: Readonly<Record<string, Readonly<Record<string, number>>>> | null;
  readonly written: {
    readonly path: string;
    readonly added: number;
    readonly kept: number;
    readonly changedInSource: readonly string[];
  } | null;
};

/** Longest list that is shown whole; a longer one says how many more there are and how to see them. */
const SHOWN = 40;

/** The report of one docket. */
export function importView(report: ImportReport, width: number): readonly Line[] {
  return [
    ...wrap(phrase(strong(report.title), '  ', id(report.case)), width),
    ...wrap(
      phrase(faint(`${report.file}: ${counted(report.rows, 'entry', 'entries')} (${report.format})`)),
      width,
    ),
    EMPTY_LINE,
    ...typed(report, width),
    ...claims(report, width),
    ...motions(report, width),
    ...warned(report, width),
    ...doubts(report, width),
    ...listed('Left out of the source', report.notes, width),
    ...rules(report, width),
    ...written(report, width),
  ];
}

/** One line of many: which file, what it is, how much is left to a person. */
export function importLine(report: ImportReport, width: number): readonly Line[] {
  const { length } = report.doubts;
  return wrap(
    phrase(
      id(report.case),
      `: ${counted(report.rows, 'entry', 'entries')}, ${counted(report.claims.length, 'claim')}, `,
      length === 0 ? 'nothing undecided' : warning(`${length.toLocaleString('en-US')} undecided`),
      faint(`  ${report.file}`),
    ),
    width,
  );
}

const typed = ({ kinds }: ImportReport, width: number): readonly Line[] =>
  kinds.length === 0
    ? []
    : [
        ...hanging(
          [strong('Typed')],
          phrase(kinds.map(([kind, count]) => `${count.toLocaleString('en-US')} ${kind}`).join(', ')),
          width,
          10,
        ),
        EMPTY_LINE,
      ];

function claims({ claims: drawn, withoutClaims }: ImportReport, width: number): readonly Line[] {
  if (withoutClaims !== null) return [...wrap(phrase(strong('Claims  '), withoutClaims), width), EMPTY_LINE];
  if (drawn.length === 0) return [];
  return [
    [strong('Claims')],
    ...drawn.flatMap(({ id: name, title, states }) => [
      ...indented(wrap(phrase(id(name), '  ', states.join(' or ')), width - 2), 2),
      ...indented(wrap(phrase(faint(title)), width - 4), 4),
    ]),
    EMPTY_LINE,
  ];
}

function motions({ motions: all }: ImportReport, width: number): readonly Line[] {
  if (all.length === 0) return [];
  const decided = all.filter(({ decided: by }) => by.length > 0);
  const lines = decided
    .slice(0, SHOWN)
    .flatMap(({ id: name, on, relief, decided: by }) =>
      indented(
        wrap(
          phrase(
            id(name),
            ...(on === null ? [] : [' ', dated(on)]),
            ` ${relief}: `,
            by.map(({ by: order, disposition }) => `${disposition} by ${order}`).join(', '),
          ),
          width - 2,
        ),
        2,
      ),
    );
  return [
    ...wrap(
      phrase(
        strong('Motions'),
        `  ${all.length.toLocaleString('en-US')}, ${decided.length.toLocaleString('en-US')} linked to the orders that decide them`,
      ),
      width,
    ),
    ...lines,
    ...more(decided.length, width),
    EMPTY_LINE,
  ];
}

/** Longest list of numbers that is told in full. */
const NAMED = 12;

function warned({ warnings }: ImportReport, width: number): readonly Line[] {
  if (warnings.length === 0) return [];
  return [
    [strong('Warnings')],
    ...warnings.flatMap(({ entries, what }) => {
      const named = entries.slice(0, NAMED).join(', ');
      const more =
        entries.length > NAMED ? `, and ${(entries.length - NAMED).toLocaleString('en-US')} more` : '';
      return indented(
        wrap(
          phrase(warning('! '), what, ...(entries.length === 0 ? [] : [': ', id(named), more])),
          width - 2,
        ),
        2,
      );
    }),
    EMPTY_LINE,
  ];
}

function doubts({ doubts: all }: ImportReport, width: number): readonly Line[] {
  if (all.length === 0)
    return [[strong('Nothing'), { text: ' is left undecided.', style: 'plain' }], EMPTY_LINE];
  return [
    ...wrap(phrase(strong('Not decided'), `  ${all.length.toLocaleString('en-US')}, for a person`), width),
    ...all
      .slice(0, SHOWN)
      .flatMap(({ number, index, why }) =>
        indented(
          wrap(
            phrase(warning('? '), id(number === null ? `entry at ${index}` : number), ` ${why}`),
            width - 2,
          ),
          2,
        ),
      ),
    ...more(all.length, width),
    EMPTY_LINE,
  ];
}

const more = (count: number, width: number): readonly Line[] =>
  count <= SHOWN
    ? []
    : indented(
        wrap(
          phrase(faint(`and ${(count - SHOWN).toLocaleString('en-US')} more (all with --json)`)),
          width - 2,
        ),
        2,
      );

const listed = (title: string, lines: readonly string[], width: number): readonly Line[] =>
  lines.length === 0
    ? []
    : [
        [strong(title)],
        ...lines.slice(0, SHOWN).flatMap((line) => indented(wrap(phrase(line), width - 2), 2)),
        EMPTY_LINE,
      ];

function rules({ rules: families }: ImportReport, width: number): readonly Line[] {
  if (families === null) return [];
  return Object.entries(families).flatMap(([family, counts]) => [
    [strong(`Rules: ${family}`)],
    ...Object.entries(counts)
      .sort(([, one], [, other]) => other - one)
      .flatMap(([rule, count]) =>
        hanging([{ text: `  ${count.toLocaleString('en-US')}`, style: 'plain' }], phrase(rule), width, 10),
      ),
    EMPTY_LINE,
  ]);
}

function written({ written: file, case: name }: ImportReport, width: number): readonly Line[] {
  if (file === null)
    return wrap(phrase(faint(`Nothing was written: --out ${name}.yaml writes a case file to load.`)), width);
  const changed = file.changedInSource;
  return [
    ...wrap(
      phrase(
        `${file.path}: `,
        strong(`${counted(file.added, 'entry', 'entries')} added`),
        file.kept > 0 ? `, ${file.kept.toLocaleString('en-US')} kept as they were` : '',
        '.',
      ),
      width,
    ),
    ...(changed.length > 0
      ? wrap(
          phrase(
            warning('! '),
            `The source's text has changed since for ${changed.slice(0, 12).join(', ')}${changed.length > 12 ? ` and ${changed.length - 12} more` : ''}; what the file says of them was kept.`,
          ),
          width,
        )
      : []),
    ...wrap(phrase(faint(`Next: nunc check ${file.path}, then nunc load ${file.path}`)), width),
  ];
}
