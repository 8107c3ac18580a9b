import { catalog, type EntryId, ownTitle } from '../../../events/index.ts';
import { asKnownAt } from '../../docket/index.ts';
import {
  answersFitting,
  DISPOSITION_CHOICES,
  hasTerms,
  LEAVE,
  NO_OFFERS,
  PAPERS,
  PREJUDICE,
  takenBack,
} from '../../import/draft/index.ts';
import type { UndecidedView } from '../wire.ts';
import type { StudioCase } from './studio-cases.ts';

/** As much as a person goes through at once; the rest follows as these are decided. */
const SHOWN = 50;
/** As much of a text, and as many motions, as a page can show. */
const LONGEST = 4_000;
const MOTIONS = 2_000;

/** What an import left to a person: what there is to decide, and what can be decided of it. */
export function undecidedView(id: string, { entries, kept }: StudioCase, writable: boolean): UndecidedView {
  const now = asKnownAt(entries).entries;
  const open = now.filter(({ unresolved }) => (unresolved ?? []).length > 0);
  const shown = open.slice(0, SHOWN);
  const offers = answersFitting(
    entries,
    shown.map((entry) => entry.id),
  );
  const fitting = (about: EntryId) => {
    const { steps, motions: rulesOn, claims } = offers.get(about) ?? NO_OFFERS;
    return {
      // Which claims end is asked by a form that the page has not: `fits` has all that the server takes.
      steps: steps.filter(({ value }) => value !== 'ending'),
      fits: steps,
      rulesOn: rulesOn.slice(0, MOTIONS),
      claims,
    };
  };
  const motions = now.flatMap((entry) =>
    entry.type === 'MotionFiled' ? [{ id: entry.id, title: ownTitle(entry) ?? entry.id }] : [],
  );
  return {
    case: id,
    keeps: writable && kept === 'store' ? 'store' : 'memory',
    all: open.length,
    undo: takenBack(entries).length > 0,
    entries: shown.map((entry) => ({
      ...fitting(entry.id),
      id: entry.id,
      type: entry.type,
      label: catalog[entry.type].label,
      on: entry.on ?? null,
      number: entry.source?.number ?? null,
      text: (entry.source?.text ?? ownTitle(entry) ?? entry.id).slice(0, LONGEST),
      why: entry.unresolved ?? [],
    })),
    motions: motions.slice(0, MOTIONS),
    papers: PAPERS,
    dispositions: DISPOSITION_CHOICES.map((value) => ({ value, terms: hasTerms(value) })),
    leave: LEAVE,
    prejudice: PREJUDICE,
  };
}
