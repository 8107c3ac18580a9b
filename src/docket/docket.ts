import type {
  CaseId,
  ClaimId,
  DataOf,
  Entry,
  EntryId,
  EntryOf,
  MatterId,
  PartyId,
  ReadingId,
  TestId,
} from '../../events/index.ts';
import type { ContextOf, MachineName, MarkWord, MovingEvent, StateOf } from '../../machines/index.ts';
import type { DecidedPart } from './decided-part.ts';
import type { Group } from './groups.ts';
import type { CaseStatus } from './status.ts';

/** Where one thing stands: its machine's state, what the machine remembers, and the entry that last moved it. */
export type Standing<Name extends MachineName> = {
  readonly value: StateOf<Name>;
  readonly context: ContextOf<Name>;
  readonly since: EntryId;
};

export type MotionStanding = Standing<'motion'> & { readonly filed: EntryOf<'MotionFiled'> };
export type AppealStanding = Standing<'appeal'> & { readonly noticed: EntryOf<'AppealNoticed'> };
export type OrderStanding = Standing<'order'> & { readonly entry: Entry };

/** Who, what and under which law: the case's caption. */
export type Caption = {
  readonly opened: DataOf<'CaseOpened'> | null;
  readonly parties: ReadonlyMap<PartyId, DataOf<'PartyNamed'>>;
  readonly claims: ReadonlyMap<ClaimId, DataOf<'ClaimDescribed'>>;
  readonly matters: ReadonlyMap<MatterId, DataOf<'MatterDescribed'>>;
  readonly tests: ReadonlyMap<TestId, DataOf<'TestStated'>>;
  readonly readings: ReadonlyMap<ReadingId, DataOf<'ReadingNamed'>>;
  /** By the party in whose place it stands, who has been substituted for it. */
  readonly substituted: ReadonlyMap<PartyId, PartyId>;
};

/** One thing that an entry moved: `from` is null for what it put on the docket. */
export type Move = {
  readonly [Name in MachineName]: ChangeOf<Name> & {
    readonly id: string;
    readonly event: MovingEvent<Name>;
    /** The defendants as to whom a claim moved; absent where as to all. */
    readonly against?: readonly PartyId[];
    /** The mark that a claim was given, or that was taken from it, where nothing else says which. */
    readonly mark?: MarkWord;
  };
}[MachineName];

/** Whether people are told of it: that an opponent has answered leaves a claim where it stood, and the entry says so. */
export const isTold = (move: Move): boolean => move.kind !== 'claim' || move.event !== 'answered';

/** From where to where things of one kind moved. */
export type Change = { readonly [Name in MachineName]: ChangeOf<Name> }[MachineName];

type ChangeOf<Name extends MachineName> = {
  readonly kind: Name;
  readonly from: StateOf<Name> | null;
  readonly to: StateOf<Name>;
};

/** Something an entry says that the machines, or the docket, have no place for. Kept, shown, never hidden. */
export type Anomaly = {
  readonly entry: EntryId;
  readonly kind:
    | 'unheard'
    | 'unknown-entry'
    | 'unknown-party'
    | 'unknown-claim'
    | 'unknown-motion'
    | 'unknown-order'
    | 'unknown-appeal'
    | 'unknown-matter'
    | 'unknown-test'
    | 'already-on-docket'
    | 'nothing-to-decide'
    | 'contradictory'
    | 'stranger'
    | 'no-defendant'
    | 'left-out'
    | 'not-here'
    | 'impossible-order'
    | 'unreadable'
    | 'recorded-anyway';
  readonly about: string | null;
  readonly what: string;
};

/** What became of one entry: it moved something, was only recorded, or is an anomaly, with the reason. */
export type JournalLine = {
  readonly entry: Entry;
  readonly moves: readonly Move[];
  readonly anomalies: readonly Anomaly[];
  /** What an order decides, or a recommendation would decide, part by part; empty for every other entry. */
  readonly decided: readonly DecidedPart[];
};

/** Where everything stands after some entries, and how it came to stand there. */
export type Docket = {
  readonly case: CaseId | null;
  readonly caption: Caption;
  /** How each claim stands as to its defendants: one group where nothing has told them apart. */
  readonly claims: ReadonlyMap<ClaimId, readonly Group[]>;
  readonly motions: ReadonlyMap<EntryId, MotionStanding>;
  readonly orders: ReadonlyMap<EntryId, OrderStanding>;
  readonly appeals: ReadonlyMap<EntryId, AppealStanding>;
  readonly matters: ReadonlyMap<MatterId, Standing<'matter'>>;
  /** What became of the case as a whole; null where nothing has. */
  readonly status: CaseStatus | null;
  readonly journal: readonly JournalLine[];
};

/** The docket while entries are being heard. It never leaves src/docket. */
export type OpenDocket = {
  case: CaseId | null;
  readonly caption: {
    opened: DataOf<'CaseOpened'> | null;
    readonly parties: Map<PartyId, DataOf<'PartyNamed'>>;
    readonly claims: Map<ClaimId, DataOf<'ClaimDescribed'>>;
    readonly matters: Map<MatterId, DataOf<'MatterDescribed'>>;
    readonly tests: Map<TestId, DataOf<'TestStated'>>;
    readonly readings: Map<ReadingId, DataOf<'ReadingNamed'>>;
    readonly substituted: Map<PartyId, PartyId>;
  };
  readonly claims: Map<ClaimId, readonly Group[]>;
  readonly motions: Map<EntryId, MotionStanding>;
  readonly orders: Map<EntryId, OrderStanding>;
  readonly appeals: Map<EntryId, AppealStanding>;
  readonly matters: Map<MatterId, Standing<'matter'>>;
  status: CaseStatus | null;
  readonly journal: JournalLine[];
};

/** A docket on which nothing has been entered. */
export const emptyDocket = (): OpenDocket => ({
  case: null,
  caption: {
    opened: null,
    parties: new Map(),
    claims: new Map(),
    matters: new Map(),
    tests: new Map(),
    readings: new Map(),
    substituted: new Map(),
  },
  claims: new Map(),
  motions: new Map(),
  orders: new Map(),
  appeals: new Map(),
  matters: new Map(),
  status: null,
  journal: [],
});

/**
 * The same docket, open to be added to: what stands on it is shared (every standing is immutable), the lists
 * of what stands are its own. The caption is copied only where it is going to change, which is seldom.
 */
export const reopened = (docket: Docket, toCaption: boolean): OpenDocket => ({
  case: docket.case,
  caption: toCaption
    ? {
        opened: docket.caption.opened,
        parties: new Map(docket.caption.parties),
        claims: new Map(docket.caption.claims),
        matters: new Map(docket.caption.matters),
        tests: new Map(docket.caption.tests),
        readings: new Map(docket.caption.readings),
        substituted: new Map(docket.caption.substituted),
      }
    : (docket.caption as OpenDocket['caption']),
  claims: new Map(docket.claims),
  motions: new Map(docket.motions),
  orders: new Map(docket.orders),
  appeals: new Map(docket.appeals),
  matters: new Map(docket.matters),
  status: docket.status,
  journal: [...docket.journal],
});
