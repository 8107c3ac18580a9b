import { catalog, isCorrection } from '../../../events/index.ts';
import type { Stored } from '../../log/port.ts';
import { caseOfStream } from '../../log/stream-names.ts';
import type { ClaimChange, EntryEffect, Proposal, RecordingEffect } from '../../recording/index.ts';
import { accountOf } from '../account/accounts.ts';
import { counted } from '../account/words.ts';
import type { Proposed } from '../json/recording.ts';
import { historyLines } from './history-view.ts';
import { ends, hanging, indented, wrap } from './layout.ts';
import { statesPhrase } from './standings.ts';
import { EMPTY_LINE, faint, id, type Line, phrase, strong, warning } from './styled.ts';
import { block } from './timeline.ts';

type Admitted = Extract<Proposal, { readonly ok: true }>;
type NotAdmitted = Extract<Proposal, { readonly ok: false }>;

/** What was recorded (or would be), what each entry does, and what that changes for the claims. */
export function recordingView(proposal: Admitted, where: Proposed, width: number): readonly Line[] {
  const { effect, reports } = proposal;
  return [
    ...effect.entries.flatMap((one) => [...entryLines(one, proposal, width), EMPTY_LINE]),
    ...reports.flatMap(({ entry, what }) =>
      hanging(phrase(warning('! ')), phrase(id(entry), warning(`: ${what}`)), width, 2),
    ),
    ...(reports.length > 0 ? [EMPTY_LINE] : []),
    ...changes(effect.claims, width),
    // Names a place, which is to be copied whole.
    phrase(strong(summary(proposal, where))),
  ];
}

/**
 * An entry that has arrived: where it is in the log, what it did, and the claims that stand otherwise now. Without an
 * effect, that nobody can tell what it did.
 */
export function followView(
  { position, entry, stream }: Stored,
  effect: RecordingEffect | undefined,
  width: number,
): readonly Line[] {
  const place = ends(
    phrase(faint(caseOfStream(stream) ?? stream)),
    phrase(faint(`position ${position}, recorded ${entry.recordedAt}`)),
    width,
  );
  if (effect === undefined) {
    const what = `What it did cannot be told: it, or an entry before it, is not what its type says.`;
    return [
      ...place,
      ...wrap(phrase(strong(entry.type), '  ', faint(entry.id)), width),
      ...hanging(phrase(warning('! ')), phrase(warning(what)), width, 2),
      EMPTY_LINE,
    ];
  }
  const corrects = effect.entries.some(({ entry }) => isCorrection(entry));
  return [
    ...place,
    ...effect.entries.flatMap((one) => entryLines(one, { effect, overruled: [] }, width)),
    EMPTY_LINE,
    // What an entry moved is told with it; a correction moves nothing itself and may change everything.
    ...(corrects ? changes(effect.claims, width) : []),
  ];
}

function entryLines(
  one: EntryEffect,
  { effect, overruled }: Pick<Admitted, 'effect' | 'overruled'>,
  width: number,
): readonly Line[] {
  const against = overruled.filter(({ entry }) => entry === one.entry.id);
  const note = against.flatMap(({ what }) =>
    hanging(phrase(warning('! ')), phrase(warning(`Recorded against the rules: ${what}`)), width, 2),
  );
  if (one.line !== null && !catalog[one.entry.type].caption) {
    const account = accountOf(one.line, effect.after);
    // What it was refused for is told once, as what it is.
    const anomalies = against.length > 0 ? [] : [...new Set(account.anomalies)];
    return [...block({ ...account, anomalies }, width), ...note];
  }
  const { label } = catalog[one.entry.type];
  const about = isCorrection(one.entry) ? one.entry.data : null;
  return [
    ...wrap(
      phrase(strong(label), ...(about === null ? [] : [': ', id(about.entry)]), '  ', faint(one.entry.id)),
      width,
    ),
    ...(about === null ? [] : indented(wrap(phrase(about.reason), width - 2), 2)),
    ...note,
  ];
}

/** The claims that end elsewhere, or came there on other days; nothing where none does. */
export function changes(claims: readonly ClaimChange[], width: number): readonly Line[] {
  const changed = claims.filter((claim) => claim.changed || claim.history !== undefined);
  if (changed.length === 0)
    return [...wrap(phrase('No claim stands otherwise than before.'), width), EMPTY_LINE];
  const column = Math.min(Math.max(...changed.map(({ claim }) => claim.length)) + 4, 30);
  return [
    phrase(strong('Claims before and after')),
    ...changed.flatMap(({ claim, before, after, changed: elsewhere, history }) => [
      ...hanging(
        phrase('  ', id(claim)),
        elsewhere
          ? phrase(standing(before), ' → ', standing(after))
          : phrase(standing(after), ' as before, on other days'),
        width,
        column,
      ),
      ...(history === undefined
        ? []
        : [
            ...indented([phrase(faint('before'))], 4),
            ...indented(historyLines(history.before, width - 4), 4),
            ...indented([phrase(faint('after'))], 4),
            ...indented(historyLines(history.after, width - 4), 4),
          ]),
    ]),
    EMPTY_LINE,
  ];
}

const standing = (states: readonly string[]) =>
  states.length === 0 ? phrase('not asserted') : statesPhrase(states);

function summary({ fresh, already }: Admitted, { case: docket, store, version, dryRun }: Proposed): string {
  const count = counted(fresh.length, 'entry', 'entries');
  const before = already.length === 0 ? '' : `, ${already.length.toLocaleString('en-US')} already there`;
  if (dryRun) return `${docket}: ${count} would be appended to ${store}${before}; nothing was written.`;
  return `${docket}: appended ${count} to ${store}${before}, now at version ${version + fresh.length}.`;
}

/** Why entries were refused: each with what is missing or stands in the way. */
export function refusalView(
  { refusals }: NotAdmitted,
  { case: docket, placed }: Proposed,
  width: number,
): readonly Line[] {
  return [
    ...refusals.flatMap((refusal) => {
      const { entry, kind, what } = refusal;
      const at = placed(refusal);
      const place = at === undefined ? [] : [`${at.where}:${at.line}:${at.column} `];
      return [
        ...wrap(phrase(warning('! '), ...place, id(entry), ' ', faint(`(${kind})`)), width),
        ...indented(wrap(phrase(what), width - 2), 2),
      ];
    }),
    EMPTY_LINE,
    ...wrap(phrase(strong(`${docket}: refused. Nothing was written.`)), width),
  ];
}
