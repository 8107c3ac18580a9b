import type { Disposition, MatterId, PartyId, Ruling } from '../../../events/index.ts';
import type { DecidedOfClaim, DecidedPart } from '../../docket/index.ts';

/** A part decided anew, with how it was decided as written. */
export type Redecided = DecidedOfClaim & {
  readonly was: Disposition;
  /** Present where only some of those whom it reached are decided so. */
  readonly only?: readonly PartyId[];
};

/**
 * Rulings put together again from their parts. A ruling of which no part changed is the same object; of another
 * the parts that did not change stay in one ruling, narrowed to them, and the others follow it. What it decides of
 * matters stays.
 */
export function regroup(
  recorded: readonly Ruling[],
  written: readonly DecidedPart[],
  decided: readonly Redecided[],
): readonly Ruling[] {
  const byRuling = Map.groupBy(decided, (part) => part.ruling);
  const rulings = recorded.flatMap((ruling, index) => {
    const parts = byRuling.get(index) ?? [];
    const changed = parts.filter((part) => part.disposition !== part.was);
    if (changed.length === 0) return [ruling];
    const { leaveToAmend, prejudice, cites, note, express, ...bare } = ruling;
    const rest = gathered(parts.filter((part) => part.disposition === part.was)).map((group) => ({
      ...ruling,
      ...group,
    }));
    const others = gathered(changed).map((group) => ({
      ...bare,
      ...group,
      ...sibling(recorded, group),
      note: changeNote(changed, group),
    }));
    return [...rest, ...others, ...ofMatters(ruling, index, written)];
  });
  const added = gathered((byRuling.get(null) ?? []).filter((part) => part.disposition !== part.was)).map(
    (group) => ({ ...group, ...sibling(recorded, group), note: 'Reached in this branch.' }),
  );
  return added.length === 0 && rulings.every((ruling, index) => ruling === recorded[index])
    ? recorded
    : [...rulings, ...added];
}

type Group = Pick<Ruling, 'motion' | 'request' | 'ground' | 'claims' | 'against' | 'disposition' | 'express'>;

/** Parts that are alike but for the claim, as one ruling each. */
function gathered(parts: readonly Redecided[]): readonly Group[] {
  const groups = Map.groupBy(parts, ({ motion, request, ground, only, disposition }) =>
    JSON.stringify([motion, request, ground, only, disposition]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [
      {
        ...(first.motion === null ? {} : { motion: first.motion }),
        ...(first.request === null ? {} : { request: first.request }),
        ...(first.ground === null ? {} : { ground: first.ground }),
        claims: group.map((part) => part.claim),
        ...(first.only === undefined ? {} : { against: [...first.only] }),
        disposition: first.disposition,
        ...(first.express || first.disposition !== first.was ? {} : { express: false }),
      },
    ];
  });
}

/** What the order says of leave to amend and of prejudice where it grants the same ground against other claims. */
function sibling(recorded: readonly Ruling[], group: Group): Pick<Ruling, 'leaveToAmend' | 'prejudice'> {
  if (group.disposition !== 'granted') return {};
  const like = recorded.find((ruling) => ruling.disposition === 'granted' && ruling.ground === group.ground);
  return {
    ...(like?.leaveToAmend === undefined ? {} : { leaveToAmend: like.leaveToAmend }),
    ...(like?.prejudice === undefined ? {} : { prejudice: like.prejudice }),
  };
}

function changeNote(changed: readonly Redecided[], group: Group): string {
  const one = changed.find(
    (part) => part.disposition === group.disposition && part.ground === (group.ground ?? null),
  );
  return `In this branch ${group.disposition}; in the record ${one?.was ?? 'otherwise'}.`;
}

/** A ruling that names no claim also decides what its request asks about matters; that stays. */
export function ofMatters(ruling: Ruling, index: number, written: readonly DecidedPart[]): readonly Ruling[] {
  if (ruling.claims !== undefined) return [];
  const matters = new Set(
    written.flatMap((part): readonly MatterId[] =>
      part.ruling === index && part.matter !== null ? [part.matter] : [],
    ),
  );
  return matters.size === 0 ? [] : [{ ...ruling, matters: [...matters] }];
}
