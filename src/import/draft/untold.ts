import { exactDay } from '../../../events/dates.ts';
import { ENDS_A_CLAIM, type EntryId, type Relief } from '../../../events/index.ts';
import { reliefIn } from '../classify/motion-types.ts';
import type { Row } from '../classify/rows.ts';
import { onlyPending } from './adopted.ts';
import { type DraftingContext, type EntrySketch, entryTitle } from './drafting-context.ts';
import { reliefNamed } from './relief.ts';
import type { WrittenRuling } from './rulings.ts';
import { among, named } from './shares.ts';
import type { ClaimStanding } from './standing.ts';

/** What a row does to claims without saying what: each may have ended, or stand where it stood. */
export function untoldOutcome(
  context: DraftingContext,
  row: Row,
  claims: readonly ClaimStanding[],
  ends?: readonly ('dismissed' | 'judgment')[],
): readonly EntrySketch[] {
  const open = claims.filter(({ status }) => status === 'live' || status === 'with-leave');
  return named(open).map((part) => ({
    type: 'OutcomeUntold',
    suffix: 'untold',
    fields: {
      title: entryTitle(row),
      ...part,
      entry: context.idOf(row),
      ...(ends === undefined ? {} : { ends }),
    },
  }));
}

/** Rulings on claims of which nobody tells how they come out. */
export const unknownRulings = (
  claims: readonly ClaimStanding[],
  relief: Relief = 'dismiss',
): readonly WrittenRuling[] =>
  named(claims).map((part) => ({ ...part, relief, disposition: 'unknown', express: false }));

/** What an order decides of which its text says only that it decides it. */
export type Untold = {
  readonly decides: readonly EntryId[];
  readonly rulings: readonly WrittenRuling[];
  readonly doubts: readonly string[];
};

const NOTHING: Untold = { decides: [], rulings: [], doubts: [] };

const DECIDES =
  /\b(?:orders?|opinions?|memorandum|rulings?|decisions?|findings|judgment)(?:,? (?:and|&) (?:orders?|opinions?|decision|reasons))?(?: by [^.;]{2,60}?)? (?:on|re:?|regarding|resolving|disposing of|deciding|as to|granting or denying)\b/i;
const ONLY_ABOUT =
  /\b(?:schedul\w+|hearing|brief(?:s|ing)|deadlines?|extend\w*|extension|continu\w+|refer(?:red|ring|ral)|set(?:ting|s)? (?!forth)|show cause|excess pages?|page limits?|file (?:a )?(?:response|reply)|respond|responses? due|time to|supplement\w*|oral argument|submit|directed to|transcript)\b/i;

/** How many days an order may come after the opinion that it carries out. */
const SOON = 7;

/**
 * `Order on Motion to Dismiss`, `MEMORANDUM OPINION re 12 Motion`, and no more: a motion is decided, and the docket
 * does not tell how. Where another entry of the days after tells, it is left to that one.
 */
export function decidedUntold(context: DraftingContext, row: Row): Untold {
  const text = row.text === '' ? row.short : row.text;
  const events = eventsOf(row);
  if (events.length === 0 || OF_SOME_MOTION.test(text))
    return isBareDecision(row) ? anyMotion(context, row) : NOTHING;
  const numbered = row.references.flatMap((number) => {
    const entry = context.numbered(number);
    const motion = entry === undefined ? undefined : context.standings.motions.get(entry);
    return entry !== undefined && motion?.open && !isToldSoon(context, number, row) ? [entry] : [];
  });
  const told = row.references.some((number) => isToldSoon(context, number, row));
  const doubts = ['It decides a motion; how is not said'];
  if (numbered.length > 0) return { decides: numbered, rulings: [], doubts };
  if (told) return NOTHING;
  const decides: EntryId[] = [];
  const rulings: WrittenRuling[] = [];
  for (const type of events) {
    const pending = context.standings.pendingIds(type);
    const [only] = pending;
    if (only !== undefined && pending.length === 1) decides.push(only);
    else if (ENDS_A_CLAIM.has(type) || type === 'stay') {
      const aimed = pending.flatMap((id) => context.standings.motions.get(id)?.aim ?? []);
      const live = context.standings.live();
      if (type !== 'stay')
        rulings.push(...unknownRulings(aimed.length === 0 ? live : among(live, aimed), type));
    }
  }
  if (decides.length === 0 && rulings.length === 0 && !/^.{0,90}$/.test(text)) return NOTHING;
  return { decides: [...new Set(decides)], rulings, doubts };
}

const BARE =
  /^\W*(?:\w+ ){0,2}(?:opinion|memorandum|decision|ruling|order (?:and|&) (?:reasons|opinion)|findings of fact|order (?:on|re:?|regarding)(?: \d+)?,? reports? and recommendations?|order (?:and|&) ~?(?:util\W+)?terminate motions?|order (?:ruling )?on (?:pending )?motions?\W*$|order ruling on motions?)\b/i;
const OF_SOME_MOTION = /^\W*order (?:ruling )?on (?:pending )?motions?\W*$/i;
const IN_PAPER =
  /^\W*(?:\w+ ){0,2}memorandum (?!opinion|order|decision|and order|& )[^.]{0,40}\b(?:of law|in (?:support|opposition)|by|filed)\b|\b(?:proposed|tentative)\b/i;

/** `MEMORANDUM OPINION`, and no more: some motion is decided, and nobody says which. */
const isBareDecision = (row: Row): boolean => {
  const text = row.text === '' ? row.short : row.text;
  return (
    BARE.test(text) && !IN_PAPER.test(text) && !ONLY_ABOUT.test(text.slice(0, 400)) && !OF_A_MOTION.test(text)
  );
};
const OF_A_MOTION =
  /\bmotions? (?:to|for|in)\b(?! dismiss| (?:partial )?summary| judgment)|\bclaim construction\b/i;

/** What may be decided where nothing more is said: whatever pending motion can end a claim; after a trial, any claim. */
function anyMotion(context: DraftingContext, row: Row): Untold {
  const doubts = ['It decides something; which motion, and how, is not said'];
  const pending = onlyPending(context).filter(
    (id) => !isToldSoon(context, String(context.standings.motions.get(id)?.number ?? ''), row),
  );
  const [only] = pending;
  if (only !== undefined)
    return pending.length === 1
      ? { decides: [only], rulings: [], doubts }
      : { decides: [], rulings: unknownFor(context, pending), doubts };
  if (!/\bfindings of fact\b/i.test(row.text)) return NOTHING;
  const rulings = unknownRulings(context.standings.live());
  return rulings.length === 0 ? NOTHING : { decides: [], rulings, doubts };
}

function unknownFor({ standings }: DraftingContext, motions: readonly EntryId[]): readonly WrittenRuling[] {
  const aimed = motions.flatMap((id) => standings.motions.get(id)?.aim ?? []);
  return unknownRulings(among(standings.live(), aimed));
}

/** What kinds of motion an order says that it is on, where it says nothing more of them. */
function eventsOf(row: Row): readonly Relief[] {
  const found = new Set<Relief>();
  const whole = row.text === '' ? row.short : row.text;
  for (const text of [whole.slice(0, 300), row.short]) {
    for (const part of text.split(/ AND (?=~?[A-Z])|; /)) {
      const at = DECIDES.exec(part);
      if (at === null || /^\W*(?:proposed|notice|motion)\b/i.test(part)) continue;
      const about = part.slice(at.index + at[0].length);
      if (!/\bmotions?\b/i.test(about.slice(0, 120)) || ONLY_ABOUT.test(withoutTitle(whole))) continue;
      found.add(reliefNamed(reliefIn(about)?.type ?? 'other', about));
    }
  }
  return [...found];
}

/** The text past the title of the motion: `Order on Motion for Extension` is about one, and not about dates. */
function withoutTitle(text: string): string {
  const title = /\bmotions?\b[^.;:]{0,120}/i.exec(text);
  return title === null ? text : text.slice(title.index + title[0].length, title.index + 600);
}

/** Whether an entry of the days that follow says how the motion with a number was decided. */
function isToldSoon({ ruling }: DraftingContext, number: string, { on, index }: Row): boolean {
  const found = ruling(number);
  if (found === undefined || found.row.index === index || on === null || found.row.on === null) return false;
  const [here, there] = [exactDay(on), exactDay(found.row.on)];
  return here !== undefined && there !== undefined && there >= here && there - here <= SOON;
}
