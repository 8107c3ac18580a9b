import {
  type BranchDisposition,
  type ClaimId,
  catalog,
  type Edit,
  type Entry,
  type EntryId,
  type FindingKey,
  type Holding,
  type PartyId,
  parseDate,
} from '../../../events/index.ts';
import { didYouMean } from '../../../events/nearest.ts';
import { defendantNamed } from '../../docket/index.ts';
import type { Base } from '../base.ts';
import { isOrder } from '../order.ts';
import type { EditRefusal } from '../what-if/materialised.ts';
import { entryOfBranch } from './draft-of-branch.ts';
import { DraftRecord } from './draft-record.ts';
import { FindingIndex } from './finding-index.ts';

/** The entries once every edit has been applied, before anything is derived from what changed. */
export type Edited = {
  /** In order of recording, as their own authors wrote them. */
  readonly entries: readonly Entry[];
  readonly get: (id: EntryId) => Entry | undefined;
  /** Those that are not as the record has them. */
  readonly changed: readonly Entry[];
  /** What each order is made to find. */
  readonly set: ReadonlyMap<EntryId, ReadonlyMap<FindingKey, Holding>>;
  /** What each order is made to find as to some defendants only, in the order in which it was said. */
  readonly setAsTo: ReadonlyMap<EntryId, readonly SetAsTo[]>;
  /** What each order is made to decide, in the order in which it was said. */
  readonly ruled: ReadonlyMap<EntryId, readonly RuledClaim[]>;
  readonly omitted: ReadonlySet<EntryId>;
};

export type SetAsTo = Required<Pick<Extract<Edit, { edit: 'set' }>, 'finding' | 'holding'>> & {
  readonly against: readonly PartyId[];
};

/** A claim as an order is made to decide it; as to all of its defendants where none are named. */
export type RuledClaim = {
  readonly claim: ClaimId;
  readonly against: readonly PartyId[] | null;
  readonly disposition: BranchDisposition;
};

export type Applied =
  | { readonly ok: true; readonly edited: Edited }
  | { readonly ok: false; readonly refusal: EditRefusal };

/**
 * Applies edits, one after the other: a later one sees what the earlier ones did, and of two that say something
 * of the same thing the later counts.
 *
 * @param base the record that the edits are made to
 */
export function applyEdits(base: Base, edits: readonly Edit[]): Applied {
  const editing = new Editing(base);
  for (const [position, edit] of edits.entries()) {
    const what = editing.apply(edit);
    if (what !== undefined) return { ok: false, refusal: { edit: position, what } };
  }
  return { ok: true, edited: editing.edited() };
}

/** Edits being applied. Each gives undefined, or why it is refused. */
class Editing {
  private readonly base: Base;
  private readonly held: DraftRecord;
  private readonly set = new Map<EntryId, Map<FindingKey, Holding>>();
  private readonly setAsTo = new Map<EntryId, readonly SetAsTo[]>();
  private readonly ruled = new Map<EntryId, readonly RuledClaim[]>();
  private readonly omitted = new Set<EntryId>();
  private findings: FindingIndex;

  constructor(base: Base) {
    this.base = base;
    this.held = new DraftRecord(base);
    this.findings = base.findings;
  }

  edited(): Edited {
    const { held, set, setAsTo, ruled, omitted } = this;
    return {
      entries: held.entries(),
      get: (id) => held.get(id),
      changed: held.changed,
      set,
      setAsTo,
      ruled,
      omitted,
    };
  }

  apply(edit: Edit): string | undefined {
    switch (edit.edit) {
      case 'set':
        return this.setFinding(edit);
      case 'rule':
        return this.rule(edit);
      case 'omit':
        return this.missing(edit.entry) ?? this.omit(edit.entry);
      case 'insert': {
        if (this.held.has(edit.entry.id))
          return `there is an entry ${edit.entry.id} already: replace it, or give the new one another id`;
        return this.put(edit.entry);
      }
      case 'replace': {
        if (edit.with.id !== edit.entry)
          return `${edit.entry} is replaced under its own id, and ${edit.with.id} is another one`;
        return this.missing(edit.entry) ?? this.put(edit.with);
      }
      case 'redate':
        return this.missing(edit.entry) ?? this.redate(edit.entry, edit.on);
    }
  }

  private missing(id: EntryId): string | undefined {
    if (this.held.has(id)) return undefined;
    const by = this.base.replay.corrected.stricken.get(id);
    if (by !== undefined) return `${id} was struck by ${by}: there is nothing of it left to change`;
    if (this.omitted.has(id)) return `${id} is left out by an earlier edit`;
    return `there is no entry ${id}${didYouMean(id, this.held.ids())}`;
  }

  private forget(id: EntryId): void {
    this.set.delete(id);
    this.setAsTo.delete(id);
    this.ruled.delete(id);
    // What was looked up before may no longer hold.
    this.findings = new FindingIndex(() => this.held.entries(), this.base.law);
  }

  private omit(id: EntryId): string | undefined {
    const entry = this.held.get(id);
    if (entry && catalog[entry.type].caption)
      return `${id} belongs to the caption of the case, which a branch may replace but not leave out`;
    this.held.delete(id);
    this.omitted.add(id);
    this.forget(id);
    return undefined;
  }

  private put(loose: Extract<Edit, { edit: 'insert' }>['entry']): string | undefined {
    const read = entryOfBranch(loose, this.base);
    if (!read.ok) return read.what;
    this.omitted.delete(read.entry.id);
    this.held.set(read.entry);
    this.forget(read.entry.id);
    return undefined;
  }

  private redate(id: EntryId, on: string): string | undefined {
    const date = parseDate(on);
    if (!date.ok) return `${id} cannot be of that date: ${date.what}`;
    const entry = this.held.get(id);
    if (entry && catalog[entry.type].caption) return `${id} belongs to the caption and has no date`;
    if (entry) this.held.set({ ...entry, on });
    return undefined;
  }

  private rule({
    entry: id,
    claim,
    against,
    disposition,
  }: Extract<Edit, { edit: 'rule' }>): string | undefined {
    const wrong = this.missing(id) ?? this.notAnOrder(id);
    if (wrong !== undefined) return wrong;
    if (!this.base.law.claims.has(claim))
      return `there is no claim ${claim}${didYouMean(claim, this.base.law.claims.keys())}`;
    const stranger = this.noDefendant(against, [claim]);
    if (stranger !== undefined) return stranger;
    // What is said of the whole claim takes the place of all that was said of it before.
    const others = (this.ruled.get(id) ?? []).filter(
      (other) => other.claim !== claim || (against !== undefined && other.against?.join() !== against.join()),
    );
    this.ruled.set(id, [...others, { claim, against: against ?? null, disposition }]);
    return undefined;
  }

  /** Why one of some parties is no defendant to any of these claims. */
  private noDefendant(named: readonly PartyId[] | undefined, claims: readonly ClaimId[]): string | undefined {
    const { law } = this.base;
    for (const party of named ?? []) {
      if (claims.some((claim) => defendantNamed(law, claim, party) !== undefined)) continue;
      const sued = new Set(claims.flatMap((claim) => law.claims.get(claim)?.against ?? []));
      const whom = claims.length === 1 ? `${claims[0]} is not` : 'no claim is';
      const hint = didYouMean(party, sued);
      return `${whom} against ${party}${hint === '' && sued.size > 0 ? `; it is against ${[...sued].join(', ')}` : hint}`;
    }
    return undefined;
  }

  private notAnOrder(id: EntryId): string | undefined {
    const entry = this.held.get(id);
    if (!entry || isOrder(entry)) return undefined;
    return `${id} is no order: ${catalog[entry.type].label.toLowerCase()}`;
  }

  private setFinding({
    finding,
    holding,
    entry,
    against,
  }: Extract<Edit, { edit: 'set' }>): string | undefined {
    const wrong =
      this.findings.unknown(finding) ??
      this.noDefendant(against, [...this.base.law.claims.keys()]) ??
      (entry === undefined ? undefined : (this.missing(entry) ?? this.notAnOrder(entry)));
    if (wrong !== undefined) return wrong;
    const orders = this.findings.ordersFor(finding, entry);
    if (orders.length === 0)
      return entry === undefined
        ? `no order finds or rules on ${finding}`
        : `${entry} neither finds nor rules on ${finding}${this.findings.elsewhere(finding)}`;
    for (const order of orders) {
      const narrow = (this.setAsTo.get(order) ?? []).filter(
        (other) => against !== undefined || other.finding !== finding,
      );
      if (against !== undefined) this.setAsTo.set(order, [...narrow, { finding, holding, against }]);
      else {
        if (this.setAsTo.has(order)) this.setAsTo.set(order, narrow);
        const holdings = this.set.get(order) ?? new Map<FindingKey, Holding>();
        this.set.set(order, holdings.set(finding, holding));
      }
    }
    return undefined;
  }
}
