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
