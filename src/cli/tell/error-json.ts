import { CommanderError } from 'commander';
import { type ToldError, toldError } from '../../answers/bad-input.ts';
import { FileFault } from '../../files/faults.ts';
import { StoreFault } from '../../log/faults.ts';
import { BadInput, Refused, StoreTrouble } from '../faults.ts';

/** What a command ended with instead of its answer, for programs: `{ error: { code, message, where } }`. */
export function errorJson(error: unknown): { readonly error: ToldError } {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof BadInput) return { error: toldError(error) };
  if (error instanceof Refused) return { error: toldError({ code: 'refused', problems: error.problems }) };
  if (error instanceof CommanderError)
    return {
      error: {
        code: 'bad-usage',
        message: message.replace(/^error: /, ''),
        // Commander quotes what it speaks of.
        where: /'([^']+)'/.exec(message)?.[1]?.split(/[ ,]/)[0] ?? null,
      },
    };
  if (error instanceof FileFault) return { error: { code: 'bad-file', message, where: error.path || null } };
  if (error instanceof StoreFault)
    return { error: { code: inKebab(error.name), message, where: error.place } };
  if (error instanceof StoreTrouble) return { error: { code: 'store-trouble', message, where: null } };
  if (error instanceof Error && error.name === 'UnreadableEntry')
    return { error: { code: 'unreadable-entry', message, where: null } };
  return { error: { code: 'bug', message, where: null } };
}

/** `StoreUnreachable` as a word for programs: `store-unreachable`. */
const inKebab = (name: string): string => name.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
