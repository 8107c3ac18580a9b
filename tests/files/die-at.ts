/**
 * Loaded before a program: it is killed, as by a power switch, just before its nth call that touches a file to
 * change it. `NUNC_DIE_AT` says which; 0 and nothing for never.
 */
import fs from 'node:fs';
import promises, { open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.NUNC_DIE_AT ?? 0);
let calls = 0;

function dying<This, Arguments extends unknown[], Result>(run: (this: This, ...given: Arguments) => Result) {
  return function (this: This, ...given: Arguments): Result {
    calls += 1;
    if (calls === at) process.kill(process.pid, 'SIGKILL');
    return run.apply(this, given);
  };
}

/** Replaces functions of an object by name; what it is typed as does not matter to a program that is to die. */
function kill(object: object, names: readonly string[]): void {
  const functions = object as Record<string, (...given: unknown[]) => unknown>;
  for (const name of names) {
    const run = functions[name];
    if (run !== undefined) functions[name] = dying(run);
  }
}

const handle = await open(new URL(import.meta.url));
kill(Object.getPrototypeOf(handle) as object, ['writeFile', 'write', 'chmod', 'chown', 'sync', 'datasync']);
await handle.close();
kill(fs, [
  'writeFileSync',
  'writeSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'fsyncSync',
  'chmodSync',
  'ftruncateSync',
]);
kill(promises, ['rename', 'link', 'unlink', 'rm', 'writeFile', 'open']);
syncBuiltinESMExports();
