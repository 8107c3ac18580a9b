import type { Stored } from '../../log/port.ts';
import type { RecordingEffect } from '../../recording/index.ts';
import { entryEffectJson } from './recording.ts';

/** An entry that has arrived, for programs: its place in the log, itself, and the claims that it moved. */
export function followJson(
  { position, stream, version, entry: stored }: Stored,
  told: RecordingEffect | undefined,
) {
  // An entry that cannot be told is given as it is.
  const { entries, claims } = told ?? { entries: [], claims: [] };
  const [effect] = entries;
  return {
    position,
    stream,
    version,
    entry: effect?.entry ?? stored,
    moves: effect === undefined ? [] : entryEffectJson(effect).moves,
    claims: claims
      .filter(({ changed }) => changed)
      .map(({ claim, before, after }) => ({ id: claim, before, after })),
  };
}
