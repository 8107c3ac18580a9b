import type { ClaimId, EntryId, Ruling } from '../../events/index.ts';
import type { Chance } from './chance.ts';
import { onDay, type Writer } from './writer.ts';

/** What was appealed from: an order or a judgment, and the claims that it ended. */
type Appealed = {
  readonly from: {
    readonly id: EntryId;
    readonly how: 'order' | 'judgment';
    readonly claims: readonly ClaimId[];
  };
  /** What is open again once a decision that undoes it takes effect. */
  readonly reopen: () => void;
};

type Pending = Appealed & { readonly appeal: EntryId; step: 'noticed' | 'affirmed' | 'undone' };

/** A made-up higher court: it takes appeals, decides each after a while, and sends its mandate after another. */
export class HigherCourt {
  private readonly writer: Writer;
  private readonly chance: Chance;
  private readonly docket: Pending[] = [];

  constructor(writer: Writer, chance: Chance) {
    this.writer = writer;
    this.chance = chance;
  }

  notice(appealed: Appealed, day: number): void {
    const basis = appealed.from.how === 'judgment' ? 'final' : 'other';
    const data = { of: appealed.from.id, court: 'Ct. App.', basis } as const;
    const appeal = this.writer.write(
      this.writer.nextId('appeal'),
      'AppealNoticed',
      data,
      onDay(day),
    ) as EntryId;
    this.docket.push({ ...appealed, appeal, step: 'noticed' });
  }

  /** The next step of the oldest appeal: withdrawn, decided, or its mandate issued; false where there is none. */
  act(day: number): boolean {
    const [oldest] = this.docket;
    if (oldest === undefined) return false;
    const { appeal, step, reopen } = oldest;
    if (step !== 'noticed') {
      this.writer.write(this.writer.nextId('mandate'), 'MandateIssued', { appeal }, onDay(day));
      if (step === 'undone') reopen();
      this.docket.shift();
    } else if (this.chance.happens(0.15)) {
      this.writer.write(this.writer.nextId('withdrawn-appeal'), 'AppealDismissed', { appeal }, onDay(day));
      this.docket.shift();
    } else this.decide(oldest, day);
    return true;
  }

  private decide(pending: Pending, day: number): void {
    const { appeal, from } = pending;
    const data = { order: from.id, appeal, court: 'Ct. App.' };
    if (this.chance.happens(0.4)) {
      this.writer.write(this.writer.nextId('affirmance'), 'OrderAffirmed', data, onDay(day));
      pending.step = 'affirmed';
      return;
    }
    const { claims } = from;
    if (from.how === 'order')
      this.writer.write(
        this.writer.nextId('reversal'),
        'OrderReversed',
        { ...data, claims: [...claims], remanded: true },
        onDay(day),
      );
    else
      this.writer.write(
        this.writer.nextId('vacatur'),
        'OrderVacated',
        { ...data, remanded: true },
        onDay(day),
      );
    pending.step = 'undone';
  }
}

/** A magistrate judge recommends what an order then adopts, whole. */
export function adopted(writer: Writer, order: EntryId, rulings: readonly Ruling[], day: number): void {
  const report = writer.nextId('report');
  writer.write(report, 'RecommendationFiled', { recommends: [...rulings] }, onDay(day));
  writer.write(order, 'OrderEntered', { adopts: report as EntryId }, onDay(day));
}
