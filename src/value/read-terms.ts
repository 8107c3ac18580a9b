import { noSuchField } from '../../events/faults.ts';
import { didYouMean } from '../../events/nearest.ts';
import { isFields, type Sections, type WrittenFields, type WrittenPath } from './sections.ts';
import type {
  GivenAppeal,
  GivenFees,
  GivenLiability,
  GivenOffer,
  GivenSpent,
  Valuation,
} from './valuation.ts';
import { STAGES } from './valuation.ts';

type Terms = Pick<
  Valuation,
  'spent' | 'appeal' | 'liability' | 'overlap' | 'caps' | 'multiples' | 'fees' | 'offers'
>;

/** What changes the money between a verdict and a party's pocket: appeals, liability, overlap, caps, fees, offers. */
export const readTerms = (sections: Sections): Terms => ({
  spent: readSpent(sections),
  appeal: readAppeal(sections),
  liability: readLiability(sections),
  overlap: readOverlap(sections),
  caps: sections.amounts('caps'),
  multiples: readMultiples(sections),
  fees: readFees(sections),
  offers: readOffers(sections),
});

function readSpent(sections: Sections): readonly GivenSpent[] {
  return Object.entries(sections.section('spent')).flatMap(([key, value]): readonly GivenSpent[] => {
    const path = ['spent', key];
    const party = sections.party(key, path);
    if (value === null || party === undefined) return [];
    const stages =
      isFields(value) && Object.keys(value).every((name) => STAGES.some((stage) => stage === name));
    const all: readonly (readonly [unknown, WrittenPath, string])[] =
      stages && isFields(value)
        ? Object.entries(value).map(([name, each]) => [each, [...path, name], `spent ${key} ${name}`])
        : [[value, path, `spent ${key}`]];
    return all.flatMap(([each, at, name]) => {
      const given = each === null ? undefined : sections.amount(each, at, name);
      return given === undefined ? [] : [{ ...given, party }];
    });
  });
}

const APPEAL_FIELDS = ['affirmed', 'taken', 'lost'] as const;

function readAppeal(sections: Sections): ReadonlyMap<string, GivenAppeal> {
  const found = new Map<string, GivenAppeal>();
  for (const [stakes, value, path] of sections.staked('appeal')) {
    const name = `appeal ${path.slice(1).join('@')}`;
    const fields = isFields(value) && !('low' in value) ? value : { affirmed: value };
    const strange = Object.keys(fields).find((key) => !APPEAL_FIELDS.some((known) => known === key));
    if (strange !== undefined)
      sections.refuse([...path, strange], noSuchField(strange, APPEAL_FIELDS), 'key');
    const [affirmed, taken, lost] = APPEAL_FIELDS.map((key) => {
      const at = fields === value ? [...path, key] : path;
      const called = key === 'affirmed' ? name : `${name} ${key}`;
      const written = fields[key];
      return written === undefined || written === null ? undefined : sections.chance(written, at, called);
    });
    if (affirmed === undefined) {
      if (fields.affirmed === undefined)
        sections.refuse(
          path,
          `${name} needs the odds that a judgment for the claimant is affirmed: { affirmed: P }`,
        );
      continue;
    }
    for (const stake of stakes)
      if (stake.howFar !== 'lost' && stake.howFar !== 'settled')
        found.set(stake.key, { affirmed, taken: taken ?? null, lost: lost ?? null });
  }
  return found;
}

const KINDS = { joint: 'joint', 'joint-and-several': 'joint', several: 'several' } as const;

function readLiability(sections: Sections): readonly GivenLiability[] {
  return Object.entries(sections.section('liability')).flatMap(([key, value]): readonly GivenLiability[] => {
    const path = ['liability', key];
    if (value === null) return [];
    const stakes = sections.stakes(key, path);
    const [claim] = stakes;
    if (claim === undefined) return [];
    const [word, shares] =
      typeof value === 'string' ? [value, null] : (Object.entries(isFields(value) ? value : {})[0] ?? []);
    const kind = Object.entries(KINDS).find(([name]) => name === word)?.[1];
    if (kind === undefined) {
      sections.refuse(
        path,
        `liability of ${key} is joint or several, or { several: { PARTY: share } }${didYouMean(word, Object.keys(KINDS))}`,
      );
      return [];
    }
    const given = readShares(sections, stakes, shares, [...path, String(word)], kind);
    return given === undefined ? [] : [{ claim: claim.claim, kind, shares: given }];
  });
}

/** What shares written in decimals may miss 1 by. */
const ADDS_UP = 0.0011;

function readShares(
  sections: Sections,
  stakes: readonly { readonly key: string; readonly place: string | null }[],
  written: unknown,
  path: WrittenPath,
  kind: 'joint' | 'several',
): ReadonlyMap<string, number> | undefined {
  if (!isFields(written)) return new Map(stakes.map(({ key }) => [key, 1 / stakes.length]));
  const found = new Map<string, number>();
  for (const [party, value] of Object.entries(written)) {
    const stake = stakes.find(({ place }) => place === party);
    if (stake === undefined) {
      const places = stakes.flatMap(({ place }) => place ?? []);
      return sections.refuse(
        [...path, party],
        `the claim is not against ${party}${didYouMean(party, places)}`,
        'key',
      );
    }
    const share = sections.number(value, [...path, party], `the share of ${party}`);
    if (share === undefined) return undefined;
    found.set(stake.key, share);
  }
  const sum = [...found.values()].reduce((total, share) => total + share, 0);
  if (sum > 1 + ADDS_UP || (kind === 'joint' && Math.abs(sum - 1) > ADDS_UP))
    return sections.refuse(path, `the shares add up to ${Number(sum.toFixed(6))}, and not to 1`);
  return found;
}

function readOverlap(sections: Sections): Terms['overlap'] {
  const { overlap } = sections.written;
  if (overlap === undefined || overlap === null) return [];
  if (!Array.isArray(overlap)) {
    sections.refuse(
      ['overlap'],
      'overlap is a list of lists of claims that are for the same loss: [[fraud, contract]]',
    );
    return [];
  }
  const lists = overlap.every((each) => typeof each === 'string') ? [overlap] : overlap;
  return lists.map((group: unknown, at) => {
    const path = lists === overlap ? ['overlap', at] : ['overlap'];
    if (!Array.isArray(group) || group.length < 2 || !group.every((key) => typeof key === 'string')) {
      sections.refuse(path, 'claims that are for the same loss are a list of two or more: [fraud, contract]');
      return [];
    }
    return group.map((key: string, index) =>
      sections.stakes(key, [...path, index]).map((stake) => stake.key),
    );
  });
}

const MULTIPLES: Readonly<Record<string, number>> = { double: 2, treble: 3 };

function readMultiples(sections: Sections): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [stakes, value, path] of sections.staked('multiples')) {
    const named = typeof value === 'string' ? MULTIPLES[value] : undefined;
    const multiple = named ?? sections.number(value, path, `multiples ${path.slice(1).join('@')}`);
    if (multiple !== undefined) for (const stake of stakes) found.set(stake.key, multiple);
  }
  return found;
}

const TO: Readonly<Record<string, GivenFees['to']>> = {
  claimant: 'claimant',
  winner: 'winner',
  loser: 'winner',
};

function readFees(sections: Sections): ReadonlyMap<string, GivenFees> {
  const found = new Map<string, GivenFees>();
  const { fees } = sections.written;
  if (fees === 'american') return found;
  if (fees === 'english' || fees === 'loser-pays') {
    for (const { key } of sections.posture.stakes) found.set(key, { to: 'winner', share: 1, asCosts: false });
    return found;
  }
  for (const [stakes, value, path] of sections.staked('fees')) {
    const given = readFee(sections, value, path);
    if (given !== undefined) for (const stake of stakes) found.set(stake.key, given);
  }
  return found;
}

function readFee(sections: Sections, value: unknown, path: WrittenPath): GivenFees | undefined {
  const fields: WrittenFields = isFields(value) ? value : { to: value };
  const { to: word, share: part = 1, as, ...others } = fields;
  const [strange] = Object.keys(others);
  if (strange !== undefined)
    return sections.refuse([...path, strange], noSuchField(strange, ['to', 'share', 'as']), 'key');
  const to = typeof word === 'string' ? TO[word] : undefined;
  if (to === undefined)
    return sections.refuse(
      path,
      `fees go to the claimant who wins (claimant) or to whoever wins (winner), not ${JSON.stringify(word) ?? 'nothing'}`,
    );
  if (as !== undefined && as !== 'costs')
    return sections.refuse([...path, 'as'], 'fees are shifted as costs, or `as` is left out');
  const share = sections.number(part, [...path, 'share'], 'the share of the costs that is paid');
  return share === undefined ? undefined : { to, share, asCosts: as === 'costs' };
}

const OFFER_FIELDS = ['by', 'to', 'amount', 'costs'];

function readOffers(sections: Sections): readonly GivenOffer[] {
  const { offers } = sections.written;
  if (offers === undefined || offers === null) return [];
  const list: readonly unknown[] = Array.isArray(offers) ? offers : [offers];
  return list.flatMap((each, at): readonly GivenOffer[] => {
    const path = Array.isArray(offers) ? ['offers', at] : ['offers'];
    if (!isFields(each)) {
      sections.refuse(path, 'an offer of judgment (Rule 68) is { by: PARTY, amount: AMOUNT, costs: AMOUNT }');
      return [];
    }
    const strange = Object.keys(each).find((key) => !OFFER_FIELDS.includes(key));
    if (strange !== undefined) sections.refuse([...path, strange], noSuchField(strange, OFFER_FIELDS), 'key');
    const by = sections.party(String(each.by ?? ''), [...path, 'by']);
    const to = each.to === undefined ? null : sections.party(String(each.to), [...path, 'to']);
    const name = `offers ${String(each.by ?? at)}`;
    const amount = sections.amount(each.amount, [...path, 'amount'], `${name} amount`);
    const costs =
      each.costs === undefined || each.costs === null
        ? null
        : sections.amount(each.costs, [...path, 'costs'], `${name} costs`);
    return by === undefined || to === undefined || amount === undefined || costs === undefined
      ? []
      : [{ by, to, amount, costs }];
  });
}
