import type { CaseId, Recording } from '../../../events/index.ts';
import type { Io } from '../io.ts';

/** The recording of whoever runs this command, now. */
export const recordingNow = (io: Io, id: CaseId): Recording => ({
  case: id,
  recordedAt: io.now(),
  recordedBy: io.env.NUNC_USER || io.user(),
  correlation: io.correlation(),
});
