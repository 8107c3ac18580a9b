import { openKurrentLog } from '../../src/log/kurrentdb/log.ts';
import { describeLog } from './contract.ts';
import { startNode } from './kurrent-server/node.ts';

describeLog('KurrentDB (in this process)', async () => {
  const node = await startNode();
  return {
    open: () => openKurrentLog(`kurrentdb://127.0.0.1:${node.port}?tls=false`, { mode: 'write' }),
    dispose: () => node.stop(),
    lasts: true,
  };
});
