import type { Imported, Unresolved } from './classify/rows.ts';
import type {
  CaseEffect,
  Confidence,
  EntryKind,
  ImportedDisposition,
  MotionType,
} from './classify/vocabulary.ts';
import { type Warning, warningsOf } from './warnings.ts';

/** One row of the `import` JSON; optional fields are left out where they say nothing. */
export interface ImportRow {
  readonly index: number;
  readonly number: string | null;
  readonly on: string | null;
  readonly kind: EntryKind;
  readonly motion?: MotionType;
  readonly rulings?: readonly {
    readonly motion: string | null;
    readonly type: MotionType;
    readonly disposition: ImportedDisposition;
    readonly leave: boolean | null;
    readonly prejudice: 'with' | 'without' | null;
  }[];
  readonly effects?: readonly CaseEffect[];
  readonly confidence: Confidence;
  readonly rule: string;
}

/** The `import` JSON of CLI.md. */
export interface ImportJson {
  readonly case: string;
  readonly warnings: readonly Warning[];
  readonly entries: readonly ImportRow[];
  readonly unresolved: readonly Unresolved[];
}

/** An imported docket as the command prints it with `--json`. */
export function toImportJson(
  imported: Imported,
  warnings: readonly Warning[] = warningsOf(imported),
): ImportJson {
  return {
    case: imported.case,
    warnings,
    entries: imported.entries.map((row) => ({
      index: row.index,
      number: row.number,
      on: row.on,
      kind: row.kind,
      ...(row.motion === null ? {} : { motion: row.motion }),
      ...(row.rulings.length === 0
        ? {}
        : {
            rulings: row.rulings.map(({ motion, type, disposition, leave, prejudice }) => ({
              motion,
              type,
              disposition,
              leave,
              prejudice,
            })),
          }),
      ...(row.effects.length === 0 ? {} : { effects: row.effects }),
      confidence: row.confidence,
      rule: row.rule,
    })),
    unresolved: imported.unresolved,
  };
}
