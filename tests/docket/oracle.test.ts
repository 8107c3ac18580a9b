import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, type EventObject, initialTransition, transition } from 'xstate';
import { type Answers, everyAnswer } from '../../machines/every-answer.ts';
import type { ClaimEvent, MotionEvent } from '../../machines/index.ts';
import { machines } from '../../machines/index.ts';
import type { GuardRules, Updates } from '../../machines/rule.ts';
import { dotted } from '../../machines/state-name.ts';
import { oracleOf } from '../../src/docket/oracle.ts';
import { Chance } from '../chance.ts';
import type { Scene } from '../machines/explore.ts';
import { claimScenes, matterScene, motionScene, orderScene } from '../machines/scenes.ts';

type Rules<Context, Event> = {
  readonly machine: AnyStateMachine;
  readonly guards: GuardRules<Context, Event>;
  readonly updates: Updates<Context, Event>;
  readonly ahead?: Answers | undefined;
};

/** After so many events a walk begins anew, so that what is remembered does not grow without end. */
const WALK = 40;

/**
 * Lets chance walk a machine, XState and the oracle side by side. Gives how many steps were equal and how
 * often the oracle had to ask; throws, with the seed, where they part.
 */
function walk<Context extends object, Event extends EventObject>(
  rules: Rules<Context, Event>,
  scenes: readonly Scene<Context, Event>[],
  initial: string,
  steps: number,
  chance: Chance,
  mix: (event: Event, other: Event) => Event = (event) => event,
): { readonly asked: number; readonly heard: number } {
  const oracle = oracleOf<Context, Event>(rules, initial);
  let heard = 0;
  for (let done = 0; done < steps; ) {
    const scene = chance.oneOf(scenes);
    const { machine } = rules;
    let [snapshot] = initialTransition(machine, scene.input as never);
    let value = dotted(snapshot.value);
    let context = snapshot.context as Context;
    expect(value).toBe(initial);
    for (let at = 0; at < WALK && done < steps; at += 1, done += 1) {
      const event = mix(chance.oneOf(scene.events).event, chance.oneOf(scene.events).event);
      const before = machine.resolveState({ value: snapshot.value, context: snapshot.context });
      const [after] = transition(machine, before, event);
      const answer = oracle.ask(value, context, event);
      const where = `seed ${chance.seed}, step ${done}: ${value} ${JSON.stringify(event)}`;
      if (after === before) {
        if (answer !== undefined) throw new Error(`XState does not hear it, the oracle does. ${where}`);
        continue;
      }
      heard += 1;
      if (answer?.value !== dotted(after.value) || !same(answer.context, after.context))
        throw new Error(`XState goes to ${dotted(after.value)}, the oracle to ${answer?.value}. ${where}`);
      ({ value, context } = answer);
      snapshot = after;
    }
  }
  return { asked: oracle.asked(), heard };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** One order that rules on two things at once. */
const together = (event: ClaimEvent, other: ClaimEvent): ClaimEvent =>
  event.type === 'decided' || event.type === 'decidedAgain'
    ? other.type === event.type
      ? { ...event, rulings: [...event.rulings, ...other.rulings] }
      : event
    : event;

const motionTogether = (event: MotionEvent, other: MotionEvent): MotionEvent =>
  event.type === 'decided' && other.type === 'decided'
    ? { ...event, decisions: [...other.decisions, ...event.decisions] }
    : event;

describe('what is remembered of a machine’s answers', () => {
  const chance = new Chance();

  it('is what XState answers for a claim, step by step', () => {
    const { asked, heard } = walk(machines.claim, claimScenes, 'filed', 120_000, chance, together);
    expect(heard).toBeGreaterThan(60_000);
    expect(asked).toBeLessThan(1_000);
  });

  it('is what XState answers for a motion', () => {
    const { asked, heard } = walk(
      machines.motion,
      [motionScene],
      'pending.filed',
      60_000,
      chance,
      motionTogether,
    );
    expect(heard).toBeGreaterThan(10_000);
    expect(asked).toBeLessThan(300);
  });

  it('is what XState answers for an order and for a matter', () => {
    walk(machines.order, [orderScene], 'entered', 15_000, chance);
    walk(machines.matter, [matterScene], 'open', 15_000, chance);
  });
});

describe('every answer worked out ahead, as the binary is built with them', () => {
  const chance = new Chance();
  const known = <Rules extends { readonly machine: AnyStateMachine }>(rules: Rules) => ({
    ...rules,
    ahead: everyAnswer(rules.machine),
  });

  it('is what XState answers, and leaves nothing to ask it', () => {
    const claims = walk(known(machines.claim), claimScenes, 'filed', 60_000, chance, together);
    const motions = walk(
      known(machines.motion),
      [motionScene],
      'pending.filed',
      30_000,
      chance,
      motionTogether,
    );
    const orders = walk(known(machines.order), [orderScene], 'entered', 8_000, chance);
    const matters = walk(known(machines.matter), [matterScene], 'open', 8_000, chance);
    expect([claims, motions, orders, matters].map(({ asked }) => asked)).toEqual([0, 0, 0, 0]);
    expect(claims.heard).toBeGreaterThan(30_000);
  });

  it('is plain data', () => {
    for (const { machine } of Object.values(machines)) {
      const every = everyAnswer(machine);
      expect(JSON.parse(JSON.stringify(every))).toEqual(every);
    }
  });
});
