import type { ClaimId, Entry, Finding, Ruling } from '../../events/index.ts';
import { Random } from '../../src/branches/odds/random.ts';
import { claimFalls, fold, isOfClaim, partsReached, replay } from '../../src/docket/index.ts';
import { outcomeFor } from '../../src/doctrine/index.ts';
import { entry } from '../roe-v-acme.ts';

/**
 * Cases made from a seed: claims, some pleaded on two theories; tests with random rules; two rounds of a motion
 * and an order whose rulings follow from its findings; findings carried on and resting on premises; an amended
 * pleading; and what may come after, a vacatur, a settlement, a trial and its judgment, a stay. Every one replays without an anomaly.
 */
export function generatedCase(seed: number): readonly Entry[] {
  for (let attempt = 0; ; attempt++) {
    const made = new Generator(new Random(seed * 1_000 + attempt)).make();
    if (replay(made).anomalies.length === 0) return made;
  }
}

const HOLDINGS = ['satisfied', 'not-satisfied', 'open'] as const;
type Written = { test: string; element: string; holding: Finding['holding'] } & Record<string, unknown>;

class Generator {
  private readonly random: Random;
  private readonly tests: { test: string; elements: string[] }[] = [];
  private readonly claims: { id: string; theories: string[] }[] = [];
  private readonly entries: Entry[] = [];

  constructor(random: Random) {
    this.random = random;
  }

  make(): readonly Entry[] {
    const { entries } = this;
    entries.push(
      entry('CaseOpened', 'case:generated', { title: 'Generated' }),
      entry('PartyNamed', 'party:roe', { party: 'roe', name: 'Roe', role: 'plaintiff' }),
      entry('PartyNamed', 'party:acme', { party: 'acme', name: 'Acme', role: 'defendant' }),
    );
    for (let index = 0; index < 2 + this.below(3); index++) this.stateTest(`test-${index}`);
    for (let index = 0; index < 2 + this.below(3); index++) this.describeClaim(`claim-${index}`);
    entries.push(entry('ComplaintFiled', 'complaint', { asserts: this.claims.map(({ id }) => id) }));
    this.round(1);
    if (this.chance(0.3)) this.amend();
    entries.push(entry('ReliefLimited', 'limit', { claims: [this.one(this.claims).id], limit: 'Less' }));
    this.round(2);
    if (this.chance(0.3)) this.later();
    return entries;
  }

  private below(bound: number): number {
    return this.random.below(bound);
  }

  private chance(probability: number): boolean {
    return this.random.next() < probability;
  }

  private one<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }

  private some<Item>(items: readonly Item[], probability = 0.6): Item[] {
    const chosen = items.filter(() => this.chance(probability));
    return chosen.length > 0 ? chosen : [this.one(items)];
  }

  private stateTest(test: string): void {
    const elements = Array.from({ length: 1 + this.below(3) }, (_, index) => `e${index}`);
    this.tests.push({ test, elements });
    this.entries.push(
      entry('TestStated', `test:${test}`, {
        test,
        title: test,
        authority: 'made up for a test',
        elements: Object.fromEntries(elements.map((element) => [element, `Whether ${element}.`])),
        rule: this.rule(elements),
      }),
    );
  }

  private rule(elements: readonly string[]): never {
    const parts = elements.map((element) => (this.chance(0.2) ? { not: element } : element));
    const [only] = parts;
    const made =
      parts.length === 1
        ? only
        : this.one([
            { all: parts },
            { any: parts },
            { atLeast: 2, of: parts },
            { all: [only, { any: parts }] },
          ]);
    return made as never;
  }

  private describeClaim(claim: string): void {
    const theories = this.chance(0.3) ? this.some(this.tests).map(({ test }) => test) : [];
    this.claims.push({ id: claim, theories });
    this.entries.push(
      entry('ClaimDescribed', `claim:${claim}`, {
        claim,
        title: claim,
        claimant: 'roe',
        ...(theories.length > 0 ? { theories } : {}),
      }),
    );
  }

  /** Claims that are not over. */
  private standing(): string[] {
    const { claims } = fold(this.entries);
    return [...claims]
      .filter(([, groups]) => groups.some(({ value }) => ['filed', 'motion', 'survives'].includes(value)))
      .map(([id]) => id);
  }

  private round(round: number): void {
    const claims = this.standing();
    if (claims.length === 0) return;
    const motion = `motion-${round}`;
    const requests = Array.from({ length: 1 + this.below(3) }, (_, index) => ({
      id: `ask-${index}`,
      relief: this.one(['dismiss', 'summary-judgment'] as const),
      claims: this.some(claims),
      ...(this.chance(0.9) ? { grounds: this.some(this.tests).map(({ test }) => test) } : {}),
    }));
    this.entries.push(entry('MotionFiled', motion, { movant: 'acme', requests }));
    if (this.chance(0.3)) this.entries.push(entry('MotionOpposed', `opposition-${round}`, { motion }));
    if (this.chance(0.2))
      this.entries.push(
        entry('StayEntered', `stay-${round}`, { claims: [this.one(claims)], pending: [motion] }),
      );
    if (this.chance(0.2)) {
      this.entries.push(entry('OrderEntered', `order-${round}-first`, { decides: [motion] }));
      this.order(round, motion, `order-${round}-first`);
    } else this.order(round, motion);
  }

  private order(round: number, motion: string, amends?: string): void {
    const findings = this.tests.flatMap(({ test, elements }) =>
      this.chance(0.85) ? elements.flatMap((element) => this.finding(round, test, element)) : [],
    );
    const rulings = this.rulings(motion, findings as unknown as Finding[]);
    const data = { findings, rulings } as never;
    this.entries.push(
      amends === undefined
        ? entry('OrderEntered', `order-${round}`, data)
        : entry('OrderAmended', `order-${round}`, { ...(data as object), order: amends } as never),
    );
  }

  private finding(round: number, test: string, element: string): Written[] {
    if (this.chance(0.1)) return [];
    const earlier = this.entries.find(({ id }) => id === 'order-1');
    const source =
      round === 2 && earlier?.type === 'OrderEntered'
        ? earlier.data.findings?.find(
            (finding) => finding.test === test && finding.element === element && !finding.claims,
          )
        : undefined;
    if (source && this.chance(0.4))
      return [{ test, element, holding: source.holding, carriedFrom: 'order-1' }];
    const premises =
      round === 2 && this.chance(0.2) ? [this.one(['limit', 'motion-2', 'complaint'])] : undefined;
    const scoped = this.chance(0.2) ? { claims: this.some(this.claims).map(({ id }) => id) } : {};
    return [{ test, element, holding: this.one(HOLDINGS), ...(premises ? { premises } : {}), ...scoped }];
  }

  /** Rulings that follow from the findings, some left unsaid because the claim falls anyway. */
  private rulings(motion: string, findings: readonly Finding[]): unknown[] {
    const docket = fold(this.entries);
    const { claims } = docket.caption;
    const whole: Ruling = { motion: motion as never, disposition: 'not-reached' };
    const fallen = new Map<ClaimId, (string | null)[]>();
    const leave = this.chance(0.5);
    const parts = partsReached('order' as never, whole, null, docket)
      .filter(isOfClaim)
      .map((part) => {
        const outcome = outcomeFor(part, findings, docket.caption);
        // Where nothing is found anything may follow; what hangs on an element without a finding is refused.
        const disposition = outcome?.found
          ? outcome.movantWins
            ? 'granted'
            : 'denied'
          : this.one(['granted', 'denied'] as const);
        if (disposition === 'granted')
          fallen.set(part.claim, [...(fallen.get(part.claim) ?? []), part.ground]);
        return { ...part, disposition };
      });
    const falls = (claim: ClaimId): boolean =>
      claimFalls(claims.get(claim)?.theories ?? [], (fallen.get(claim) ?? []) as never);
    return parts.flatMap(({ request, claim, ground, disposition }) => {
      const needless = disposition !== 'granted' && falls(claim) && this.chance(0.5);
      if (needless && this.chance(0.5)) return [];
      return [
        {
          motion,
          request,
          claims: [claim],
          ...(ground === null ? {} : { ground }),
          disposition: needless ? 'not-reached' : disposition,
          ...(disposition === 'granted' && leave ? { leaveToAmend: true } : {}),
        },
      ];
    });
  }

  private amend(): void {
    const { claims } = fold(this.entries);
    const repleads = [...claims]
      .filter(([, [group]]) => group?.value === 'dismissed.withLeave')
      .map(([id]) => id);
    if (repleads.length > 0)
      this.entries.push(entry('PleadingAmended', 'amended', { amends: 'complaint', repleads }));
  }

  /** What is left is tried; the judgment on the verdict may be set aside again. */
  private tryTheRest(claims: string[]): void {
    const favours = this.chance(0.5) ? 'claimant' : 'opponent';
    this.entries.push(
      entry('VerdictReturned', 'verdict', { claims, favours }),
      entry('JudgmentEntered', 'judgment', { claims, favours, basis: 'jury verdict' }),
    );
    if (this.chance(0.4)) this.entries.push(entry('OrderVacated', 'set-aside', { order: 'judgment' }));
  }

  private later(): void {
    const claims = this.standing();
    const kind = this.below(4);
    if (kind < 2) this.entries.push(entry('OrderVacated', 'vacatur', { order: 'order-2' }));
    else if (claims.length > 0 && kind === 2)
      this.entries.push(entry('SettlementApproved', 'settlement', { approval: 'final', claims }));
    else if (claims.length > 0) this.tryTheRest(claims);
  }
}
