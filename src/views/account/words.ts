import type { Disposition, Holding, PartyId, Relief } from '../../../events/index.ts';
import type { Caption } from '../../docket/index.ts';
import { id, joined, listed, type Phrase, phrase } from '../text/styled.ts';

/** The words in which entries are told. */

export const RELIEF_WORDS: Readonly<Record<Relief, string>> = {
  dismiss: 'dismiss',
  'summary-judgment': 'give summary judgment on',
  'judgment-on-the-pleadings': 'give judgment on the pleadings on',
  'default-judgment': 'give judgment by default on',
  stay: 'stay',
  'lift-stay': 'lift the stay of',
  compel: 'compel discovery in',
  'protective-order': 'give a protective order in',
  reconsider: 'reconsider',
  remand: 'remand',
  amend: 'allow an amended pleading on',
  injunction: 'enjoin, on',
  extension: 'extend time for',
  intervene: 'allow an intervention in',
  seal: 'seal',
  limine: 'rule in limine on',
  'pro-hac-vice': 'admit counsel pro hac vice for',
  other: 'act on',
};

/** The relief as a heading or a noun: `summary judgment`. */
export const RELIEF_NAMES: Readonly<Record<Relief, string>> = {
  dismiss: 'dismissal',
  'summary-judgment': 'summary judgment',
  'judgment-on-the-pleadings': 'judgment on the pleadings',
  'default-judgment': 'default judgment',
  stay: 'a stay',
  'lift-stay': 'lifting of the stay',
  compel: 'an order to compel',
  'protective-order': 'a protective order',
  reconsider: 'reconsideration',
  remand: 'remand',
  amend: 'leave to amend',
  injunction: 'an injunction',
  extension: 'an extension of time',
  intervene: 'leave to intervene',
  seal: 'sealing',
  limine: 'an order in limine',
  'pro-hac-vice': 'admission pro hac vice',
  other: 'other relief',
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

export const HOLDING_WORDS: Readonly<Record<Holding, string>> = {
  satisfied: 'satisfied',
  'not-satisfied': 'not satisfied',
  open: 'open',
};

export const HOLDING_SYMBOLS: Readonly<Record<Holding, string>> = {
  satisfied: '+',
  'not-satisfied': '−',
  open: '?',
};

/** Ids as people read and type them. */
export const ids = (names: readonly string[]): Phrase => joined(names.map((name) => id(name)));
export const idsAnd = (names: readonly string[]): Phrase => listed(names.map((name) => id(name)));

/** A party by its name, where the caption gives it one. */
export const partyName = (caption: Caption, party: PartyId): string =>
  caption.parties.get(party)?.name ?? party;

export const partyNames = (caption: Caption, parties: readonly PartyId[]): Phrase =>
  listed(parties.map((party) => partyName(caption, party)));

/** `word`, `words`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** Something said of the record rather than by it. */
export const said = (text: string | undefined): readonly Phrase[] =>
  text === undefined ? [] : [phrase(text)];
