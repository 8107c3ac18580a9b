/**
 * A process that appends to a store until it is told to stop, killed, or refused. It says what it does, one
 * line each, before it goes on: `started`, `ready`, `ack ID`, `conflict`, `again N`, `fault KIND WHY MESSAGE`.
 *
 *     node writer.ts URL STREAM NAME COUNT [any | contend] [PATIENCE]
 *
 * One that contends has looked at the stream when it is ready, and waits for a line before it appends, so that
 * of those that are let go at once all but one come too late.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { StoreFault, StoreUnreachable } from '../../../src/log/faults.ts';
import { openLog } from '../../../src/log/open.ts';
import { entry } from '../entries.ts';

const [url = '', stream = '', name = '', count = '0', manner = 'any', patience = '10000'] =
  process.argv.slice(2);

/** Before it goes on: a pipe that is full, since whoever reads it is busy, is tried again. */
function say(line: string): void {
  for (;;)
    try {
      writeSync(1, `${line}\n`);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
}

try {
  say('started');
  const log = await openLog(url, { mode: 'write', patience: Number(patience) });
  let seen = manner === 'contend' ? await log.head(stream) : undefined;
  say('ready');
  if (manner === 'contend') {
    await once(process.stdin, 'data');
    process.stdin.destroy();
  }
  for (let i = 1; i <= Number(count); i++) {
    const id = `${name}-${i}`;
    const filler = { text: 'x'.repeat((i * 37) % 900) };
    if (manner === 'any') {
      const result = await log.append(stream, [entry(id, filler)], { expectedVersion: 'any' });
      say(result.ok ? `ack ${id}` : `refused ${result.kind}`);
      continue;
    }
    // As a careful writer does it: look, append at what was seen, look again when another came first.
    for (;;) {
      const { version } = seen ?? (await log.head(stream));
      seen = undefined;
      // One who decides by the case reads it first, and others get their chance between the look and the append.
      await log.entries(stream);
      const pair = [entry(`${id}-a`, filler), entry(`${id}-b`)];
      const result = await log.append(stream, pair, { expectedVersion: version });
      if (!result.ok) {
        say(`${result.kind} ${version}`);
        continue;
      }
      say(`ack ${id}-a`);
      say(`ack ${id}-b`);
      if (i % 4 === 0) {
        const again = await log.append(stream, pair, { expectedVersion: version });
        say(`again ${again.ok ? again.written : again.kind}`);
      }
      break;
    }
  }
  await log.close();
  say('done');
} catch (error) {
  if (!(error instanceof StoreFault)) throw error;
  say(`fault ${error.name} ${error instanceof StoreUnreachable ? error.why : '-'} ${error.message}`);
  process.exitCode = 3;
}
