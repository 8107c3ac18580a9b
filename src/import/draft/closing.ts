import { exactDay } from '../../../events/dates.ts';
import type { Imported, Row } from '../classify/rows.ts';
import { type DraftingContext, type EntrySketch, isGroup } from './drafting-context.ts';
import type { Party } from './parties.ts';
import { asTo, named } from './shares.ts';
import type { ClaimStanding } from './standing.ts';

/** A closing that the head of the docket tells and no entry does: an entry that stands for it, on its day. */
export type Closing = {
  readonly id: string;
  readonly on: string;
  readonly sketches: () => readonly EntrySketch[];
};

/** The ids of the entries that stand for what the head of a docket closes. */
export const CLOSED_BY_HEAD = 'closing-not-on-docket';
export const PARTY_CLOSED_BY_HEAD = 'party-terminated-';

/** Statuses by which a case leaves this court without an end of its claims. */
const LEFT = new Set(['transfers', 'remands', 'consolidates']);

/** The closings of a docket's head, in the order of their days: of the case, and of single parties. */
export function closingsOf(context: DraftingContext): readonly Closing[] {
  const { imported, caption } = context;
  if (caption.without !== null || imported.entries.length === 0) return [];
  const { terminated } = imported.docket;
  const parties = terminatedParties(context).filter(({ on }) => on !== terminated);
  return [
    ...parties.map(({ party, on }) => ({
      id: `${PARTY_CLOSED_BY_HEAD}${party.party}`.slice(0, 100),
      on,
      sketches: () => partyClosed(context, party),
    })),
    ...(terminated === null
      ? []
      : [{ id: CLOSED_BY_HEAD, on: terminated, sketches: () => caseClosed(context, terminated) }]),
  ].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** The parties whom the docket's head says to have gone, each with the day. */
export function terminatedParties({ imported, caption }: Pick<DraftingContext, 'imported' | 'caption'>) {
  const found = new Map<Party, string>();
  for (const { name, terminated } of imported.docket.parties)
    if (terminated !== null)
      for (const party of caption.names.called(name))
        if (party.side !== 'neither' && !isGroup(party)) found.set(party, terminated);
  return [...found].map(([party, on]) => ({ party, on }));
}

/** How many days before its closing a case may have left. */
const LATELY = 60;

/** Whether the case left this court, so that its closing here ends no claim. One that came in long before has not. */
const hasLeft = ({ entries }: Imported, by: string): boolean => {
  const closed = exactDay(by);
  return entries.some((row: Row) => {
    if (!row.effects.some((effect) => LEFT.has(effect)) || IN.test(row.text.slice(0, 200))) return false;
    const on = exactDay(row.on ?? by);
    return closed !== undefined && on !== undefined && on <= closed && closed - on <= LATELY;
  });
};

const IN = /\btransfer(?:red)? in\b|\btransferred from\b(?!.{0,20}\bto\b)/i;

const standing = (claims: readonly ClaimStanding[]) =>
  claims.filter(({ status, doubted }) => (status === 'live' || status === 'with-leave') && !doubted);

function caseClosed(context: DraftingContext, on: string): readonly EntrySketch[] {
  if (hasLeft(context.imported, on)) return [];
  const open = standing(context.standings.all());
  const noted = context.imported.entries.some(({ effects }) => effects.includes('closes-case'));
  if (open.length === 0) return [];
  const doubt = `The docket's head says that the case was terminated on ${on}; no entry says how its claims ended`;
  return [
    ...untold(
      open,
      'The closing of the case, as the head of the docket has it (no entry says how it ended)',
      doubt,
    ),
    ...(noted ? [] : [{ type: 'CaseStatusNoted' as const, suffix: 'closed', fields: { status: 'closed' } }]),
  ];
}

function partyClosed(context: DraftingContext, { party, name }: Party): readonly EntrySketch[] {
  const { standings, caption } = context;
  if (standings.gone.has(party)) return [];
  const open = standing(standings.all());
  const own = open.filter(({ claimant }) => claimant === party);
  const others = open.filter(({ claimant }) => claimant !== party);
  return untold(
    [...own, ...(caption.claimantFor(party) === party ? asTo(others, (one) => one === party) : [])],
    `${name.slice(0, 200)} leaves the case, as the head of the docket has it (no entry says how)`,
    `The docket's head says that ${name.slice(0, 100)} was terminated; no entry says how`,
  );
}

const untold = (claims: readonly ClaimStanding[], title: string, doubt: string): readonly EntrySketch[] =>
  named(claims).map((part, at) => ({
    type: 'OutcomeUntold',
    ...(at === 0 ? {} : { suffix: `part-${at + 1}` }),
    fields: { title, ...part },
    doubts: at === 0 ? [doubt] : [],
  }));
