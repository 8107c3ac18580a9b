import type * as z from 'zod';
import { catalog, type Entry, type EntryType } from '../events/index.ts';
import { CaseId, EntryId } from '../events/schemas.ts';

/** Roe v. Acme Corp., a small case for tests: one plaintiff, one defendant, three claims, two matters. */

type Written<T extends EntryType> = z.input<(typeof catalog)[T]['schema']>;
type Ruling = NonNullable<Written<'OrderEntered'>['rulings']>[number];
type Request = Written<'MotionFiled'>['requests'][number];
type Head = Partial<Pick<Entry, 'on' | 'recordedAt' | 'anyway'>> & {
  readonly after?: readonly string[];
  readonly before?: readonly string[];
};

/** A valid entry: what it says goes through its schema, so that a fixture cannot say what a docket could not. */
export function entry<T extends EntryType>(type: T, id: string, data: Written<T>, head: Head = {}): Entry {
  return {
    id: EntryId.parse(id),
    case: CaseId.parse('roe-v-acme'),
    type,
    schemaVersion: catalog[type].version,
    recordedAt: '2026-01-05T09:00:00.000Z',
    recordedBy: 'clerk',
    ...head,
    data: catalog[type].schema.parse(data),
  } as unknown as Entry;
}

/** Who is in the case and what is claimed. The tort claim is pleaded on two theories. */
export const caption: readonly Entry[] = [
  entry('CaseOpened', 'case:roe-v-acme', { title: 'Roe v. Acme Corp.' }),
  entry('PartyNamed', 'party:roe', { party: 'roe', name: 'Roe', role: 'plaintiff' }),
  entry('PartyNamed', 'party:acme', { party: 'acme', name: 'Acme Corp.', role: 'defendant' }),
  entry('ClaimDescribed', 'claim:contract', { claim: 'contract', title: 'Contract', claimant: 'roe' }),
  entry('ClaimDescribed', 'claim:privacy', { claim: 'privacy', title: 'Privacy', claimant: 'roe' }),
  entry('ClaimDescribed', 'claim:tort', {
    claim: 'tort',
    title: 'Tort',
    claimant: 'roe',
    theories: ['negligence', 'strict-liability'],
  }),
  entry('MatterDescribed', 'matter:deposition', { matter: 'deposition', title: 'Deposition of Moe' }),
  entry('MatterDescribed', 'matter:documents', { matter: 'documents', title: 'Production of documents' }),
];

/** The caption and a complaint that asserts these claims. */
export const complaint = (...asserts: readonly string[]): readonly Entry[] => [
  ...caption,
  entry('ComplaintFiled', 'complaint', { asserts: asserts.length > 0 ? [...asserts] : ['contract'] }),
];

export const amendedComplaint = (id: string, data: Omit<Written<'PleadingAmended'>, 'amends'>): Entry =>
  entry('PleadingAmended', id, { amends: 'complaint', ...data });

/** A motion by the defendant with the requests given. */
export const motion = (id: string, ...requests: readonly Request[]): Entry =>
  entry('MotionFiled', id, { movant: 'acme', requests: [...requests] });

/** The defendant's motion to dismiss claims, perhaps on several grounds. */
export const toDismiss = (id: string, claims: readonly string[], ...grounds: readonly string[]): Entry =>
  motion(id, {
    id: 'dismiss',
    relief: 'dismiss',
    claims: [...claims],
    ...(grounds.length > 0 ? { grounds: [...grounds] } : {}),
  });

/** The claimant's motion. */
export const roesMotion = (id: string, ...requests: readonly Request[]): Entry =>
  entry('MotionFiled', id, { movant: 'roe', requests: [...requests] });

type OrderData = Omit<Written<'OrderEntered'>, 'rulings'>;

/** An order with these rulings. */
export const order = (id: string, rulings: readonly Ruling[], data: OrderData = {}): Entry =>
  entry('OrderEntered', id, { rulings: [...rulings], ...data });

/** An order that takes the place of another. */
export const amendedOrder = (
  id: string,
  of: string,
  rulings: readonly Ruling[],
  data: Omit<Written<'OrderAmended'>, 'rulings' | 'order'> = {},
): Entry => entry('OrderAmended', id, { order: of, rulings: [...rulings], ...data });

export const vacated = (id: string, of: string): Entry => entry('OrderVacated', id, { order: of });

export const reversed = (id: string, of: string, ...claims: readonly string[]): Entry =>
  entry('OrderReversed', id, { order: of, ...(claims.length > 0 ? { claims: [...claims] } : {}) });

type Narrowing = Omit<Ruling, 'motion' | 'disposition'>;

/** `on('motion-1').granted({ claims: ['tort'] })`: a ruling on that motion. */
export const on = (motion: string) => ({
  granted: (how: Narrowing = {}): Ruling => ({ motion, disposition: 'granted', ...how }),
  grantedWithLeave: (how: Narrowing = {}): Ruling => ({
    motion,
    disposition: 'granted',
    leaveToAmend: true,
    ...how,
  }),
  grantedInPart: (how: Narrowing = {}): Ruling => ({ motion, disposition: 'granted-in-part', ...how }),
  denied: (how: Narrowing = {}): Ruling => ({ motion, disposition: 'denied', ...how }),
  deferred: (how: Narrowing = {}): Ruling => ({ motion, disposition: 'deferred', ...how }),
  moot: (how: Narrowing = {}): Ruling => ({ motion, disposition: 'moot', ...how }),
  notReached: (how: Narrowing = {}): Ruling => ({ motion, disposition: 'not-reached', ...how }),
});
