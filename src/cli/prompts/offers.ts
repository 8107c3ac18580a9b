import type * as z from 'zod';
import { catalog, type Entry, isOrder } from '../../../events/index.ts';
import { type Named, namedBy } from '../../../events/naming-fields.ts';
import { auditWord, stateName } from '../../../machines/index.ts';
import { claimStanding, matterStanding } from '../../audit/index.ts';
import type { Docket, Replay } from '../../docket/index.ts';
import { roleOf } from '../../docket/scrutiny/index.ts';
import type { Option } from './prompter.ts';

/** What has been answered so far in the group of fields that is being asked for. */
export type AnsweredFields = Readonly<Record<string, unknown>>;

type Offer = (replay: Replay, answers: AnsweredFields) => readonly Option[];

const claimsWhere =
  (fits: (states: readonly string[] | undefined) => boolean): Offer =>
  ({ docket }) =>
    [...docket.caption.claims.values()]
      .filter(({ claim }) => fits(docket.claims.get(claim)?.map(({ value }) => value)))
      .map(({ claim, title }) => ({
        value: claim,
        hint: [title, claimStanding(docket, claim).join(' or ')].filter((part) => part !== '').join(', '),
      }));

const ENDED = ['dismissed.withoutLeave', 'withdrawn', 'settled', 'judgment'];
const live = claimsWhere((states) => states?.some((state) => !ENDED.includes(state)) ?? false);
const asserted = claimsWhere((states) => states !== undefined);

const matters: Offer = ({ docket }) =>
  [...docket.caption.matters.values()].map(({ matter, title }) => ({
    value: matter,
    hint: [title, matterStanding(docket, matter).join(' or ')].filter((part) => part !== '').join(', '),
  }));

const parties: Offer = ({ docket }) =>
  [...docket.caption.parties.values()].map(({ party, name, role }) => ({
    value: party,
    hint: `${name}, ${role}`,
  }));

const tests: Offer = ({ docket }) =>
  [...docket.caption.tests.values()].map(({ test, title }) => ({ value: test, hint: title }));

const pendingMotions: Offer = ({ docket }) =>
  [...docket.motions]
    .filter(([, { value }]) => auditWord('motion', value) === 'pending')
    .map(([id, { value, filed }]) => ({ value: id, hint: dated(filed, stateName('motion', value)) }));

const orders: Offer = ({ docket }) =>
  [...docket.orders].map(([id, { value, entry }]) => ({
    value: id,
    hint: dated(entry, stateName('order', value)),
  }));

const entriesWhere =
  (fits: (entry: Entry) => boolean): Offer =>
  (replay) =>
    filed(replay)
      .filter(fits)
      .map((entry) => ({ value: entry.id, hint: dated(entry, entry.type) }));

const filed = ({ docket }: Pick<Replay, 'docket'>): readonly Entry[] =>
  docket.journal.map(({ entry }) => entry).filter(({ id }) => !id.includes(':'));

const dated = ({ on }: Entry, what: string): string => (on === undefined ? what : `${on}, ${what}`);

/** The requests of the motion that was answered before. */
const requests: Offer = ({ docket }, { motion }) =>
  [...docket.motions]
    .filter(([id]) => id === motion)
    .flatMap(
      ([
        ,
        {
          filed: { data },
        },
      ]) => data.requests.map(({ id, relief }) => ({ value: id, hint: relief })),
    );

const elements: Offer = ({ docket }, { test }) => elementsOf(docket, test);

const elementsOf = ({ caption }: Docket, test: unknown): readonly Option[] =>
  [...caption.tests.values()]
    .filter((one) => one.test === test)
    .flatMap((one) => Object.entries(one.elements).map(([value, hint]) => ({ value, hint })));

/** Fields of which only some of what they name fits: fields of one name name things of one kind. */
const OFFERS: Readonly<Record<string, Offer>> = {
  asserts: claimsWhere((state) => state === undefined),
  carries: live,
  drops: live,
  claims: live,
  claim: live,
  motion: pendingMotions,
  pending: pendingMotions,
  decides: pendingMotions,
  order: orders,
  orders,
  reconsiders: orders,
  carriedFrom: orders,
  stay: entriesWhere(
    (entry) => catalog[entry.type].puts === 'stay' || (isOrder(entry) && (entry.data.stays ?? []).length > 0),
  ),
  element: elements,
  request: requests,
};

/** All that may be named, where a field's name says no more. */
const EVERY: Readonly<Record<Exclude<Named, 'entry' | 'finding'>, Offer>> = {
  party: parties,
  claim: asserted,
  matter: matters,
  test: tests,
};

function everyThing(field: string, schema: z.ZodType): Offer | undefined {
  const named = namedBy(schema);
  if (named === undefined || named === 'finding') return undefined;
  if (named !== 'entry') return EVERY[named];
  const role = roleOf([field]);
  return entriesWhere(({ type }) => role === undefined || role.types.includes(type));
}

/** The ids that fit a field as the docket stands; none where the field names nothing on it. */
export const offersFor = (
  field: string,
  schema: z.ZodType,
  replay: Replay,
  answers: AnsweredFields,
): readonly Option[] => (OFFERS[field] ?? everyThing(field, schema))?.(replay, answers) ?? [];
