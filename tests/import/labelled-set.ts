import { readdirSync, readFileSync } from 'node:fs';
import { type Imported, importDocket, type Row } from '../../src/import/index.ts';
import { sharedDocket } from './shared-dockets.ts';

/** What a person says one entry is, having read it. */
export interface Label {
  readonly index: number;
  readonly kind: string;
  readonly motion?: string;
  readonly rulings?: readonly {
    motion: string | null;
    type: string;
    disposition: string;
    leave: boolean | null;
    prejudice: string | null;
  }[];
  readonly effects?: readonly string[];
}

/**
 * The labels of one docket: where it is, and whether rules were written with it in sight.
 * The fresh set was labelled after the rules stood, starting from their own rows: its first look flatters them.
 */
export interface Labelled {
  readonly source: string;
  readonly set: 'seen' | 'held-out' | 'fresh';
  readonly labels: readonly Label[];
}

const FOLDER = new URL('./labels/', import.meta.url);

export function labelledDockets(): readonly Labelled[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));
}

/** Right, wrongly said, and missed. */
export class Tally {
  right = 0;
  wrong = 0;
  missed = 0;

  add(wanted: readonly string[], said: readonly string[]): void {
    const left = [...said];
    for (const one of wanted) {
      const at = left.indexOf(one);
      if (at < 0) this.missed++;
      else {
        this.right++;
        left.splice(at, 1);
      }
    }
    this.wrong += left.length;
  }

  get precision(): number {
    return this.right + this.wrong === 0 ? 1 : this.right / (this.right + this.wrong);
  }

  get recall(): number {
    return this.right + this.missed === 0 ? 1 : this.right / (this.right + this.missed);
  }

  get f1(): number {
    const all = 2 * this.right + this.wrong + this.missed;
    return all === 0 ? 1 : (2 * this.right) / all;
  }
}

/** How the importer did on a set of dockets. */
export interface Score {
  readonly entries: number;
  readonly kinds: ReadonlyMap<string, Tally>;
  readonly motions: ReadonlyMap<string, Tally>;
  readonly dispositions: ReadonlyMap<string, Tally>;
  readonly kind: Tally;
  readonly ruling: Tally;
  readonly link: Tally;
  readonly effect: Tally;
}

export function score(dockets: readonly Labelled[]): Score {
  const [kinds, motions, dispositions] = [new Map(), new Map(), new Map()] as [
    Map<string, Tally>,
    Map<string, Tally>,
    Map<string, Tally>,
  ];
  const result = { kind: new Tally(), ruling: new Tally(), link: new Tally(), effect: new Tally() };
  let entries = 0;
  for (const docket of dockets) {
    const imported: Imported | { ok: false; why: string } = importDocket(sharedDocket(docket.source));
    if (!imported.ok) throw new Error(`${docket.source}: ${imported.why}`);
    for (const label of docket.labels) {
      const row = imported.entries[label.index];
      if (row === undefined) throw new Error(`${docket.source} has no entry ${label.index}`);
      entries++;
      result.kind.add([label.kind], [row.kind]);
      byName(kinds, [label.kind], [row.kind]);
      byName(
        motions,
        label.motion === undefined ? [] : [label.motion],
        row.motion === null ? [] : [row.motion],
      );
      byName(
        dispositions,
        (label.rulings ?? []).map((one) => one.disposition),
        row.rulings.map((one) => one.disposition),
      );
      result.ruling.add(keys(label.rulings ?? []), keys(row.rulings));
      result.effect.add(label.effects ?? [], row.effects);
      addLinks(result.link, label, row);
    }
  }
  return { entries, kinds, motions, dispositions, ...result };
}

function keys(rulings: readonly { motion: string | null; disposition: string }[]): readonly string[] {
  return rulings.map((one) => `${one.motion} ${one.disposition}`);
}

/** A link is right when the order's row names the motion that the label names, whatever was decided. */
function addLinks(tally: Tally, label: Label, row: Row): void {
  const wanted = new Set((label.rulings ?? []).flatMap((one) => one.motion ?? []));
  const said = new Set(row.rulings.flatMap((one) => one.motion ?? []));
  tally.add([...wanted], [...said]);
}

function byName(tallies: Map<string, Tally>, wanted: readonly string[], said: readonly string[]): void {
  for (const name of new Set([...wanted, ...said])) {
    const tally = tallies.get(name) ?? new Tally();
    tally.add(
      wanted.filter((one) => one === name),
      said.filter((one) => one === name),
    );
    tallies.set(name, tally);
  }
}
