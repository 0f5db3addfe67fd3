import { log } from '~/platform/log.server';
import { deliverDueMail } from './delivery.server';

// Mail of this process is sent at once by a nudge; this is for what waits, and for the operator's commands.
const interval = 15_000;

// On globalThis, so that a reload in development nudges the worker that runs.
const held = globalThis as { tejidoNudgeMail?: (() => void) | undefined };

/**
 * Delivers mail in the background, on every nudge and every 15 seconds.
 *
 * @returns stops it, waiting for the mail being sent
 */
export function startMailWorker(): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<void> | undefined;
  let again = false;

  async function round(): Promise<void> {
    do {
      again = false;
      try {
        await deliverDueMail(stop.signal);
      } catch (error) {
        log().error({ err: error }, 'mail could not be looked for');
      }
    } while (again && !stop.signal.aborted);
    running = undefined;
  }

  function nudge(): void {
    again = true;
    running ??= round();
  }

  held.tejidoNudgeMail = nudge;
  const timer = setInterval(nudge, interval);
  timer.unref();
  nudge();

  return async () => {
    stop.abort();
    clearInterval(timer);
    held.tejidoNudgeMail = undefined;
    await running;
  };
}

/** Has the mail of a committed transaction sent at once. Without a worker it waits for one. */
export function nudgeMail(): void {
  held.tejidoNudgeMail?.();
}
