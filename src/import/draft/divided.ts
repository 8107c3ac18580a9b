import type { ClaimId, EntryId } from '../../../events/index.ts';
import { manner } from '../classify/manner.ts';
import type { Row } from '../classify/rows.ts';
import { countsIn } from './counts.ts';
import type { DraftingContext } from './drafting-context.ts';
import type { WrittenRuling } from './rulings.ts';
import type { DraftedMotion } from './standing.ts';

type Manner = { readonly leaveToAmend?: boolean; readonly prejudice?: 'with' | 'without' };

/** Leave and prejudice as one part of an order states them of its own counts. */
function told(part: string): Manner {
  const { leave, prejudice } = manner(part);
  return {
    ...(leave === null ? {} : { leaveToAmend: leave }),
    ...(prejudice === null ? {} : { prejudice }),
  };
}

/** `granted as to Counts I and II and denied as to Count III`, claim by claim. */
export function dividedByCount(
  { caption, standings }: DraftingContext,
  row: Row,
  motion: EntryId,
  standing: DraftedMotion,
  terms: Readonly<Record<string, unknown>>,
): readonly WrittenRuling[] | null {
  if (!caption.byCount || countsIn(row.text).length === 0) return null;
  const granted = new Map<number, Manner>();
  const denied = new Set<number>();
  let restDenied = false;
  for (const part of row.text
    .slice(0, 20_000)
    .split(/;|\. (?=[A-Z])|,? (?:and|but) (?=(?:is )?(?:denied|granted|otherwise))/i)) {
    const says = countsIn(part);
    if (/\b(?:granted|granting|grants|dismissed|dismissing|dismisses)\b/i.test(part))
      for (const count of says) granted.set(count, told(part));
    else if (/\b(?:denied|denying|denies)\b/i.test(part)) for (const count of says) denied.add(count);
    if (
      /\b(?:otherwise|all other respects|remain(?:der|ing)|in all others?)\b/i.test(part) &&
      /\bden/i.test(part)
    )
      restDenied = true;
  }
  if (granted.size + denied.size === 0) return null;
  const groups = new Map<
    string,
    { readonly how: string; readonly own: Manner; readonly claims: ClaimId[] }
  >();
  for (const claim of standing.claims) {
    const count = standings.claims.get(claim)?.count;
    const how =
      count !== undefined && granted.has(count) && !denied.has(count)
        ? 'granted'
        : (count !== undefined && denied.has(count) && !granted.has(count)) || restDenied
          ? 'denied'
          : 'unknown';
    const own = (how === 'granted' && count !== undefined ? granted.get(count) : undefined) ?? {};
    const key = `${how} ${JSON.stringify(own)}`;
    groups.set(key, { how, own, claims: [...(groups.get(key)?.claims ?? []), claim] });
  }
  return [...groups.values()].map(({ how, own, claims }) => ({
    motion,
    claims,
    disposition: how,
    ...(how === 'granted' ? { ...terms, ...own } : {}),
  }));
}

const AS_TO = /\b(?:as to|with respect to|only as against|insofar as it concerns) ([^.;()]{2,200})/gi;

/** `granted as to defendant Acme`: the claims against Acme; of the others nothing is said. */
export function dividedByParty(
  { caption, standings }: DraftingContext,
  row: Row,
  motion: EntryId,
  standing: DraftedMotion,
  disposition: string,
  terms: Readonly<Record<string, unknown>>,
): readonly WrittenRuling[] | null {
  const told = disposition === 'granted-in-part' ? (row.reach?.parties ?? []).map(({ name }) => name) : [];
  const limits = [...row.text.slice(0, 2_000).matchAll(AS_TO)].map((found) =>
    (found[1] ?? '').replace(/['’]s\b/g, ''),
  );
  const named = new Set(
    [...told, ...limits].flatMap((name) => caption.names.called(name)).map(({ party }) => party),
  );
  if (named.size === 0) return null;
  const reached = standing.claims.filter((claim) => {
    const { against = [], claimant } = standings.claims.get(claim) ?? {};
    return (
      (claimant !== undefined && named.has(claimant)) ||
      (against.length > 0 && against.every((party) => named.has(party)))
    );
  });
  if (reached.length === 0 || reached.length === standing.claims.length) return null;
  const rest = standing.claims.filter((claim) => !reached.includes(claim));
  return [
    { motion, claims: reached, disposition: 'granted', ...terms },
    { motion, claims: rest, disposition: 'unknown', express: false },
  ];
}
