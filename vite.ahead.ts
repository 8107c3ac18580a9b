import type { Plugin } from 'vite';
import { everyAnswer } from './machines/asked.ts';
import { drawn } from './machines/drawn.ts';

/** Gives a file other contents in the binary than it has in the source; there has to be such a file. */
export function standingIn(name: string, file: RegExp, contents: (code: string) => string): Plugin {
  let found = false;
  return {
    name,
    transform(code, id) {
      if (!file.test(id)) return undefined;
      found = true;
      return contents(code);
    },
    buildEnd(fault) {
      if (fault === undefined && !found) throw new Error(`${name}: no file ${file} was read`);
    },
  };
}

/** Every answer of the machines, asked of XState now and not at each start. */
export const answersAhead = standingIn('answers-ahead', /\/machines\/asked\.ts$/, () => {
  const every = Object.entries(drawn).map(([name, machine]) => [name, everyAnswer(machine)]);
  const answers = JSON.stringify(JSON.stringify(Object.fromEntries(every)));
  return `
    const answers = JSON.parse(${answers});
    export const answerOf = (name, state, event) => answers[name][state]?.[event] ?? null;
  `;
});
