import { openKurrentLog } from '../../src/log/kurrentdb/log.ts';
import { describeLog } from './contract.ts';
import { describeKurrent } from './kurrent-contract.ts';
import { startNode } from './kurrent-server/node.ts';

const prepare = async () => {
  const node = await startNode();
  return { url: `kurrentdb://127.0.0.1:${node.port}?tls=false`, dispose: () => node.stop() };
};

describeLog('KurrentDB (in this process)', async () => {
  const { url, dispose } = await prepare();
  return { open: () => openKurrentLog(url, { mode: 'write' }), dispose, lasts: true };
});

describeKurrent('KurrentDB (in this process)', prepare);
