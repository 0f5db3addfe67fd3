import { log } from '~/platform/log.server';

export interface Rounds {
  /** has a round begin at once, or another one after that under way */
  nudge: () => void;
  /** ends them, waiting for the round under way */
  stop: () => Promise<void>;
}

/**
 * Looks for work again and again, in one round at a time: at once, on every nudge, and every so often for
 * what nobody nudged for.
 *
 * @param work one round; `signal` tells it to end after what it is at
 * @param options `interval` in milliseconds; `failure` is what the log says when a round throws
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
