import { log } from '~/platform/log.server';

export interface Rounds {
  /** starts a round at once, or another one after the current one */
  nudge: () => void;
  /** stops, waiting for the current round */
  stop: () => Promise<void>;
}

/**
 * Runs rounds of work, one at a time: at once, on every nudge, and at an interval for work without a nudge.
 *
 * @param work one round; `signal` tells it to end after its current step
 * @param options `interval` in milliseconds; `failure` is logged when a round throws
 */
export function startRounds(
  work: (signal: AbortSignal) => Promise<unknown>,
  { interval, failure }: { interval: number; failure: string },
): Rounds {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let again = false;

  async function round(): Promise<void> {
    do {
      again = false;
      try {
        await work(stopping.signal);
      } catch (error) {
        log().error({ err: error }, failure);
      }
    } while (again && !stopping.signal.aborted);
    running = undefined;
  }

  function nudge(): void {
    if (stopping.signal.aborted) return;
    again = true;
    running ??= round();
  }

  const timer = setInterval(nudge, interval);
  timer.unref();
  nudge();

  return {
    nudge,
    async stop() {
      stopping.abort();
      clearInterval(timer);
      await running;
    },
  };
}
