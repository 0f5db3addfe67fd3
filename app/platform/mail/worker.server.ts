import { startRounds } from '~/platform/rounds.server';

// In ms. A nudge sends letters of this process at once; the rounds are for retries and for letters of the
// operator's commands.
const interval = 15_000;

// On globalThis, so that after a reload in development the running worker is nudged.
const held = globalThis as { tejidoNudgeMail?: (() => void) | undefined };

/**
 * Delivers letters in the background, on every nudge and every 15 seconds.
 *
 * @param deliver delivers what is due
 * @returns a function that stops it, waiting for the letter being sent
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

/**
 * Makes the letters of a committed transaction leave at once. Without a worker in this process they wait for
 * one.
 */
export function nudgeMail(): void {
  held.tejidoNudgeMail?.();
}
