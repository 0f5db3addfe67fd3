import { startRounds } from '~/platform/rounds.server';

// Mail of this process is sent at once by a nudge; this is for what waits, and for the operator's commands.
const interval = 15_000;

// On globalThis, so that a reload in development nudges the worker that runs.
const held = globalThis as { tejidoNudgeMail?: (() => void) | undefined };

/**
 * Delivers mail in the background, on every nudge and every 15 seconds.
 *
 * @param deliver delivers what is due
 * @returns stops it, waiting for the mail being sent
 */
export function startMailWorker(
  deliver: (signal: AbortSignal) => Promise<unknown>,
): () => Promise<void> {
  const rounds = startRounds(deliver, { interval, failure: 'mail could not be looked for' });
  held.tejidoNudgeMail = rounds.nudge;
  return async () => {
    held.tejidoNudgeMail = undefined;
    await rounds.stop();
  };
}

/** Has the mail of a committed transaction sent at once. Without a worker it waits for one. */
export function nudgeMail(): void {
  held.tejidoNudgeMail?.();
}
