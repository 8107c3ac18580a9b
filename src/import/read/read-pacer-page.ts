import { courtIdOf } from './court-names.ts';
import { attribute, type Element, elements, type Node, pageTree, textOf } from './page-tree.ts';

/** What the head of a docket report says of the case; days are ISO days. */
type Head = {
  readonly case_name: string;
  readonly assigned_to_str: string | null;
  readonly referred_to_str: string | null;
  readonly cause: string;
  readonly nature_of_suit: string;
  readonly jurisdiction: string;
  readonly jury_demand: string;
  readonly date_filed: string | null;
  readonly date_terminated: string | null;
};

type PagePaper = {
  readonly pacer_doc_id: string | null;
  readonly pacer_seq_no: string | null;
  /** Where the document is, where the page links to it. */
  readonly address?: string;
};

type PageEntry = PagePaper & {
  readonly date_filed: string | null;
  readonly date_entered: string | null;
  readonly document_number: string | null;
  readonly description: string;
  readonly attachments: readonly object[];
};

type PageParty = { readonly name: string; readonly type: string; readonly date_terminated: string | null };

/** A docket report of PACER as the page shows it, in the fields of its JSON. */
export type PacerReport = Head & {
  readonly court_id: string | null;
  readonly docket_number: string;
  readonly docket_entries: readonly PageEntry[];
  readonly parties: readonly PageParty[];
};

const TABLE = new Set(['table']);
const ROW = new Set(['tr']);
const CELL = new Set(['td', 'th']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'center']);
const LINKS = new Set(['a', 'form', 'link', 'script']);
const BOLD = new Set(['b', 'strong']);

/** The fields of the docket report that a page of PACER is, or null where it is none. */
export function readPacerPage(html: string): PacerReport | null {
  const page = pageTree(html);
  const heading = elements(page, HEADINGS)
    .map((one) => textOf(one))
    .find((text) => NUMBER.test(text));
  const tables = elements(page, TABLE);
  const docket = tables.find(isDocketTable);
  if (heading === undefined) return null;
  const head = headOf(tables);
  return {
    court_id: courtIdOf(hostsOf(page), heading),
    docket_number: plainNumber(NUMBER.exec(heading)?.[1] ?? ''),
    ...head,
    docket_entries: docket === undefined ? [] : entriesOf(docket),
    parties: tables
      .filter((one) => one !== docket)
      .flatMap(partiesOf)
      .filter((one, at, all) => at === 0 || JSON.stringify(one) !== JSON.stringify(all[at - 1])),
  };
}

const NUMBER = /\b(?:DOCKET|PETITION|PROCEEDING)[^\n]{0,40}? (?:FOR )?(?:CASE )?#:?\s*([^\n]{3,60})/i;

/** `3:08-cv-00284-TMB-1` without the initials of judges and the number of a defendant. */
const plainNumber = (written: string): string =>
  (/^\d+:\d{2}-[a-z]{2,4}-\d{3,6}/i.exec(written.trim())?.[0] ?? written).trim();

/** Where the links of the page lead, which tells the court. */
const hostsOf = (page: Node): readonly string[] =>
  elements(page, LINKS).flatMap((one) =>
    [attribute(one, 'href'), attribute(one, 'action'), attribute(one, 'src')].flatMap(
      (address) => address ?? [],
    ),
  );

const LABELLED = /^(?!in re\b)([A-Z][A-Za-z ]{2,30}):[ \n]*(.*)$/i;

/** The lines about the case: its name, its judge, its dates. */
function headOf(tables: readonly Element[]): Head {
  const about = tables.find(
    (one) => /\bDate [Ff]iled:/i.test(textOf(one)) && !isDocketTable(one) && isInnermost(one),
  );
  const lines =
    about === undefined
      ? []
      : rowsOf(about).flatMap((row) => cellsOf(row).flatMap((cell) => textOf(cell, TABLE).split('\n')));
  const told = new Map<string, string>();
  for (const line of lines) {
    const found = LABELLED.exec(line.trim());
    if (found?.[1] !== undefined) told.set(found[1].toLowerCase(), found[2]?.trim() ?? '');
  }
  const title = told.get('case title');
  const name = title ?? lines.map((line) => line.trim()).find((line) => line !== '' && !LABELLED.test(line));
  return {
    case_name: nameOf(name ?? ''),
    assigned_to_str: judgeOf(told.get('assigned to')) ?? judgeIn(tables, ASSIGNED),
    referred_to_str: judgeOf(told.get('referred to')) ?? judgeIn(tables, REFERRED),
    cause: told.get('cause') ?? '',
    nature_of_suit: told.get('nature of suit') ?? '',
    jurisdiction: told.get('jurisdiction') ?? '',
    jury_demand: told.get('jury demand') ?? '',
    date_filed: isoDay(told.get('date filed')),
    date_terminated: isoDay(told.get('date terminated')),
  };
}

const isInnermost = (table: Element): boolean =>
  elements(table, TABLE).every((one) => !/\bDate [Ff]iled:/i.test(textOf(one)));

/** A judge's name without the office. */
const judgeOf = (written: string | undefined): string | null =>
  written === undefined
    ? null
    : written
        .replace(
          /^(?:(?:Chief|Senior|Magistrate|District|Bankruptcy|Hon\.?|Honorable|Judge|Unassigned)\s+)+/,
          '',
        )
        .replace(/ \([^)]*\)$| (?:Appeals|Related) .*$/, '')
        .trim();

const ASSIGNED = /^Assigned to: ([^\n]+)/m;
const REFERRED = /^Referred to: ([^\n]+)/m;

function judgeIn(tables: readonly Element[], says: RegExp): string | null {
  for (const table of tables) {
    const found = says.exec(textOf(table, TABLE))?.[1];
    if (found !== undefined) return judgeOf(found);
  }
  return null;
}

/** The name of a case without those who are not named, and with one kind of `v.`. */
const nameOf = (written: string): string =>
  written
    .replace(/ (?:Related|Member|Lead) cases?:.*$/i, '')
    .replace(/,? et\.? al\.?(?= v| vs|$)/gi, '')
    .replace(/\bUSA\b/g, 'United States')
    .replace(/,$/, '')
    .replace(/ vs\.? /i, ' v. ')
    .trim();

/** `03/15/2017` as an ISO day. */
function isoDay(written: string | undefined): string | null {
  const [, month, day, year] = /\b(\d{2})\/(\d{2})\/(\d{4})\b/.exec(written ?? '') ?? [];
  return month === undefined ? null : `${year}-${month}-${day}`;
}

const rowsOf = (table: Element): readonly Element[] =>
  elements(table, ROW, (one) => one.tagName !== 'table' && one.tagName !== 'tr');
const cellsOf = (row: Element): readonly Element[] =>
  elements(row, CELL, ({ tagName }) => tagName !== 'table' && tagName !== 'td' && tagName !== 'th');

function isDocketTable(table: Element): boolean {
  const [first] = rowsOf(table);
  const heads = first === undefined ? [] : cellsOf(first).map((cell) => textOf(cell));
  return (
    heads.some((text) => /^docket text\b/i.test(text)) &&
    heads.some((text) => /^(?:date )?(?:filed|entered)|^filing date|^date\b/i.test(text))
  );
}

const DAY = /^\s*\d{2}\/\d{2}\/\d{4}\s*$/;

/** The rows of the docket: a day, a number that may be missing, and the text, with whatever columns stand between. */
function entriesOf(table: Element): readonly PageEntry[] {
  const [head, ...rows] = rowsOf(table);
  const heads = head === undefined ? [] : cellsOf(head).map((cell) => textOf(cell));
  const column = heads.findIndex((text) => /^docket text\b/i.test(text));
  const byEntry = heads.some((text) => /^(?:date )?entered\b/i.test(text));
  return rows.flatMap((row) => {
    const cells = cellsOf(row);
    const last = cells[column] ?? cells.at(-1);
    if (cells.length < 3 || last === undefined) return [];
    const [dated, numbered] = cells;
    const written = dated === undefined ? '' : textOf(dated);
    const number = numbered === undefined ? '' : (/^\d{1,6}(?:-\d+)?/.exec(textOf(numbered))?.[0] ?? '');
    // A row that only lists what is attached to the one before has neither a day nor a text of its own.
    if (written !== '' && !DAY.test(written)) return [];
    if (written === '') return [];
    const description = flowing(last);
    const on = isoDay(written);
    const entered = isoDay(/\(Entered: (\d{2}\/\d{2}\/\d{4})\)/.exec(description.slice(-400))?.[1]);
    return [
      {
        date_filed: on,
        date_entered: byEntry ? (on ?? entered) : (entered ?? on),
        document_number: number === '' ? null : number,
        ...documentOf(numbered),
        description,
        attachments: elements(last, new Set(['a']))
          .filter((link) => DOCUMENT.test(attribute(link, 'href') ?? ''))
          .map(() => ({})),
      },
    ];
  });
}

const DOCUMENT = /\/doc1\/(\d{6,})/;

/** The text of an entry on one line, as PACER's own exports have it: a break is nothing, no blank before a comma. */
const flowing = (cell: Element): string => textOf(cell, TABLE, '').replace(/\s+,/g, ',').trim();

/** What PACER calls the document, and its place on the docket. */
function documentOf(cell: Element | undefined): PagePaper {
  const [link] = cell === undefined ? [] : elements(cell, new Set(['a']));
  if (link === undefined) return { pacer_doc_id: null, pacer_seq_no: null };
  const address = attribute(link, 'href') ?? '';
  const sequence = /goDLS\('[^']*','[^']*','(\d+)'/.exec(attribute(link, 'onclick') ?? '')?.[1];
  const id = DOCUMENT.exec(address)?.[1];
  return {
    // The fourth digit says whether PACER shows a list first: the document is the same.
    pacer_doc_id: id === undefined ? null : `${id.slice(0, 3)}0${id.slice(4)}`,
    pacer_seq_no: sequence ?? null,
    ...(/^https?:/.test(address) && id !== undefined ? { address } : {}),
  };
}

/** `Defendant (1)` without the number that a criminal docket gives it. */
const roleOf = (written: string): string =>
  written
    .replace(/ \(\d+\)$/, '')
    .replace(
      /\b(?:[a-z]|[A-Z](?=[A-Z]+\b))[A-Za-z]*/g,
      (word) => word[0]?.toUpperCase() + word.slice(1).toLowerCase(),
    );

/** The part that a row names for those below it; empty where it heads something else, null where it heads nothing. */
function partIn(row: Element): string | null {
  const [cell] = cellsOf(row);
  const [part] = cell === undefined ? [] : elements(cell, new Set(['u']));
  if (part === undefined || elements(part, TABLE).length > 0) return null;
  const written = textOf(part).replace(/\s+/g, ' ').trim();
  return /^(?:pending|highest|terminated|complaints?|disposition|offense)/i.test(written) ? '' : written;
}

/** A table of parties: a heading underlined names the part, each bold name below it is one who has it. */
function partiesOf(table: Element): readonly PageParty[] {
  const titled = rowsOf(table).some((row) => partIn(row) !== null);
  let type: string | null = titled ? 'Unknown' : null;
  return rowsOf(table).flatMap((row) => {
    const [cell] = cellsOf(row);
    if (cell === undefined) return [];
    const part = partIn(row);
    if (part !== null) {
      type = part === '' ? null : roleOf(part);
      return [];
    }
    const [bold] = elements(cell, BOLD);
    if (bold === undefined || type === null) return [];
    const name = textOf(bold).replace(/\s+/g, ' ').trim();
    if (name === '') return [];
    const info = textOf(cell).split('\n').slice(1).join(' ');
    return [{ name, type, date_terminated: isoDay(/TERMINATED: *(\d{2}\/\d{2}\/\d{4})/.exec(info)?.[1]) }];
  });
}
