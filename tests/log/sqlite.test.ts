import { platform } from 'node:process';
import { describe, expect, it } from 'vitest';
import { StoreUnreachable } from '../../src/log/faults.ts';
import { openLog } from '../../src/log/open.ts';
import { openSqliteLog } from '../../src/log/sqlite/log.ts';
import { describeLog } from './contract.ts';
import { scratch } from './scratch.ts';

describeLog('a SQLite file', async () => {
  const folder = scratch();
  return {
    open: async () => openSqliteLog(folder.path('docket.db'), { mode: 'write', pollEvery: 5 }),
    dispose: async () => folder.remove(),
    lasts: true,
  };
});

describe('a place where no folder can be made', () => {
  it.skipIf(platform !== 'linux')('is said to be unreachable, at once', async () => {
    await expect(openLog('sqlite:/proc/nunc-is-not-here/docket.db', { mode: 'write' })).rejects.toThrow(
      StoreUnreachable,
    );
  });
});
