import type { ClaimId, EntryId } from '../../../events/index.ts';
import { manner } from '../classify/manner.ts';
import type { Row } from '../classify/rows.ts';
import { countsIn } from './counts.ts';
import type { DraftingContext } from './drafting-context.ts';
import type { WrittenRuling } from './rulings.ts';
import { apartFrom, asTo, idsOf, named } from './shares.ts';
import type { DraftedRequest } from './standing.ts';

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
  { aim }: Pick<DraftedRequest, 'aim'>,
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
  for (const claim of idsOf(aim)) {
    const count = standings.of(claim)[0]?.count;
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

/** `granted as to defendant Acme`: the claims as to Acme; as to the others nothing is said. */
export function dividedByParty(
  { caption, standings }: DraftingContext,
  row: Row,
  motion: EntryId,
  { aim }: Pick<DraftedRequest, 'aim'>,
  disposition: string,
  terms: Readonly<Record<string, unknown>>,
): readonly WrittenRuling[] | null {
  const told = disposition === 'granted-in-part' ? (row.reach?.parties ?? []).map(({ name }) => name) : [];
  const limits = [...row.text.slice(0, 2_000).matchAll(AS_TO)].map((found) =>
    (found[1] ?? '').replace(/['’]s\b/g, ''),
  );
  const parties = new Set(
    [...told, ...limits].flatMap((name) => caption.names.called(name)).map(({ party }) => party),
  );
  if (parties.size === 0) return null;
  const isClaimants = ({ claim }: { readonly claim: ClaimId }): boolean =>
    standings.of(claim).some(({ claimant }) => parties.has(claimant));
  const reached = aim.flatMap((one) =>
    isClaimants(one) ? [one] : asTo([one], (party) => parties.has(party)),
  );
  const rest = apartFrom(aim, reached);
  if (reached.length === 0 || rest.length === 0) return null;
  return [
    ...named(reached).map((part) => ({ motion, ...part, disposition: 'granted', ...terms })),
    ...named(rest).map((part) => ({ motion, ...part, disposition: 'unknown', express: false })),
  ];
}
