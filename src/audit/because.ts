import type { Day } from '../../events/dates.ts';
import type { Entry, EntryId, PartyId } from '../../events/index.ts';
import type { ClaimContext } from '../../machines/index.ts';
import { type DecidedPart, type Docket, type Move, remembered } from '../docket/index.ts';
import { asToWhom, effectOf } from './effect.ts';
import { type SubjectMove, tellingMoves } from './moved.ts';
import type { CaseRecord } from './record.ts';
import type { PossibleStanding } from './standing.ts';
import { groupsOf, type Subject } from './subject.ts';

/** An entry that an answer rests on: what it did, and where the record says so. */
export type Because = {
  readonly entry: EntryId;
  /** EDTF; null where the record gives no date. */
  readonly on: string | null;
  readonly effect: string;
  readonly cites: readonly string[];
  /** Present where the order does not say so in terms. */
  readonly express?: false;
  /** Present where the order makes it depend on something, as the end of a sentence. */
  readonly condition?: string;
  /** Present where its date leaves open whether it has happened by then. */
  readonly possibly?: true;
};

export type TurnsOn = {
  readonly entry: EntryId;
  readonly on: string | null;
  /** Of a claim as a whole: the defendants as to whom it turns on this, where not all of them. */
  readonly against?: readonly PartyId[];
};

export type ClaimSubject = Extract<Subject, { kind: 'claim' }>;

export const contextIn = (docket: Docket, { id, party }: ClaimSubject): ClaimContext | undefined =>
  groupsOf(docket, id, party)[0]?.context;

/** The entries that moved the subject, in effective order. */
export function becauseOf(
  record: CaseRecord,
  { most }: PossibleStanding,
  subject: Subject,
  at: Day,
): readonly Because[] {
  return tellingMoves(most, subject).map(({ entry, move, decided }) => ({
    entry: entry.id,
    on: entry.on ?? null,
    effect: effectIn(most, { entry, move }, subject),
    cites: citesFor(entry, subject),
    ...termsIn(entry, move, decided, subject),
    ...((record.sequence.bounds.get(entry.id)?.to ?? Infinity) <= at ? {} : { possibly: true as const }),
  }));
}

/** What an entry did to a subject; of a claim as a whole it is said as to whom, where not as to all. */
function effectIn(
  docket: Docket,
  { entry, move }: Pick<SubjectMove, 'entry' | 'move'>,
  subject: Subject,
): string {
  if (subject.kind !== 'claim') return effectOf(move);
  const { id, party = move.against?.[0] } = subject;
  const told = subject.party === undefined ? asToWhom(docket.caption, move.against) : '';
  return `${effectOf(move, contextIn(docket, { kind: 'claim', id, ...(party && { party }) }), entry)}${told}`;
}

/** Whether an order lets a claim survive in terms, and what it makes its rulings on it depend on. */
function termsIn(
  entry: Entry,
  { to }: Move,
  decided: readonly DecidedPart[],
  { kind, id }: Subject,
): Pick<Because, 'express' | 'condition'> {
  if (kind !== 'claim' || (entry.type !== 'OrderEntered' && entry.type !== 'OrderAmended')) return {};
  const rulings = entry.data.rulings ?? [];
  const own = decided.filter(({ claim, ruling }) => claim === id && ruling !== null);
  const conditions = new Set(own.flatMap(({ ruling }) => rulings[ruling ?? -1]?.condition ?? []));
  const implied = to === 'survives' && own.some((part) => part.disposition === 'denied' && !part.express);
  return {
    ...(implied && { express: false as const }),
    ...(conditions.size > 0 && { condition: [...conditions].join('; ') }),
  };
}

/** What an entry cites for a subject: the cites of the rulings that decided it, else those of the entry. */
export function citesFor(entry: Entry, subject: Subject): readonly string[] {
  if (subject.kind === 'claim' && (entry.type === 'OrderEntered' || entry.type === 'OrderAmended')) {
    const id = subject.id;
    const own = (entry.data.rulings ?? []).filter((ruling) => ruling.claims?.includes(id) ?? false);
    const cites = own.flatMap((ruling) => ruling.cites ?? []);
    if (cites.length > 0) return [...new Set(cites)];
  }
  if (subject.kind === 'matter' && (entry.type === 'OrderEntered' || entry.type === 'OrderAmended')) {
    const { stays = [], lifts = [], directions = [], rulings = [] } = entry.data;
    const about = [...stays, ...lifts, ...rulings].filter(({ matters }) => matters?.includes(subject.id));
    const directed = directions.filter(({ matter }) => matter === subject.id);
    const cites = [...about, ...directed].flatMap((said) => said.cites ?? []);
    if (cites.length > 0) return [...new Set(cites)];
  }
  return entry.cites ?? [];
}

/** On which entries' dates it turns, or on whose contents. */
export function turning(
  record: CaseRecord,
  { turnsOn }: PossibleStanding,
): { readonly turnsOn?: readonly TurnsOn[] } {
  if (turnsOn.length === 0) return {};
  const dates = datesIn(record.filed);
  return { turnsOn: turnsOn.map((entry) => ({ entry, on: dates.get(entry) ?? null })) };
}

const datesIn = remembered(
  (filed: CaseRecord['filed']): ReadonlyMap<EntryId, string | undefined> =>
    new Map(filed.map(({ id, on }) => [id, on])),
);
