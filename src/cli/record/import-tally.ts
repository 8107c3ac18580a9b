import { type ImportReport, importLine } from '../../views/text/import-view.ts';
import type { Line } from '../../views/text/styled.ts';
import type { Invocation } from '../ask/invocation.ts';
import { giveImported, type ImportedInto } from './import-into.ts';

/** Dockets that are told line by line; of more only the sum is. */
const MOST_TOLD = 200;

/** What came of many dockets, kept as far as it will be told: a file may hold a hundred thousand. */
export class ImportTally {
  readonly #invocation: Invocation;
  readonly #lines: (readonly Line[])[] = [];
  readonly #json: ImportedInto['json'][] = [];
  #only: ImportedInto | null = null;
  #rows = 0;
  #undecided = 0;
  count = 0;

  constructor(invocation: Invocation) {
    this.#invocation = invocation;
  }

  add(imported: ImportedInto): void {
    const { json, report } = imported;
    this.#only = this.count === 0 ? imported : null;
    this.count++;
    this.#rows += report.rows;
    this.#undecided += report.doubts.length;
    if (this.#invocation.json) this.#json.push(json);
    else if (this.#lines.length < MOST_TOLD) this.#lines.push(lineOf(report, this.#invocation.width));
  }

  /** Gives all of it: to programs as a list, to people as one summary; a docket by itself as what it is. */
  give(many: boolean, failed: number): void {
    if (!many && this.#only !== null) giveImported(this.#invocation, this.#only);
    else if (this.#invocation.json) this.#invocation.give(this.#json);
    else this.#invocation.show(this.#summary(failed));
  }

  #summary(failed: number): readonly Line[] {
    const number = (count: number): string => count.toLocaleString('en-US');
    const untold = this.count - this.#lines.length;
    const total = `${number(this.count)} dockets, ${number(this.#rows)} entries, ${number(this.#undecided)} undecided${failed > 0 ? `; ${number(failed)} could not be read` : ''}.`;
    return [
      ...this.#lines.flat(),
      ...(untold > 0 ? [[{ text: `and ${number(untold)} more`, style: 'faint' as const }]] : []),
      [],
      [{ text: total, style: 'strong' as const }],
    ];
  }
}

const lineOf = (report: ImportReport, width: number): readonly Line[] => importLine(report, width);
