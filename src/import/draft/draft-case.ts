import { type CaseId, type Draft, type EntryId, readDraft } from '../../../events/index.ts';
import type { Imported, Row, RulingRow } from '../classify/rows.ts';
import { type PlannedCaption, plannedCaption } from './claims.ts';
import { type Closing, closingsOf } from './closing.ts';
import { sketchesOf } from './draft-row.ts';
import { type DraftingContext, type EntrySketch, paper } from './drafting-context.ts';
import { caseId, entryId, entryIds } from './ids.ts';
import { keptClaims } from './kept-claims.ts';
import { missingPapers } from './missing.ts';
import { NOT_NAMED } from './motions.ts';
import { partiesOf } from './parties.ts';
import { firstClaims, opensTheCase } from './pleadings.ts';
import { inReadingOrder } from './reading-order.ts';
import { correctionIn, isCut, sourceOf } from './source.ts';
import { Standings } from './standings.ts';

export type DraftOptions = {
  /** Rows that the machines would not hear as they were drafted, by the id of their entry, with the reason. */
  readonly refused?: ReadonlyMap<EntryId, string>;
  /** Entries that are there already, perhaps edited: they are kept as they are. */
  readonly kept?: ReadonlyMap<EntryId, Draft>;
};

/** A docket as a case: the caption's entries, then one or more for every row, in the order of time. */
export type DraftedCase = {
  readonly case: CaseId;
  readonly caption: readonly Draft[];
  readonly entries: readonly Draft[];
  /** The entry of each row, by its index in the source. */
  readonly rows: ReadonlyMap<number, EntryId>;
  /** How much was looked at. It grows as the docket does. */
  readonly work: number;
};

/** Drafts the case that a docket tells. Pure: the same docket, the same drafts. Never throws. */
export function draftCase(imported: Imported, options: DraftOptions = {}): DraftedCase {
  const caption = plannedCaption(
    imported,
    partiesOf(imported.docket),
    keptClaims(options.kept?.values() ?? []),
  );
  const drafting = new Drafting(imported, caption, options);
  drafting.openCase();
  for (const row of inReadingOrder(imported.entries)) {
    drafting.closeBefore(row.on);
    drafting.add(row);
  }
  drafting.closeBefore('9999-12-31');
  return {
    case: caseId(imported.case),
    caption: captionDrafts(imported, caption),
    entries: drafting.entries,
    rows: drafting.rows,
    work: drafting.work + drafting.context.standings.work,
  };
}

class Drafting {
  readonly entries: Draft[] = [];
  readonly context: DraftingContext;
  work = 0;
  readonly rows: ReadonlyMap<number, EntryId>;
  readonly #options: DraftOptions;
  readonly #types = new Map<EntryId, Draft['type']>();
  readonly #numbers = new Map<string, EntryId>();
  readonly #doubts = new Map<number, string[]>();
  #closings: Closing[] | undefined;

  constructor(imported: Imported, caption: PlannedCaption, options: DraftOptions) {
    this.#options = options;
    this.rows = entryIds(imported.entries);
    const rows = numberedRows(imported.entries);
    const ruled = ruledPapers(imported.entries);
    const inOrder = inReadingOrder(imported.entries);
    const places = new Map(inOrder.map((row, at) => [row, at]));
    const placeOf = (row: Row): number => places.get(row) ?? 0;
    for (const { index, why } of imported.unresolved)
      this.#doubts.set(index, [...(this.#doubts.get(index) ?? []), why]);
    this.context = {
      imported,
      caption,
      standings: new Standings(caption),
      numbered: (number) => {
        this.work += 1;
        return this.#numbers.get(number);
      },
      rowNumbered: (number) => rows.get(number),
      typeOf: (entry) => this.#types.get(entry),
      ruledAs: (row) =>
        row.number !== null && rows.get(row.number) === row ? ruled.get(row.number)?.ruling.type : undefined,
      ruling: (number) => ruled.get(number),
      later: (such, row) => inOrder.slice(placeOf(row) + 1).some(such),
      earlier: (such, row) => inOrder.slice(0, placeOf(row)).filter(such),
      idOf: (row) => this.#idOf(row),
      missed: new Set(),
      lastNumber: imported.entries.reduce((most, { number }) => Math.max(most, Number(number) || 0), 0),
    };
  }

  /** A docket that shows no complaint before an amended one had one all the same: it is put before the rest. */
  openCase(): void {
    const { caption, imported, standings } = this.context;
    if (caption.without !== null || caption.claims.length === 0) return;
    const rows = inReadingOrder(imported.entries);
    if (rows.length === 0) return;
    const first = rows.find((row) => opensTheCase(row) || row.kind === 'amended-complaint');
    if (first !== undefined && opensTheCase(first)) return;
    const on = imported.docket.filed ?? rows[0]?.on;
    this.#write(
      {
        type: 'ComplaintFiled',
        fields: {
          title: 'Complaint (not among the entries of this docket)',
          asserts: firstClaims({ ...this.context, standings }),
        },
        doubts: ['The docket as given shows no complaint; this entry stands for it'],
      },
      entryId('complaint-not-on-docket'),
      on === null || on === undefined ? {} : { on },
    );
  }

  /** What the docket's head says to have ended before a day, where no entry told it. */
  closeBefore(on: string | null): void {
    this.#closings ??= [...closingsOf(this.context)];
    for (
      let next = this.#closings[0];
      next !== undefined && on !== null && next.on < on;
      next = this.#closings[0]
    ) {
      this.#closings.shift();
      for (const sketch of next.sketches()) {
        const id = entryId(sketch.suffix === undefined ? next.id : `${next.id}-${sketch.suffix}`);
        const kept = this.#options.kept?.get(id);
        if (kept === undefined) this.#write(sketch, id, { on: next.on });
        else this.#take(kept);
      }
    }
  }

  add(row: Row): void {
    const id = this.#idOf(row);
    const main = this.#options.kept?.get(id);
    const refused = this.#options.refused?.get(id);
    const sketches =
      refused === undefined
        ? [...sketchesOf(this.context, row), ...missingPapers(this.context, row)]
        : [paper(this.context, row, [refusedFor(refused)])];
    const own = [
      ...(this.#doubts.get(row.index) ?? []),
      ...(isCut(row) ? ['Its text is longer than an entry keeps, and was cut'] : []),
    ];
    for (const [at, sketch] of [...sketches, ...corrections(row, id)].entries()) {
      const name = sketch.suffix === undefined ? id : this.#free(`${id}-${sketch.suffix}`);
      const kept = this.#options.kept?.get(name);
      if (kept !== undefined) this.#take(kept);
      // A row that is there already had its say: what a person took out is not put back.
      else if (main === undefined)
        this.#write(
          at === 0 ? { ...sketch, doubts: [...own, ...(sketch.doubts ?? [])] } : sketch,
          name,
          { ...(row.on === null ? {} : { on: row.on }), source: sourceOf(row, at === 0) },
          row,
        );
    }
    if (row.number !== null) {
      const known = this.#numbers.get(row.number);
      if (known === undefined || (row.kind === 'motion' && this.#types.get(known) !== 'MotionFiled'))
        this.#numbers.set(row.number, id);
    }
  }

  #idOf(row: Row): EntryId {
    return this.rows.get(row.index) ?? entryId(`row-${row.index}`);
  }

  #free(wanted: string): EntryId {
    let name = entryId(wanted.slice(0, 110));
    for (let next = 2; this.#types.has(name); next++) name = entryId(`${wanted.slice(0, 110)}-${next}`);
    return name;
  }

  #write(
    { type, fields, doubts = [] }: EntrySketch,
    id: EntryId,
    head: Readonly<Record<string, unknown>>,
    row?: Row,
  ): void {
    const unresolved = doubts.map((doubt) => doubt.slice(0, 2_000));
    const written = {
      id,
      type,
      ...head,
      ...fields,
      ...(unresolved.length > 0 ? { unresolved: [...new Set(unresolved)] } : {}),
    };
    const read = readDraft(written);
    if (read.ok) this.#take(read.draft);
    else if (row !== undefined && type !== 'PaperFiled') {
      const why = read.faults[0];
      const doubt = `It could not be recorded as ${type}: ${why?.path.join('.') ?? ''} ${why?.what ?? ''}`;
      this.#write(paper(this.context, row, [...doubts, doubt]), id, head);
    }
  }

  #take(draft: Draft): void {
    this.work += 1;
    this.entries.push(draft);
    this.#types.set(draft.id, draft.type);
    this.context.standings.apply(draft);
  }
}

const refusedFor = (reason: string): string =>
  `Recorded as a paper only, because where things stand ${reason}`;

/** The clerk edited the entry and says what was wrong: the second time axis of a docket. */
function corrections(row: Row, id: EntryId): readonly EntrySketch[] {
  const what = correctionIn(row);
  if (what === null || row.modified === null) return [];
  return [
    {
      type: 'EntryCorrected',
      suffix: 'modified',
      fields: { entry: id, reason: `The clerk edited the entry on ${row.modified}: ${what}`.slice(0, 1_000) },
    },
  ];
}

/** The row that a document number means: where several share it, the motion, else the first. */
function numberedRows(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    if (row.number === null) continue;
    const known = found.get(row.number);
    if (known === undefined || (row.kind === 'motion' && known.kind !== 'motion')) found.set(row.number, row);
  }
  return found;
}

/** What orders take papers for, by document number. */
function ruledPapers(
  rows: readonly Row[],
): ReadonlyMap<string, { readonly row: Row; readonly ruling: RulingRow }> {
  const found = new Map<string, { row: Row; ruling: RulingRow }>();
  for (const row of inReadingOrder(rows))
    for (const ruling of row.rulings) {
      const { motion, disposition } = ruling;
      if (motion === null || disposition === 'adopted' || disposition === 'deferred') continue;
      if (!found.has(motion)) found.set(motion, { row, ruling });
    }
  return found;
}

function captionDrafts(imported: Imported, caption: PlannedCaption): readonly Draft[] {
  const { docket } = imported;
  const short = (text: string): string => text.slice(0, 500);
  const written: Record<string, unknown>[] = [
    {
      id: `case:${imported.case}`,
      type: 'CaseOpened',
      title: short(docket.name?.trim() || imported.case),
      ...(docket.court ? { court: short(docket.court) } : {}),
      ...(docket.docketNumber ? { number: short(docket.docketNumber) } : {}),
      ...(docket.judge ? { judge: short(docket.judge) } : {}),
      ...(caption.without === null ? {} : { about: `Imported as far as it goes: ${caption.without}.` }),
    },
    ...caption.parties.map(({ party, name, role, members, note }) => ({
      id: `party:${party}`,
      type: 'PartyNamed',
      party,
      name: name.trim() || party,
      role,
      ...(members === undefined ? {} : { members }),
      ...(note === undefined ? {} : { note }),
    })),
    {
      id: `party:${NOT_NAMED}`,
      type: 'PartyNamed',
      party: NOT_NAMED,
      name: 'A party that the docket does not name',
      role: 'other',
    },
    ...caption.claims.map(({ claim, title, claimant, against, cause, note }) => ({
      id: `claim:${claim}`,
      type: 'ClaimDescribed',
      claim,
      title,
      claimant,
      against,
      ...(cause === undefined ? {} : { cause }),
      ...(note === undefined ? {} : { note }),
    })),
  ];
  return written.flatMap((each) => {
    const read = readDraft(each);
    return read.ok ? [read.draft] : [];
  });
}
