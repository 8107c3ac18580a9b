/** What a command that goes on until it is stopped listens to: Ctrl-C, or being asked to end. */
export type Interruption = {
  readonly signal: AbortSignal;
  /** Stops listening: from then on the process ends as any other does. */
  readonly dispose: () => void;
};

/** Listens until disposed of. A second Ctrl-C ends the process at once. */
export function interruption(): Interruption {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const name of SIGNALS) process.once(name, stop);
  return {
    signal: controller.signal,
    dispose: () => {
      for (const name of SIGNALS) process.off(name, stop);
    },
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
