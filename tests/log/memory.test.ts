import { openMemoryLog } from '../../src/log/memory.ts';
import { describeLog } from './contract.ts';

describeLog('memory', async () => ({
  open: async () => openMemoryLog(),
  dispose: async () => undefined,
  lasts: false,
}));
