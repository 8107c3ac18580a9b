import type { GivenTime } from './valuation.ts';

/** When money comes and goes, and what it is worth today. Without interest and discount time is nothing. */
export class Clock {
  private readonly time: GivenTime | null;
  /** In years from the day of the valuation: when each stage ends. */
  private motion = 0;
  private discovery = 0;
  private trial = 0;
  private appeal = 0;

  constructor(time: GivenTime | null) {
    this.time = time;
  }

  get runs(): boolean {
    return this.time !== null;
  }

  /** Sets when the stages end of a suit that goes through some of them. */
  set(motions: boolean, tried: boolean, appealed: boolean): void {
    const stages = this.time?.stages;
    if (stages === undefined) return;
    this.motion = motions ? stages.motion : 0;
    this.discovery = this.motion + (tried ? stages.discovery : 0);
    this.trial = this.discovery + (tried ? stages.trial : 0);
    this.appeal = this.trial + (appealed ? stages.appeal : 0);
  }

  /** What one unit of a stage's costs, paid at its end, is worth today. */
  costs(stage: 'motion' | 'discovery' | 'trial' | 'appeal'): number {
    return this.today(this[stage]);
  }

  /** What one unit awarded is worth today, with interest before judgment and after it. */
  award(tried: boolean, appealed: boolean): number {
    const { time } = this;
    if (time === null) return 1;
    const judged = tried ? this.trial : this.motion;
    const paid = appealed ? judged + time.stages.appeal : judged;
    const interest = (1 + time.before * (time.running + judged)) * (1 + time.after * (paid - judged));
    return interest * this.today(paid);
  }

  /** What one unit that is paid with the judgment is worth today. */
  judgment(): number {
    return this.today(this.appeal);
  }

  private today(years: number): number {
    const discount = this.time?.discount ?? 0;
    return discount === 0 || years === 0 ? 1 : (1 + discount) ** -years;
  }
}
