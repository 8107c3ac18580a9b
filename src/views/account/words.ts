import type { Disposition, Holding, PartyId, Relief } from '../../../events/index.ts';
import { asToWhom } from '../../audit/index.ts';
import type { Caption } from '../../docket/index.ts';
import { id, joined, listed, type Phrase, phrase, plainText } from '../text/styled.ts';

/** The words in which entries are told. */

export const RELIEF_WORDS: Readonly<Record<Relief, string>> = {
  dismiss: 'dismiss',
  'summary-judgment': 'give summary judgment on',
  'judgment-on-the-pleadings': 'give judgment on the pleadings on',
  'default-judgment': 'give judgment by default on',
  'set-aside-default': 'set aside the default on',
  'judgment-as-a-matter-of-law': 'give judgment as a matter of law on',
  'new-trial': 'order a new trial of',
  'alter-judgment': 'alter or amend the judgment on',
  'relief-from-judgment': 'give relief from the judgment on',
  stay: 'stay',
  'lift-stay': 'lift the stay of',
  compel: 'compel discovery in',
  'protective-order': 'give a protective order in',
  reconsider: 'reconsider',
  remand: 'remand',
  amend: 'allow an amended pleading on',
  injunction: 'enjoin, on',
  'class-certification': 'certify a class on',
  transfer: 'transfer',
  'compel-arbitration': 'compel arbitration of',
  strike: 'strike matter as to',
  sever: 'sever',
  'certify-appeal': 'certify an appeal as to',
  fees: 'award fees and costs on',
  sanctions: 'impose sanctions as to',
  extension: 'extend time for',
  intervene: 'allow an intervention in',
  seal: 'seal',
  limine: 'rule in limine on',
  'pro-hac-vice': 'admit counsel pro hac vice for',
  other: 'act on',
};

/** The relief as a noun, with the word that joins it to what it is of: `summary judgment on`. */
export const RELIEF_NAMES: Readonly<Record<Relief, readonly [name: string, of: string]>> = {
  dismiss: ['dismissal', 'of'],
  'summary-judgment': ['summary judgment', 'on'],
  'judgment-on-the-pleadings': ['judgment on the pleadings', 'on'],
  'default-judgment': ['default judgment', 'on'],
  'set-aside-default': ['setting aside of the default', 'on'],
  'judgment-as-a-matter-of-law': ['judgment as a matter of law', 'on'],
  'new-trial': ['a new trial', 'of'],
  'alter-judgment': ['an altered judgment', 'on'],
  'relief-from-judgment': ['relief from the judgment', 'on'],
  stay: ['a stay', 'of'],
  'lift-stay': ['lifting of the stay', 'of'],
  compel: ['an order to compel', 'in'],
  'protective-order': ['a protective order', 'in'],
  reconsider: ['reconsideration', 'of'],
  remand: ['remand', 'of'],
  amend: ['leave to amend', 'as to'],
  injunction: ['an injunction', 'on'],
  'class-certification': ['certification of a class', 'on'],
  transfer: ['transfer', 'of'],
  'compel-arbitration': ['an order to arbitrate', 'on'],
  strike: ['striking', 'as to'],
  sever: ['severance', 'of'],
  'certify-appeal': ['certification of an appeal', 'as to'],
  fees: ['fees and costs', 'on'],
  sanctions: ['sanctions', 'as to'],
  extension: ['an extension of time', 'for'],
  intervene: ['leave to intervene', 'in'],
  seal: ['sealing', 'of'],
  limine: ['an order in limine', 'on'],
  'pro-hac-vice': ['admission pro hac vice', 'for'],
  other: ['what was asked', 'about'],
};

export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  granted: 'Granted',
  'granted-in-part': 'Granted in part',
  denied: 'Denied',
  deferred: 'Deferred',
  moot: 'Moot',
  withdrawn: 'Withdrawn',
  'not-reached': 'Not reached',
  unknown: 'Decided in a way the record does not tell',
};

/** Ids as people read and type them. */
export const ids = (names: readonly string[]): Phrase => joined(names.map((name) => id(name)));
export const idsAnd = (names: readonly string[]): Phrase => listed(names.map((name) => id(name)));

/** A party by its name, where the caption gives it one. */
export const partyName = (caption: Caption, party: PartyId): string =>
  caption.parties.get(party)?.name ?? party;

/** A name as it stands within a sentence: `the refugee organizations`. */
export const withinSentence = (name: string): string => name.replace(/^The (?=[a-z])/, 'the ');

export const partyNames = (caption: Caption, parties: readonly PartyId[]): string =>
  plainText(listed(parties.map((party) => withinSentence(partyName(caption, party)))));

/** How many claims a claimant needs for all of them to be told as one. */
const MANY = 3;

/**
 * Claims as a sentence names them: all the claims of one claimant as `all 5 claims of the refugee organizations`,
 * the others by their ids.
 */
export function claimsAnd(caption: Caption, claims: readonly string[]): Phrase {
  const named = new Set(claims);
  const told: (Phrase | ReturnType<typeof id>)[] = [];
  const gone = new Set<string>();
  for (const claim of named) {
    if (gone.has(claim)) continue;
    const claimant = [...caption.claims.values()].find((one) => one.claim === claim)?.claimant;
    const theirs = [...caption.claims.values()].filter((one) => one.claimant === claimant);
    if (claimant !== undefined && theirs.length >= MANY && theirs.every((one) => named.has(one.claim))) {
      told.push(phrase(`all ${theirs.length} claims of ${withinSentence(partyName(caption, claimant))}`));
      for (const one of theirs) gone.add(one.claim);
    } else told.push(id(claim));
  }
  return listed(told);
}

/** Claims as a sentence names them, and as to which of their defendants, where not as to all. */
export const claimsAsTo = (
  caption: Caption,
  {
    claims = [],
    against,
  }: { readonly claims?: readonly string[] | undefined; readonly against?: readonly PartyId[] | undefined },
): Phrase => phrase(claimsAnd(caption, claims), asToWhom(caption, against));

/** `word`, `words`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

export const HOLDING_WORDS: Readonly<Record<Holding, string>> = {
  satisfied: 'satisfied',
  'not-satisfied': 'not satisfied',
  open: 'open',
};
