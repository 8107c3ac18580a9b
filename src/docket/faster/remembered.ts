/** A function of one object that is worked out once for each, and what was answered forgotten with the object. */
export type Remembered<Of extends object, Answer> = {
  (of: Of): Answer;
  /** Says what the answer is for an object, where somebody knows it without asking. */
  readonly note: (of: Of, answer: Answer) => void;
};

/** The same function, which remembers what it answered. Only for one that gives the same whenever it is asked. */
export function remembered<Of extends object, Answer extends {}>(
  workOut: (of: Of) => Answer,
): Remembered<Of, Answer> {
  const known = new WeakMap<Of, Answer>();
  const ask = (of: Of): Answer => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const answer = workOut(of);
    known.set(of, answer);
    return answer;
  };
  return Object.assign(ask, {
    note: (of: Of, answer: Answer): void => {
      if (!known.has(of)) known.set(of, answer);
    },
  });
}

/** Notes what things were made from, so that another one that differs little can be made from there. */
export class MadeFrom<Thing extends object, From> {
  private readonly known = new WeakMap<Thing, From>();

  note(thing: Thing, from: From): Thing {
    this.known.set(thing, from);
    return thing;
  }

  of(thing: Thing): From | undefined {
    return this.known.get(thing);
  }
}
