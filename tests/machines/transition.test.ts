import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  type AnyActorScope,
  type AnyStateMachine,
  createActor,
  type EventObject,
  initialTransition,
} from 'xstate';
import { answerOf, dotted, everyAnswer } from '../../machines/asked.ts';
import { drawn } from '../../machines/drawn.ts';
import { BEGINS, type ClaimEvent, type MachineName, type MotionEvent, rules } from '../../machines/index.ts';
import type { Rules } from '../../machines/rule.ts';
import { transitionOf } from '../../machines/transition.ts';
import { Chance } from '../chance.ts';
import type { Scene } from './explore.ts';
import { appealScene, claimScenes, matterScene, motionReviewed, motionScene, orderScene } from './scenes.ts';

/** After so many events a walk begins anew, so that what is remembered does not grow without end. */
const WALK = 40;

type Answering = (name: MachineName, state: string, event: string) => ReturnType<typeof answerOf>;

/** What XState moves a snapshot in. Its own `transition` makes one for each event, which takes most of its time. */
function scopeOf(machine: AnyStateMachine, input: unknown): AnyActorScope {
  const self = createActor(machine, { input });
  const { id, sessionId, system } = self;
  const nothing = () => {};
  return {
    self,
    id,
    sessionId,
    system,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
}

/**
 * Lets chance walk a machine, XState and what is made of its answers side by side. Gives how many steps were heard
 * and how many answers were asked for; throws, with the seed, where they part.
 */
function walk<Context extends object, Event extends EventObject>(
  name: MachineName,
  by: Rules<Context>,
  scenes: readonly Scene<Context, Event>[],
  steps: number,
  chance: Chance,
  {
    mix = (event) => event,
    answer = answerOf,
  }: { readonly mix?: (event: Event, other: Event) => Event; readonly answer?: Answering } = {},
): { readonly asked: number; readonly heard: number } {
  const machine: AnyStateMachine = drawn[name];
  let asked = 0;
  const move = transitionOf<string, Context, Event>(by, (state, event) => {
    asked += 1;
    return answer(name, state, event);
  });
  const scopes = new Map(scenes.map((scene) => [scene, scopeOf(machine, scene.input)]));
  let heard = 0;
  for (let done = 0; done < steps; ) {
    const scene = chance.oneOf(scenes);
    const scope = scopes.get(scene) ?? scopeOf(machine, scene.input);
    let [snapshot] = initialTransition(machine, scene.input as never);
    let value = dotted(snapshot.value);
    let context = snapshot.context as Context;
    expect(value).toBe(BEGINS[name].state);
    for (let at = 0; at < WALK && done < steps; at += 1, done += 1) {
      const event = mix(chance.oneOf(scene.events).event, chance.oneOf(scene.events).event);
      const before = machine.resolveState({ value: snapshot.value, context: snapshot.context });
      const after = machine.transition(before, event, scope);
      const moved = move(value, context, event);
      const where = `seed ${chance.seed}, step ${done}: ${value} ${JSON.stringify(event)}`;
      if (after === before) {
        if (moved !== undefined) throw new Error(`XState does not hear it, the transition does. ${where}`);
        continue;
      }
      heard += 1;
      if (moved?.value !== dotted(after.value) || !same(moved.context, after.context))
        throw new Error(`XState goes to ${dotted(after.value)}, the transition to ${moved?.value}. ${where}`);
      value = moved.value;
      // They are the same: with one of them, what an event leaves alone need not be compared again.
      context = after.context as Context;
      snapshot = after;
    }
  }
  return { asked, heard };
}

const same = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(one, other) || JSON.stringify(one) === JSON.stringify(other);

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

describe('a thing moved by what XState answered once', () => {
  const chance = new Chance();

  it('goes where XState takes it: a claim, step by step', () => {
    const { asked, heard } = walk('claim', rules.claim, claimScenes, 180_000, chance, { mix: together });
    expect(heard).toBeGreaterThan(90_000);
    // Ten states and some thirty events, each asked at most once.
    expect(asked).toBeLessThanOrEqual(300);
  });

  it('goes where XState takes it: a motion', () => {
    const mix = { mix: motionTogether };
    const { asked, heard } = walk('motion', rules.motion, [motionScene, motionReviewed], 90_000, chance, mix);
    expect(heard).toBeGreaterThan(15_000);
    expect(asked).toBeLessThanOrEqual(70);
  });

  it('goes where XState takes it: an order and a matter', () => {
    walk('order', rules.order, [orderScene], 23_000, chance);
    walk('appeal', rules.appeal, [appealScene], 5_000, chance);
    walk('matter', rules.matter, [matterScene], 23_000, chance);
  });
});

describe('every answer of a machine, as the binary is built with them', () => {
  const names = Object.keys(drawn) as MachineName[];

  it('is the answer that is given when one alone is asked for', () => {
    for (const name of names)
      for (const [state, events] of Object.entries(everyAnswer(drawn[name])))
        for (const [event, answer] of Object.entries(events))
          expect(answerOf(name, state, event), `${name} ${state} ${event}`).toEqual(answer);
  });

  it('is plain data', () => {
    for (const name of names) {
      const every = everyAnswer(drawn[name]);
      expect(JSON.parse(JSON.stringify(every))).toEqual(every);
    }
  });
});

describe('a rule that no table holds', () => {
  it('is a fault of the machine, told when it is first asked', () => {
    const move = transitionOf<'filed', object, { type: 'stayed' }>({ guards: {}, updates: {} }, () => ({
      updates: ['addStay'],
      to: 'filed',
    }));
    expect(() => move('filed', {}, { type: 'stayed' })).toThrow('there is no rule addStay');
  });
});
