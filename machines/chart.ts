import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** A state as a chart shows it; `id` is the state as the docket writes it, `dismissed.withLeave`. */
export type ChartState = {
  readonly id: string;
  /** The state it is a room of. */
  readonly parent: string | null;
  /** Whether it is entered first: of the machine, or of the state it is a room of. */
  readonly initial: boolean;
  readonly final: boolean;
  readonly rooms: readonly string[];
};

/** What a state does on an event. Guards are tried in order; the first that holds decides. */
export type ChartTransition = {
  readonly from: string;
  /** The same as `from` where the event changes what is remembered and not the state. */
  readonly to: string;
  readonly event: string;
  readonly guard: string | null;
  readonly updates: readonly string[];
};

export type Chart = {
  readonly id: string;
  readonly states: readonly ChartState[];
  readonly transitions: readonly ChartTransition[];
};

/** The chart of a machine, read off its own definition. */
export function chartOf(machine: AnyStateMachine): Chart {
  const nodes = descendants(machine.root);
  return {
    id: machine.id,
    states: nodes.map((node) => ({
      id: named(node),
      parent: node.parent && node.parent !== machine.root ? named(node.parent) : null,
      initial: node.parent?.initial.target.includes(node) ?? false,
      final: node.type === 'final',
      rooms: Object.values(node.states).map(named),
    })),
    transitions: nodes.flatMap((node) =>
      [...node.transitions.values()].flat().map((transition) => ({
        from: named(node),
        to: transition.target?.[0] ? named(transition.target[0]) : named(node),
        event: transition.eventType,
        guard: nameOf(transition.guard),
        updates: transition.actions.map((action) => nameOf(action) ?? ANONYMOUS),
      })),
    ),
  };
}

/** What stands in a chart for a guard or an update that has no name, which the tests refuse. */
export const ANONYMOUS = '(anonymous)';

const descendants = (node: AnyStateNode): readonly AnyStateNode[] =>
  Object.values(node.states).flatMap((child) => [child, ...descendants(child)]);

const named = (node: AnyStateNode): string => node.path.join('.');

/** Guards and actions are named by a word, or by an object with the word as its type. */
function nameOf(rule: unknown): string | null {
  if (rule === undefined) return null;
  if (typeof rule === 'string') return rule;
  if (typeof rule === 'object' && rule !== null && 'type' in rule && typeof rule.type === 'string')
    return rule.type;
  return ANONYMOUS;
}
