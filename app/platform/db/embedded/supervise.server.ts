import { setTimeout as wait } from 'node:timers/promises';
import { openEmbedded } from './embedded.server';
import { isAlive } from './postmaster-file.server';

const CHECK_EVERY = 250; // ms
const ATTEMPTS = 3; // each of them may take some seconds
const BETWEEN = 1_000; // ms

/** Callbacks about the embedded server's health. */
export interface Watcher {
  /** it died; queries fail until `onUp` */
  onDown(): void;
  onUp(): void;
  /** it could not be started again */
  onLost(error: unknown): void;
}

/**
 * Watches the embedded server and starts it again when it dies.
 *
 * @param pid of the running server
 * @returns a function that stops watching, and waits for a restart in progress
 */
export function superviseEmbedded(
  dataDir: string,
  pid: number,
  watcher: Watcher,
): () => Promise<void> {
  let current = pid;
  let restarting: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (restarting || isAlive(current)) return;
    watcher.onDown();
    restarting = restart().finally(() => (restarting = undefined));
  }, CHECK_EVERY);

  async function restart(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        current = (await openEmbedded(dataDir)).pid;
        return watcher.onUp();
      } catch (error) {
        if (attempt === ATTEMPTS) {
          clearInterval(timer);
          return watcher.onLost(error);
        }
        await wait(BETWEEN);
      }
    }
  }

  return async () => {
    clearInterval(timer);
    await restarting;
  };
}
